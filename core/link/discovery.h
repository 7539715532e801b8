#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace keyline::link {

/// Where the kernel lists terminals, and where their nodes are; tests make their own.
struct SystemFolders
{
    std::filesystem::path classFolder = "/sys/class/tty";
    std::filesystem::path deviceFolder = "/dev";
};

/// A serial port as the system describes it. The texts come from the device: print them through harmless() only.
struct PortInfo
{
    std::string path; ///< what SerialPort opens, e.g. /dev/ttyACM0
    std::optional<std::uint16_t> vendorId;
    std::optional<std::uint16_t> productId;
    std::string serialNumber;
    std::string description;
    std::string manufacturer;
    /// The USB interface as the kernel names it by its place: bus, ports, configuration, interface (1-2.3:1.0); "/1"
    /// and so on behind it for the further ports of one interface. Empty where the port is not on USB.
    std::string location;

    bool operator==(const PortInfo&) const = default;
};

/// The name of the place where a device is attached, the same whenever one is: "usb:1-2.3:1.0" on USB, whatever number
/// the port got; else "path:/dev/ttyS0".
std::string headName(const PortInfo& port);

/// False for a UART that the driver has a name for and found no hardware behind: type 0 (PORT_UNKNOWN) in the system's
/// `type` file, kernel's Documentation/ABI/testing/sysfs-tty. `name` is as ttyS3; ports without that file have
/// hardware.
bool hasHardware(const std::string& name, const std::filesystem::path& classFolder = "/sys/class/tty");

/// What the system knows of the port of this name (ttyACM0); a path alone where it knows none. USB's part is as in the
/// kernel's Documentation/ABI/testing/sysfs-bus-usb.
PortInfo describePort(const std::string& name, const SystemFolders& folders = {});

/// The names of the serial ports that have hardware behind them, in order.
std::vector<std::string> portNames(const SystemFolders& folders = {});

/// The serial ports that have hardware behind them, ordered by path. Pseudo-terminals are not listed: they are opened
/// by path. Reads sysfs by itself, as QSerialPortInfo takes 12 ms where this takes less than one, drops a port now and
/// then while another leaves, and knows no USB identity before udev has looked at the port.
std::vector<PortInfo> listPorts(const SystemFolders& folders = {});

} // namespace keyline::link
