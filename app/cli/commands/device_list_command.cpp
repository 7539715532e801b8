#include "commands/device_list_command.h"

#include "exit_code.h"

#include "base/text.h"
#include "link/discovery.h"

#include <QJsonValue>

#include <cstdio>

using keyline::harmless;
using keyline::link::PortInfo;

namespace {

std::string fourHex(std::uint16_t value)
{
    char text[5];
    std::snprintf(text, sizeof text, "%04x", static_cast<unsigned>(value));
    return text;
}

std::string usbId(const PortInfo& port)
{
    return port.vendorId && port.productId ? fourHex(*port.vendorId) + ":" + fourHex(*port.productId) : "-";
}

QJsonObject toJson(const PortInfo& port)
{
    const auto text = [](const std::string& value) { return QString::fromStdString(harmless(value)); };
    return {{QStringLiteral("port"), text(port.path)},
            {QStringLiteral("vid"), port.vendorId ? QJsonValue(text(fourHex(*port.vendorId))) : QJsonValue()},
            {QStringLiteral("pid"), port.productId ? QJsonValue(text(fourHex(*port.productId))) : QJsonValue()},
            {QStringLiteral("serial"), text(port.serialNumber)},
            {QStringLiteral("description"), text(port.description)},
            {QStringLiteral("manufacturer"), text(port.manufacturer)},
            {QStringLiteral("location"), text(port.location)},
            {QStringLiteral("head"), text(headName(port))}};
}

} // namespace

void DeviceListCommand::declare(CLI::App& app)
{
    app.footer("Example:\n  keyline device list --json\n"
               "Virtual devices are not listed: keyline-device prints their ports.");
}

int DeviceListCommand::run(Console& console)
{
    const std::vector<PortInfo> ports = keyline::link::listPorts();
    for (const PortInfo& port : ports) {
        if (console.json())
            console.event(toJson(port));
        else
            console.line(port.path + "  " + usbId(port) + "  " + harmless(port.manufacturer) + " " +
                         harmless(port.description) + "  " + harmless(port.serialNumber) + "  " +
                         harmless(headName(port)));
    }
    if (ports.empty())
        console.talk("No serial port has hardware behind it. Connect a device, or name a port with --port.");
    return ports.empty() ? exitNoDevice : exitDone;
}
