#include "registry/check.h"

#include <QTest>

#include <set>

using namespace keyline::registry;

class CheckTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void every_check_has_a_name_of_its_own()
    {
        std::set<std::string_view> names;
        for (int kind = 0; kind <= static_cast<int>(CheckKind::Backup); ++kind)
            names.insert(checkName(static_cast<CheckKind>(kind)));
        QCOMPARE(names.size(), std::size_t{10});
        QVERIFY(checkStateName(CheckState::NotChecked) == "not-checked");
    }

    void one_broken_check_is_worse_than_any_that_were_not_made()
    {
        const Check good{CheckKind::Record, CheckState::Holds, {}, {}};
        const Check open{CheckKind::Witnesses, CheckState::NotChecked, {}, "none asked for"};
        const Check bad{CheckKind::Inclusion, CheckState::Broken, keyline::Code::ReceiptNotValid, "another root"};
        QVERIFY(worstOf({good, good}) == CheckState::Holds);
        QVERIFY(worstOf({good, open}) == CheckState::NotChecked);
        QVERIFY(worstOf({good, bad, open}) == CheckState::Broken);
    }
};

QTEST_APPLESS_MAIN(CheckTest)
#include "check_test.moc"
