#include "recovery/repair_code.h"

#include "base/error_table.h"
#include "recovery/event.h"

#include <QTest>

#include <string_view>

using namespace keyline;
using recovery::repairError;
using recovery::Step;

class RepairCodeTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void every_code_becomes_one_of_the_repair_centre();
    void keeps_the_code_underneath();
    void silence_means_another_device_only_before_the_first_word();
    void an_interruption_stays_one();
    void steps_have_the_names_of_the_wizard();
};

void RepairCodeTest::every_code_becomes_one_of_the_repair_centre()
{
    for (const ErrorInfo& row : errorTable()) {
        if (row.code == Code::Interrupted)
            continue;
        const Error error = repairError(Error(row.code, "context"), Step::Look);
        QVERIFY2(std::string_view(errorInfo(error.code()).number).starts_with("R-"), row.number);
    }
}

void RepairCodeTest::keeps_the_code_underneath()
{
    const Error error = repairError(Error(Code::DeviceStorageFault, "group 19276 rc 4"), Step::Restore);
    QCOMPARE(error.code(), Code::RepairStorage);
    QCOMPARE(error.context(), std::string("K-204: group 19276 rc 4"));
    QCOMPARE(repairError(Error(Code::ChipErased), Step::Find).context(), std::string("K-506"));
    const Error again = repairError(error, Step::Restore);
    QCOMPARE(again.context(), error.context());
}

void RepairCodeTest::silence_means_another_device_only_before_the_first_word()
{
    QCOMPARE(repairError(Error(Code::DeviceSilent), Step::Connect).code(), Code::RepairNotADevice);
    QCOMPARE(repairError(Error(Code::DeviceSilent), Step::Look).code(), Code::RepairStoppedAnswering);
    QCOMPARE(repairError(Error(Code::PortLost), Step::Connect).code(), Code::RepairPulledOut);
}

void RepairCodeTest::an_interruption_stays_one()
{
    QCOMPARE(repairError(Error(Code::Interrupted), Step::Find).code(), Code::Interrupted);
}

void RepairCodeTest::steps_have_the_names_of_the_wizard()
{
    QCOMPARE(std::string_view(recovery::stepName(Step::Connect)), std::string_view("connect"));
    QCOMPARE(std::string_view(recovery::stepName(Step::Look)), std::string_view("look"));
    QCOMPARE(std::string_view(recovery::stepName(Step::Find)), std::string_view("find"));
    QCOMPARE(std::string_view(recovery::stepName(Step::Restore)), std::string_view("restore"));
    QCOMPARE(std::string_view(recovery::stepName(Step::Prove)), std::string_view("prove"));
    QCOMPARE(std::string_view(recovery::stepStateName(recovery::StepState::Failed)), std::string_view("failed"));
}

QTEST_GUILESS_MAIN(RepairCodeTest)
#include "repair_code_test.moc"
