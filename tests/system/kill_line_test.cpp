#include "kill_bench.h"

#include <QObject>
#include <QRandomGenerator>
#include <QTest>

using namespace kill_bench;

/// kill -9 of the station at its system calls, then the same command again on the same devices.
class KillLineTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init() { NEED_ROOT(); } // strace must see into the station

    void goes_on_after_a_kill_at_every_sync_of_the_station()
    {
        Workshop shop;
        shop.makeStation();
        walk(shop, {.calls = syncs, .file = QStringLiteral("/station.sqlite-wal"), .least = 8});
    }

    void goes_on_after_a_kill_at_every_sync_of_the_registry()
    {
        Workshop shop;
        shop.makeStation();
        walk(shop, {.calls = syncs, .file = QStringLiteral("/registry/registry.sqlite-wal")});
    }

    void goes_on_after_a_kill_at_every_write_of_the_registry()
    {
        Workshop shop;
        shop.makeStation();
        walk(
            shop,
            {.calls = QStringLiteral("pwrite64"), .file = QStringLiteral("/registry/registry.sqlite-wal"), .least = 5});
    }

    void goes_on_after_a_kill_at_seeded_calls_in_between()
    {
        const int rounds = longForm() ? std::max(1, qEnvironmentVariableIntValue("KEYLINE_KILL_ROUNDS")) : 12;
        static const QStringList calls{QStringLiteral("pwrite64"),      syncs,
                                       QStringLiteral("rename,unlink"), QStringLiteral("ftruncate"),
                                       QStringLiteral("write"),         QStringLiteral("fcntl")};
        QRandomGenerator random(20261123);
        Workshop shop;
        shop.makeStation();
        int kills = 0;
        for (int round = 0; round < rounds; ++round) {
            const QString folder = QStringLiteral("devices%1").arg(round);
            shop.makeDevices(4, {}, folder);
            const QList<Attached> devices = shop.startDevices(4, {}, QStringLiteral("0"), folder);
            const QString call = calls[random.bounded(calls.size())];
            const Ran ran = shop.wrapped(killAt(call, 1 + random.bounded(call == QLatin1String("pwrite64") ? 120 : 30)),
                                         shop.provisionWords(devices));
            kills += killed(ran) ? 1 : 0;
            invariantsHold(shop, devices);
            if (!QTest::currentTestFailed())
                goesOn(shop, devices);
            if (QTest::currentTestFailed())
                return;
            shop.stopDevices();
        }
        qInfo("%d kills", kills);
        QVERIFY(kills >= rounds / 4);
    }
};

ROOT_TEST_MAIN(KillLineTest)
#include "kill_line_test.moc"
