#include "kill_bench.h"

#include <QFile>
#include <QObject>
#include <QTest>

using namespace kill_bench;

/// kill -9 of `init` at its system calls, then the same command again: the home is whole.
class KillInitTest : public QObject
{
    Q_OBJECT

  private:
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

  private Q_SLOTS:
    void init() { NEED_ROOT(); } // strace must see into the program

    void init_goes_on_after_a_kill_at_every_sync_data()
    {
        QTest::addColumn<QString>("calls");
        QTest::addColumn<QString>("file"); // in the home; empty: any
        QTest::addColumn<int>("least");
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

ROOT_TEST_MAIN(KillInitTest)
#include "kill_init_test.moc"
