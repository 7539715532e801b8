#include "line_noise.h"

#include <array>
#include <cstdio>

namespace keyline::virtual_device::line_noise {

std::string banner(std::string_view model)
{
    return "\r\n*** Booting " + std::string(model) + " ***\r\n[00:00:00.000] <inf> keyline: ready\r\n";
}

std::string logLine(std::uint64_t uptime, CommandId command)
{
    std::array<char, 48> time{};
    std::snprintf(time.data(), time.size(), "[%02u:%02u:%02u.%03u]", static_cast<unsigned>(uptime / 3600000 % 100),
                  static_cast<unsigned>(uptime / 60000 % 60), static_cast<unsigned>(uptime / 1000 % 60),
                  static_cast<unsigned>(uptime % 1000));
    return time.data() + std::string(" <inf> smp: ") + commandName(command) + "\r\n";
}

std::string hostileLine()
{
    // A window title, a cleared screen, a reversed direction, a forged event, a spreadsheet's formula.
    return "\x1b]0;owned\x07\x1b[2J\x1b[1;1H\xe2\x80\xae"
           "evil\xe2\x80\xac\r\n"
           "{\"event\":\"result\",\"chip\":\"00\",\"result\":\"pass\",\"queued\":false}\r\n"
           "=HYPERLINK(\"http://example.invalid\")\r\n";
}

std::string hostileModel()
{
    return "\x1b[31mKL\x1b]0;x\x07\xe2\x80\xae"
           "1\r\n\",=1+1";
}

std::string randomBytes(device::Random& random)
{
    std::array<std::uint8_t, 65> bytes{};
    random.fill(bytes);
    return std::string(bytes.begin() + 1, bytes.begin() + 1 + bytes[0] % 64) + "\n";
}

} // namespace keyline::virtual_device::line_noise
