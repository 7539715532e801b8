#include "watch.h"

#include "interrupts.h"
#include "outcome.h"
#include "scan_lines.h"
#include "scan_view.h"
#include "session_view.h"

#include "base/file.h"
#include "base/text.h"
#include "crypto/random.h"
#include "provisioning/station_settings.h"

#include <QEventLoop>

#include <utility>

using namespace keyline;
using fixture::SlotState;
using fixture::SlotStatus;
using fixture::StationEngine;

namespace {

QJsonValue textOrNull(const std::string& text)
{
    return text.empty() ? QJsonValue() : QJsonValue(QString::fromStdString(harmless(text)));
}

QJsonObject slotObject(const SlotStatus& slot)
{
    QJsonObject out{
        {QStringLiteral("event"), QStringLiteral("slot")},
        {QStringLiteral("slot"), slot.slot},
        {QStringLiteral("state"), QString::fromLatin1(fixture::slotStateName(slot.state).data())},
        {QStringLiteral("port"), textOrNull(slot.port)},
        {QStringLiteral("head"), textOrNull(slot.head)},
        {QStringLiteral("chip"), slot.chip ? QJsonValue(QString::fromStdString(slot.chip->hex())) : QJsonValue()},
        {QStringLiteral("identity"), textOrNull(slot.identity)}};
    if (slot.unconfirmed) {
        out[QStringLiteral("unconfirmed")] = true;
        out[QStringLiteral("nextWaits")] = slot.nextWaits;
    }
    if (slot.error)
        out[QStringLiteral("error")] = Console::errorObject(*slot.error);
    return out;
}

/// Identities come by scan, labels are scanned back, or rejects are confirmed.
bool needsScans(const fixture::OrderInfo& order, const std::filesystem::path& home)
{
    return order.identities == 0 || order.profile.label.scanBack ||
           provisioning::StationSettings::load(provisioning::HomeLayout{home}.settings()).confirmRejects;
}

/// A station's engine, told to a console.
class Watch
{
  public:
    Watch(Console& console, std::filesystem::path labels)
        : m_console(console), m_labels(std::move(labels)), m_view(console),
          m_scans({.wanted = [this](bool ownCode) { return !m_scanning && (ownCode || m_armed); },
                   .take =
                       [this](const std::string& line) {
                           m_scanning = true;
                           m_engine.scan(line);
                       }})
    {
        listen();
    }

    /// Until a signal ends it.
    void run(const fixture::StationRequest& request, const provisioning::OrderRequest& order, Secret passphrase)
    {
        QObject::connect(&m_engine, &StationEngine::opened, &m_loop, [this, order] {
            if (!Interrupts::happened())
                m_engine.startOrder(order);
        });
        QObject::connect(&m_engine, &StationEngine::orderStarted, &m_loop,
                         [this, home = request.home](const fixture::OrderInfo& started) {
                             if (needsScans(started, home))
                                 m_scans.start();
                         });
        const Interrupts interrupts([this] { m_engine.stopOrder(); });
        m_engine.open(request, std::move(passphrase));
        m_loop.exec();
        if (m_failure)
            throw Error(*m_failure);
    }
    Outcome& outcome() { return m_outcome; }
    DeviceView& view() { return m_view; }

  private:
    void listen()
    {
        const auto fail = [this](const Error& error) {
            m_failure = error;
            m_engine.stopOrder();
        };
        QObject::connect(&m_engine, &StationEngine::openFailed, &m_loop, [this](const Error& error) {
            m_failure = error;
            m_loop.quit();
        });
        QObject::connect(&m_engine, &StationEngine::orderFailed, &m_loop, fail);
        QObject::connect(&m_engine, &StationEngine::orderStopped, &m_loop, [this] { m_engine.close(); });
        QObject::connect(&m_engine, &StationEngine::closed, &m_loop, &QEventLoop::quit);
        QObject::connect(&m_engine, &StationEngine::troubled, &m_loop,
                         [this](const Error& error) { m_console.talk(error); });
        QObject::connect(&m_engine, &StationEngine::stepped, &m_loop,
                         [this](const provisioning::StepEvent& event, int slot) { m_view.show(shown(event, slot)); });
        QObject::connect(&m_engine, &StationEngine::finished, &m_loop,
                         [this](const provisioning::SessionResult& result, int slot) { onResult(result, slot); });
        QObject::connect(&m_engine, &StationEngine::slotChanged, &m_loop,
                         [this](const SlotStatus& slot) { onSlot(slot); });
        QObject::connect(&m_engine, &StationEngine::scanned, &m_loop,
                         [this](const scan::ScanOutcome& outcome) { onScanned(outcome); });
        QObject::connect(&m_engine, &StationEngine::deskChanged, &m_loop, [this](const fixture::DeskView& desk) {
            m_armed = desk.armed != 0;
            m_scans.lookAgain();
        });
        QObject::connect(&m_engine, &StationEngine::labelDue, &m_loop, [this](const provisioning::LabelOrder& label) {
            if (!m_labels.empty())
                saveLabel(m_console, m_labels, label);
        });
    }

    void onScanned(const scan::ScanOutcome& outcome)
    {
        m_scanning = false;
        const auto slot = m_slots.find(outcome.slot);
        showScan(m_console, outcome, slot != m_slots.end() ? slot->second.port : std::string());
        m_scans.lookAgain();
    }

    void onResult(const provisioning::SessionResult& result, int slot)
    {
        m_view.show(shown(result, slot));
        if (result.interrupted) {
            if (result.chip)
                m_outcome.setInterrupted();
            return;
        }
        m_outcome.add(station::resultName(result.result), result.queued, result.error);
        m_outcome.setForeign(m_foreign += result.foreign ? 1 : 0);
    }

    /// Its steps are told already; this is what comes of it.
    void onSlot(const SlotStatus& slot)
    {
        const SlotStatus before = std::exchange(m_slots[slot.slot], slot);
        if (before.state == slot.state && before.unconfirmed == slot.unconfirmed && before.nextWaits == slot.nextWaits)
            return;
        if (m_console.json())
            m_console.event(slotObject(slot));
        else if (slot.nextWaits)
            m_console.line("slot " + std::to_string(slot.slot) + "  waits for RED BIN before it takes the next device");
        else if (before.state != slot.state && (slot.state == SlotState::Empty || slot.state == SlotState::PutBack))
            m_console.line("slot " + std::to_string(slot.slot) + "  " +
                           (slot.state == SlotState::Empty ? "empty" : "put back " + slot.chip->hex()));
    }

    Console& m_console;
    std::filesystem::path m_labels;
    StationEngine m_engine;
    QEventLoop m_loop;
    DeviceView m_view;
    Outcome m_outcome;
    std::size_t m_foreign = 0;
    std::map<int, SlotStatus> m_slots;
    ScanLines m_scans;
    bool m_scanning = false; ///< a line was taken and not answered yet
    bool m_armed = false;    ///< a slot waits for a label
    std::optional<Error> m_failure;
};

OutboxView outboxOf(const std::filesystem::path& home)
{
    crypto::SystemRandom random;
    const SystemClock clock;
    return OutboxView::of(
        provisioning::StationHome::open(home, provisioning::StationHome::Use::Look, random, clock)->database());
}

} // namespace

int watchStation(Console& console, const fixture::StationRequest& request, const provisioning::OrderRequest& order,
                 const std::filesystem::path& labels, Secret passphrase)
{
    if (!labels.empty())
        makeFolder(labels);
    const OutboxView before = outboxOf(request.home);
    Watch watch(console, labels);
    watch.run(request, order, std::move(passphrase));
    const OutboxView after = outboxOf(request.home);
    watch.outcome().setOutbox(after, after.recallsSince(before));
    after.showRecalls(console);
    watch.view().summary(watch.outcome().summary(), watch.outcome().sentence());
    return watch.outcome().exitCode();
}
