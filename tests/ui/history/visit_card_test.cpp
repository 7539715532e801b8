#include "ui/history/visit_card.h"

#include "visits.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

namespace {

QString textOf(const VisitCard& card)
{
    QStringList out;
    for (const QLabel* label : card.findChildren<QLabel*>())
        if (!label->isHidden())
            out.append(label->text());
    return out.join(QLatin1Char('\n'));
}

} // namespace

class VisitCardTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void tells_all_of_a_visit()
    {
        VisitCard card;
        card.setVisit(test::Visits::visit(1));
        const QString text = textOf(card);
        for (const char* part : {"PASS", "352099000000014", "urn:gsma:imei:35209900-000001-0", "Aurora 1", "phone",
                                 "5 seconds", "Entry 1", "014b0000"})
            QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    }

    void a_failure_says_what_happened_what_it_means_and_what_to_do()
    {
        VisitCard card;
        card.setVisit(test::Visits::visit(3));
        const auto* explanation = card.findChild<QLabel*>(QStringLiteral("visitExplanationLabel"));
        QVERIFY(!explanation->isHidden());
        QVERIFY(explanation->text().contains(QStringLiteral("The device's storage cannot be written")));
        QVERIFY(explanation->text().contains(QStringLiteral("Put it in the red bin.")));
        QVERIFY(textOf(card).contains(QStringLiteral("Install")));
    }

    void asks_for_the_record_of_what_is_registered()
    {
        VisitCard card;
        QSignalSpy asked(&card, &VisitCard::recordAsked);
        auto* button = card.findChild<QPushButton*>(QStringLiteral("visitRecordButton"));
        card.setVisit(test::Visits::visit(1));
        QVERIFY(!button->isHidden());
        button->click();
        QCOMPARE(asked.at(0).at(0).toString(), QString::fromStdString(test::Visits::visit(1).chip->hex()));
        card.setVisit(test::Visits::visit(3));
        QVERIFY(button->isHidden());
    }

    void without_a_visit_it_says_how_to_choose_one()
    {
        VisitCard card;
        card.setVisit(test::Visits::visit(1));
        card.setVisit(std::nullopt);
        QVERIFY(textOf(card).startsWith(QStringLiteral("Choose a line")));
        QVERIFY(!textOf(card).contains(QStringLiteral("352099")));
    }
};

QTEST_MAIN(VisitCardTest)
#include "visit_card_test.moc"
