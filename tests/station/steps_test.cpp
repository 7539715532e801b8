#include "station/steps.h"

#include <QTest>

#include <set>
#include <string>

using namespace keyline::station;

class StepsTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void names_every_step_as_scripts_know_it()
    {
        const char* names[stepCount] = {"read-chip",     "assign-identity", "make-keys", "certify", "install",
                                        "trial-opening", "prove-keys",      "register",  "seal"};
        for (int n = 0; n < stepCount; ++n)
            QCOMPARE(std::string(stepName(static_cast<Step>(n))), std::string(names[n]));
    }

    void names_every_result_as_scripts_know_it()
    {
        QCOMPARE(std::string(resultName(Result::Pass)), std::string("pass"));
        QCOMPARE(std::string(resultName(Result::Fail)), std::string("fail"));
        QCOMPARE(std::string(resultName(Result::Hold)), std::string("hold"));
        QCOMPARE(std::string(resultName(Result::DoneBefore)), std::string("done-before"));
    }
};

QTEST_GUILESS_MAIN(StepsTest)
#include "steps_test.moc"
