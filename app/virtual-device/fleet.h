#pragma once

#include "control.h"
#include "link_folder.h"
#include "virtual_device.h"

#include <optional>

namespace keyline::virtual_device {

/// What `run` was asked for.
struct FleetOptions
{
    std::filesystem::path dir;
    unsigned baud = 115200;
    std::vector<std::string> chips; ///< run only these; empty = all
    std::vector<Fault> faults;
    std::vector<std::string> faultChips; ///< that commit the faults; empty = all
    bool quiet = false;
    bool endWithParent = false; ///< rather than serve on without it
    bool statistics = false;
    std::filesystem::path links; ///< folder of links to the ports; empty = none
    bool control = false;        ///< take commands from standard input
    bool unplugged = false;      ///< attach no device at the start
};

/// The devices of a folder, served by one loop until the process is told to end (SIGTERM, SIGINT, SIGHUP, `quit`) or,
/// where asked for, its parent has ended.
class Fleet
{
  public:
    explicit Fleet(FleetOptions options);
    Fleet(const Fleet&) = delete;
    Fleet& operator=(const Fleet&) = delete;
    /// The workers end first: they use the devices.
    ~Fleet() { m_pool.reset(); }

    void serve();

  private:
    void addDevices();
    void clearStaleLinks(const std::map<std::filesystem::path, std::string>& names) const;
    void attached(const VirtualDevice& device);
    void leaving(const VirtualDevice& device);
    void settled(const VirtualDevice& device);
    std::vector<Fault> faultsOf(const DeviceFolder& folder) const;
    void watchSignals();
    void watchParent();
    static void printLine(const std::string& line);

    FleetOptions m_options;
    EventLoop m_loop;
    ListenerWatch m_listeners;
    FileDescriptor m_signals;
    std::optional<WorkerPool> m_pool;
    std::optional<Surroundings> m_surroundings;
    std::optional<LinkFolder> m_links;
    std::vector<std::unique_ptr<VirtualDevice>> m_devices;
    std::optional<Control> m_control;
    int m_parent;
};

} // namespace keyline::virtual_device
