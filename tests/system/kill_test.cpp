#include "own_root.h"
#include "workshop.h"

#include <QFile>
#include <QJsonArray>
#include <QObject>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

/// kill -9 of the station at its system calls (strace injects the signal), then the same command again on the same
/// devices. After each: the log verifies, every device is sealed, and each chip has one identity of its own.
class KillTest : public QObject
{
    Q_OBJECT

  private:
    /// strace, so that the process dies as it enters the n-th of these calls of a thread. -P limits it to one file.
    static QStringList killAt(const QString& calls, int n, const QString& onlyFile = {})
    {
        QStringList out{QStringLiteral("strace"),
                        QStringLiteral("-f"),
                        QStringLiteral("-qqq"),
                        QStringLiteral("-o"),
                        QStringLiteral("/dev/null"),
                        QStringLiteral("-e"),
                        QStringLiteral("trace=") + calls,
                        QStringLiteral("-e"),
                        QStringLiteral("inject=%1:signal=KILL:when=%2").arg(calls).arg(n)};
        if (!onlyFile.isEmpty())
            out << QStringLiteral("-P") << onlyFile;
        return out;
    }

    static bool killed(const Ran& ran) { return ran.exit == 128 + 9; }

    /// The same command until nothing is left to do, then everything that must hold.
    static void goesOn(Workshop& shop, const QList<Attached>& devices)
    {
        const Ran again = shop.provision(devices);
        QVERIFY2(again.exit == 0 || again.exit == 3, again.out + again.err);
        const QList<QJsonObject> results = again.events(QStringLiteral("result"));
        QCOMPARE(results.size(), devices.size());
        QSet<QString> identities;
        for (const QJsonObject& result : results) {
            const QString word = result[QStringLiteral("result")].toString();
            QVERIFY2(word == QLatin1String("pass") || word == QLatin1String("done-before"), again.out + again.err);
            identities << result[QStringLiteral("identity")].toString();
        }
        QCOMPARE(identities.size(), devices.size());
        for (const Attached& device : devices) {
            const Ran info = shop.keyline({QStringLiteral("device"), QStringLiteral("info"), QStringLiteral("--json"),
                                           QStringLiteral("--port"), device.port});
            QCOMPARE(info.lastJson()[QStringLiteral("state")].toString(), QStringLiteral("sealed"));
            const Ran shown = shop.keyline({QStringLiteral("registry"), QStringLiteral("show"), device.chip,
                                            QStringLiteral("--json"), QStringLiteral("--registry"), shop.registry()});
            QCOMPARE(shown.lastJson()[QStringLiteral("history")].toArray().size(), 1);
        }
        const Ran verified = shop.keyline(
            {QStringLiteral("registry"), QStringLiteral("verify"), QStringLiteral("--registry"), shop.registry()});
        QVERIFY2(verified.exit == 0, verified.out + verified.err);
        const Ran vault = shop.keyline({QStringLiteral("vault"), QStringLiteral("status"), QStringLiteral("--json"),
                                        QStringLiteral("--home"), shop.home()});
        for (const QJsonValue& pool : vault.lastJson()[QStringLiteral("pairs")].toArray())
            QCOMPARE(pool.toObject()[QStringLiteral("reserved")].toInt(-1), 0);
    }

    /// A home that init has made: vault, registry, what is public, and nothing left over.
    static void isWhole(const Workshop& shop, const QString& home)
    {
        const Ran status =
            shop.keyline({QStringLiteral("vault"), QStringLiteral("status"), QStringLiteral("--home"), home});
        QVERIFY2(status.exit == 0, status.err);
        const Ran verified = shop.keyline({QStringLiteral("registry"), QStringLiteral("verify"),
                                           QStringLiteral("--registry"), home + QStringLiteral("/registry")});
        QVERIFY2(verified.exit == 0, verified.err);
        QVERIFY(QFile::exists(home + QStringLiteral("/public/manufacturer.keyline-trust")));
        QVERIFY(!QFile::exists(home + QStringLiteral("/registry.new")));
    }

    /// One device a round, killed at call 1, 2, 3 … until a run gets through.
    static void walk(const QString& calls, const QString& file, int most, int least)
    {
        Workshop shop;
        shop.makeStation();
        int kills = 0;
        for (int n = 1; n <= most; ++n) {
            const QString folder = QStringLiteral("devices%1").arg(n);
            shop.makeDevices(1, {}, folder);
            const QList<Attached> devices = shop.startDevices(1, {}, QStringLiteral("0"), folder);
            const Ran ran = shop.wrapped(killAt(calls, n, file.isEmpty() ? file : shop.home() + file),
                                         shop.provisionWords(devices));
            if (!killed(ran))
                QVERIFY2(ran.exit == 0, ran.out + ran.err);
            goesOn(shop, devices);
            if (QTest::currentTestFailed())
                return;
            shop.stopDevices();
            if (!killed(ran))
                break;
            ++kills;
        }
        qInfo("%d kills", kills);
        QVERIFY2(kills >= least, "fewer kills than there are steps: the injection does not bite");
    }

  private Q_SLOTS:
    void init() { NEED_ROOT(); } // strace must see into the station

    void goes_on_after_a_kill_at_every_sync_of_the_station()
    {
        walk(QStringLiteral("fdatasync,fsync"), QStringLiteral("/station.sqlite-wal"), 60, 8);
    }
    void goes_on_after_a_kill_at_every_sync_of_the_registry()
    {
        walk(QStringLiteral("fdatasync,fsync"), QStringLiteral("/registry/registry.sqlite-wal"), 20, 1);
    }

    void goes_on_after_a_kill_at_every_write_of_the_registry()
    {
        walk(QStringLiteral("pwrite64"), QStringLiteral("/registry/registry.sqlite-wal"), 40, 5);
    }

    void goes_on_after_a_kill_at_seeded_calls_in_between()
    {
        const int rounds = qEnvironmentVariableIntValue("KEYLINE_KILL_ROUNDS") > 0
                               ? qEnvironmentVariableIntValue("KEYLINE_KILL_ROUNDS")
                               : 12;
        static const QStringList calls{QStringLiteral("pwrite64"),      QStringLiteral("fdatasync,fsync"),
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
            goesOn(shop, devices);
            if (QTest::currentTestFailed())
                return;
            shop.stopDevices();
        }
        qInfo("%d kills", kills);
        QVERIFY(kills >= rounds / 4);
    }

    void init_goes_on_after_a_kill_at_every_sync_data()
    {
        QTest::addColumn<QString>("calls");
        QTest::addColumn<QString>("file"); // in the home; empty: any
        QTest::addColumn<int>("least");
        const QString syncs = QStringLiteral("fdatasync,fsync");
        const QString renames = QStringLiteral("rename,renameat2");
        QTest::newRow("any") << syncs + QStringLiteral(",rename") << QString() << 3;
        // The registry is made beside its place and put there whole.
        const QString made = QStringLiteral("/registry.new");
        QTest::newRow("the registry's file") << syncs << made + QStringLiteral("/registry.sqlite") << 1;
        QTest::newRow("the registry's file, written")
            << QStringLiteral("pwrite64") << made + QStringLiteral("/registry.sqlite") << 1;
        QTest::newRow("the registry's log of writes") << syncs << made + QStringLiteral("/registry.sqlite-wal") << 1;
        QTest::newRow("the registry's log of writes, written")
            << QStringLiteral("pwrite64") << made + QStringLiteral("/registry.sqlite-wal") << 2;
        QTest::newRow("the registry's folder") << syncs << made << 1;
        QTest::newRow("the registry's name") << renames << made << 1;
    }
    /// init is killed at every such call on its files, and run again with the same words.
    void init_goes_on_after_a_kill_at_every_sync()
    {
        QFETCH(QString, calls);
        QFETCH(QString, file);
        QFETCH(int, least);
        Workshop shop;
        int kills = 0;
        bool through = false;
        for (int n = 1; n < 80 && !through; ++n) {
            const QString home = shop.path(QStringLiteral("home%1").arg(n));
            const QStringList words{QStringLiteral("init"),
                                    QStringLiteral("--manufacturer"),
                                    QStringLiteral("Test Works"),
                                    QStringLiteral("--pen"),
                                    QStringLiteral("32473"),
                                    QStringLiteral("--home"),
                                    home};
            const Ran ran = shop.wrapped(killAt(calls, n, file.isEmpty() ? file : home + file), words);
            const Ran again = shop.keyline(words);
            through = !killed(ran);
            if (through) {
                QVERIFY2(ran.exit == 0, ran.err);
                QCOMPARE(again.exit, 3);
            }
            kills += through ? 0 : 1;
            QVERIFY2(again.exit == 0 || again.exit == 3, again.err);
            isWhole(shop, home);
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%d kills", kills);
        QVERIFY(through);
        QVERIFY2(kills >= least, "fewer kills than there are steps: the injection does not bite");
    }
};

ROOT_TEST_MAIN(KillTest)
#include "kill_test.moc"
