#include "kernel_news.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <linux/netlink.h>
#include <poll.h>
#include <stdexcept>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

namespace keyline::usb {

KernelNews::KernelNews() : m_socket(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_KOBJECT_UEVENT))
{
    constexpr unsigned fromKernel = 1;
    sockaddr_nl address{};
    address.nl_family = AF_NETLINK;
    address.nl_groups = fromKernel;
    if (m_socket < 0 || ::bind(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error(std::string("The kernel's news: ") + std::strerror(errno));
    m_thread = std::thread([this] { listen(); });
}

KernelNews::~KernelNews()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_thread.join();
    ::close(m_socket);
}

// True while one is waited for.
bool KernelNews::lookAtRights()
{
    bool waiting = false;
    for (auto& [name, times] : m_times) {
        if (!times.allowed && ::access(("/dev/" + name).c_str(), R_OK | W_OK) == 0)
            times.allowed = Clock::now();
        waiting |= !times.allowed;
    }
    return waiting;
}

void KernelNews::listen()
{
    constexpr int often = 5;
    constexpr int seldom = 100; // milliseconds
    constexpr std::string_view added = "add@";
    int patience = seldom;
    for (;;) {
        pollfd ready{m_socket, POLLIN, 0};
        const int count = ::poll(&ready, 1, patience);
        const auto now = Clock::now();
        std::array<char, 4096> buffer{};
        const ssize_t got = count > 0 ? ::recv(m_socket, buffer.data(), buffer.size() - 1, MSG_DONTWAIT) : 0;
        const std::lock_guard lock(m_mutex);
        if (m_ending)
            return;
        // "add@/devices/…/tty/ttyACM0"
        const std::string_view what = got > 0 ? buffer.data() : "";
        const std::size_t name = what.rfind("/tty/");
        if (what.starts_with(added) && name != std::string_view::npos)
            m_times[std::string(what.substr(name + 5))] = {now, std::nullopt};
        patience = lookAtRights() ? often : seldom;
    }
}

std::optional<KernelNews::Times> KernelNews::of(const std::string& name) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_times.find(name);
    return found == m_times.end() ? std::nullopt : std::optional(found->second);
}

} // namespace keyline::usb
