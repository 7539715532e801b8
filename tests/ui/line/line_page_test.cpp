#include "ui/line/line_page.h"

#include "../../provisioning/line_bench.h"
#include "ui/common/sounds.h"
#include "ui/line/slot_card.h"
#include "ui/line/slot_detail.h"
#include "ui/line/slot_grid.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

/// The page on a real station with real devices.
class LinePageTest : public QObject
{
    Q_OBJECT

  private:
    static void open(fixture::StationEngine& engine, const LineBench& bench)
    {
        fixture::StationRequest request;
        request.home = bench.home();
        request.folders = {bench.path("ports")};
        request.systemPorts = false;
        engine.open(request, LineBench::passphrase());
    }
    /// What the banner of this name says; empty where there is none.
    static QString bannerText(const LinePage& page, const char* id)
    {
        const auto* banner = page.findChild<QWidget*>(QStringLiteral("banner_") + QLatin1String(id));
        const auto* text = banner ? banner->findChild<QLabel*>(QStringLiteral("bannerTextLabel")) : nullptr;
        return text != nullptr ? text->text() : QString();
    }

  private Q_SLOTS:
    void D1_the_page_shows_devices_from_plug_to_pass()
    {
        LineBench bench;
        bench.makeStation();
        auto devices = bench.makeDevices(3);
        devices->startLinked(bench.path("ports"));
        fixture::StationEngine engine;
        Sounds sounds({QStringLiteral("true")});
        LinePage page(engine, sounds);
        page.resize(1200, 700);
        page.show();
        fixture::StationRequest request;
        request.home = bench.home();
        request.folders = {bench.path("ports")};
        request.systemPorts = false;
        engine.open(request, LineBench::passphrase());
        engine.startOrder({.profile = "phone", .identities = "imei:35209900-000001..000009", .chips = {}});
        for (int slot = 1; slot <= 3; ++slot)
            QTRY_COMPARE_WITH_TIMEOUT(page.grid().card(slot)->state(), QStringLiteral("pass"), 60'000);
        QTRY_VERIFY(
            page.findChild<QWidget*>(QStringLiteral("topBar"))->accessibleName().contains(QStringLiteral("PASS 3")));
        QTest::keyClick(&page, Qt::Key_F1);
        QVERIFY(page.findChild<QWidget*>(QStringLiteral("keyHelpView")) != nullptr);
        devices->tell("unplug all");
        for (int slot = 1; slot <= 3; ++slot)
            QTRY_COMPARE_WITH_TIMEOUT(page.grid().card(slot)->state(), QStringLiteral("empty"), 60'000);
        QVERIFY(page.grid().card(1)->word().startsWith(QStringLiteral("Last: PASS")));
    }

    void Del_says_that_a_reject_is_in_the_red_bin_and_the_drawer_puts_devices_aside()
    {
        LineBench bench;
        bench.makeStation();
        auto broken = bench.makeDevices(1);
        const auto ports = bench.path("ports");
        broken->startLinked(ports, {QStringLiteral("--fault"), QStringLiteral("bad-flash")});
        fixture::StationEngine engine;
        Sounds sounds({QStringLiteral("true")});
        LinePage page(engine, sounds);
        page.resize(1200, 700);
        page.show();
        fixture::StationRequest request;
        request.home = bench.home();
        request.folders = {ports};
        request.systemPorts = false;
        engine.open(request, LineBench::passphrase());
        engine.setConfirmRejects(true);
        engine.startOrder({.profile = "phone", .identities = "scan", .chips = {}});
        QTRY_COMPARE_WITH_TIMEOUT(page.grid().card(1)->state(), QStringLiteral("scan"), 60'000);
        QTest::keyClicks(&page, QStringLiteral("1\r"));
        auto* aside = page.findChild<QPushButton*>(QStringLiteral("letGoButton"));
        QVERIFY(aside != nullptr && aside->isVisible());
        aside->click();
        QTRY_COMPARE_WITH_TIMEOUT(page.grid().card(1)->state(), QStringLiteral("hold"), 60'000);
        QVERIFY(!aside->isVisible());
        broken->tell("unplug all");
        QTRY_COMPARE_WITH_TIMEOUT(page.grid().card(1)->state(), QStringLiteral("empty"), 60'000);
        engine.scan("352099000000014");
        broken->tell("plug all");
        QTRY_COMPARE_WITH_TIMEOUT(page.grid().card(1)->state(), QStringLiteral("fail"), 60'000);
        broken->tell("unplug all");
        QTRY_VERIFY_WITH_TIMEOUT(page.grid().card(1)->instruction().contains(QStringLiteral("RED BIN")), 60'000);
        QCOMPARE(page.grid().card(1)->state(), QStringLiteral("fail"));
        page.closeDrawer();
        QTest::keyClick(&page, Qt::Key_Delete);
        QTRY_COMPARE_WITH_TIMEOUT(page.grid().card(1)->state(), QStringLiteral("empty"), 60'000);
    }

    void devices_to_call_back_are_said_in_a_banner_and_listed_with_what_to_do()
    {
        LineBench bench;
        bench.makeStation();
        auto devices = bench.makeDevices(1);
        devices->start();
        auto order = bench.order();
        order.profile.sealWhileQueued = true;
        bench.blockRegistry(true);
        bench.run(devices->ports(), order);
        bench.blockRegistry(false);
        QVERIFY(bench.result().queued);
        const std::string identity = bench.result().identity;
        bench.close();
        {
            // Somebody else has its number by now.
            sql::Database registry(provisioning::HomeLayout{bench.home()}.registry() / "registry.sqlite", {},
                                   sql::Access::Existing);
            registry.writeNow([&](sql::Connection& c) {
                c.run("INSERT INTO identity (urn, chip) VALUES (?, ?)",
                      identity::DeviceIdentity::imei(35209900, 1).urn(), Digest{7});
            });
        }
        fixture::StationEngine engine;
        Sounds sounds({QStringLiteral("true")});
        LinePage page(engine, sounds);
        page.show();
        fixture::StationRequest request;
        request.home = bench.home();
        request.systemPorts = false;
        engine.open(request, LineBench::passphrase());
        QWidget* banner = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((banner = page.findChild<QWidget*>(QStringLiteral("banner_K519"))) != nullptr, 60'000);
        banner->findChild<QAbstractButton*>()->click();
        const auto* list = page.findChild<QListWidget*>(QStringLiteral("recallsList"));
        QVERIFY(list != nullptr && list->isVisible());
        QCOMPARE(list->count(), 1);
        QVERIFY(list->item(0)->text().contains(QString::fromStdString(identity)));
        const QSignalSpy wanted(&page, &LinePage::recordWanted);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
        QCOMPARE(wanted.count(), 1);
    }

    void a_device_without_a_slot_is_said_with_the_way_to_the_fixture()
    {
        LineBench bench;
        bench.makeStation();
        fixture::Fixture(2).save(provisioning::HomeLayout{bench.home()}.fixture());
        auto devices = bench.makeDevices(3);
        devices->startLinked(bench.path("ports"));
        fixture::StationEngine engine;
        Sounds sounds({QStringLiteral("true")});
        LinePage page(engine, sounds);
        page.resize(1200, 700);
        page.show();
        open(engine, bench);
        engine.startOrder({.profile = "phone", .identities = "imei:35209900-000001..000009", .chips = {}});
        QWidget* banner = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((banner = page.findChild<QWidget*>(QStringLiteral("banner_slotless"))) != nullptr,
                                 60'000);
        const QSignalSpy wanted(&page, &LinePage::fixtureWanted);
        banner->findChild<QAbstractButton*>()->click();
        QCOMPARE(wanted.count(), 1);
        // It is ours: not counted among the ports that are never touched.
        QVERIFY(!page.findChild<QWidget*>(QStringLiteral("statusStrip"))
                     ->accessibleName()
                     .contains(QStringLiteral("not touched")));
        engine.setFixture(fixture::Fixture(3));
        for (int slot = 1; slot <= 3; ++slot)
            QTRY_VERIFY_WITH_TIMEOUT(
                page.grid().card(slot) != nullptr && page.grid().card(slot)->state() == QStringLiteral("pass"), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(page.findChild<QWidget*>(QStringLiteral("banner_slotless")) == nullptr, 60'000);
        // Nobody is told to put a device where there is no room.
        const auto hint = [&] { return page.findChild<QWidget*>(QStringLiteral("bannerArea"))->accessibleName(); };
        QCOMPARE(hint(), QString());
        devices->tell("unplug all");
        QTRY_VERIFY_WITH_TIMEOUT(hint().contains(QStringLiteral("starts by itself")), 60'000);
        devices->tell("plug all");
        QTRY_COMPARE_WITH_TIMEOUT(hint(), QString(), 60'000);
        // A port that is not allowed is no device of ours.
        engine.setAllowed({});
        QTRY_VERIFY_WITH_TIMEOUT(page.findChild<QWidget*>(QStringLiteral("statusStrip"))
                                     ->accessibleName()
                                     .contains(QStringLiteral("not touched")),
                                 60'000);
        QVERIFY(page.findChild<QWidget*>(QStringLiteral("banner_slotless")) == nullptr);
    }

    void devices_that_are_there_before_an_order_wait_for_it_and_so_do_labels()
    {
        LineBench bench;
        bench.makeStation();
        auto devices = bench.makeDevices(2);
        devices->startLinked(bench.path("ports"));
        fixture::StationEngine engine;
        Sounds sounds({QStringLiteral("true")});
        LinePage page(engine, sounds);
        page.resize(1200, 700);
        page.show();
        open(engine, bench);
        for (int slot = 1; slot <= 2; ++slot) {
            QTRY_COMPARE_WITH_TIMEOUT(page.grid().card(slot)->state(), QStringLiteral("paused"), 60'000);
            QCOMPARE(page.grid().card(slot)->instruction(), QStringLiteral("Waits for an order"));
        }
        QVERIFY(page.findChild<QWidget*>(QStringLiteral("banner_noOrder")) != nullptr);
        engine.scan("352099000000014");
        QTRY_VERIFY_WITH_TIMEOUT(bannerText(page, "scan").contains(QStringLiteral("K-826")), 60'000);
        QVERIFY(bannerText(page, "scan").contains(QStringLiteral("Start an order first")));
        QVERIFY(page.findChild<QWidget*>(QStringLiteral("banner_pending")) == nullptr);
        // What the drawer says of such a slot is not what a command line would.
        QTest::keyClicks(&page, QStringLiteral("1\r"));
        auto* detail = page.findChild<SlotDetail*>();
        QVERIFY(detail != nullptr && !detail->supportText().contains(QStringLiteral("K-903")));
        engine.startOrder({.profile = "phone", .identities = "scan", .chips = {}});
        QTRY_COMPARE_WITH_TIMEOUT(page.grid().card(1)->state(), QStringLiteral("scan"), 60'000);
        engine.stopOrder();
        for (int slot = 1; slot <= 2; ++slot)
            QTRY_COMPARE_WITH_TIMEOUT(page.grid().card(slot)->state(), QStringLiteral("paused"), 60'000);
        engine.scan("352099000000022");
        QTRY_VERIFY_WITH_TIMEOUT(bannerText(page, "scan").contains(QStringLiteral("K-826")), 60'000);
    }

    void of_several_devices_that_wait_for_a_label_one_says_now()
    {
        LineBench bench;
        bench.makeStation();
        auto devices = bench.makeDevices(2);
        devices->startLinked(bench.path("ports"));
        fixture::StationEngine engine;
        Sounds sounds({QStringLiteral("true")});
        LinePage page(engine, sounds);
        page.resize(1200, 700);
        page.show();
        open(engine, bench);
        engine.startOrder({.profile = "phone", .identities = "scan", .chips = {}});
        const auto says = [&](int slot, const char* instruction, const char* word) {
            const SlotCard* card = page.grid().card(slot);
            return card->state() == QStringLiteral("scan") && card->word() == QLatin1String(word) &&
                   card->instruction().startsWith(QLatin1String(instruction));
        };
        // The one that came first; which of them that is, is theirs.
        const auto oneOf = [&](int now, int waits) {
            return says(now, "Scan now", "SCAN") && says(waits, "Slot", "Waits");
        };
        QTRY_VERIFY_WITH_TIMEOUT(oneOf(1, 2) || oneOf(2, 1), 60'000);
        const int first = says(1, "Scan now", "SCAN") ? 1 : 2;
        const int second = 3 - first;
        QVERIFY(page.grid().card(first)->armed());
        // By its sticker the other one comes first.
        engine.armSlot(second);
        QTRY_VERIFY_WITH_TIMEOUT(oneOf(second, first), 60'000);
        engine.scan("352099000000014");
        QTRY_COMPARE_WITH_TIMEOUT(page.grid().card(second)->state(), QStringLiteral("pass"), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(says(first, "Scan now", "SCAN"), 60'000);
        engine.scan("352099000000022");
        QTRY_COMPARE_WITH_TIMEOUT(page.grid().card(first)->state(), QStringLiteral("pass"), 60'000);
    }

    void a_label_that_takes_the_place_of_another_says_of_which()
    {
        LineBench bench;
        bench.makeStation();
        fixture::StationEngine engine;
        Sounds sounds({QStringLiteral("true")});
        LinePage page(engine, sounds);
        page.resize(1200, 700);
        page.show();
        open(engine, bench);
        engine.startOrder({.profile = "phone", .identities = "scan", .chips = {}});
        engine.scan("352099000000014");
        QTRY_VERIFY_WITH_TIMEOUT(bannerText(page, "pending").contains(QStringLiteral("…000014")), 60'000);
        engine.scan("352099000000022");
        QTRY_VERIFY_WITH_TIMEOUT(bannerText(page, "pending").contains(QStringLiteral("…000022, not …000014")), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(page.findChild<QWidget*>(QStringLiteral("statusStrip"))
                                     ->accessibleName()
                                     .contains(QStringLiteral("352099000000014 waits no longer")),
                                 60'000);
    }

    void a_number_and_Enter_open_that_slot_whichever_card_has_the_focus()
    {
        fixture::StationEngine engine;
        Sounds sounds({QStringLiteral("true")});
        LinePage page(engine, sounds);
        page.resize(1200, 700);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        for (int slot = 1; slot <= 3; ++slot) {
            fixture::SlotStatus status;
            status.slot = slot;
            Q_EMIT engine.slotChanged(status);
        }
        QTest::qWait(100);
        page.grid().card(1)->setFocus();
        QTest::keyClicks(page.grid().card(1), QStringLiteral("3"));
        QTest::keyClick(page.grid().card(1), Qt::Key_Return);
        const auto* third = page.findChild<SlotDetail*>();
        QVERIFY(third != nullptr);
        QCOMPARE(third->slot(), 3);
        page.closeDrawer();
        page.grid().card(1)->setFocus();
        QTest::keyClick(page.grid().card(1), Qt::Key_Return);
        const auto opened = page.findChildren<SlotDetail*>();
        QVERIFY(std::ranges::any_of(opened, [](const SlotDetail* detail) { return detail->slot() == 1; }));
    }

    void a_scan_that_waits_no_longer_is_not_said_any_more()
    {
        fixture::StationEngine engine;
        Sounds sounds({QStringLiteral("true")});
        LinePage page(engine, sounds);
        page.show();
        const auto said = [&] { return page.findChild<QWidget*>(QStringLiteral("statusStrip"))->accessibleName(); };
        fixture::DeskView desk;
        desk.pending = {{.identity = "352099000000014", .missing = 0, .slot = 0}};
        Q_EMIT engine.deskChanged(desk);
        Q_EMIT engine.scanned({.kind = scan::ScanOutcome::Kind::Noted, .identity = "352099000000014"});
        QVERIFY(said().contains(QStringLiteral("352099000000014")));
        Q_EMIT engine.deskChanged({});
        QVERIFY(!said().contains(QStringLiteral("352099000000014")));
    }

    void F1_tells_of_the_code_that_asks_for_a_hand()
    {
        LineBench bench;
        fixture::StationEngine engine;
        Sounds sounds({QStringLiteral("true")});
        LinePage page(engine, sounds);
        page.show();
        fixture::StationRequest request;
        request.home = bench.path("nowhere");
        engine.open(request, LineBench::passphrase());
        QTRY_VERIFY(page.findChild<QWidget*>(QStringLiteral("banner_K601")) != nullptr);
        QTest::keyClick(&page, Qt::Key_F1);
        const auto* help = page.findChild<QWidget*>(QStringLiteral("errorHelpView"));
        QVERIFY(help != nullptr && help->isVisible());
        QCOMPARE(help->property("code").toString(), QStringLiteral("K-601"));
    }
};

QTEST_MAIN(LinePageTest)
#include "line_page_test.moc"
