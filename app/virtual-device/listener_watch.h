#pragma once

#include "event_loop.h"

#include <string>

namespace keyline::virtual_device {

/// Tells who opens and closes ports, which a pty's own end does not see.
class ListenerWatch
{
  public:
    explicit ListenerWatch(EventLoop& loop);

    /// What a port is told: how many have it open now.
    using Changed = std::function<void(unsigned listeners)>;

    /// Begins to watch a port; its handle, or -1 when the system gives no news of it.
    int add(const std::string& path, Changed changed);
    void remove(int handle);

    /// Takes the news that has come up to now.
    void poll();

  private:
    struct Port
    {
        Changed changed;
        unsigned listeners = 0;
    };

    void take(int handle, std::uint32_t mask);

    FileDescriptor m_inotify;
    std::unordered_map<int, Port> m_ports;
};

} // namespace keyline::virtual_device
