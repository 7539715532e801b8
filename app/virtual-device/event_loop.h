#pragma once

#include "file_descriptor.h"

#include <functional>
#include <limits>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace keyline::virtual_device {

/// Nanoseconds of the monotonic clock.
using Nanoseconds = std::int64_t;
inline constexpr Nanoseconds kNever = std::numeric_limits<Nanoseconds>::max();
inline constexpr Nanoseconds kMillisecond = 1'000'000;

Nanoseconds monotonicNow();

/// Something that wants to be called at times of its own.
class Timed
{
  public:
    /// When it wants to be called next; kNever for not at all.
    virtual Nanoseconds deadline() const = 0;
    virtual void due(Nanoseconds now) = 0;

  protected:
    ~Timed() = default;
};

/// One thread's loop over descriptors (epoll) and deadlines (one timerfd with the least slack the kernel gives).
class EventLoop
{
  public:
    EventLoop();
    EventLoop(const EventLoop&) = delete;
    EventLoop& operator=(const EventLoop&) = delete;

    void add(Timed& timed) { m_timed.push_back(&timed); }
    void remove(Timed& timed);

    using Ready = std::function<void()>;
    /// Calls back each time the descriptor can be read.
    void watch(int fd, Ready ready);
    /// Calls back once when it can be read; rearm() asks again.
    void watchOnce(int fd, Ready ready);
    void rearm(int fd);
    void unwatch(int fd);

    void after(Nanoseconds delay, std::function<void()> action);
    /// From any thread: calls back in the loop's.
    void post(std::function<void()> action);

    void run();
    void stop() { m_stopped = true; }

  private:
    struct Later
    {
        Nanoseconds deadline;
        std::function<void()> action;
    };

    void control(int operation, int fd, std::uint32_t events);
    Nanoseconds runDue();
    void wait(Nanoseconds until);
    void runPosted();

    FileDescriptor m_epoll;
    FileDescriptor m_timer;
    FileDescriptor m_wake;
    std::vector<Timed*> m_timed;
    Nanoseconds m_wakeEarly = 0;
    std::vector<Later> m_later;
    std::unordered_map<int, Ready> m_watches;
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_posted;
    bool m_stopped = false;
};

} // namespace keyline::virtual_device
