#include "link/discovery.h"

#include <QSerialPortInfo>

#include <algorithm>
#include <fstream>

namespace keyline::link {

bool hasHardware(const std::string& name, const std::filesystem::path& classFolder)
{
    std::ifstream file(classFolder / name / "type");
    int type = -1;
    return !(file >> type) || type != 0;
}

std::vector<PortInfo> listPorts()
{
    std::vector<PortInfo> ports;
    const auto found = QSerialPortInfo::availablePorts();
    for (const QSerialPortInfo& port : found) {
        // A PC has up to 32 of these, and each would cost a device's whole patience. QSerialPortInfo drops them only
        // where the driver's name is as it was before Linux 6.5.
        if (!hasHardware(port.portName().toStdString()))
            continue;
        PortInfo info;
        info.path = port.systemLocation().toStdString();
        if (port.hasVendorIdentifier())
            info.vendorId = port.vendorIdentifier();
        if (port.hasProductIdentifier())
            info.productId = port.productIdentifier();
        info.serialNumber = port.serialNumber().toStdString();
        info.description = port.description().toStdString();
        info.manufacturer = port.manufacturer().toStdString();
        ports.push_back(std::move(info));
    }
    std::ranges::sort(ports, {}, &PortInfo::path);
    return ports;
}

} // namespace keyline::link
