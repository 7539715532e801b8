#include "ui/registry/check_words.h"

#include <QTest>

#include <set>

using namespace keyline;
using namespace keyline::ui;

class CheckWordsTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void each_check_has_words_of_its_own()
    {
        std::set<QString> titles;
        for (int i = 0; i <= static_cast<int>(registry::CheckKind::Backup); ++i) {
            const auto kind = static_cast<registry::CheckKind>(i);
            QVERIFY(titles.insert(CheckWords::title(kind)).second);
            QVERIFY(!CheckWords::detail({kind, registry::CheckState::Holds, {}, {}}).isEmpty());
        }
        titles.clear();
        for (std::size_t i = 0; i < registry::auditTopics; ++i)
            QVERIFY(titles.insert(CheckWords::title(static_cast<registry::AuditTopic>(i))).second);
    }

    void a_broken_one_says_its_code_and_what_was_found()
    {
        const QString text = CheckWords::detail({registry::CheckKind::Consistency, registry::CheckState::Broken,
                                                 Code::LogWentBack, "3 entries, 9 before\x1b"});
        QVERIFY2(text.contains(QStringLiteral("K-5")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("Found: 3 entries, 9 before\\x1B")));
    }

    void one_that_was_not_made_says_why()
    {
        QVERIFY(CheckWords::detail({registry::CheckKind::Witnesses, registry::CheckState::NotChecked, {}, "none asked"})
                    .contains(QStringLiteral("Not checked: none asked")));
        registry::AuditRow row;
        row.because = "the mirror holds the log alone";
        QVERIFY(CheckWords::detail(row).contains(QStringLiteral("the log alone")));
    }
};

QTEST_MAIN(CheckWordsTest)
#include "check_words_test.moc"
