#pragma once

#include "console.h"

#include "provisioning/scan_clerk.h"

#include <QSocketNotifier>

#include <deque>
#include <filesystem>

/// Scans for `provision`, a line of standard input each: labels for the devices that wait, our own codes. A label waits
/// for a device that wants it, so that a list of them can be piped in; slot n is the n-th port. Each scan is told as an
/// event `scan`, or in words. At the input's end whoever still waits is left for the next run.
class ScanInput
{
  public:
    /// All must outlive this, and this the sessions. `labels`: where labels are saved; empty for nowhere.
    ScanInput(Console& console, keyline::provisioning::Line& line, const keyline::provisioning::Order& order,
              std::vector<std::string> ports, std::filesystem::path labels, const keyline::Clock& clock);

    /// Identities come by scan, labels are scanned back, or labels are to be saved.
    static bool isNeeded(const keyline::provisioning::Order& order, const std::filesystem::path& labels);

    std::shared_ptr<keyline::provisioning::HandDesk> hands() const { return m_clerk.hands(); }
    /// The session on this port is over.
    void ended(const std::string& port);

  private:
    static constexpr std::size_t mostLine = 1024;

    int slotOf(const std::string& port) const;
    void read();
    void pumpLater();
    void pump();
    void tell(const keyline::scan::ScanOutcome& outcome);
    void save(const keyline::provisioning::LabelOrder& label);

    Console& m_console;
    std::vector<std::string> m_ports;
    std::filesystem::path m_labels;
    keyline::provisioning::ScanClerk m_clerk;
    QSocketNotifier m_notifier;
    QTimer m_pumping;
    std::string m_line;
    std::deque<std::string> m_lines;
    bool m_atEnd = false;
};
