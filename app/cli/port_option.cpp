#include "port_option.h"

#include "base/error.h"
#include "link/serial_port.h"

#include <map>

using namespace keyline;

CLI::Option* PortOption::declare(CLI::App& app)
{
    return app.add_option("--port", m_ports, "a device's port; several may follow, or repeat it")->type_name("PATH");
}

void refuseOnePortTwice(const std::vector<std::string>& ports)
{
    std::map<std::string, std::string> seen;
    for (const std::string& port : ports) {
        const auto [first, isNew] = seen.emplace(link::SerialPort::resolved(port), port);
        if (!isNew)
            throw Error(Code::Usage, first->second == port
                                         ? "--port " + port + " is given twice"
                                         : "--port " + first->second + " and --port " + port + " are the same port");
    }
}
