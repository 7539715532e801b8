#include "control.h"

#include "failure.h"
#include "text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <iterator>
#include <map>
#include <sstream>
#include <unistd.h>

namespace keyline::virtual_device {
namespace {

constexpr std::size_t kLongestLine = 256;

using Action = void (*)(VirtualDevice&);

const std::map<std::string, Action>& actions()
{
    static const std::map<std::string, Action> table{
        {"erase", [](VirtualDevice& device) { device.eraseFlash(); }},
        {"plug", [](VirtualDevice& device) { device.plugIn(); }},
        {"reset", [](VirtualDevice& device) { device.reset(); }},
        {"unplug", [](VirtualDevice& device) { device.unplug(); }},
    };
    return table;
}

std::vector<std::string> wordsOf(const std::string& line)
{
    std::istringstream stream(line);
    return {std::istream_iterator<std::string>(stream), {}};
}

} // namespace

Control::Control(EventLoop& loop, const Devices& devices, Print print)
    : m_loop(loop), m_devices(devices), m_print(std::move(print))
{
}

void Control::begin()
{
    try {
        m_loop.watch(STDIN_FILENO, [this] {
            if (!readMore())
                m_loop.unwatch(STDIN_FILENO);
        });
    } catch (const Failure&) {
        // A file, or /dev/null: it cannot be waited for and need not be.
        while (readMore()) {
        }
    }
}

// False at the end of the input. Never blocks: called when something is there. The descriptor itself stays blocking, as
// whoever started the program may share it.
bool Control::readMore()
{
    std::array<char, 4096> bytes;
    const ssize_t got = ::read(STDIN_FILENO, bytes.data(), bytes.size());
    if (got <= 0)
        return got < 0 && errno == EINTR;
    for (const char byte : std::span(bytes).first(static_cast<std::size_t>(got))) {
        if (byte == '\n')
            takeLine(std::exchange(m_input, {}));
        else if (m_input.size() <= kLongestLine)
            m_input += byte;
    }
    return true;
}

void Control::takeLine(std::string line)
{
    m_lines.push_back(std::move(line));
    goOn();
}

void Control::goOn()
{
    while (m_awaited.empty() && !m_lines.empty()) {
        const std::string line = std::move(m_lines.front());
        m_lines.pop_front();
        carryOut(line);
    }
}

void Control::carryOut(const std::string& line)
{
    const std::vector<std::string> words = wordsOf(line);
    if (line.size() > kLongestLine)
        return answerError("The line is too long for a command.");
    if (words.empty())
        return;
    if (words[0] == "quit" && words.size() == 1) {
        m_lines.clear();
        return m_loop.stop();
    }
    if (!actions().contains(words[0]))
        return answerError("\"" + line + "\" is no command; there are unplug, plug, erase, reset and quit.");
    if (words.size() != 2)
        return answerError("\"" + line + "\" is no command; say \"" + words[0] + " CHIP\" or \"" + words[0] +
                           " all\".");
    const std::vector<VirtualDevice*> chosen = choose(words[1]);
    if (chosen.empty())
        return answerError("There is no device " + words[1] + " here.");
    apply(words[0], chosen);
}

std::vector<VirtualDevice*> Control::choose(const std::string& name) const
{
    std::string wanted = name;
    std::transform(wanted.begin(), wanted.end(), wanted.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    std::vector<VirtualDevice*> chosen;
    for (const auto& device : m_devices)
        if (wanted == "all" || device->name() == wanted)
            chosen.push_back(device.get());
    return chosen;
}

void Control::apply(const std::string& verb, const std::vector<VirtualDevice*>& chosen)
{
    m_awaited.insert(chosen.begin(), chosen.end());
    for (VirtualDevice* device : chosen)
        actions().at(verb)(*device);
    for (const VirtualDevice* device : chosen)
        if (device->isSettled() && m_awaited.erase(device) > 0)
            m_print(device->report());
}

void Control::settled(const VirtualDevice& device)
{
    if (m_awaited.erase(&device) == 0)
        return;
    m_print(device.report());
    goOn();
}

void Control::answerError(const std::string& sentence) const
{
    // The sentence has words of the input, and those may be no UTF-8.
    std::string plain = sentence;
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x7f; }, '?');
    m_print("{\"error\":" + jsonText(plain) + "}");
}

} // namespace keyline::virtual_device
