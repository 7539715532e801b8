#include "../../link/port_tree.h"

#include "ui/common/check_row.h"
#include "ui/common/message_line.h"
#include "ui/repair/wizard.h"
#include "ui/repair/wizard_window.h"

#include "repair_lab.h"
#include "wizard_bench.h"

#include "base/file.h"
#include "recovery/bench_memory.h"

#include <QCheckBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace keyline;
using recovery::Stage;

/// MISSION D2: the wizard before a registry that a real station made and virtual devices that come and go.
class WizardTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_lab = std::make_unique<RepairLab>(3); }
    void init();
    void cleanupTestCase() { m_lab.reset(); }

    void D2_guides_a_technician_from_a_dead_device_to_a_restored_one();
    void D2_asks_for_three_presses_of_enter_at_most();
    void begins_where_nothing_is_set_up_and_takes_a_dropped_trust_file();
    void goes_on_with_a_device_that_was_pulled_out();
    void several_devices_wait_in_the_list();
    void a_result_stays_until_the_next_device();
    void a_result_that_nobody_touched_gives_way_to_the_next_one();
    void one_that_was_brought_back_does_not_give_way_to_one_in_order();
    void one_in_order_gives_way_to_one_that_was_brought_back();
    void a_folder_of_virtual_devices_is_typed();
    void a_result_under_a_hand_stays_when_another_device_is_done();
    void an_impatient_enter_allows_no_port();
    void says_where_the_report_was_saved();
    void shows_each_check_as_a_line_that_opens();
    void speaks_another_language_at_once();
    void comes_back_after_a_crash();

  private:
    std::unique_ptr<RepairLab> m_lab;
};

void WizardTest::init()
{
    std::filesystem::remove(m_lab->path("repair.json"));
    m_lab->serve();
}

void WizardTest::D2_guides_a_technician_from_a_dead_device_to_a_restored_one()
{
    m_lab->erase(0);
    QCOMPARE(m_lab->state(0), QStringLiteral("lost"));
    WizardBench at(m_lab->options());
    QTRY_COMPARE(at.page(), QStringLiteral("connectPage"));
    m_lab->plug(0);
    QTRY_COMPARE(at.page(), QStringLiteral("donePage"));
    QCOMPARE(at.text("titleLabel"), QStringLiteral("Restored"));
    QVERIFY(at.find<QPushButton>("saveReportButton") && at.find<QPushButton>("printReportButton"));
    const recovery::Job* job = at.wizard.selected();
    QCOMPARE(job->chip->hex(), m_lab->chip(0));
    QVERIFY(job->proof == recovery::KeyProof::Checked);
    m_lab->unplug(0);
    m_lab->plug(0);
    QCOMPARE(m_lab->state(0), QStringLiteral("sealed"));
}

void WizardTest::D2_asks_for_three_presses_of_enter_at_most()
{
    m_lab->erase(0);
    auto options = m_lab->options();
    options.autoContinue = false;
    WizardBench at(std::move(options));
    at.wizard.openStart();
    QTRY_VERIFY(at.wizard.canStart());
    QTRY_COMPARE(at.page(), QStringLiteral("connectPage")); // no press is asked for once all is there
    at.wizard.openStart();
    at.pressEnter();
    QCOMPARE(at.page(), QStringLiteral("connectPage"));
    m_lab->plug(0);
    QTRY_COMPARE(at.page(), QStringLiteral("readyPage"));
    QVERIFY(at.text("comesBackLabel").contains(QStringLiteral("IMEI")) || !at.text("comesBackLabel").isEmpty());
    at.pressEnter();
    QTRY_COMPARE(at.page(), QStringLiteral("donePage"));
    at.pressEnter();
    QCOMPARE(at.page(), QStringLiteral("connectPage"));
}

void WizardTest::begins_where_nothing_is_set_up_and_takes_a_dropped_trust_file()
{
    m_lab->erase(0);
    auto options = m_lab->options();
    options.trustFile.clear();
    options.source.clear();
    WizardBench at(std::move(options));
    QTRY_COMPARE(at.page(), QStringLiteral("startPage"));
    QVERIFY(at.find<QPushButton>("trustButton"));
    QVERIFY(!at.find<QPushButton>("startButton"));
    m_lab->plug(0);
    QTest::qWait(100);
    QCOMPARE(at.page(), QStringLiteral("startPage"));

    // The trust file alone: where the registry is, it says itself.
    registry::TrustFile trust = registry::TrustFile::read(m_lab->trustFile());
    trust.registries = {"https://registry.example", m_lab->registry().string()};
    const std::string text = trust.format();
    const auto file = m_lab->path("given.keyline-trust");
    writeFileAtomically(file, asBytes(text));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file.string()))});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&at.window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&at.window, &drop);
    QTRY_COMPARE(at.page(), QStringLiteral("donePage"));
}

void WizardTest::goes_on_with_a_device_that_was_pulled_out()
{
    m_lab->erase(0);
    auto options = m_lab->options();
    options.autoContinue = false;
    WizardBench at(std::move(options));
    m_lab->plug(0);
    QTRY_COMPARE(at.page(), QStringLiteral("readyPage"));
    m_lab->unplug(0);
    QTRY_COMPARE(at.page(), QStringLiteral("failurePage"));
    QCOMPARE(at.code(), QStringLiteral("R-501"));
    m_lab->plug(0);
    QTRY_COMPARE(at.page(), QStringLiteral("readyPage"));
    at.pressEnter();
    QTRY_COMPARE(at.page(), QStringLiteral("donePage"));
    QCOMPARE(at.wizard.jobs().size(), std::size_t{1});
}

void WizardTest::several_devices_wait_in_the_list()
{
    auto options = m_lab->options();
    options.autoContinue = false;
    WizardBench at(std::move(options));
    for (int i = 0; i < 3; ++i) {
        m_lab->erase(i);
        m_lab->plug(i);
    }
    auto* list = at.find<QListView>("queueList");
    QTRY_COMPARE(list->model()->rowCount(), 3);
    const auto ready = [&] {
        return std::ranges::count_if(at.wizard.jobs(),
                                     [](const auto& job) { return job.second.stage == Stage::Ready; });
    };
    QTRY_COMPARE(ready(), 3);
    // The middle one is chosen from the list; its press restores it alone.
    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    QCOMPARE(at.wizard.selected()->number, std::uint64_t{2});
    at.pressEnter();
    QTRY_COMPARE(at.page(), QStringLiteral("donePage"));
    QCOMPARE(ready(), 2);
    // Asking no more restores the others, too.
    QTest::mouseClick(at.find<QCheckBox>("autoContinueBox"), Qt::LeftButton, {}, QPoint(8, 8));
    QTRY_COMPARE(std::ranges::count_if(at.wizard.jobs(), [](const auto& job) { return job.second.isWell(); }), 3);
}

void WizardTest::a_result_stays_until_the_next_device()
{
    m_lab->erase(0);
    m_lab->erase(1);
    WizardBench at(m_lab->options());
    m_lab->plug(0);
    QTRY_COMPARE(at.page(), QStringLiteral("donePage"));
    m_lab->unplug(0);
    QTRY_VERIFY(!at.wizard.selected()->present);
    QCOMPARE(at.page(), QStringLiteral("donePage"));
    QCOMPARE(at.wizard.selected()->number, std::uint64_t{1});
    m_lab->plug(1);
    QTRY_COMPARE(at.wizard.selected()->number, std::uint64_t{2});
    QTRY_COMPARE(at.page(), QStringLiteral("donePage"));
}

void WizardTest::a_result_that_nobody_touched_gives_way_to_the_next_one()
{
    m_lab->erase(0);
    m_lab->erase(1);
    WizardBench at(m_lab->options());
    m_lab->plug(0);
    QTRY_COMPARE(at.page(), QStringLiteral("donePage"));
    m_lab->plug(1); // the first one is still connected
    QTRY_COMPARE(at.wizard.selected()->number, std::uint64_t{2});
    QCOMPARE(at.page(), QStringLiteral("donePage"));
}

void WizardTest::one_that_was_brought_back_does_not_give_way_to_one_in_order()
{
    m_lab->erase(0);
    WizardBench at(m_lab->options());
    m_lab->plug(0);
    QTRY_COMPARE(at.page(), QStringLiteral("donePage"));
    QCOMPARE(at.wizard.selected()->number, std::uint64_t{1});
    m_lab->plug(1);
    QTRY_VERIFY(at.wizard.job(2) != nullptr && at.wizard.job(2)->isWell());
    QCOMPARE(at.wizard.selected()->number, std::uint64_t{1});
}

void WizardTest::one_in_order_gives_way_to_one_that_was_brought_back()
{
    m_lab->erase(0);
    WizardBench at(m_lab->options());
    m_lab->plug(1);
    QTRY_VERIFY(at.wizard.job(1) != nullptr && at.wizard.job(1)->isWell());
    QTRY_COMPARE(at.code(), QStringLiteral("R-201"));
    m_lab->plug(0);
    QTRY_COMPARE(at.page(), QStringLiteral("donePage"));
    QCOMPARE(at.wizard.selected()->number, std::uint64_t{2});
}

void WizardTest::a_folder_of_virtual_devices_is_typed()
{
    m_lab->erase(0);
    auto options = m_lab->options();
    options.ports.folders.clear();
    WizardBench at(std::move(options));
    m_lab->plug(0);
    QTRY_COMPARE(at.page(), QStringLiteral("connectPage"));
    at.wizard.openStart();
    auto* field = at.find<QLineEdit>("pathEdit");
    QVERIFY(field);
    const QString quiet = at.text("portFolderText");
    QTest::keyClicks(field, QString::fromStdString(m_lab->ports().string()) + QStringLiteral("-none"));
    QVERIFY(at.text("portFolderText") != quiet); // that there is none
    field->setText(QString::fromStdString(m_lab->ports().string()));
    QCOMPARE(at.text("portFolderText"), quiet);
    QTRY_VERIFY(at.wizard.job(1) != nullptr && at.wizard.job(1)->isWell());
    QTRY_COMPARE(at.page(), QStringLiteral("donePage"));
}

void WizardTest::a_result_under_a_hand_stays_when_another_device_is_done()
{
    m_lab->erase(0);
    m_lab->erase(1);
    WizardBench at(m_lab->options());
    m_lab->plug(0);
    QTRY_COMPARE(at.page(), QStringLiteral("donePage"));
    QTest::mouseClick(at.find<QWidget>("factsView"), Qt::LeftButton);
    m_lab->plug(1);
    QTRY_VERIFY(at.wizard.job(2) != nullptr && at.wizard.job(2)->isWell());
    QCOMPARE(at.wizard.selected()->number, std::uint64_t{1});
}

void WizardTest::an_impatient_enter_allows_no_port()
{
    m_lab->erase(0);
    const test::PortTree system;
    for (const char* name : {"ttyS0", "ttyS1"})
        system.add(name, "uart");
    auto options = m_lab->options();
    options.ports.system = true;
    options.ports.systemFolders = system.folders();
    WizardBench at(std::move(options));
    m_lab->plug(0);
    QTRY_COMPARE(at.page(), QStringLiteral("donePage"));
    at.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&at.window));
    QTest::keyClick(at.window.focusWidget(), Qt::Key_Return);
    QCOMPARE(at.page(), QStringLiteral("connectPage"));
    auto* use = at.find<QPushButton>("usePortButton_1");
    QTRY_VERIFY((use = at.find<QPushButton>("usePortButton_1")) != nullptr);
    QVERIFY(qobject_cast<QPushButton*>(at.window.focusWidget()) == nullptr);
    QSignalSpy pressed(use, &QPushButton::clicked);
    QTest::keyClick(at.window.focusWidget(), Qt::Key_Return);
    QTest::keyClick(at.window.focusWidget(), Qt::Key_Space);
    QCOMPARE(pressed.size(), 0);
}

void WizardTest::says_where_the_report_was_saved()
{
    m_lab->erase(0);
    WizardBench at(m_lab->options());
    m_lab->plug(0);
    QTRY_COMPARE(at.page(), QStringLiteral("donePage"));
    QVERIFY(at.find<ui::MessageLine>("reportSavedLine") == nullptr);
    at.wizard.setReportPlace(QStringLiteral("/tmp/report.pdf"));
    QVERIFY(at.find<ui::MessageLine>("reportSavedLine")->text().contains(QStringLiteral("/tmp/report.pdf")));
    at.pressEnter();
    QCOMPARE(at.page(), QStringLiteral("connectPage"));
    QVERIFY(at.wizard.reportPlace().isEmpty());
}

void WizardTest::shows_each_check_as_a_line_that_opens()
{
    m_lab->erase(0);
    WizardBench at(m_lab->options());
    at.wizard.setPace(std::chrono::milliseconds(300));
    m_lab->plug(0);
    QTRY_COMPARE(at.page(), QStringLiteral("findPage"));
    auto* rows = at.find<QWidget>("checksList");
    QTRY_COMPARE(rows->findChild<QWidget*>(QStringLiteral("check_backup"))->property("state").toString(),
                 QStringLiteral("holds"));
    auto* history = rows->findChild<ui::CheckRow*>(QStringLiteral("check_history"));
    QVERIFY(!history->isOpen());
    QTest::mouseClick(history, Qt::LeftButton);
    QVERIFY(history->isOpen());
    QTRY_COMPARE(at.page(), QStringLiteral("donePage"));
    QVERIFY(at.pages.contains(QStringLiteral("restorePage")) && at.pages.contains(QStringLiteral("provePage")));
}

void WizardTest::speaks_another_language_at_once()
{
    WizardBench at(m_lab->options());
    QTRY_COMPARE(at.page(), QStringLiteral("connectPage"));
    QCOMPARE(at.text("titleLabel"), QStringLiteral("Connect a device"));
    at.preferences.setLanguage(QStringLiteral("fi"));
    QTRY_COMPARE(at.text("titleLabel"), QStringLiteral("Kytke laite"));
    QCOMPARE(at.find<QCheckBox>("autoContinueBox")->text(), QStringLiteral("Palauta kysymättä"));
    at.preferences.setLanguage(QStringLiteral("en"));
    QTRY_COMPARE(at.text("titleLabel"), QStringLiteral("Connect a device"));
}

void WizardTest::comes_back_after_a_crash()
{
    m_lab->erase(0);
    auto options = m_lab->options();
    options.autoContinue = false;
    {
        WizardBench at(options);
        m_lab->plug(0);
        QTRY_COMPARE(at.page(), QStringLiteral("readyPage"));
        const recovery::BenchMemory memory(options.memoryFile);
        QTRY_COMPARE(memory.load(0).queue.size(), std::size_t{1});
        // A crash leaves the file as it is now.
        std::filesystem::copy_file(options.memoryFile, m_lab->path("crashed.json"),
                                   std::filesystem::copy_options::overwrite_existing);
    }
    m_lab->unplug(0);
    options.memoryFile = m_lab->path("crashed.json");
    options.trustFile.clear();
    options.source.clear();
    options.autoContinue.reset();
    WizardBench at(options);
    QTRY_COMPARE(at.page(), QStringLiteral("connectPage"));
    auto* list = at.find<QListView>("queueList");
    QCOMPARE(list->model()->rowCount(), 1);
    m_lab->plug(0);
    QTRY_COMPARE(at.page(), QStringLiteral("readyPage"));
    QVERIFY(!at.wizard.autoContinue());
    QCOMPARE(at.wizard.selected()->number, std::uint64_t{1});
}

QTEST_MAIN(WizardTest)
#include "wizard_test.moc"
