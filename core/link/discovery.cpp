#include "link/discovery.h"

#include <QSerialPortInfo>

#include <algorithm>

namespace keyline::link {

std::vector<PortInfo> listPorts()
{
    std::vector<PortInfo> ports;
    const auto found = QSerialPortInfo::availablePorts();
    for (const QSerialPortInfo& port : found) {
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
