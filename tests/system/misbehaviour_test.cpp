#include "workshop.h"

#include <QElapsedTimer>
#include <QHash>
#include <QJsonDocument>
#include <QObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

QString errorCode(const QJsonObject& object)
{
    return object[u"error"_s].toObject()[u"code"_s].toString();
}

/// No control character but the newline, and none of the marks that turn a line's direction.
bool isHarmless(const QByteArray& text)
{
    for (const QChar c : QString::fromUtf8(text)) {
        const char16_t code = c.unicode();
        if ((code < 0x20 && code != u'\n') || (code >= 0x7F && code < 0xA0))
            return false;
        if (code == 0x200E || code == 0x200F || code == 0x061C || (code >= 0x202A && code <= 0x202E) ||
            (code >= 0x2066 && code <= 0x2069) || code == 0xFFFD || code == 0xFEFF)
            return false;
    }
    // JSON may hide a control character behind its escape.
    static const QRegularExpression escaped(u"\\\\u(00[01]|007f|00[89]|20[0-2]|206)"_s);
    return !escaped.match(QString::fromUtf8(text)).hasMatch();
}

/// Keeps the lowest free pty numbers, so that the next ones are others than those just given up.
class TakenPorts
{
  public:
    explicit TakenPorts(int count)
    {
        for (int i = 0; i < count; ++i)
            m_masters << ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    }
    ~TakenPorts()
    {
        for (const int fd : m_masters)
            ::close(fd);
    }
    TakenPorts(const TakenPorts&) = delete;
    TakenPorts& operator=(const TakenPorts&) = delete;

  private:
    QList<int> m_masters;
};

struct Expected
{
    const char* fault;
    const char* result;
    const char* codes; ///< the codes that are right, with blanks between; empty: none
};

/// Every fault that lasts, and what a station must make of it. No device but an unharmed one passes.
constexpr Expected lasting[] = {
    {"bad-digest", "fail", "K-213"},
    {"bad-flash", "fail", "K-204"},
    {"bad-proof", "fail", "K-214"},
    {"corrupt", "hold", "K-106 K-107 K-108"},
    {"cut-write", "hold", "K-107"},
    {"double", "pass", ""},
    {"foreign-maker", "hold", "K-202"},
    {"full-flash", "hold", "K-209"},
    {"hostile-lengths:0", "fail hold", "K-201 K-107 K-108"},
    {"hostile-lengths:1", "fail hold", "K-201 K-107 K-108"},
    {"hostile-lengths:2", "fail hold", "K-106 K-201 K-107 K-108"},
    {"hostile-lengths:3", "fail hold", "K-201 K-107 K-108"},
    {"hostile-lengths:4", "fail hold", "K-106 K-201 K-107 K-108"},
    {"hostile-text", "fail", "K-201"},
    {"late", "hold", "K-107 K-108"},
    {"late:400", "pass", ""},
    {"lie-state:1", "hold", "K-224"},
    {"lie-state:2", "hold fail", "K-223 K-201"},
    {"lie-state:3", "hold fail", "K-221 K-223 K-201 K-224"},
    {"lie-state:9", "fail", "K-201"},
    {"lost-answer", "hold", "K-107 K-108"},
    {"noise", "pass", ""},
    {"other-sequence", "hold", "K-107 K-108"},
    {"refuse-seal", "fail", "K-204 K-215"},
    {"reset", "hold", "K-107 K-108"},
    {"reset-in", "hold", "K-107 K-108"},
    {"silence", "hold", "K-107 K-108"},
    {"small-buffer", "hold", "K-219"},
    {"slow-boot", "pass", ""},
    {"wrong-backup", "fail", "K-220 K-213 K-210"},
    {"wrong-certificate", "pass", ""},
    {"wrong-state", "hold", "K-205"},
    {"zero-chip", "fail", "K-216"},
    {"zero-key", "fail", "K-201"},
    {"unplug:install", "hold", "K-101 K-104"},
};

/// Faults that happen once: what is transient repeats unseen.
constexpr const char* passing[] = {
    "corrupt:once",          "corrupt:install:once",     "cut-write:once",     "lost-answer:install:once",
    "lost-answer:seal:once", "late:install:once",        "reset:install:once", "reset-in:install:once",
    "reset:check:once",      "reset:prove:once",         "reset:seal:once",    "reset-in:seal:once",
    "silence:install:once",  "wrong-state:install:once", "silence:prove:once", "bad-digest:echo:once",
};

} // namespace

/// Devices that misbehave, each on a line beside an honest one: nothing passes without proof, nothing hangs, and what
/// is mended passes afterwards.
class MisbehaviourTest : public QObject
{
    Q_OBJECT

  private:
    /// A device of its own, in a process and folder of its own, that misbehaves so.
    static Attached start(Workshop& shop, const QString& folder, const QString& fault, const QString& baud = u"0"_s)
    {
        return shop.startDevices(1, fault.isEmpty() ? QStringList() : QStringList{u"--fault"_s, fault}, baud, folder)
            .first();
    }

    static QHash<QString, QJsonObject> byPort(const Ran& ran)
    {
        QHash<QString, QJsonObject> out;
        for (const QJsonObject& result : ran.events(u"result"_s))
            out[result[u"port"_s].toString()] = result;
        return out;
    }

    /// All of them once more, on lines that behave: everything passes or was done before, and the log holds.
    static void mended(Workshop& shop, const QStringList& folders)
    {
        shop.stopDevices();
        QList<Attached> devices;
        for (const QString& folder : folders)
            devices << shop.startDevices(1, {}, u"0"_s, folder);
        const Ran ran = shop.provision(devices);
        QVERIFY2(ran.exit == 0 || ran.exit == 3, said(ran));
        QSet<QString> identities;
        for (const QJsonObject& result : ran.events(u"result"_s))
            identities << result[u"identity"_s].toString();
        QCOMPARE(identities.size(), devices.size());
        const Ran verified = shop.keyline(words(u"registry verify --registry "_s + shop.registry()));
        VERIFY_EXIT(verified, 0);
    }

    /// One device for each fault, all on the line at once, an honest one among them.
    static void together(Workshop& shop, const QStringList& faults, QStringList& folders, QList<Attached>& devices,
                         const QString& baud = u"0"_s)
    {
        for (int i = 0; i < faults.size(); ++i) {
            folders << u"device-%1"_s.arg(i);
            shop.makeDevices(1, {}, folders.last());
            devices << start(shop, folders.last(), faults[i], baud);
        }
    }

  private Q_SLOTS:
    void every_lasting_fault_is_told_and_harms_nobody_else()
    {
        Workshop shop;
        shop.makeStation();
        QStringList faults{QString()};
        for (const Expected& row : lasting)
            faults << QLatin1String(row.fault);
        QStringList folders;
        QList<Attached> devices;
        together(shop, faults, folders, devices);
        QElapsedTimer timer;
        timer.start();
        const Ran ran = shop.provision(devices, {}, 50);
        QVERIFY2(timer.elapsed() < 45000, "it hangs beyond its deadlines");
        VERIFY_EXIT(ran, 8);
        QVERIFY2(isHarmless(ran.out) && ran.err.isEmpty(), said(ran));
        const QHash<QString, QJsonObject> results = byPort(ran);
        QCOMPARE(results.size(), devices.size());
        QCOMPARE(results[devices[0].port][u"result"_s].toString(), u"pass"_s);
        QString wrong;
        for (int i = 1; i < devices.size(); ++i) {
            const Expected& row = lasting[i - 1];
            const QJsonObject& result = results[devices[i].port];
            const QString word = result[u"result"_s].toString();
            const QString code = errorCode(result);
            const bool right = words(QLatin1String(row.result)).contains(word) &&
                               (code.isEmpty() ? *row.codes == '\0' : words(QLatin1String(row.codes)).contains(code));
            if (!right)
                wrong += u"%1: %2 %3, and not %4 %5\n"_s.arg(QLatin1String(row.fault), word, code,
                                                             QLatin1String(row.result), QLatin1String(row.codes));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        mended(shop, folders);
    }

    void every_fault_of_the_list_is_among_those_tested()
    {
        Workshop shop;
        const Ran list = shop.run(Workshop::program(u"keyline-device"_s), words(u"run --fault list"_s));
        VERIFY_EXIT(list, 0);
        QSet<QString> tested;
        for (const Expected& row : lasting)
            tested << QString::fromLatin1(row.fault).section(u':', 0, 0);
        const QRegularExpression name(u"^  ([a-z-]+) "_s, QRegularExpression::MultilineOption);
        int seen = 0;
        for (auto match = name.globalMatch(QString::fromUtf8(list.out)); match.hasNext(); ++seen)
            QVERIFY2(tested.contains(match.next().captured(1)), list.out);
        QVERIFY(seen > 20);
    }

    void a_fault_that_happens_once_is_passed_over()
    {
        Workshop shop;
        shop.makeStation();
        QStringList faults;
        for (const char* fault : passing)
            faults << QLatin1String(fault);
        QStringList folders;
        QList<Attached> devices;
        together(shop, faults, folders, devices);
        const Ran ran = shop.provision(devices);
        const QHash<QString, QJsonObject> results = byPort(ran);
        QString wrong;
        for (int i = 0; i < devices.size(); ++i)
            if (results[devices[i].port][u"result"_s].toString() != u"pass"_s)
                wrong += faults[i] + u": "_s + errorCode(results[devices[i].port]) + u'\n';
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        VERIFY_EXIT(ran, 0);
        mended(shop, folders);
    }

    /// A power cut of the device after so many bytes out, or in.
    void a_reset_at_any_byte_costs_nothing()
    {
        Workshop shop;
        shop.makeStation();
        QStringList faults;
        for (int at = 3; at < 3600; at += 211)
            faults << u"reset:%1:once"_s.arg(at) << u"reset-in:%1:once"_s.arg(at);
        QStringList folders;
        QList<Attached> devices;
        together(shop, faults, folders, devices);
        const Ran ran = shop.provision(devices);
        QVERIFY2(ran.exit == 0 || ran.exit == 8, said(ran));
        for (const QJsonObject& result : ran.events(u"result"_s))
            QVERIFY2(result[u"result"_s].toString() != u"fail"_s, said(ran));
        QVERIFY2(ran.lastJson()[u"pass"_s].toInt() >= int(devices.size()) - 2, said(ran));
        mended(shop, folders);
    }

    /// Its process is killed as each step begins; it comes back on another port.
    void an_unplugged_device_goes_on_at_another_port()
    {
        const QStringList steps{u"read-chip"_s,     u"assign-identity"_s, u"make-keys"_s, u"certify"_s, u"install"_s,
                                u"trial-opening"_s, u"prove-keys"_s,      u"register"_s,  u"seal"_s};
        Workshop shop;
        shop.makeStation();
        QStringList folders;
        QList<Attached> devices;
        together(shop, QStringList(steps.size(), QString()), folders, devices, u"57600"_s);
        const auto process = shop.start(Workshop::program(u"keyline"_s), shop.provisionWords(devices));
        Ran ran{-1, {}, {}};
        QByteArray rest;
        int killed = 0;
        while (process->state() == QProcess::Running || process->bytesAvailable() > 0) {
            if (!process->canReadLine() && !process->waitForReadyRead(40000))
                break;
            while (process->canReadLine()) {
                const QByteArray line = process->readLine();
                ran.out += line;
                const QJsonObject event = Ran{0, line, {}}.lastJson();
                for (int i = 0; i < steps.size(); ++i)
                    if (event[u"port"_s].toString() == devices[i].port && event[u"step"_s].toString() == steps[i] &&
                        event[u"state"_s].toString() == u"started"_s &&
                        shop.devicesProcess(i).state() == QProcess::Running) {
                        shop.cutDevices(i);
                        ++killed;
                    }
            }
        }
        QVERIFY(process->state() == QProcess::NotRunning || process->waitForFinished(40000));
        ran.exit = process->exitCode();
        QCOMPARE(killed, int(steps.size()));
        for (const QJsonObject& result : ran.events(u"result"_s)) {
            const QString word = result[u"result"_s].toString();
            QVERIFY2(word == u"hold"_s || word == u"pass"_s, said(ran));
            if (word == u"hold"_s)
                QVERIFY2(words(u"K-101 K-104 K-107"_s).contains(errorCode(result)), QJsonDocument(result).toJson());
        }
        QVERIFY2(ran.lastJson()[u"hold"_s].toInt() >= 7, said(ran));

        const TakenPorts taken(int(steps.size()) + 2);
        shop.stopDevices();
        QList<Attached> back;
        for (int i = 0; i < steps.size(); ++i) {
            back << start(shop, folders[i], {});
            QCOMPARE(back[i].chip, devices[i].chip);
        }
        const Ran again = shop.provision(back);
        VERIFY_EXIT(again, 0);
        const QHash<QString, QJsonObject> results = byPort(again);
        const QHash<QString, QJsonObject> before = byPort(ran);
        for (int i = 0; i < steps.size(); ++i) {
            // The same chip gets the same identity again.
            const QString identity = before[devices[i].port][u"identity"_s].toString();
            if (!identity.isEmpty())
                QCOMPARE(results[back[i].port][u"identity"_s].toString(), identity);
        }
        mended(shop, folders);
    }

    void two_devices_with_one_chip_id_do_not_both_pass()
    {
        Workshop shop;
        shop.makeStation();
        const QStringList chip = words(u"--chip 00112233445566778899aabbccddeeff"_s);
        for (const QString& folder : {u"first"_s, u"second"_s})
            shop.makeDevices(1, chip, folder);
        shop.makeDevices(1, {}, u"honest"_s);
        QList<Attached> devices;
        for (const QString& folder : {u"first"_s, u"second"_s, u"honest"_s})
            devices << start(shop, folder, {}, u"115200"_s);
        const Ran ran = shop.provision(devices);
        VERIFY_EXIT(ran, 8);
        const QHash<QString, QJsonObject> results = byPort(ran);
        QCOMPARE(results[devices[2].port][u"result"_s].toString(), u"pass"_s);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(results[devices[i].port][u"result"_s].toString(), u"hold"_s);
            QCOMPARE(errorCode(results[devices[i].port]), u"K-217"_s);
        }
        // One alone is served; its copy, later, is not.
        VERIFY_EXIT(shop.provision({devices[0]}), 0);
        const Ran copy = shop.provision({devices[1]});
        QVERIFY2(copy.exit != 0 && copy.exit != 3, said(copy));
        QCOMPARE(errorCode(copy.events(u"result"_s).first()), u"K-217"_s);
        VERIFY_EXIT(shop.keyline(words(u"registry verify --registry "_s + shop.registry())), 0);
    }

    void a_device_of_another_manufacturer_is_not_touched()
    {
        Workshop shop;
        shop.makeStation();
        const Ran made = shop.keyline(words(u"init --manufacturer Other --home other"_s));
        VERIFY_EXIT(made, 0);
        const Ran make = shop.run(Workshop::program(u"keyline-device"_s),
                                  words(u"make --dir theirs --count 1 --rom-key other/public/manufacturer.pem"_s));
        VERIFY_EXIT(make, 0);
        shop.makeDevices(1, {}, u"ours"_s);
        const Attached theirs = start(shop, u"theirs"_s, {});
        const Attached ours = start(shop, u"ours"_s, {});
        const Ran ran = shop.provision({theirs, ours});
        VERIFY_EXIT(ran, 8);
        const QJsonObject result = byPort(ran)[theirs.port];
        QCOMPARE(result[u"result"_s].toString(), u"hold"_s);
        QCOMPARE(errorCode(result), u"K-202"_s);
        const Ran info = shop.keyline(words(u"device info --json --port "_s + theirs.port));
        QCOMPARE(info.lastJson()[u"state"_s].toString(), u"blank"_s);
    }

    void hostile_text_reaches_no_terminal_and_no_file_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::newRow("plain") << QStringList();
        QTest::newRow("json") << QStringList{u"--json"_s};
    }
    void hostile_text_reaches_no_terminal_and_no_file()
    {
        QFETCH(QStringList, more);
        Workshop shop;
        shop.makeStation();
        shop.makeDevices(1);
        const Attached device = start(shop, u"devices"_s, u"hostile-text"_s);
        const QString port = u" --port "_s + device.port;
        for (const QString& line :
             {u"device info"_s + port,
              u"provision --identities imei:35824005-000000..000009 --home "_s + shop.home() + port,
              u"recover --registry %1 --trust %2"_s.arg(shop.registry(), shop.trust()) + port}) {
            const Ran ran = shop.keyline(words(line) + more);
            QVERIFY2(ran.exit != 0, said(ran));
            QVERIFY2(isHarmless(ran.out) && isHarmless(ran.err), said(ran));
            QVERIFY2(!ran.out.contains("\"chip\":\"00\""), "a forged event came through");
        }
    }

    /// The repair centre meets the same devices.
    void recovery_tells_faults_too()
    {
        constexpr Expected rows[] = {
            {"", "pass", ""},
            {"silence", "fail", "R-105 R-104"},
            {"bad-flash", "fail", "R-204"},
            {"full-flash", "fail", "R-204"},
            {"foreign-maker", "fail", "R-403"},
            {"bad-proof", "fail", "R-502"},
            {"hostile-text", "fail", "R-404 R-104"},
            {"hostile-lengths", "fail", "R-404 R-104 R-105"},
            {"noise", "pass", ""},
            {"double", "pass", ""},
            {"corrupt:once", "pass", ""},
            {"reset:restore:once", "pass", ""},
            {"cut-write:once", "pass", ""},
            {"lost-answer:restore:once", "pass", ""},
            {"zero-chip", "fail", "R-404 R-401"},
        };
        Workshop shop;
        shop.makeStation();
        QStringList folders;
        QList<Attached> devices;
        together(shop, QStringList(std::size(rows), QString()), folders, devices);
        VERIFY_EXIT(shop.provision(devices), 0);
        shop.stopDevices();
        QList<Attached> broken;
        QStringList line = words(u"recover --json --registry %1 --trust %2"_s.arg(shop.registry(), shop.trust()));
        for (std::size_t i = 0; i < std::size(rows); ++i) {
            const Attached& device = devices[static_cast<qsizetype>(i)];
            const QString folder = folders[static_cast<qsizetype>(i)];
            VERIFY_EXIT(shop.run(Workshop::program(u"keyline-device"_s),
                                 {u"erase-flash"_s, u"--dir"_s, folder, u"--chip"_s, device.chip}),
                        0);
            broken << start(shop, folder, QLatin1String(rows[i].fault));
            line << u"--port"_s << broken.last().port;
        }
        const Ran ran = shop.keyline(line);
        VERIFY_EXIT(ran, 8);
        QVERIFY2(isHarmless(ran.out) && ran.err.isEmpty(), said(ran));
        const QHash<QString, QJsonObject> results = byPort(ran);
        QString wrong;
        for (std::size_t i = 0; i < std::size(rows); ++i) {
            const QJsonObject& result = results[broken[static_cast<qsizetype>(i)].port];
            const QString word = result[u"result"_s].toString();
            const QString code = errorCode(result);
            if (word != QLatin1String(rows[i].result) || !(u' ' + QLatin1String(rows[i].codes)).contains(code))
                wrong += u"%1: %2 %3 %4\n"_s.arg(QLatin1String(rows[i].fault), word, code,
                                                 result[u"error"_s].toObject()[u"context"_s].toString());
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        // Without their faults all of them come back.
        shop.stopDevices();
        line = words(u"recover --json --registry %1 --trust %2"_s.arg(shop.registry(), shop.trust()));
        for (const QString& folder : folders)
            line << u"--port"_s << start(shop, folder, {}).port;
        const auto failed = [&](const Ran& ran) {
            QStringList out;
            for (const QJsonObject& result : byPort(ran))
                if (result[u"result"_s] == u"fail"_s)
                    out << QString::fromUtf8(QJsonDocument(result).toJson(QJsonDocument::Compact));
            return out;
        };
        const Ran again = shop.keyline(line);
        const QStringList left = failed(again);
        if (left.isEmpty()) {
            VERIFY_EXIT(again, 0);
            return;
        }
        // A machine that stood still for longer than a device may be silent: then the next run brings back the rest.
        QVERIFY2(std::ranges::all_of(left,
                                     [](const QString& l) { return l.contains(u"R-105"_s) || l.contains(u"R-104"_s); }),
                 qPrintable(left.join(u'\n')));
        const Ran last = shop.keyline(line);
        QVERIFY2(failed(last).isEmpty() && (last.exit == 0 || last.exit == 3), said(last));
    }
};

QTEST_GUILESS_MAIN(MisbehaviourTest)
#include "misbehaviour_test.moc"
