#include "ui/line/recall_list.h"

#include "ui/common/language.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;
using registry::RuleCode;

class RecallListTest : public QObject
{
    Q_OBJECT

  private:
    static provisioning::Recall recall(std::uint8_t chip, RuleCode rule)
    {
        const Bytes bytes(16, chip);
        return {identity::ChipId::fromBytes(bytes), "35209900000001" + std::to_string(chip % 10), rule, 1'790'000'000};
    }

  private Q_SLOTS:
    void every_rule_has_a_reason_and_something_to_do()
    {
        for (int rule = 1; rule <= 12; ++rule) {
            QVERIFY(RecallList::reason(static_cast<RuleCode>(rule)).endsWith(QLatin1Char('.')));
            QVERIFY(RecallList::action(static_cast<RuleCode>(rule)).endsWith(QLatin1Char('.')));
        }
        QVERIFY(RecallList::action(RuleCode::Identity) != RecallList::action(RuleCode::Key));
    }

    void each_device_says_who_it_is_why_and_what_to_do_and_leads_to_its_record()
    {
        RecallList list;
        list.setRecalls({recall(4, RuleCode::Identity), recall(5, RuleCode::Revoked)});
        const auto* rows = list.findChild<QListWidget*>(QStringLiteral("recallsList"));
        QCOMPARE(rows->count(), 2);
        const QString first = rows->item(0)->text();
        QVERIFY(first.contains(QStringLiteral("352099000000014")));
        QVERIFY(first.contains(QString(32, u'4').replace(QStringLiteral("44"), QStringLiteral("04"))));
        QVERIFY(first.contains(RecallList::reason(RuleCode::Identity)));
        QVERIFY(first.contains(RecallList::action(RuleCode::Identity)));
        const QSignalSpy chosen(&list, &RecallList::chosen);
        Q_EMIT const_cast<QListWidget*>(rows)->itemActivated(rows->item(1));
        QCOMPARE(chosen.at(0).at(0).toString(), QString::fromLatin1("05").repeated(16));
    }

    void the_list_can_be_copied_and_follows_the_language()
    {
        Language language;
        language.setCurrent(QStringLiteral("en"));
        RecallList list;
        list.setRecalls({recall(4, RuleCode::Sequence)});
        list.findChild<QPushButton*>(QStringLiteral("copyRecallsButton"))->click();
        const QString english = QGuiApplication::clipboard()->text();
        QVERIFY(english.contains(QStringLiteral("K-519")) && english.contains(QStringLiteral("sequence")));
        language.setCurrent(QStringLiteral("fi"));
        QCoreApplication::processEvents();
        QVERIFY(list.text() != english);
        QVERIFY(list.text().contains(QStringLiteral("352099000000014")));
    }
};

QTEST_MAIN(RecallListTest)
#include "recall_list_test.moc"
