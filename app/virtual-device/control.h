#pragma once

#include "virtual_device.h"

#include <deque>
#include <set>

namespace keyline::virtual_device {

/// Plugs, unplugs, erases and resets devices as the lines of standard input say. One command at a time: the next begins
/// when each device of the last is as it will be and its answer is printed. The end of the input ends nothing.
class Control
{
  public:
    using Devices = std::vector<std::unique_ptr<VirtualDevice>>;
    using Print = std::function<void(const std::string&)>;

    Control(EventLoop& loop, const Devices& devices, Print print);

    /// Begins to read.
    void begin();
    /// Whether what happens to this device now is told by the answer to a command.
    bool isAbout(const VirtualDevice& device) const { return m_awaited.contains(&device); }
    /// To be told when a device has come to rest.
    void settled(const VirtualDevice& device);

  private:
    bool readMore();
    void takeLine(std::string line);
    void goOn();
    void carryOut(const std::string& line);
    void apply(const std::string& verb, const std::vector<VirtualDevice*>& chosen);
    std::vector<VirtualDevice*> choose(const std::string& name) const;
    void answerError(const std::string& sentence) const;

    EventLoop& m_loop;
    const Devices& m_devices;
    Print m_print;
    std::string m_input; ///< what has come of the line that is not complete
    std::deque<std::string> m_lines;
    std::set<const VirtualDevice*> m_awaited; ///< devices of the command that is carried out
};

} // namespace keyline::virtual_device
