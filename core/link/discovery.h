#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace keyline::link {

/// A serial port as the system describes it. The texts come from the device: print them through harmless() only.
struct PortInfo
{
    std::string path; ///< what SerialPort opens, e.g. /dev/ttyACM0
    std::optional<std::uint16_t> vendorId;
    std::optional<std::uint16_t> productId;
    std::string serialNumber;
    std::string description;
    std::string manufacturer;

    bool operator==(const PortInfo&) const = default;
};

/// False for a UART that the driver has a name for and found no hardware behind: type 0 (PORT_UNKNOWN) in the system's
/// `type` file, kernel's Documentation/ABI/testing/sysfs-tty. `name` is as ttyS3; ports without that file have
/// hardware.
bool hasHardware(const std::string& name, const std::filesystem::path& classFolder = "/sys/class/tty");

/// The serial ports that have hardware behind them, ordered by path. Pseudo-terminals are not listed: they are opened
/// by path.
std::vector<PortInfo> listPorts();

} // namespace keyline::link
