#include "link/read_watch.h"

#include "base/error.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <sys/epoll.h>
#include <unistd.h>

namespace keyline::link {

namespace {

/// More than that come at the next turn.
constexpr std::size_t mostAtOnce = 64;

[[noreturn]] void refuse(const char* what)
{
    throw Error(Code::Unexpected, std::string(what) + ": " + std::strerror(errno));
}

epoll_event interest(int descriptor, bool forBytes)
{
    epoll_event out{};
    out.events = forBytes ? EPOLLIN : 0u; // EPOLLHUP and EPOLLERR are told in any case
    out.data.fd = descriptor;
    return out;
}

} // namespace

std::shared_ptr<ReadWatch> ReadWatch::ofThisThread()
{
    thread_local std::weak_ptr<ReadWatch> kept;
    auto out = kept.lock();
    if (!out) {
        out = std::make_shared<ReadWatch>();
        kept = out;
    }
    return out;
}

ReadWatch::ReadWatch() : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
    if (m_epoll < 0)
        refuse("epoll_create1");
    m_notifier = std::make_unique<QSocketNotifier>(m_epoll, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { activated(); });
}

ReadWatch::~ReadWatch()
{
    m_notifier.reset();
    ::close(m_epoll);
}

void ReadWatch::add(int descriptor, Ready ready)
{
    epoll_event wanted = interest(descriptor, true);
    if (::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &wanted) != 0)
        refuse("epoll_ctl");
    m_watched.insert_or_assign(descriptor, std::move(ready));
}

void ReadWatch::listen(int descriptor, bool forBytes) const
{
    epoll_event wanted = interest(descriptor, forBytes);
    ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, descriptor, &wanted);
}

void ReadWatch::remove(int descriptor)
{
    if (m_watched.erase(descriptor) != 0)
        ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
}

void ReadWatch::activated()
{
    std::array<epoll_event, mostAtOnce> events;
    const int count = ::epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), 0);
    for (int i = 0; i < count; ++i)
        if (const auto watched = m_watched.find(events[static_cast<std::size_t>(i)].data.fd);
            watched != m_watched.end())
            watched->second();
}

} // namespace keyline::link
