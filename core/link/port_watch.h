#pragma once

#include "link/discovery.h"

#include <chrono>
#include <functional>
#include <memory>

namespace keyline::link {

/// What a PortWatch watches.
struct PortWatchOptions
{
    std::vector<std::string> paths;             ///< typed by a person; each present while it exists
    std::vector<std::filesystem::path> folders; ///< of symbolic links to terminals, each link a port
    bool system = true;                         ///< the ports of listPorts(), too
    std::chrono::milliseconds period{100};
    SystemFolders systemFolders;
};

/// Tells of ports that come and go: looks each period, and at once when something changes in /dev or one of the
/// folders. Lives on the thread that made it and needs that thread's event loop.
///
/// For each path `arrived` and `left` take turns, `arrived` first; what is there at the start arrives from the event
/// loop, never from the constructor. Of what one look finds, the ports that left come first, so that a place is told
/// empty before it is told taken. A port that is another one under the same path (unplugged and plugged between two
/// looks, a link with a new target) leaves and arrives. A port that is both typed or linked to and listed by the
/// system is one port, by the typed path or the link. A typed path is described as the system describes what it leads
/// to; a link is only a path, so its head is the link.
///
/// A port that this process may not open yet arrives when it may, or after half a second: until udev has seen a new
/// port, it belongs to root alone. A port of the system counts as left after two looks without it in a row, 20 ms
/// apart at least; a typed path or a link at once.
///
/// The callbacks must not throw nor destroy the watch; they may run an event loop, and are never called from within
/// each other.
class PortWatch
{
  public:
    using Callback = std::function<void(const PortInfo&)>;

    PortWatch(PortWatchOptions options, Callback arrived, Callback left);
    PortWatch(const PortWatch&) = delete;
    PortWatch& operator=(const PortWatch&) = delete;
    /// Tells nothing more.
    ~PortWatch();

    /// Watches these folders in place of those before; ports of folders that are no more among them leave.
    void setFolders(std::vector<std::filesystem::path> folders);
    /// The ports that have arrived and not left, ordered by path.
    std::vector<PortInfo> present() const;

  private:
    class Looker;
    std::unique_ptr<Looker> m_looker;
};

} // namespace keyline::link
