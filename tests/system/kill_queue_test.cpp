#include "kill_bench.h"

#include "crypto/random.h"
#include "provisioning/station_home.h"
#include "station/outbox.h"

#include <QDir>
#include <QFile>
#include <QObject>
#include <QTest>

using namespace kill_bench;
using namespace keyline;

/// kill -9 of a station whose registry cannot be written, and whose profile seals the device while its record waits.
class KillQueueTest : public QObject
{
    Q_OBJECT

  private:
    static inline const QStringList more = words(QStringLiteral("--profile queued"));
    static inline const QString stationLog = QStringLiteral("/station.sqlite-wal");

    /// A station with the profile `queued`: as phone, but it seals while the record waits.
    static void makeStation(Workshop& shop)
    {
        shop.makeStation();
        const QString profiles = shop.home() + QStringLiteral("/profiles/");
        QByteArray profile = Workshop::read(profiles + QStringLiteral("phone.json"));
        profile.replace("\"name\": \"phone\"", "\"name\": \"queued\"")
            .replace("\"sealWhileQueued\": false", "\"sealWhileQueued\": true");
        Workshop::write(profiles + QStringLiteral("queued.json"), profile);
    }

    /// Every new entry fails, as a full disk would make it.
    static void block(const Workshop& shop, bool blocked)
    {
        sql::Database registry((shop.registry() + QStringLiteral("/registry.sqlite")).toStdString(), {},
                               sql::Access::Existing);
        registry.writeNow([&](sql::Connection& c) {
            c.run(blocked ? "CREATE TRIGGER blocked BEFORE INSERT ON entry BEGIN SELECT raise(ABORT, 'blocked'); END"
                          : "DROP TRIGGER blocked");
        });
    }

    static bool isRecall(const Workshop& shop, const Attached& device)
    {
        crypto::SystemRandom random;
        const SystemClock clock;
        const auto home = provisioning::StationHome::open(shop.home().toStdString(),
                                                          provisioning::StationHome::Use::Look, random, clock);
        const auto chip = identity::ChipId::fromHex(device.chip.toStdString());
        return home->database().read([&](sql::Connection& c) {
            const auto recalls = station::outbox::recalls(c);
            return std::ranges::any_of(recalls, [&](const auto& item) { return item.chip == chip; });
        });
    }

    static void copy(const Workshop& shop, const QString& from, const QString& to)
    {
        VERIFY_EXIT(shop.run(QStringLiteral("cp"), {QStringLiteral("-a"), from, to}), 0);
    }

    /// A twin of the home as it was gives the device's next identity to another device; its registry is the home's from
    /// now on.
    static void giveIdentityAway(Workshop& shop, const QString& twin, const Attached& other)
    {
        QStringList line = shop.provisionWords({other}, more);
        line.replace(line.indexOf(shop.home()), twin);
        VERIFY_EXIT(shop.keyline(line), 0);
        QVERIFY(QDir(shop.registry()).removeRecursively());
        QVERIFY(QDir().rename(twin + QStringLiteral("/registry"), shop.registry()));
    }

    /// What was sealed stays a recall, however often it comes; what was not begins anew, with another identity.
    static void refusalIsSeen(Workshop& shop, const Attached& device)
    {
        const bool sealed = isSealed(shop, device);
        Ran ran;
        for (int visit = 0; visit < 2; ++visit) {
            ran = shop.provision({device}, more);
            invariantsHold(shop, {device});
            QCOMPARE(isRecall(shop, device), sealed);
            const QJsonObject result = ran.events(QStringLiteral("result")).value(0);
            const QString word = result[QStringLiteral("result")].toString();
            if (!sealed && word == QLatin1String("pass"))
                break;
            const QString code = result[QStringLiteral("error")].toObject()[QStringLiteral("code")].toString();
            QVERIFY2(word == QLatin1String("hold") || word == QLatin1String("fail"), said(ran));
            QVERIFY2(!code.isEmpty(), said(ran));
        }
        QVERIFY2(sealed || ran.exit == 0, said(ran));
        QCOMPARE(isSealed(shop, device), true);
    }

  private Q_SLOTS:
    void init() { NEED_ROOT(); } // strace must see into the station

    void a_record_that_waits_is_filed_once_the_registry_works()
    {
        Workshop shop;
        makeStation(shop);
        walk(shop, {.calls = syncs,
                    .file = stationLog,
                    .least = 6,
                    .work = {more},
                    .before = [](Workshop& at) { block(at, true); },
                    .after = [](Workshop& at) { block(at, false); }});
    }

    void a_sealed_device_whose_record_is_refused_is_a_recall()
    {
        Workshop shop;
        makeStation(shop);
        Points points(3);
        int kills = 0;
        for (bool through = false; !through; ++kills) {
            const int n = points.next();
            const QString folder = QStringLiteral("devices%1").arg(n);
            shop.makeDevices(2, {}, folder);
            const QList<Attached> devices = shop.startDevices(2, {}, QStringLiteral("0"), folder);
            const QString twin = shop.path(QStringLiteral("twin%1").arg(n));
            copy(shop, shop.home(), twin);
            block(shop, true);
            const Ran ran =
                shop.wrapped(killAt(syncs, n, shop.home() + stationLog), shop.provisionWords({devices[0]}, more));
            through = !killed(ran);
            QVERIFY2(!through || ran.exit == 0, said(ran));
            invariantsHold(shop, {devices[0]});
            giveIdentityAway(shop, twin, devices[1]);
            if (!QTest::currentTestFailed())
                refusalIsSeen(shop, devices[0]);
            if (QTest::currentTestFailed()) {
                qWarning("killed at sync %d", n);
                return;
            }
            shop.stopDevices();
        }
        qInfo("%d kills", kills - 1);
        QVERIFY(kills > 2);
    }
};

ROOT_TEST_MAIN(KillQueueTest)
#include "kill_queue_test.moc"
