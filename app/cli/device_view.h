#pragma once

#include "console.h"

#include "base/clock.h"

#include <optional>
#include <string>
#include <vector>

/// Something that happened to one device, as provision and recover both report it.
struct DeviceStep
{
    std::string port;
    std::string chip;     ///< hex, or empty while unknown
    std::string identity; ///< people's form, or empty
    std::string step;     ///< lower-case-with-hyphens
    std::string state;    ///< started, done, failed, waiting
    double milliseconds = 0;
    std::optional<keyline::Error> error;
    std::string note;  ///< a word for people, e.g. what a check found
    std::string check; ///< the name of a check within the step; empty for the step itself
    int slot = 0;      ///< where there are slots
};

struct DeviceResult
{
    std::string port;
    std::string chip;
    std::string identity;
    std::string result; ///< pass, fail, hold, done-before
    bool queued = false;
    double milliseconds = 0;
    std::optional<keyline::Error> error;
    std::string note;                          ///< a word for people
    std::optional<keyline::UnixTime> finished; ///< of one that provision finished before
    std::string keys;                          ///< of a recovery: proved, not-proved-here, or empty
    int slot = 0;                              ///< where there are slots
};

/// Shows devices at work: JSON Lines with --json, a bar for each on a terminal (up to 16), else a line for each change.
class DeviceView
{
  public:
    /// `steps`: every step in order, for the bars.
    DeviceView(Console& console, std::vector<std::string> steps, std::vector<std::string> ports);
    /// Never bars: devices come and go for hours.
    explicit DeviceView(Console& console) : m_console(console) {}

    void show(const DeviceStep& step);
    void show(const DeviceResult& result);
    /// The last JSON line, or a sentence.
    void summary(const QJsonObject& counts, const std::string& sentence);

  private:
    struct Row
    {
        std::string port;
        std::string text;
        std::size_t filled = 0;
        std::string_view colour = {}; ///< how the terminal begins it; empty while it runs
    };
    Row& row(const std::string& port);
    void redraw();
    std::string drawn(const Row& row) const;
    void explain(const std::string& port, const keyline::Error& error);

    Console& m_console;
    std::vector<std::string> m_steps;
    std::vector<Row> m_rows;
    bool m_bars = false;
    std::size_t m_drawnLines = 0;
    std::vector<std::pair<std::string, keyline::Error>> m_failures;
};
