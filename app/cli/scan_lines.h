#pragma once

#include <QSocketNotifier>
#include <QTimer>

#include <deque>
#include <functional>
#include <string>

/// Scans as lines of standard input, each handed on when it is wanted: a label waits for a device that wants it, so
/// that a list of them can be piped in; our own codes do not wait for a device.
class ScanLines
{
  public:
    struct Hooks
    {
        /// A label, or one of our own codes, would be taken now.
        std::function<bool(bool ownCode)> wanted;
        std::function<void(const std::string& line)> take;
        /// The input is at its end and all of it was taken. May be called more than once.
        std::function<void()> ended = [] {};
    };

    explicit ScanLines(Hooks hooks);

    /// Standard input is nobody's before.
    void start() { m_notifier.setEnabled(true); }
    /// wanted() may say something else now; asked from the event loop.
    void lookAgain();

  private:
    static constexpr std::size_t mostLine = 1024;

    void read();
    void pump();

    Hooks m_hooks;
    QSocketNotifier m_notifier;
    QTimer m_pumping;
    std::string m_line;
    std::deque<std::string> m_lines;
    bool m_atEnd = false;
};
