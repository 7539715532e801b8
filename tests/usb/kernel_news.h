#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace keyline::usb {

/// When the kernel said that it has a terminal of a name, by its uevents (netlink(7), NETLINK_KOBJECT_UEVENT), and when
/// this user got the right to open it. A thread of its own takes the time.
class KernelNews
{
  public:
    using Clock = std::chrono::steady_clock;

    KernelNews();
    KernelNews(const KernelNews&) = delete;
    KernelNews& operator=(const KernelNews&) = delete;
    ~KernelNews();

    struct Times
    {
        Clock::time_point listed;
        std::optional<Clock::time_point> allowed; ///< within five milliseconds; nothing while it is not
    };
    /// Of the newest terminal of this name (ttyACM0); nothing while there was none.
    std::optional<Times> of(const std::string& name) const;

  private:
    void listen();
    bool lookAtRights();

    int m_socket;
    mutable std::mutex m_mutex;
    std::map<std::string, Times> m_times;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace keyline::usb
