#include "event_loop.h"

#include "failure.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

namespace keyline::virtual_device {
namespace {

constexpr Nanoseconds kSecond = 1'000'000'000;
/// A timer wakes a sleeper so much too late. For a few lines the loop wakes earlier and waits out the rest awake; many
/// keep it awake as it is, and a processor each would be too dear.
constexpr Nanoseconds kWakeLatency = 40'000;
constexpr unsigned kFewLines = 4;

FileDescriptor made(int fd, const char* what)
{
    if (fd < 0)
        throw Failure(Failure::disk, std::string("Cannot make ") + what + ": " + std::strerror(errno) + ".");
    return FileDescriptor(fd);
}

} // namespace

Nanoseconds monotonicNow()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * kSecond + now.tv_nsec;
}

EventLoop::EventLoop()
    : m_epoll(made(::epoll_create1(EPOLL_CLOEXEC), "an epoll instance")),
      m_timer(made(::timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK), "a timer")),
      m_wake(made(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK), "an event descriptor"))
{
    ::prctl(PR_SET_TIMERSLACK, 1UL);
    watch(m_timer.get(), [this] {
        std::uint64_t count = 0;
        [[maybe_unused]] const ssize_t got = ::read(m_timer.get(), &count, sizeof count);
    });
    watch(m_wake.get(), [this] { runPosted(); });
}

void EventLoop::remove(Timed& timed)
{
    std::erase(m_timed, &timed);
}

void EventLoop::control(int operation, int fd, std::uint32_t events)
{
    epoll_event event{};
    event.events = events;
    event.data.fd = fd;
    if (::epoll_ctl(m_epoll.get(), operation, fd, &event) != 0 && operation != EPOLL_CTL_DEL)
        throw Failure(Failure::disk, std::string("Cannot watch a descriptor: ") + std::strerror(errno) + ".");
}

void EventLoop::watch(int fd, Ready ready)
{
    m_watches[fd] = std::move(ready);
    control(EPOLL_CTL_ADD, fd, EPOLLIN);
}

void EventLoop::watchOnce(int fd, Ready ready)
{
    m_watches[fd] = std::move(ready);
    control(EPOLL_CTL_ADD, fd, EPOLLIN | EPOLLONESHOT);
}

void EventLoop::rearm(int fd)
{
    control(EPOLL_CTL_MOD, fd, EPOLLIN | EPOLLONESHOT);
}

void EventLoop::unwatch(int fd)
{
    control(EPOLL_CTL_DEL, fd, 0);
    m_watches.erase(fd);
}

void EventLoop::after(Nanoseconds delay, std::function<void()> action)
{
    m_later.push_back({monotonicNow() + delay, std::move(action)});
}

void EventLoop::post(std::function<void()> action)
{
    {
        const std::lock_guard lock(m_mutex);
        m_posted.push_back(std::move(action));
    }
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t put = ::write(m_wake.get(), &one, sizeof one);
}

void EventLoop::runPosted()
{
    std::uint64_t count = 0;
    [[maybe_unused]] const ssize_t got = ::read(m_wake.get(), &count, sizeof count);
    std::vector<std::function<void()>> actions;
    {
        const std::lock_guard lock(m_mutex);
        actions.swap(m_posted);
    }
    for (const auto& action : actions)
        action();
}

// The next deadline after everything that is due has been called.
Nanoseconds EventLoop::runDue()
{
    for (std::size_t i = 0; i < m_later.size();) {
        if (m_later[i].deadline > monotonicNow()) {
            ++i;
            continue;
        }
        const std::function<void()> action = std::move(m_later[i].action);
        m_later.erase(m_later.begin() + static_cast<std::ptrdiff_t>(i));
        action();
    }
    Nanoseconds next = kNever;
    unsigned active = 0;
    for (std::size_t i = 0; i < m_timed.size(); ++i) {
        Timed& timed = *m_timed[i];
        if (timed.deadline() != kNever) {
            const Nanoseconds now = monotonicNow();
            if (timed.deadline() <= now)
                timed.due(now);
            next = std::min(next, timed.deadline());
            ++active;
        }
    }
    m_wakeEarly = active <= kFewLines ? kWakeLatency : 0;
    for (const Later& later : m_later)
        next = std::min(next, later.deadline);
    return next;
}

void EventLoop::wait(Nanoseconds until)
{
    const bool soon = until != kNever && until - m_wakeEarly <= monotonicNow();
    if (!soon) {
        itimerspec time{};
        if (until != kNever) {
            time.it_value.tv_sec = (until - m_wakeEarly) / kSecond;
            time.it_value.tv_nsec = (until - m_wakeEarly) % kSecond;
        }
        ::timerfd_settime(m_timer.get(), TFD_TIMER_ABSTIME, &time, nullptr);
    }
    std::array<epoll_event, 64> events{};
    const int count = ::epoll_wait(m_epoll.get(), events.data(), static_cast<int>(events.size()), soon ? 0 : -1);
    for (int i = 0; i < count; ++i) {
        const auto found = m_watches.find(events[static_cast<std::size_t>(i)].data.fd);
        if (found == m_watches.end())
            continue;
        const Ready ready = found->second;
        ready();
    }
}

void EventLoop::run()
{
    while (!m_stopped) {
        const Nanoseconds next = runDue();
        // What was due may have been the end.
        if (!m_stopped)
            wait(next);
    }
}

} // namespace keyline::virtual_device
