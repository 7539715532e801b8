#pragma once

#include "provisioning/hand_desk.h"
#include "provisioning/line.h"
#include "scan/scan_desk.h"

#include <QTimer>

namespace keyline::provisioning {

/// Brings sessions that wait for hands and people who scan together: what waits at the HandDesk is put to the ScanDesk
/// under its slot's number, what the ScanDesk decides is answered. Also keeps the desk's time. On the sessions' thread,
/// whose event loop it needs.
class ScanClerk
{
  public:
    struct Hooks
    {
        /// The slot, from 1, that a port belongs to.
        std::function<int(const std::string& port)> slotOf;
        /// Something in desk() is another now.
        std::function<void()> changed = [] {};
        /// As HandDesk says it.
        std::function<void(int slot, const LabelOrder&)> labelDue = [](int, const LabelOrder&) {};
        /// As the ScanDesk asks.
        std::function<int(int slot)> confirmReject = [](int) { return 0; };
        std::function<int(int slot)> letGo = [](int) { return 0; };
    };

    /// `line` and `clock` must outlive the clerk, and the clerk the sessions.
    ScanClerk(Line& line, scan::DeskRules rules, Hooks hooks, const Clock& clock);

    /// For Order::hands.
    std::shared_ptr<HandDesk> hands() const { return m_hands; }
    const scan::ScanDesk& desk() const { return m_desk; }

    /// Another order.
    void setRules(scan::DeskRules rules);
    scan::ScanOutcome scan(std::string_view text);
    scan::ScanOutcome undo();
    scan::ScanOutcome arm(int slot);
    scan::ScanOutcome confirmReject(int slot);
    scan::ScanOutcome letGo(int slot);
    void restore(std::vector<identity::DeviceIdentity> identities, int slot);
    /// The session on this port is over: what it was given and did not journal is free again.
    void sessionEnded(const std::string& port);

  private:
    HandDesk::Hooks handHooks();
    scan::DeskHooks deskHooks();
    void asked(const HandQuestion& question);
    std::string portOf(int slot) const;
    void setTimer();
    static scan::Time now() { return std::chrono::steady_clock::now(); }

    Line& m_line;
    Hooks m_hooks;
    std::shared_ptr<HandDesk> m_hands;
    scan::ScanDesk m_desk;
    std::map<int, std::string> m_ports; ///< of the slots that wait or waited
    QTimer m_timer;
};

/// What an order takes from labels, and from where its identities come.
scan::DeskRules deskRules(const Order& order, int slots);

} // namespace keyline::provisioning
