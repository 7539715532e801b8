#pragma once

#include "recovery/repair_bench.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <set>

namespace keyline::ui {

/// The wizard's pages, in the order in which a device goes over them.
enum class WizardPageName { Start, Connect, Look, Find, Ready, Restore, Prove, Done, Failure };

/// What a failure page offers to do about it.
enum class WayOut {
    NextDevice,
    RunAgain,
    AnotherSource,
    TrustFile,
    AnotherPlace, ///< for the report
    KeepWatching, ///< nothing appeared
};

/// What the wizard shows: which devices there are, which one is before the technician, and on which page it is. Follows
/// the bench; all pages and lists look here.
///
/// A page stays for a moment where a device goes faster than an eye: the work itself never waits for that. A result
/// stays until the next device is connected or asked for.
class Wizard : public QObject
{
    Q_OBJECT

  public:
    /// Connects to the bench, which has not been started yet and outlives it.
    explicit Wizard(recovery::RepairBench& bench, QObject* parent = nullptr);

    recovery::RepairBench& bench() const { return m_bench; }
    const recovery::Supply& supply() const { return m_supply; }
    const std::vector<recovery::SeenPort>& ports() const { return m_ports; }
    const std::map<quint64, recovery::Job>& jobs() const { return m_jobs; }
    bool autoContinue() const { return m_autoContinue; }
    /// The folder of virtual devices that a person named; empty: none.
    QString portFolder() const { return m_portFolder; }

    /// The device before the technician; null: none.
    const recovery::Job* selected() const;
    const recovery::Job* job(quint64 number) const;
    WizardPageName page() const { return m_page; }
    /// What the failure page tells, and the best way out of it.
    std::optional<Error> failure() const;
    WayOut wayOut() const;
    /// Whether to go on from Start is possible.
    bool canStart() const { return m_supply.isComplete(); }
    /// How many of the selected device's checks are shown: they tick one by one.
    std::size_t shownChecks() const { return m_shownChecks; }
    /// Devices that wait for the technician: ready, failed or done and not looked at yet.
    int waiting() const;

    void select(quint64 number);
    /// Puts the selected device aside; the next one that waits comes before the technician, else Connect.
    void next();
    void openStart();
    void closeStart();
    void restore();
    void runAgain();
    void keepWatching();
    /// A hand is on the page: it stays when another device is done.
    void touch() { m_touched = true; }
    /// Where the selected device's report was saved; empty while it was not.
    QString reportPlace() const { return m_reportPlace; }
    void setReportPlace(const QString& file);
    /// The report of the selected device could not be written; nothing: it was, or is given up.
    void setReportTrouble(std::optional<Error> trouble);
    /// How long a page stays at least; 0 for who needs no eyes.
    void setPace(std::chrono::milliseconds pace) { m_pace = pace; }

  Q_SIGNALS:
    /// Page, selection or anything shown is another.
    void changed();
    void jobChanged(quint64 number);
    void jobRemoved(quint64 number);
    void supplyChanged();
    /// Something about the program itself that a person should know once.
    void troubled(const keyline::Error& error);

  private:
    void takeJob(const recovery::Job& job);
    void dropJob(quint64 number);
    void follow(quint64 number, quint64 known);
    void choose();
    bool isWorthMore(const recovery::Job& job, const recovery::Job& shown) const;
    void bring(quint64 number);
    void settle();
    void advance();
    WizardPageName target() const;
    void show(WizardPageName page);
    bool isSettled(const recovery::Job& job) const;

    recovery::RepairBench& m_bench;
    recovery::Supply m_supply;
    std::vector<recovery::SeenPort> m_ports;
    std::map<quint64, recovery::Job> m_jobs;
    std::set<quint64> m_aside; ///< what was looked at and put aside
    quint64 m_selected = 0;
    bool m_autoContinue = true;
    QString m_portFolder;
    bool m_startWanted = false;
    bool m_quiet = false;
    bool m_touched = false; ///< since the page came
    QString m_reportPlace;
    std::optional<Error> m_reportTrouble;
    WizardPageName m_page = WizardPageName::Start;
    std::size_t m_shownChecks = 0;
    std::chrono::milliseconds m_pace{280};
    QTimer m_advance;
};

} // namespace keyline::ui
