#include "recovery/job.h"
#include "recovery/report.h"

#include "../support/bytes.h"

#include <QTest>

#include <algorithm>

using namespace keyline;
using namespace keyline::recovery;

namespace {

Job restored()
{
    Job job;
    job.stage = Stage::Over;
    job.port = "/dev/ttyACM0";
    job.chip = identity::ChipId::fromBytes(test::hex("10112233445566778899aabbccddeeff"));
    job.model = "Aurora\x1b[31m 1";
    job.identities = identity::IdentityList(identity::DeviceIdentity::fromUrn("urn:gsma:imei:35209900-176148-0"));
    job.outcome = Outcome::Restored;
    job.checks = {
        {registry::CheckKind::Checkpoint, registry::CheckState::Holds, {}, {}},
        {registry::CheckKind::Witnesses, registry::CheckState::NotChecked, {}, "the trust file asks for none"}};
    job.steps = {{Step::Restore, std::chrono::milliseconds(1234)}};
    job.found = Found{"phone", 1, 1700000000, 5, 9, true, 640};
    return job;
}

ReportTerms terms()
{
    return {.version = "0.1.0", .printed = 1700000100, .translate = {}, .formatTime = [](UnixTime when) {
                return "@" + std::to_string(when);
            }};
}

} // namespace

class ReportTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void says_what_was_done_and_what_was_checked()
    {
        Supply supply;
        supply.log = "registry.example/works";
        supply.source = SourceView{.folder = "/mnt/stick"};
        const Report report = reportOf(restored(), supply, terms());
        const std::string text = report.plainText();
        for (const char* part :
             {"Restored; its keys are proved", "10112233445566778899aabbccddeeff", "registry.example/works",
              "/mnt/stick", "The registry's log signed its newest checkpoint: Holds",
              "Not checked: the trust file asks for none", "Restore: 1.23 s", "@1700000000", "5 / 9", "Keyline 0.1.0"})
            QVERIFY2(text.find(part) != std::string::npos, part);
        QVERIFY(text.find('\x1b') == std::string::npos);
        QVERIFY(report.fileName.starts_with("keyline-repair-10112233445566778899aabbccddeeff-2023"));
    }

    void says_the_code_of_a_device_that_failed()
    {
        Job job = restored();
        job.outcome = Outcome::Failed;
        job.error = Error(Code::RepairStorage, "K-204: group 19276 rc 4");
        const Report report = reportOf(job, {}, terms());
        QCOMPARE(report.headline, std::string("The device's storage cannot be written"));
        QVERIFY(report.plainText().find("R-204") != std::string::npos);
    }

    void asks_the_translator_for_all_that_it_says_itself()
    {
        ReportTerms other = terms();
        other.translate = [](const char*) { return std::string("~"); };
        const Report report = reportOf(restored(), {}, other);
        QCOMPARE(report.title, std::string("~"));
        for (const ReportSection& section : report.sections) {
            QCOMPARE(section.heading, std::string("~"));
            for (const auto& [label, value] : section.rows)
                QCOMPARE(label, std::string("~"));
        }
    }

    void names_every_stage_and_outcome_and_reads_them_back()
    {
        for (int i = 0; i <= static_cast<int>(Stage::Over); ++i)
            QVERIFY(stageOf(stageName(static_cast<Stage>(i))) == static_cast<Stage>(i));
        for (int i = 0; i <= static_cast<int>(Outcome::Stopped); ++i) {
            QVERIFY(outcomeOf(outcomeName(static_cast<Outcome>(i))) == static_cast<Outcome>(i));
            QVERIFY(*outcomeTitle(static_cast<Outcome>(i)) != '\0');
        }
        QVERIFY(!stageOf("done") && !outcomeOf(""));
    }
};

QTEST_GUILESS_MAIN(ReportTest)
#include "report_test.moc"
