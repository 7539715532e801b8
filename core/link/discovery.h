#pragma once

#include <cstdint>
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

/// The serial ports that have hardware behind them, ordered by path. Pseudo-terminals are not listed: they are opened
/// by path.
std::vector<PortInfo> listPorts();

} // namespace keyline::link
