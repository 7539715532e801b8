#include "ui/line/scan_text.h"

#include <QTest>

using namespace keyline;
using namespace keyline::ui;
using Kind = scan::ScanOutcome::Kind;

class ScanTextTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void every_outcome_is_said()
    {
        QStringList said;
        for (int kind = 0; kind <= static_cast<int>(Kind::Refused); ++kind) {
            const scan::ScanOutcome outcome{
                .kind = static_cast<Kind>(kind), .text = "X", .slot = 3, .identity = "358240050481217"};
            said << scanText(outcome);
            QCOMPARE(isTrouble(outcome), static_cast<Kind>(kind) == Kind::Refused);
        }
        QVERIFY(!said.contains(QString()));
        QCOMPARE(said.removeDuplicates(), 0);
    }

    void a_refusal_says_what_it_is_and_what_to_do()
    {
        const QString text =
            scanText({.kind = Kind::Refused, .text = "4006381333931", .error = Error(Code::ScanProductBarcode)});
        QVERIFY2(text.contains(QStringLiteral("EAN")) && text.contains(QStringLiteral("K-804")), qPrintable(text));
    }

    void a_label_that_took_anothers_place_says_whose()
    {
        scan::ScanOutcome outcome{.kind = Kind::Noted, .identity = "358240050481217"};
        QVERIFY(!scanText(outcome).contains(QStringLiteral("no longer")));
        outcome.replaced = "358240050481209";
        const QString text = scanText(outcome);
        QVERIFY(text.contains(QStringLiteral("358240050481217 waits for the next device")));
        QVERIFY(text.contains(QStringLiteral("358240050481209 waits no longer")));
    }

    void what_waits_is_told_with_whom_it_is_for()
    {
        QVERIFY(pendingText({}).isEmpty());
        fixture::DeskView desk{.armed = 0, .pending = {{"358240050481217", 0, 0}}, .recent = {}};
        QVERIFY(pendingText(desk).contains(QStringLiteral("next device gets …481217")));
        desk.pending.front().slot = 7;
        QVERIFY(pendingText(desk).contains(QLatin1Char('7')));
        desk.recent.push_back({.kind = Kind::Noted, .slot = 7, .identity = "358240050481217"});
        desk.recent.front().replaced = "358240050481209";
        QVERIFY(pendingText(desk).contains(QStringLiteral("not …481209")));
        desk.recent.front().identity = "358240050481225"; // that is past: another waits in its place
        QVERIFY(!pendingText(desk).contains(QStringLiteral("481209")));
        desk.pending.front().missing = 1;
        QVERIFY(pendingText(desk).contains(QStringLiteral("more")));
    }
};

QTEST_MAIN(ScanTextTest)
#include "scan_text_test.moc"
