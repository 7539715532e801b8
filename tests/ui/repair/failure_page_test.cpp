#include "ui/repair/failure_page.h"
#include "ui/repair/report_writer.h"
#include "ui/repair/wording.h"

#include "../../recovery/bench_shop.h"
#include "../../support/bytes.h"
#include "wizard_bench.h"

#include "base/cbor.h"
#include "base/error_table.h"
#include "registry/mirror_export.h"

#include <QFileDialog>
#include <QLineEdit>

using namespace keyline;
using test::hex;
using Upto = test::RepairShop::Upto;

namespace {

/// What is kept until a row is over.
std::vector<std::shared_ptr<void>> held;

template <typename T>
T& hold(std::shared_ptr<T> thing)
{
    held.push_back(thing);
    return *thing;
}

/// What is made wrong before the device is connected.
using Spoil = std::function<void(test::BenchShop&, test::Phone&, recovery::BenchOptions&)>;

/// Refuses Keyline's command `id` with `rc`.
void refuse(test::Phone& phone, std::uint8_t id, std::uint8_t rc)
{
    phone.device->peer.setAnswer([&phone, id, rc](const Bytes& request) {
        if (request[4] == 0 || request[7] != id)
            return phone.device->serve(request);
        cbor::Writer out;
        out.map(1).text("err").map(2).text("rc").integer(rc).text("group").integer(19276);
        return test::answerWith(request, out.take());
    });
}

} // namespace

/// Every row of UX section 6's table that can be made real, with its way out.
class FailurePageTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() { held.clear(); }
    void tells_what_happened_and_has_a_way_out_data();
    void tells_what_happened_and_has_a_way_out();
    void another_source_is_the_way_out_of_a_registry_that_lies();
    void runs_again_when_the_memory_chip_was_replaced();
    void a_report_that_cannot_be_saved_is_said_and_can_be_left();
    void each_code_of_the_repair_centre_has_at_most_three_steps();
    void a_report_is_written_as_pdf_and_as_text();

  private:
    const Bytes m_chipId = hex("10112233445566778899aabbccddeeff");
};

void FailurePageTest::tells_what_happened_and_has_a_way_out_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("button");
    QTest::addColumn<Spoil>("spoil");
    const auto row = [](const char* code, const char* button, Spoil spoil) {
        QTest::newRow(code) << QString::fromLatin1(code) << QString::fromUtf8(button) << spoil;
    };
    row("R-101", "Keep watching", [](auto& at, auto&, auto& options) {
        options.patience = std::chrono::milliseconds(50);
        options.ports.folders = {at.path("nowhere")};
    });
    row("R-102", "Run this again",
        [](auto&, auto& phone, auto&) { hold(std::make_shared<link::SerialPort>(phone.port())); });
    row("R-104", "Next device", [](auto&, auto& phone, auto&) {
        phone.device->peer.setAnswer(
            [](const Bytes& request) { return test::answerWith(request, hex("a1 627263 08")); });
    });
    row("R-105", "Run this again", [](auto&, auto& phone, auto&) {
        phone.lose();
        phone.device->peer.setAnswer([&phone](const Bytes& request) {
            return request[4] != 0 && request[7] == 6 ? Bytes() : phone.device->serve(request);
        });
    });
    row("R-106", "Run this again", [](auto& at, auto&, auto&) {
        const auto& copy = hold(std::make_shared<test::BenchDevice>(hex("10112233445566778899aabbccddeeff"),
                                                                    at.shop.factory.maker.publicKey()));
        at.plug(copy.peer.path(), "copy");
    });
    row("R-201", "Next device", [](auto&, auto&, auto&) {});
    row("R-202", "Next device", [](auto& at, auto& phone, auto&) {
        phone = at.shop.provision(hex("30112233445566778899aabbccddeeff"), test::Factory::Keys::ChannelAndPair,
                                  Upto::Installed);
    });
    row("R-203", "Next device", [](auto& at, auto& phone, auto&) {
        phone.device = std::make_unique<test::BenchDevice>(hex("40112233445566778899aabbccddeeff"),
                                                           at.shop.factory.maker.publicKey());
    });
    row("R-204", "Run this again", [](auto&, auto& phone, auto&) {
        phone.lose();
        phone.device->flash.setWorn(true);
    });
    row("R-301", "Try another source…", [](auto& at, auto& phone, auto& options) {
        phone.lose();
        const auto old = at.path("old");
        registry::exportMirror(at.shop.folder(), old);
        phone = at.shop.provision(hex("60112233445566778899aabbccddeeff"));
        phone.lose();
        options.source = old;
    });
    row("R-302", "Next device", [](auto& at, auto& phone, auto&) {
        at.shop.erase(phone);
        phone.lose();
    });
    row("R-303", "Try another source…", [](auto& at, auto& phone, auto& options) {
        phone.lose();
        options.source = at.path("no stick");
    });
    row("R-304", "Try another source…", [](auto& at, auto& phone, auto& options) {
        phone.lose();
        options.source = at.path("mirror");
        registry::exportMirror(at.shop.folder(), options.source);
        // One byte of the answer about this chip.
        for (const auto& entry : std::filesystem::recursive_directory_iterator(options.source)) {
            if (!entry.is_regular_file())
                continue;
            Bytes content = readFile(entry.path());
            if (const auto found = asText(content).find("phone"); found != std::string_view::npos) {
                content[found] = 'x';
                writeFileAtomically(entry.path(), content);
            }
        }
    });
    row("R-305", "Try another source…", [](auto& at, auto& phone, auto& options) {
        options.source = at.path("old");
        registry::exportMirror(at.shop.folder(), options.source);
        at.shop.provisionAgain(phone, Upto::Sealed, 2);
        phone.lose();
    });
    row("R-306", "Next device", [](auto& at, auto& phone, auto&) {
        at.shop.retire(phone);
        phone.lose();
    });
    row("R-401", "Next device", [](auto&, auto& phone, auto&) {
        phone.lose();
        refuse(phone, 6, 7);
    });
    row("R-402", "Next device", [](auto&, auto& phone, auto&) {
        phone.device->chip.loseSecret();
        phone.lose();
    });
    row("R-403", "Choose a trust file…", [](auto&, auto& phone, auto&) {
        phone = hold(std::make_shared<test::RepairShop>()).provision(hex("70112233445566778899aabbccddeeff"));
    });
    row("R-404", "Next device", [](auto&, auto& phone, auto&) {
        phone.device->peer.setAnswer([&phone](const Bytes& request) {
            return request[4] != 0 && request[7] == 0 ? test::answerWith(request, hex("a1 6176 02"))
                                                      : phone.device->serve(request);
        });
    });
    row("R-501", "Next device", [](auto&, auto& phone, auto&) {
        phone.lose();
        phone.device->peer.setAnswer([&phone](const Bytes& request) {
            if (request[4] == 0 || request[7] != 6)
                return phone.device->serve(request);
            phone.device->peer.unplugLater();
            return Bytes();
        });
    });
    row("R-502", "Run this again", [](auto&, auto& phone, auto&) {
        phone.lose();
        phone.device->peer.setAnswer([&phone](const Bytes& request) {
            Bytes answer = phone.device->serve(request);
            if (request[4] != 0 && request[7] == 3)
                answer.back() = static_cast<std::uint8_t>(answer.back() ^ 1);
            return answer;
        });
    });
}

void FailurePageTest::tells_what_happened_and_has_a_way_out()
{
    QFETCH(QString, code);
    QFETCH(QString, button);
    QFETCH(Spoil, spoil);
    test::BenchShop shop;
    auto phone = shop.shop.provision(m_chipId);
    auto options = shop.options();
    spoil(shop, phone, options);
    WizardBench at(std::move(options));
    shop.plug(phone, "a");
    QTRY_VERIFY_WITH_TIMEOUT(at.page() == QStringLiteral("failurePage") && at.code() == code, 30'000);

    const ErrorInfo* info = nullptr;
    for (const ErrorInfo& each : errorTable())
        if (code == QLatin1String(each.number))
            info = &each;
    QCOMPARE(at.text("titleLabel"), QString::fromUtf8(info->what) + QLatin1Char('.'));
    QVERIFY(at.text("leadLabel").contains(QString::fromUtf8(info->means)));
    QCOMPARE(at.text("verdictLabel"), QString::fromUtf8(verdictText(info->verdict)));
    QCOMPARE(at.window.currentPage()->property("verdict").toString(), QString::fromUtf8(verdictText(info->verdict)));
    QVERIFY(at.text("codeLabel").startsWith(code));
    QVERIFY(!at.text("stepLabel_1").isEmpty());
    QVERIFY(at.window.currentPage()->accessibleName().contains(QString::fromUtf8(info->what)));
    // Nothing was restored: the way did not lead to its end, also not for a device that needs nothing.
    const QString way = at.window.findChild<QWidget*>(QStringLiteral("stepBar"))->accessibleName();
    QVERIFY2(way.startsWith(QStringLiteral("Step ")) && !way.startsWith(QStringLiteral("Step 7")), qPrintable(way));
    auto* out = at.find<QPushButton>("wayOutButton");
    QVERIFY(out && out->isEnabled());
    QCOMPARE(out->text(), button);
    if (button == QLatin1String("Next device") || button == QLatin1String("Keep watching")) {
        at.pressEnter();
        QTRY_COMPARE(at.page(), QStringLiteral("connectPage"));
    }
}

void FailurePageTest::another_source_is_the_way_out_of_a_registry_that_lies()
{
    test::BenchShop shop;
    registry::exportMirror(shop.shop.folder(), shop.path("old"));
    auto phone = shop.shop.provision(m_chipId);
    phone.lose();
    auto options = shop.options();
    options.source = shop.path("old");
    WizardBench at(std::move(options));
    shop.plug(phone, "a");
    QTRY_COMPARE(at.page(), QStringLiteral("failurePage"));
    at.pressEnter();
    QCOMPARE(at.page(), QStringLiteral("startPage"));
    QVERIFY(at.find<QPushButton>("sourceButton"));
    at.bench.useSource(shop.shop.folder());
    at.wizard.closeStart();
    QTRY_COMPARE(at.page(), QStringLiteral("donePage"));
}

void FailurePageTest::runs_again_when_the_memory_chip_was_replaced()
{
    test::BenchShop shop;
    auto phone = shop.shop.provision(m_chipId);
    phone.lose();
    phone.device->flash.setWorn(true);
    WizardBench at(shop.options());
    shop.plug(phone, "a");
    QTRY_COMPARE(at.code(), QStringLiteral("R-204"));
    phone.device->flash.setWorn(false);
    at.pressEnter();
    QTRY_COMPARE(at.page(), QStringLiteral("donePage"));
}

void FailurePageTest::a_report_that_cannot_be_saved_is_said_and_can_be_left()
{
    test::BenchShop shop;
    auto phone = shop.shop.provision(m_chipId);
    phone.lose();
    WizardBench at(shop.options());
    shop.plug(phone, "a");
    QTRY_COMPARE(at.page(), QStringLiteral("donePage"));
    QTimer::singleShot(0, &at.window, [] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        dialog->findChild<QLineEdit*>()->setText(QStringLiteral("/proc/report.pdf"));
        QMetaObject::invokeMethod(dialog, "accept");
    });
    QVERIFY(at.click("saveReportButton"));
    QTRY_COMPARE(at.code(), QStringLiteral("R-601"));
    QCOMPARE(at.find<QPushButton>("wayOutButton")->text(), QStringLiteral("Choose another place…"));
    QVERIFY(at.click("nextButton"));
    QCOMPARE(at.page(), QStringLiteral("donePage"));
}

void FailurePageTest::each_code_of_the_repair_centre_has_at_most_three_steps()
{
    for (const ErrorInfo& info : errorTable()) {
        if (info.verdict == Verdict::None)
            continue;
        const QStringList steps = ui::stepsOf(QString::fromUtf8(info.action));
        QVERIFY2(!steps.isEmpty() && steps.size() <= 3, info.number);
        for (const QString& step : steps)
            QVERIFY2(step.front().isUpper() && step.endsWith(u'.'), info.number);
    }
    QCOMPARE(ui::stepsOf(QStringLiteral("更换存储芯片；再次运行。")),
             (QStringList{QStringLiteral("更换存储芯片。"), QStringLiteral("再次运行。")}));
}

void FailurePageTest::a_report_is_written_as_pdf_and_as_text()
{
    recovery::Job job;
    job.stage = recovery::Stage::Over;
    job.chip = identity::ChipId::fromBytes(m_chipId);
    job.outcome = recovery::Outcome::Failed;
    job.error = Error(Code::RepairStorage, "K-204");
    const QTemporaryDir folder;
    const recovery::Report report = ui::reportOf(job, {});
    QCOMPARE(report.headline, std::string("The device's storage cannot be written"));
    ui::writeReport(report, folder.filePath(QStringLiteral("a.pdf")));
    ui::writeReport(report, folder.filePath(QStringLiteral("a.txt")));
    QVERIFY(asText(readFile(folder.filePath(QStringLiteral("a.pdf")).toStdString())).starts_with("%PDF-"));
    const Bytes text = readFile(folder.filePath(QStringLiteral("a.txt")).toStdString());
    QVERIFY(asText(text).find("10112233445566778899aabbccddeeff") != std::string_view::npos);
    QVERIFY_EXCEPTION_THROWN(ui::writeReport(report, QStringLiteral("/proc/a.pdf")), Error);
}

QTEST_MAIN(FailurePageTest)
#include "failure_page_test.moc"
