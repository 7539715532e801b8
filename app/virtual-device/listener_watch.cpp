#include "listener_watch.h"

#include <array>
#include <cstring>
#include <sys/inotify.h>
#include <unistd.h>

namespace keyline::virtual_device {

ListenerWatch::ListenerWatch(EventLoop& loop) : m_inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
{
    if (m_inotify)
        loop.watch(m_inotify.get(), [this] { poll(); });
}

int ListenerWatch::add(const std::string& path, Changed changed)
{
    const int handle =
        m_inotify ? ::inotify_add_watch(m_inotify.get(), path.c_str(), IN_OPEN | IN_CLOSE_WRITE | IN_CLOSE_NOWRITE)
                  : -1;
    if (handle >= 0)
        m_ports[handle] = {std::move(changed), 0};
    return handle;
}

void ListenerWatch::remove(int handle)
{
    ::inotify_rm_watch(m_inotify.get(), handle);
    m_ports.erase(handle);
}

void ListenerWatch::take(int handle, std::uint32_t mask)
{
    const auto found = m_ports.find(handle);
    if (found == m_ports.end())
        return;
    Port& port = found->second;
    if ((mask & IN_OPEN) != 0)
        ++port.listeners;
    else if ((mask & (IN_CLOSE_WRITE | IN_CLOSE_NOWRITE)) != 0 && port.listeners > 0)
        --port.listeners;
    else
        return;
    const Changed changed = port.changed;
    changed(port.listeners);
}

void ListenerWatch::poll()
{
    alignas(inotify_event) std::array<char, 4096> buffer;
    ssize_t got = 0;
    while ((got = ::read(m_inotify.get(), buffer.data(), buffer.size())) > 0) {
        for (ssize_t at = 0; at < got;) {
            inotify_event event{};
            std::memcpy(&event, buffer.data() + at, sizeof event);
            take(event.wd, event.mask);
            at += static_cast<ssize_t>(sizeof event + event.len);
        }
    }
}

} // namespace keyline::virtual_device
