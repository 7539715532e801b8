#include "line_pages.h"

#include "ui/common/sounds.h"
#include "ui/line/line_page.h"
#include "ui/orders/order_page.h"
#include "ui/station/station_window.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QDateTime>
#include <QTest>

#include <functional>

using namespace keyline;
using namespace keyline::ui;
using fixture::SlotState;
using fixture::SlotStatus;
using fixture::StepMark;

namespace {

UnixTime now()
{
    return QDateTime::currentSecsSinceEpoch();
}

/// A device in this state, as far as devices in it come.
SlotStatus slot(int number, SlotState state, std::optional<Error> error = {})
{
    SlotStatus out;
    out.slot = number;
    out.state = state;
    out.since = now() - number * 7;
    out.head = "usb:1-" + std::to_string(number) + ":1.0";
    out.last = {{station::Result::Pass, "", now() - 600}, {station::Result::Fail, "K-204", now() - 1200}};
    out.error = std::move(error);
    if (state == SlotState::Empty)
        return out;
    out.port = "/dev/ttyACM" + std::to_string(number);
    if (state == SlotState::Foreign || state == SlotState::Greeting)
        return out;
    out.chip = identity::ChipId::fromBytes(Bytes(16, static_cast<std::uint8_t>(0x20 + number)));
    out.identity = identity::DeviceIdentity::imei(35824005, static_cast<std::uint32_t>(48120 + number)).human();
    const bool over = state == SlotState::Pass;
    out.step = over ? station::Step::Seal : static_cast<station::Step>(1 + number % 7);
    for (std::size_t step = 0; step < out.steps.size(); ++step)
        if (over || step < static_cast<std::size_t>(out.step))
            out.steps[step] = {StepMark::State::Done, std::chrono::milliseconds(3 + 17 * step)};
    if (!over)
        out.steps[static_cast<std::size_t>(out.step)].state =
            out.error ? StepMark::State::Failed : StepMark::State::Running;
    if (over || state == SlotState::Fail)
        out.elapsed = std::chrono::milliseconds(420);
    if (state == SlotState::DoneBefore)
        out.finished = now() - 40 * 86400;
    return out;
}

std::vector<SlotStatus> mixed()
{
    auto queued = slot(9, SlotState::Pass);
    queued.queued = true;
    auto again = slot(13, SlotState::Fail, Error(Code::TrialOpeningFailed));
    again.repeats = 2;
    return {slot(1, SlotState::Pass),
            slot(2, SlotState::Working),
            slot(3, SlotState::Working),
            slot(4, SlotState::Empty),
            slot(5, SlotState::Fail, Error(Code::DeviceStorageFault)),
            slot(6, SlotState::Scan),
            slot(7, SlotState::Hold, Error(Code::ChipAttachedTwice)),
            slot(8, SlotState::DoneBefore),
            std::move(queued),
            slot(10, SlotState::PutBack, Error(Code::PortLost)),
            slot(11, SlotState::ScanBack),
            slot(12, SlotState::Foreign, Error(Code::NotADevice)),
            std::move(again),
            slot(14, SlotState::Greeting),
            slot(15, SlotState::Hold, Error(Code::PortForbidden, "/dev/ttyACM15: group dialout")),
            slot(16, SlotState::Working)};
}

/// The station's window, shown what an engine tells.
class Stage
{
  public:
    Stage(const QString& folder, QSize size) : m_folder(folder), m_sounds({QStringLiteral("true")})
    {
        m_window.resize(size);
        m_window.show();
        fixture::StationInfo station;
        station.manufacturer.name = "Example Works";
        station.profiles = {"meter", "phone", "phone-dual", "terminal"};
        Q_EMIT m_engine.opened(station);
        m_window.setStationName(QStringLiteral("Line 3"));
    }

    void startOrder(std::optional<fixture::OrderInfo::Resumed> resumed = {})
    {
        fixture::OrderInfo order;
        order.profile.name = "phone";
        order.identities = 1000;
        order.resumed = resumed;
        Q_EMIT m_engine.orderStarted(order);
        fixture::Counters counters;
        for (int device = 0; device < 412; ++device)
            counters.shift.add(std::to_string(device), device % 70 == 3 ? station::Result::Fail : station::Result::Pass,
                               now() - 14000 + device * 34);
        counters.identitiesLeft = 588;
        counters.waiting = 37;
        Q_EMIT m_engine.countersChanged(counters);
    }
    void show(std::size_t slots)
    {
        Q_EMIT m_engine.fixtureChanged(fixture::Fixture(static_cast<int>(slots)));
        const auto states = mixed();
        for (std::size_t n = 0; n < slots; ++n) {
            auto status = states[n % states.size()];
            status.slot = static_cast<int>(n + 1);
            Q_EMIT m_engine.slotChanged(status);
        }
    }
    /// Until what was told is shown.
    void settle() { QTest::qWait(3 * static_cast<int>(fixture::LineFeed::frame.count())); }
    void picture(const QString& name)
    {
        settle();
        m_files << m_folder + QLatin1Char('/') + name + QStringLiteral(".png");
        m_window.grab().save(m_files.back());
    }

    /// As soon as it is shown: on a busy machine what was told is shown late.
    QWidget* named(const QString& name)
    {
        QWidget* out = nullptr;
        if (!QTest::qWaitFor([&] { return (out = m_window.findChild<QWidget*>(name)) != nullptr; }, 60'000))
            qFatal("%s is not shown", qPrintable(name));
        return out;
    }
    StationWindow& window() { return m_window; }
    LinePage& line() { return *m_window.findChild<LinePage*>(); }
    fixture::StationEngine& engine() { return m_engine; }
    const QStringList& files() const { return m_files; }

  private:
    QString m_folder;
    QStringList m_files;
    fixture::StationEngine m_engine;
    Sounds m_sounds;
    StationWindow m_window{m_engine, m_sounds};
};

/// A reject that is to be confirmed, with another device there already; devices to call back.
void showRejects(Stage& stage)
{
    auto removed = slot(5, SlotState::Fail, Error(Code::DeviceStorageFault));
    removed.unconfirmed = true;
    removed.port.clear();
    Q_EMIT stage.engine().slotChanged(removed);
    auto waits = slot(2, SlotState::Fail, Error(Code::DeviceStorageFault));
    waits.unconfirmed = waits.nextWaits = true;
    Q_EMIT stage.engine().slotChanged(waits);
    Q_EMIT stage.engine().slotChanged(slot(7, SlotState::Hold, Error(Code::DevicePutAside)));
    stage.picture(QStringLiteral("line-rejects"));
    fixture::Counters counters;
    for (const auto rule : {registry::RuleCode::Identity, registry::RuleCode::Revoked, registry::RuleCode::Record}) {
        const auto n = static_cast<std::uint8_t>(rule);
        counters.recalls.push_back({identity::ChipId::fromBytes(Bytes(16, n)),
                                    identity::DeviceIdentity::imei(35824005, 48100U + n).human(), rule,
                                    now() - 86400 * n});
    }
    Q_EMIT stage.engine().countersChanged(counters);
    stage.named(QStringLiteral("banner_K519"))->findChild<QAbstractButton*>()->click();
    stage.picture(QStringLiteral("line-recalls"));
    stage.line().closeDrawer();
    counters.recalls.clear();
    Q_EMIT stage.engine().countersChanged(counters);
    stage.show(8);
}

void showOrders(Stage& stage)
{
    stage.window().showPage(QStringLiteral("order"));
    fixture::OrderPreview preview;
    preview.identities = 1000;
    preview.left = 588;
    for (std::uint32_t serial = 412; serial < 417; ++serial)
        preview.first.push_back(identity::DeviceIdentity::imei(35824005, serial).human());
    preview.last = identity::DeviceIdentity::imei(35824005, 999).human();
    const auto type = [&](const char* range) {
        stage.window().orders().setRequest({.profile = "phone", .identities = range, .chips = {}});
        QTest::qWait(400);
    };
    Q_EMIT stage.engine().orderStopped();
    type("imei:3582-0..9");
    Q_EMIT stage.engine().previewFailed(Error(Code::IdentityRangeMalformed, "imei:3582-0..9"));
    stage.picture(QStringLiteral("order-refused"));
    type("imei:35824005-000000..000999");
    Q_EMIT stage.engine().orderPreviewed(preview);
    stage.picture(QStringLiteral("order"));
    stage.startOrder();
    QTest::qWait(400);
    Q_EMIT stage.engine().orderPreviewed(preview);
    stage.picture(QStringLiteral("order-running"));
}

/// A label that waits for its device, a scan that was refused, the list of the last ones.
void showScans(Stage& stage)
{
    using scan::ScanOutcome;
    fixture::DeskView desk{.armed = 6, .pending = {{"358240050481217", 0, 0}}, .recent = {}, .mayUndo = true};
    desk.recent.push_back({.kind = ScanOutcome::Kind::Refused,
                           .time = now() - 5,
                           .text = "4006381333931",
                           .error = Error(Code::ScanProductBarcode)});
    desk.recent.push_back({.kind = ScanOutcome::Kind::Noted,
                           .time = now() - 20,
                           .text = "358240050481217",
                           .identity = "358240050481217"});
    desk.recent.back().replaced = "358240050481191";
    desk.recent.push_back({.kind = ScanOutcome::Kind::Given,
                           .time = now() - 70,
                           .text = "358240050481209",
                           .slot = 3,
                           .identity = "358240050481209"});
    Q_EMIT stage.engine().deskChanged(desk);
    Q_EMIT stage.engine().scanned(desk.recent.front());
    stage.picture(QStringLiteral("line-scan"));
    stage.line().showScans();
    stage.picture(QStringLiteral("line-scans"));
    stage.line().closeDrawer();
    // Two wait for a label; the one that was scanned last took the place of another, a torn one of none.
    Q_EMIT stage.engine().slotChanged(slot(3, SlotState::Scan));
    desk.recent.erase(desk.recent.begin());
    Q_EMIT stage.engine().deskChanged(desk);
    Q_EMIT stage.engine().scanned(desk.recent.front());
    stage.picture(QStringLiteral("line-scan-replaced"));
    Q_EMIT stage.engine().scanned(
        {.kind = ScanOutcome::Kind::Refused, .text = "3582400504", .error = Error(Code::ScanIncomplete)});
    stage.picture(QStringLiteral("line-scan-torn"));
    Q_EMIT stage.engine().deskChanged({});
    Q_EMIT stage.engine().scanned({.kind = ScanOutcome::Kind::Ignored});
    stage.show(8);
}

} // namespace

QStringList renderLinePages(const QString& folder, QSize size)
{
    Stage stage(folder, size);
    stage.show(8);
    // What is there before an order waits for one.
    for (const int waiting : {2, 3, 6}) {
        auto paused = slot(waiting, SlotState::Paused, Error(Code::Interrupted));
        paused.chip.reset();
        paused.identity.clear();
        paused.steps = {};
        Q_EMIT stage.engine().slotChanged(paused);
    }
    Q_EMIT stage.engine().scanned(
        {.kind = scan::ScanOutcome::Kind::Refused, .text = "358240050481217", .error = Error(Code::ScanNoOrder)});
    stage.picture(QStringLiteral("line-no-order"));
    Q_EMIT stage.engine().scanned({.kind = scan::ScanOutcome::Kind::Ignored});
    stage.show(8);
    stage.startOrder(fixture::OrderInfo::Resumed{3, now() - 900});
    stage.picture(QStringLiteral("line-resumed"));
    stage.startOrder();
    for (const std::size_t slots : {1, 4, 8, 16, 64}) {
        stage.show(slots);
        stage.picture(QStringLiteral("line-%1").arg(slots));
    }
    stage.show(8);
    auto paused = slot(2, SlotState::Paused, Error(Code::DiskFull));
    Q_EMIT stage.engine().slotChanged(paused);
    Q_EMIT stage.engine().causesChanged({{Error(Code::DiskFull, "/home/line/station.sqlite"), {2, 3}, now() - 60}});
    stage.picture(QStringLiteral("line-banner"));
    Q_EMIT stage.engine().causesChanged({});
    stage.show(8);
    link::PortInfo port;
    port.path = "/dev/ttyACM9";
    Q_EMIT stage.engine().strangersChanged({.notAllowed = {}, .slotless = {port, port}});
    stage.picture(QStringLiteral("line-no-slot"));
    Q_EMIT stage.engine().strangersChanged({});
    showScans(stage);
    showRejects(stage);
    QTest::keyClicks(stage.window().findChild<QWidget*>(QStringLiteral("linePage")), QStringLiteral("5\r"));
    stage.picture(QStringLiteral("line-slot"));
    showOrders(stage);
    return stage.files();
}
