#include "link/discovery.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <regex>
#include <string_view>

namespace keyline::link {
namespace fs = std::filesystem;

namespace {

std::string firstLine(const fs::path& path)
{
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    return line;
}

std::optional<std::uint16_t> hexNumber(const std::string& text)
{
    std::uint16_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

/// The folder of the USB interface that a device is or is below; empty where there is none.
fs::path usbInterface(fs::path device)
{
    static const std::regex form(R"(\d+-\d+(\.\d+)*:\d+\.\d+)");
    for (; device.has_relative_path(); device = device.parent_path())
        if (std::regex_match(device.filename().string(), form))
            return device;
    return {};
}

/// Terminals without a device above them are consoles and the like, but for these kinds: Bluetooth, null modems in
/// software, and the device's own side of USB.
bool isPortByName(std::string_view name)
{
    constexpr std::array<std::string_view, 3> kinds{"rfcomm", "tnt", "ttyGS"};
    return std::ranges::any_of(kinds, [&](std::string_view kind) { return name.starts_with(kind); });
}

} // namespace

std::string headName(const PortInfo& port)
{
    return port.location.empty() ? "path:" + port.path : "usb:" + port.location;
}

bool hasHardware(const std::string& name, const fs::path& classFolder)
{
    std::ifstream file(classFolder / name / "type");
    int type = -1;
    return !(file >> type) || type != 0;
}

PortInfo describePort(const std::string& name, const SystemFolders& folders)
{
    PortInfo info;
    info.path = (folders.deviceFolder / name).string();
    std::error_code error;
    const fs::path device = fs::canonical(folders.classFolder / name / "device", error);
    const fs::path interface = error ? fs::path() : usbInterface(device);
    if (interface.empty())
        return info;
    info.location = interface.filename().string();
    const std::string number = firstLine(device / "port_number");
    if (!number.empty() && number != "0")
        info.location += "/" + number;
    const fs::path usb = interface.parent_path();
    info.vendorId = hexNumber(firstLine(usb / "idVendor"));
    info.productId = hexNumber(firstLine(usb / "idProduct"));
    info.serialNumber = firstLine(usb / "serial");
    info.description = firstLine(usb / "product");
    info.manufacturer = firstLine(usb / "manufacturer");
    return info;
}

std::vector<std::string> portNames(const SystemFolders& folders)
{
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(folders.classFolder, error), end; !error && entry != end;
         entry.increment(error)) {
        std::string name = entry->path().filename().string();
        std::error_code ignored;
        // A PC has up to 32 UARTs without hardware, and each would cost a device's whole patience.
        if ((isPortByName(name) || fs::exists(entry->path() / "device", ignored)) &&
            hasHardware(name, folders.classFolder))
            names.push_back(std::move(name));
    }
    std::ranges::sort(names);
    return names;
}

std::vector<PortInfo> listPorts(const SystemFolders& folders)
{
    std::vector<PortInfo> ports;
    for (const std::string& name : portNames(folders))
        ports.push_back(describePort(name, folders));
    return ports;
}

} // namespace keyline::link
