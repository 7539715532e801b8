#include "own_root.h"
#include "small_disk.h"
#include "workshop.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QObject>
#include <QTest>

#include <csignal>
#include <functional>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

QString errorCode(const QJsonObject& object)
{
    return object[u"error"_s].toObject()[u"code"_s].toString();
}

/// A file with bytes overwritten, whole again at the end.
class Damaged
{
  public:
    Damaged(QString path, const std::function<QByteArray(QByteArray)>& damage)
        : m_path(std::move(path)), m_before(Workshop::read(m_path))
    {
        Workshop::write(m_path, damage(m_before));
    }
    ~Damaged() { Workshop::write(m_path, m_before); }
    Damaged(const Damaged&) = delete;
    Damaged& operator=(const Damaged&) = delete;

  private:
    QString m_path;
    QByteArray m_before;
};

QByteArray garbage(const QByteArray& before)
{
    return QByteArray(before.size(), '\x5a');
}

QByteArray flippedInTheMiddle(const QByteArray& before)
{
    QByteArray out = before;
    out[out.size() / 2] = static_cast<char>(out[out.size() / 2] ^ 1);
    return out;
}

QByteArray cutInHalf(const QByteArray& before)
{
    return before.left(before.size() / 2);
}

} // namespace

/// A station's bad days: two programs on one home, no room, no right to write, a clock that jumps, damaged files.
class TroubleTest : public QObject
{
    Q_OBJECT

  private:
    Ran keyline(const QString& line) const { return m_shop->keyline(words(line)); }
    Ran device(const QString& line) const { return m_shop->run(Workshop::program(u"keyline-device"_s), words(line)); }
    QString homeWords() const { return u" --home "_s + m_shop->home(); }
    QString registryWords() const { return u" --registry "_s + m_shop->registry(); }

    QList<Attached> line(int count, const QString& baud = u"0"_s)
    {
        m_shop->makeStation();
        m_shop->makeDevices(count);
        return m_shop->startDevices(count, {}, baud);
    }

    std::unique_ptr<Workshop> m_shop;

  private Q_SLOTS:
    void init() { m_shop = std::make_unique<Workshop>(); }
    void cleanup() { m_shop.reset(); }

    void a_second_station_on_one_home_is_refused()
    {
        const QList<Attached> devices = line(2, u"57600"_s);
        const auto first = m_shop->start(Workshop::program(u"keyline"_s), m_shop->provisionWords({devices[0]}));
        QVERIFY(first->waitForReadyRead(20000));
        for (const Ran& second :
             {m_shop->provision({devices[1]}), keyline(u"vault fill --json --kind p256 --count 1"_s + homeWords()),
              keyline(u"init --json --manufacturer Test"_s + homeWords())}) {
            VERIFY_EXIT(second, 3);
            const QJsonObject error = second.lastJson()[u"error"_s].toObject();
            QCOMPARE(error[u"code"_s].toString(), u"K-603"_s);
            QVERIFY(error[u"do"_s].toString().contains(u"another home"_s));
        }
        // Looking is allowed while it works.
        VERIFY_EXIT(keyline(u"vault status"_s + homeWords()), 0);
        VERIFY_EXIT(keyline(u"registry verify"_s + registryWords()), 0);
        QVERIFY(first->waitForFinished(30000));
        QCOMPARE(first->exitCode(), 0);
        VERIFY_EXIT(m_shop->provision({devices[1]}), 0);
    }

    void a_full_disk_stops_provision_and_it_goes_on_with_room_data()
    {
        QTest::addColumn<int>("left");
        for (const int left : {0, 8, 24, 64, 160})
            QTest::addRow("%d KiB left", left) << left;
    }
    void a_full_disk_stops_provision_and_it_goes_on_with_room()
    {
        QFETCH(int, left);
        NEED_ROOT();
        const SmallDisk disk(m_shop->home(), 2000);
        QVERIFY(disk.mounted());
        const QList<Attached> devices = line(4);
        disk.fill(left * 1024);
        // What waits for the registry goes on by itself once there is room; the others end with the reason.
        const auto process = m_shop->start(Workshop::program(u"keyline"_s), m_shop->provisionWords(devices));
        Ran full;
        while (process->state() == QProcess::Running) {
            process->waitForReadyRead(1000);
            full.out += process->readAllStandardOutput();
            if (full.out.contains("\"waiting\""))
                disk.makeRoom();
        }
        full.out += process->readAllStandardOutput();
        full.exit = process->exitCode();
        if (left < 64) {
            QVERIFY2(full.out.contains("\"waiting\"") || full.exit == 7 || full.exit == 8, said(full));
            QVERIFY2(full.out.contains("K-605"), said(full));
        }
        for (const QJsonObject& result : full.events(u"result"_s))
            QVERIFY2(result[u"result"_s].toString() != u"fail"_s, said(full));
        disk.makeRoom();
        const Ran again = m_shop->provision(devices);
        QVERIFY2(again.exit == 0 || again.exit == 3, said(again));
        VERIFY_EXIT(keyline(u"registry verify"_s + registryWords() + u" --trust "_s + m_shop->trust()), 0);
    }

    void a_full_disk_stops_fill_and_export()
    {
        NEED_ROOT();
        const SmallDisk disk(m_shop->home(), 2000);
        QVERIFY(disk.mounted());
        const QList<Attached> devices = line(2);
        VERIFY_EXIT(m_shop->provision(devices), 0);
        Workshop::write(m_shop->path(u"other"_s), "battery staple horse\n");
        m_shop->setVariable(u"KEYLINE_EXPORT_PASSPHRASE_FILE"_s, m_shop->path(u"other"_s));
        disk.fill(0);
        const QString keys = m_shop->home() + u"/factory.keys"_s;
        const QString mirror = m_shop->home() + u"/mirror"_s;
        for (const QString& command :
             {u"vault fill --kind p256 --count 200"_s + homeWords(), u"vault export "_s + keys + homeWords(),
              u"registry export "_s + mirror + registryWords(),
              u"registry show --out %1/found "_s.arg(m_shop->home()) + devices[0].chip + registryWords()}) {
            const Ran ran = keyline(command);
            VERIFY_EXIT(ran, 7);
            QVERIFY2(ran.err.contains("K-605"), said(ran));
        }
        QVERIFY(!QFile::exists(keys));
        disk.makeRoom();
        VERIFY_EXIT(keyline(u"vault fill --kind p256 --count 20"_s + homeWords()), 0);
        VERIFY_EXIT(keyline(u"vault export "_s + keys + homeWords()), 0);
        VERIFY_EXIT(keyline(u"registry export "_s + mirror + registryWords()), 0);
        VERIFY_EXIT(keyline(u"registry verify --registry "_s + mirror + u" --trust "_s + m_shop->trust()), 0);
    }

    void a_read_only_home_is_told_and_can_be_looked_at()
    {
        NEED_ROOT();
        const SmallDisk disk(m_shop->home(), 4000);
        QVERIFY(disk.mounted());
        const QList<Attached> devices = line(2);
        VERIFY_EXIT(m_shop->provision({devices[0]}), 0);
        QVERIFY(disk.makeReadOnly());
        for (const Ran& ran :
             {m_shop->provision({devices[1]}), keyline(u"vault fill --json --kind p256 --count 1"_s + homeWords()),
              keyline(u"init --json --manufacturer Test"_s + homeWords())}) {
            VERIFY_EXIT(ran, 7);
            QCOMPARE(errorCode(ran.lastJson()), u"K-604"_s);
        }
        VERIFY_EXIT(keyline(u"registry verify"_s + registryWords()), 0);
        VERIFY_EXIT(keyline(u"registry show "_s + devices[0].chip + registryWords()), 0);
        VERIFY_EXIT(keyline(u"vault status"_s + homeWords()), 0);
        VERIFY_EXIT(keyline(u"recover --trust %1 --port %2"_s.arg(m_shop->trust(), devices[0].port) + registryWords()),
                    3);
        QVERIFY(disk.makeWritable());
        VERIFY_EXIT(m_shop->provision({devices[1]}), 0);
    }

    void a_clock_that_jumps_between_runs_loses_nothing()
    {
        m_shop->makeStation();
        int number = 0;
        for (const QString& when : {u"-400d"_s, u"+400d"_s, u"-4000d"_s, u"+0d"_s}) {
            const QString folder = u"devices-%1"_s.arg(++number);
            m_shop->makeDevices(1, {}, folder);
            const QList<Attached> devices = m_shop->startDevices(1, {}, u"0"_s, folder);
            const Ran ran = m_shop->wrapped({u"faketime"_s, u"-m"_s, u"-f"_s, when}, m_shop->provisionWords(devices));
            VERIFY_EXIT(ran, 0);
            VERIFY_EXIT(m_shop->provision(devices), 3);
        }
        VERIFY_EXIT(keyline(u"registry verify"_s + registryWords() + u" --trust "_s + m_shop->trust()), 0);
    }

    void a_clock_that_jumps_during_a_run_loses_nothing()
    {
        const QList<Attached> devices = line(3, u"57600"_s);
        const QString clock = m_shop->path(u"clock"_s);
        Workshop::write(clock, "+0");
        m_shop->setVariable(u"FAKETIME_TIMESTAMP_FILE"_s, clock);
        m_shop->setVariable(u"FAKETIME_NO_CACHE"_s, u"1"_s);
        m_shop->setVariable(u"FAKETIME_DONT_FAKE_MONOTONIC"_s, u"1"_s);
        m_shop->setVariable(u"LD_PRELOAD"_s, u"libfaketimeMT.so.1"_s);
        const Ran where = m_shop->run(u"bash"_s, {u"-c"_s, u"ls /usr/lib/*/faketime/libfaketimeMT.so.1"_s});
        m_shop->setVariable(u"LD_PRELOAD"_s, QString::fromUtf8(where.out).trimmed());
        const auto process = m_shop->start(Workshop::program(u"keyline"_s), m_shop->provisionWords(devices));
        m_shop->unsetVariable(u"LD_PRELOAD"_s);
        QByteArray out;
        for (int turn = 0; process->state() == QProcess::Running && turn < 400; ++turn) {
            process->waitForReadyRead(50);
            out += process->readAllStandardOutput();
            Workshop::write(clock, turn % 2 == 0 ? "+90d" : "-90d");
        }
        process->waitForFinished(1000);
        out += process->readAllStandardOutput();
        QVERIFY2(process->exitCode() == 0, out);
        double least = 1e12;
        double most = 0;
        for (const QJsonObject& event : Ran{0, out, {}}.events(u"step"_s)) {
            least = std::min(least, event[u"time"_s].toDouble());
            most = std::max(most, event[u"time"_s].toDouble());
            QVERIFY2(event[u"ms"_s].toDouble() >= 0 && event[u"ms"_s].toDouble() < 60000, out);
        }
        QVERIFY2(most - least > 86400 * 100.0, "the clock did not jump");
        VERIFY_EXIT(keyline(u"registry verify"_s + registryWords() + u" --trust "_s + m_shop->trust()), 0);
    }

    // --- damaged files

    void a_damaged_database_is_named_and_the_other_is_untouched_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("whole");
        for (const QString& file : {u"station.sqlite"_s, u"registry/registry.sqlite"_s}) {
            QTest::newRow(qPrintable(file + u" all of it"_s)) << file << true;
            QTest::newRow(qPrintable(file + u" its end"_s)) << file << false;
        }
    }
    void a_damaged_database_is_named_and_the_other_is_untouched()
    {
        QFETCH(QString, file);
        QFETCH(bool, whole);
        const QList<Attached> devices = line(2);
        VERIFY_EXIT(m_shop->provision({devices[0]}), 0);
        const QString path = m_shop->home() + u'/' + file;
        // What waits in the log beside it goes into the file first.
        for (const QString& database : {u"station.sqlite"_s, u"registry/registry.sqlite"_s}) {
            const QString name = m_shop->home() + u'/' + database;
            VERIFY_EXIT(m_shop->run(u"python3"_s, {u"-c"_s,
                                                   u"import sqlite3,sys; sqlite3.connect(sys.argv[1]).execute('PRAGMA "
                                                   u"wal_checkpoint(TRUNCATE)')"_s,
                                                   name}),
                        0);
        }
        const bool station = file == u"station.sqlite"_s;
        {
            const Damaged damaged(path, [whole](QByteArray before) {
                return whole ? garbage(before) : before.left(4096) + garbage(before.mid(4096));
            });
            const Ran provision = m_shop->provision({devices[1]});
            QVERIFY2(provision.exit == 7 || provision.exit == 5, said(provision));
            QVERIFY2(provision.out.contains(file.section(u'/', -1).toUtf8()) || provision.out.contains("K-503"),
                     said(provision));
            QVERIFY2(!provision.out.contains("\"pass\",") && !provision.out.contains("K-909"), said(provision));
            const Ran verify = keyline(u"registry verify"_s + registryWords() + u" --trust "_s + m_shop->trust());
            if (station)
                QCOMPARE(verify.exit, 0);
            else
                QVERIFY2(verify.exit != 0 && verify.exit != 70 && said(verify).contains("registry.sqlite"),
                         said(verify));
            const Ran status = keyline(u"vault status"_s + homeWords());
            if (station)
                QVERIFY2(status.exit == 7 && status.err.contains("station.sqlite"), said(status));
            else
                QCOMPARE(status.exit, 0);
            const Ran recover =
                keyline(u"recover --trust %1 --port %2"_s.arg(m_shop->trust(), devices[0].port) + registryWords());
            QVERIFY2(station ? recover.exit == 3 : (recover.exit == 5 || recover.exit == 7 || recover.exit == 1),
                     said(recover));
        }
        VERIFY_EXIT(m_shop->provision({devices[1]}), 0);
        VERIFY_EXIT(keyline(u"registry verify"_s + registryWords() + u" --trust "_s + m_shop->trust()), 0);
    }

    void a_lost_part_of_a_home_is_named_and_comes_back_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<bool>("emptied");
        QTest::newRow("station.sqlite lost") << u"station.sqlite"_s << false;
        QTest::newRow("station.sqlite emptied") << u"station.sqlite"_s << true;
        QTest::newRow("registry lost") << u"registry/registry.sqlite"_s << false;
        QTest::newRow("registry emptied") << u"registry/registry.sqlite"_s << true;
    }
    /// No command puts anything in its place; with the file back all goes on.
    void a_lost_part_of_a_home_is_named_and_comes_back()
    {
        QFETCH(QString, part);
        QFETCH(bool, emptied);
        const QList<Attached> devices = line(2);
        VERIFY_EXIT(m_shop->provision({devices[0]}), 0);
        const QString file = m_shop->home() + u'/' + part;
        const QByteArray key = Workshop::read(m_shop->home() + u"/public/manufacturer.pem"_s);
        const QByteArray whole = Workshop::read(file);
        QVERIFY(QFile::remove(file));
        if (emptied)
            Workshop::write(file, {});
        const QStringList init{u"init"_s, u"--manufacturer"_s, u"Test Works"_s, u"--home"_s, m_shop->home()};
        for (const Ran& ran : {m_shop->keyline(init), m_shop->provision({devices[1]}), m_shop->keyline(init)}) {
            QVERIFY2(ran.exit == 7 || ran.exit == 5, said(ran));
            QVERIFY2(said(ran).contains(part.section(u'/', 0, 0).toUtf8()), said(ran));
        }
        QCOMPARE(QFile::exists(file), emptied);
        QCOMPARE(QFile(file).size(), 0);
        QCOMPARE(Workshop::read(m_shop->home() + u"/public/manufacturer.pem"_s), key);
        Workshop::write(file, whole);
        VERIFY_EXIT(m_shop->provision({devices[1]}), 0);
        VERIFY_EXIT(keyline(u"registry verify"_s + registryWords() + u" --trust "_s + m_shop->trust()), 0);
    }

    void a_damaged_small_file_is_named_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("command");
        QTest::addColumn<int>("exit");
        const QString provision = u"provision --home home --port /dev/pts/999 --identities "_s;
        const QString range = u"imei:35824005-000000..000009"_s;
        QTest::newRow("profile") << u"home/profiles/phone.json"_s << provision + range << 2;
        QTest::newRow("identities") << u"list.csv"_s << provision + u"list.csv"_s << 2;
        QTest::newRow("chip list") << u"chips"_s << provision + range + u" --chips chips"_s << 2;
        QTest::newRow("trust file of verify") << u"home/public/manufacturer.keyline-trust"_s
                                              << u"registry verify --registry home/registry --trust "
                                                 u"home/public/manufacturer.keyline-trust"_s
                                              << 2;
        QTest::newRow("trust file of recover") << u"home/public/manufacturer.keyline-trust"_s
                                               << u"recover --registry home/registry --port /dev/pts/999 --trust "
                                                  u"home/public/manufacturer.keyline-trust"_s
                                               << 2;
        QTest::newRow("key export") << u"factory.keys"_s
                                    << u"init --home second --from factory.keys --export-passphrase-file other"_s << 6;
    }
    void a_damaged_small_file_is_named()
    {
        QFETCH(QString, file);
        QFETCH(QString, command);
        QFETCH(int, exit);
        m_shop->makeStation();
        Workshop::write(m_shop->path(u"list.csv"_s), "IMEI\n358240050000009\n");
        Workshop::write(m_shop->path(u"chips"_s), "00112233445566778899aabbccddeeff\n");
        Workshop::write(m_shop->path(u"other"_s), "battery staple horse\n");
        VERIFY_EXIT(keyline(u"vault export factory.keys --home home --export-passphrase-file other"_s), 0);
        for (const auto& damage : {garbage, cutInHalf, flippedInTheMiddle}) {
            // Half a list of identities is a list; half a line of it is not.
            const Damaged damaged(m_shop->path(file), damage);
            const Ran ran = keyline(command);
            QVERIFY2(ran.exit == exit || (damage != garbage && ran.exit != 0 && ran.exit != 70), said(ran));
            if (ran.exit == exit)
                QVERIFY2(ran.err.contains(file.section(u'/', -1).toUtf8()), said(ran));
        }
        const Ran whole = keyline(command);
        QVERIFY2(whole.exit == 0 || whole.exit == 4, said(whole));
    }

    void a_damaged_mirror_is_told_and_the_registry_is_not_harmed()
    {
        const QList<Attached> devices = line(3);
        VERIFY_EXIT(m_shop->provision(devices), 0);
        VERIFY_EXIT(keyline(u"registry export mirror"_s + registryWords()), 0);
        const QString verify = u"registry verify --registry mirror --trust "_s + m_shop->trust();
        VERIFY_EXIT(keyline(verify), 0);
        int files = 0;
        QString missed;
        QDirIterator each(m_shop->path(u"mirror"_s), QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            const QString path = each.next();
            if (path.endsWith(u"keyline-trust"_s))
                continue;
            ++files;
            for (const auto& damage : {flippedInTheMiddle, cutInHalf}) {
                const Damaged damaged(path, damage);
                const Ran ran = keyline(verify);
                const QString name = QDir(m_shop->path(u"mirror"_s)).relativeFilePath(path);
                if ((ran.exit != 1 && ran.exit != 5) || !said(ran).contains(name.section(u'/', -1).toUtf8()))
                    missed += name + u": "_s + QString::fromUtf8(said(ran)) + u'\n';
            }
        }
        QVERIFY2(missed.isEmpty(), qPrintable(missed));
        QVERIFY(files >= 6);
        VERIFY_EXIT(keyline(verify), 0);
    }

    void a_damaged_virtual_device_is_named_and_comes_back()
    {
        QList<Attached> devices = line(2);
        VERIFY_EXIT(m_shop->provision(devices), 0);
        m_shop->stopDevices();
        for (const auto& damage : {garbage, cutInHalf}) {
            const Damaged chip(m_shop->path(u"devices/%1/chip"_s.arg(devices[0].chip)), damage);
            const Ran ran = device(u"run --dir devices"_s);
            VERIFY_EXIT(ran, 7);
            QVERIFY2(ran.err.contains(devices[0].chip.toUtf8() + "/chip"), said(ran));
        }
        const Ran badKey = device(u"make --dir more --count 1 --rom-key passphrase"_s);
        QVERIFY2(badKey.exit != 0 && badKey.err.contains("passphrase"), said(badKey));
        QVERIFY(!QDir(m_shop->path(u"more"_s)).exists() || QDir(m_shop->path(u"more"_s)).isEmpty());

        // Its flash is what the repair centre brings back.
        const QString flash = m_shop->path(u"devices/%1/flash"_s.arg(devices[0].chip));
        Workshop::write(flash, garbage(Workshop::read(flash)));
        const QList<Attached> again = m_shop->startDevices(2);
        for (const Attached& one : again) {
            QCOMPARE(one.state, one.chip == devices[0].chip ? u"lost"_s : u"sealed"_s);
            VERIFY_EXIT(keyline(u"recover --trust %1 --port %2"_s.arg(m_shop->trust(), one.port) + registryWords()),
                        one.chip == devices[0].chip ? 0 : 3);
        }
    }

    void an_interrupted_init_goes_on()
    {
        for (int round = 0; round < 6; ++round) {
            const QString home = m_shop->path(u"home-%1"_s.arg(round));
            const QStringList line = words(u"init --manufacturer Works --home "_s + home);
            const auto process = m_shop->start(Workshop::program(u"keyline"_s), line);
            QTest::qWait(20 + 60 * round);
            // Where it has ended, its number is 0, and that would be this test's own process group.
            if (process->state() == QProcess::Running)
                ::kill(static_cast<pid_t>(process->processId()), SIGINT);
            QVERIFY(process->state() == QProcess::NotRunning || process->waitForFinished(20000));
            const Ran again = m_shop->keyline(line);
            QVERIFY2(again.exit == 0 || again.exit == 3, said(again));
            VERIFY_EXIT(
                keyline(
                    u"registry verify --registry %1/registry --trust %1/public/manufacturer.keyline-trust"_s.arg(home)),
                0);
        }
    }
};

ROOT_TEST_MAIN(TroubleTest)
#include "trouble_test.moc"
