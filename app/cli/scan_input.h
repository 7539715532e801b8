#pragma once

#include "console.h"
#include "scan_lines.h"

#include "provisioning/scan_clerk.h"

#include <filesystem>

/// Scans for `provision`, a line of standard input each: labels for the devices that wait, our own codes. Slot n is the
/// n-th port. Each scan is told. At the input's end whoever still waits is left for the next run.
class ScanInput
{
  public:
    /// All must outlive this, and this the sessions. `labels`: where labels are saved; empty for nowhere.
    ScanInput(Console& console, keyline::provisioning::Line& line, const keyline::provisioning::Order& order,
              std::vector<std::string> ports, std::filesystem::path labels, const keyline::Clock& clock);

    /// Identities come by scan, labels are scanned back, or labels are to be saved.
    static bool isNeeded(const keyline::provisioning::Order& order, const std::filesystem::path& labels);

    std::shared_ptr<keyline::provisioning::HandDesk> hands() const { return m_clerk.hands(); }
    /// What the card NEXT does with the device at a port that waits; false where there is none.
    void setPutAside(std::function<bool(const std::string& port)> putAside) { m_putAside = std::move(putAside); }
    /// The session on this port is over.
    void ended(const std::string& port);

  private:
    int slotOf(const std::string& port) const;
    std::string portOf(int slot) const;
    void atEnd();

    Console& m_console;
    std::vector<std::string> m_ports;
    std::filesystem::path m_labels;
    std::function<bool(const std::string& port)> m_putAside = [](const std::string&) { return false; };
    ScanLines m_lines;
    keyline::provisioning::ScanClerk m_clerk;
};
