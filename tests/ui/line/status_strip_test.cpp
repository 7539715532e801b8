#include "ui/line/status_strip.h"

#include <QTest>

using namespace keyline;
using namespace keyline::ui;

class StatusStripTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void says_what_waits_for_the_registry_and_which_ports_are_not_ours()
    {
        StatusStrip strip;
        QVERIFY(strip.text().contains(QStringLiteral("Registry ok")));
        fixture::Counters counters;
        counters.waiting = 37;
        strip.setCounters(counters);
        QVERIFY(strip.text().contains(QStringLiteral("37")));
        QVERIFY(!strip.text().contains(QStringLiteral("Registry ok")));
        link::PortInfo port;
        port.path = "/dev/ttyS9";
        strip.setStrangers({.notAllowed = {port}, .slotless = {link::PortInfo()}});
        QVERIFY(strip.toolTip().endsWith(QStringLiteral("\n/dev/ttyS9")));
        QVERIFY(strip.text().contains(QStringLiteral("1 other port")) || strip.text().contains(QStringLiteral("1 ")));
    }

    void says_ok_only_where_it_is()
    {
        StatusStrip strip;
        strip.setTroubled(true);
        QVERIFY(!strip.text().contains(QStringLiteral("ok")));
        strip.setTroubled(false);
        QVERIFY(strip.text().contains(QStringLiteral("Registry ok")));
        strip.setOpen(false);
        QCOMPARE(strip.text(), QStringLiteral("Key store closed"));
    }
};

QTEST_MAIN(StatusStripTest)
#include "status_strip_test.moc"
