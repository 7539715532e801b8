#include "kill_bench.h"

#include <QObject>
#include <QTest>

using namespace kill_bench;

/// kill -9 of a station whose profile is not the default one, then the same command again on the same devices.
class KillProfileTest : public QObject
{
    Q_OBJECT

  private:
    /// One station for every row, with pairs for every round.
    void makeStation()
    {
        if (m_shop)
            return;
        m_shop = std::make_unique<Workshop>();
        m_shop->makeStation();
        const Ran ran = m_shop->keyline(words(QStringLiteral("vault fill --kind rsa2048 --count %1 --home %2")
                                                  .arg(QString::number(longForm() ? 250 : 35), m_shop->home())),
                                        200);
        QVERIFY2(ran.exit == 0, said(ran));
    }

    /// Where to kill, in both profiles.
    static void rows(int stationLeast)
    {
        QTest::addColumn<QString>("calls");
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("stride");
        const QString station = QStringLiteral("/station.sqlite-wal");
        const QString registry = QStringLiteral("/registry/registry.sqlite-wal");
        QTest::newRow("the station's syncs") << syncs << station << stationLeast << 1;
        QTest::newRow("the registry's syncs") << syncs << registry << 1 << 1;
        QTest::newRow("the station's writes") << QStringLiteral("pwrite64") << station << 3 << 6;
        QTest::newRow("the registry's writes") << QStringLiteral("pwrite64") << registry << 2 << 4;
    }

    void walkRow(const QStringList& more)
    {
        QFETCH(QString, calls);
        QFETCH(QString, file);
        QFETCH(int, least);
        QFETCH(int, stride);
        walk(*m_shop, {.calls = calls, .file = file, .most = 160, .least = least, .stride = stride, .work = {more}});
    }

    std::unique_ptr<Workshop> m_shop;

  private Q_SLOTS:
    void init()
    {
        NEED_ROOT(); // strace must see into the station
        makeStation();
    }
    void cleanup()
    {
        if (m_shop)
            m_shop->stopDevices();
    }
    void cleanupTestCase() { m_shop.reset(); }

    void an_rsa_pair_from_the_pool_is_neither_lost_nor_given_twice_data() { rows(8); }
    void an_rsa_pair_from_the_pool_is_neither_lost_nor_given_twice()
    {
        walkRow(words(QStringLiteral("--profile terminal")));
    }

    void a_meter_without_a_pair_goes_on_data() { rows(6); }
    void a_meter_without_a_pair_goes_on()
    {
        walkRow(words(QStringLiteral("--profile meter --identities os:32473-M0001..0999")));
    }
};

ROOT_TEST_MAIN(KillProfileTest)
#include "kill_profile_test.moc"
