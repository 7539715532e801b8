#pragma once

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
};

/// The devices of a folder, served by one loop until the process is told to end (SIGTERM, SIGINT, SIGHUP) or, where
/// asked for, its parent has ended.
class Fleet
{
  public:
    explicit Fleet(FleetOptions options);

    void serve();

  private:
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
    std::vector<std::unique_ptr<VirtualDevice>> m_devices;
    int m_parent;
};

} // namespace keyline::virtual_device
