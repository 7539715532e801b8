#include "command_line.h"

#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <csignal>

namespace {

const QStringList steps{u"read-chip"_s,     u"assign-identity"_s, u"make-keys"_s, u"certify"_s, u"install"_s,
                        u"trial-opening"_s, u"prove-keys"_s,      u"register"_s,  u"seal"_s};

/// The part of the output that a terminal would have shown without its movements and colours.
bool hasEscape(const QByteArray& text)
{
    return text.contains('\x1b');
}

/// Until the process catches SIGINT, which would end it before.
bool catchesInterrupts(const QProcess& process)
{
    for (int tries = 0; tries < 2000; ++tries) {
        const QByteArray status = Workshop::read(u"/proc/%1/status"_s.arg(process.processId()));
        const qsizetype at = status.indexOf("SigCgt:") + 7;
        if (status.mid(at, status.indexOf('\n', at) - at).trimmed().toULongLong(nullptr, 16) & (1u << (SIGINT - 1)))
            return true;
        QTest::qSleep(5);
    }
    return false;
}

void signal(const QProcess& process, int number = SIGINT)
{
    ::kill(static_cast<pid_t>(process.processId()), number);
}

/// What it did from here on.
Ran ended(QProcess& process)
{
    if (!process.waitForFinished(30000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

} // namespace

/// `provision`, line by line as docs/CLI.md has it.
class CliProvisionTest final : public CommandLineTest
{
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_shop = std::make_unique<Workshop>(); }
    void cleanup() { m_shop.reset(); }

    void provision_says_each_step_as_a_json_line()
    {
        const QList<Attached> devices = line(2);
        const Ran ran = m_shop->provision(devices);
        VERIFY_EXIT(ran, 0);
        QVERIFY2(ran.err.isEmpty(), said(ran));
        const QSet<QString> stepKeys{u"event"_s,    u"time"_s, u"port"_s,  u"chip"_s,
                                     u"identity"_s, u"step"_s, u"state"_s, u"ms"_s};
        for (const Attached& device : devices) {
            QStringList seen;
            for (const QJsonObject& event : ran.events(u"step"_s)) {
                QCOMPARE(keysOf(event), stepKeys);
                if (event[u"port"_s].toString() != device.port)
                    continue;
                const QString state = event[u"state"_s].toString();
                seen << event[u"step"_s].toString() + u' ' + state;
                QVERIFY(event[u"ms"_s].toDouble(-1) >= 0);
                QVERIFY(event[u"time"_s].toDouble() > 1.6e9);
                const bool knowsChip = seen.size() > 1;
                QCOMPARE(event[u"chip"_s].toString(), knowsChip ? device.chip : QString());
                QCOMPARE(event[u"chip"_s].isNull(), !knowsChip);
                QCOMPARE(event[u"identity"_s].isNull(), seen.size() < 4);
            }
            QStringList expected;
            for (const QString& step : steps)
                expected << step + u" started"_s << step + u" done"_s;
            QCOMPARE(seen, expected);
        }
        const QList<QJsonObject> results = ran.events(u"result"_s);
        QCOMPARE(results.size(), 2);
        for (const QJsonObject& result : results) {
            QCOMPARE(keysOf(result), (QSet<QString>{u"event"_s, u"time"_s, u"port"_s, u"chip"_s, u"identity"_s,
                                                    u"result"_s, u"queued"_s, u"ms"_s}));
            QCOMPARE(result[u"result"_s].toString(), u"pass"_s);
            QCOMPARE(result[u"queued"_s].toBool(true), false);
            QCOMPARE(result[u"identity"_s].toString().size(), 15);
        }
        QCOMPARE(ran.lastJson(), (QJsonObject{{u"event"_s, u"summary"_s},
                                              {u"pass"_s, 2},
                                              {u"fail"_s, 0},
                                              {u"hold"_s, 0},
                                              {u"done_before"_s, 0},
                                              {u"queued"_s, 0},
                                              {u"foreign"_s, 0},
                                              {u"waiting"_s, 0},
                                              {u"recalls"_s, 0}}));
        // All of it again: nothing is touched, and the command says that it refused.
        const Ran again = m_shop->provision(devices);
        VERIFY_EXIT(again, 3);
        for (const QJsonObject& result : again.events(u"result"_s))
            QCOMPARE(result[u"result"_s].toString(), u"done-before"_s);
        QCOMPARE(again.lastJson()[u"done_before"_s].toInt(), 2);
        const QJsonObject before = again.events(u"result"_s).first();
        QCOMPARE(before[u"identity"_s].toString().size(), 15);
        QVERIFY(qAbs(before[u"finished"_s].toInteger() - QDateTime::currentSecsSinceEpoch()) < 600);
    }

    void provision_without_a_terminal_writes_plain_lines()
    {
        const Attached device = line(1).first();
        const Ran ran = keyline(provisionLine(device.port, demoRange()));
        VERIFY_EXIT(ran, 0);
        QVERIFY2(!hasEscape(ran.out) && ran.err.isEmpty(), said(ran));
        for (const QString& step : steps)
            QVERIFY2(ran.out.contains((step + u" done"_s).toUtf8()), said(ran));
        QVERIFY2(ran.out.contains("PASS") && ran.out.endsWith("1 passed.\n"), said(ran));
    }

    void provision_on_a_terminal_draws_a_live_bar_each()
    {
        const QList<Attached> devices = line(3);
        const auto run = [&](int device) {
            return m_shop->onTerminal(words(provisionLine(devices[device].port, demoRange())));
        };
        m_shop->setVariable(u"TERM"_s, u"xterm"_s);
        m_shop->unsetVariable(u"NO_COLOR"_s);
        const Ran coloured = run(0);
        VERIFY_EXIT(coloured, 0);
        QVERIFY2(coloured.out.contains("\x1b[K") && coloured.out.contains("[#########]"), said(coloured));
        QVERIFY2(coloured.out.contains("\x1b[32m") && coloured.out.contains("PASS"), said(coloured));
        // Nothing is to be done with one that was done before, so it has no colour; it says when that was.
        const Ran again = run(0);
        QVERIFY2(again.out.contains("\x1b[90m") && !again.out.contains("\x1b[32m"), said(again));
        const QByteArray year = QByteArray::number(QDate::currentDate().year());
        QVERIFY2(again.out.contains("DONE BEFORE") && again.out.contains(year), said(again));
        m_shop->setVariable(u"NO_COLOR"_s, u"1"_s);
        const Ran plain = run(1);
        QVERIFY2(plain.out.contains("\x1b[K") && !plain.out.contains("\x1b[3"), said(plain));
        m_shop->setVariable(u"TERM"_s, u"dumb"_s);
        const Ran dumb = run(2);
        QVERIFY2(!hasEscape(dumb.out) && dumb.out.contains("seal done"), said(dumb));
    }

    void provision_exits_by_how_the_devices_left()
    {
        m_shop->makeStation();
        m_shop->makeDevices(1, {}, u"good"_s);
        m_shop->makeDevices(1, {}, u"bad"_s);
        const Attached good = m_shop->startDevices(1, {}, u"0"_s, u"good"_s).first();
        const Attached bad = m_shop->startDevices(1, words(u"--fault bad-proof"_s), u"0"_s, u"bad"_s).first();
        const Ran failed = m_shop->provision({bad});
        VERIFY_EXIT(failed, 1);
        const QJsonObject result = failed.events(u"result"_s).first();
        QCOMPARE(result[u"result"_s].toString(), u"fail"_s);
        QCOMPARE(errorCode(result), u"K-214"_s);
        QCOMPARE(errorCode(failed.events(u"step"_s).last()), u"K-214"_s);
        QCOMPARE(failed.events(u"step"_s).last()[u"state"_s].toString(), u"failed"_s);
        VERIFY_EXIT(m_shop->provision({good, bad}), 8);
        VERIFY_EXIT(m_shop->provision({good}), 3);
        const Ran none = m_shop->provision({{u"/dev/no-such-port"_s, {}, {}}});
        VERIFY_EXIT(none, 4);
        QCOMPARE(errorCode(none.events(u"result"_s).first()), u"K-101"_s);
    }

    void one_port_is_not_taken_twice_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("number");
        const QString provision = u"provision --home home --identities imei:35824005-000000..000009"_s;
        QTest::newRow("provision") << provision << SIGINT;
        QTest::newRow("provision, its terminal closed") << provision << SIGHUP;
        QTest::newRow("recover") << u"recover --registry home/registry --trust %1"_s << SIGINT;
    }
    void one_port_is_not_taken_twice()
    {
        QFETCH(QString, line);
        const Attached device = this->line(1).first();
        QVERIFY(QFile::link(device.port, m_shop->path(u"alias"_s)));
        const QString command = line.contains(u'%') ? line.arg(m_shop->trust()) : line;
        for (const QString& second : {device.port, u"alias"_s, u"./alias"_s}) {
            const Ran ran = keyline(command + u" --port %1 %2"_s.arg(device.port, second));
            VERIFY_EXIT(ran, 2);
            QVERIFY2(ran.out.isEmpty() && ran.err.contains("K-902") && ran.err.contains(second.toUtf8()), said(ran));
        }
    }

    void identities_come_from_a_csv_file()
    {
        const QList<Attached> devices = line(2);
        Workshop::write(m_shop->path(u"list.csv"_s), "IMEI\n358240050000009\nurn:gsma:imei:35824005-000001-0\n");
        for (int i = 0; i < 2; ++i) {
            const Ran ran = keyline(provisionLine(devices[i].port, u"list.csv"_s) + u" --json"_s);
            VERIFY_EXIT(ran, 0);
            QCOMPARE(ran.events(u"result"_s).first()[u"identity"_s].toString(),
                     i == 0 ? u"358240050000009"_s : u"358240050000017"_s);
        }
        m_shop->makeDevices(1, {}, u"third"_s);
        const Attached third = m_shop->startDevices(1, {}, u"0"_s, u"third"_s).first();
        const Ran usedUp = keyline(provisionLine(third.port, u"list.csv"_s) + u" --json"_s);
        VERIFY_EXIT(usedUp, 3);
        const QJsonObject left = usedUp.events(u"result"_s).first();
        QCOMPARE(errorCode(left), u"K-302"_s);
        QCOMPARE(left[u"error"_s].toObject()[u"context"_s].toString(), u"list.csv"_s);
    }

    void a_csv_file_with_bad_lines_is_refused_whole()
    {
        const Attached device = line(1).first();
        QByteArray content = "IMEI\n358240050000009\n";
        for (int i = 3; i <= 14; ++i)
            content += "bad" + QByteArray::number(i) + "\n";
        Workshop::write(m_shop->path(u"list.csv"_s), content);
        const Ran ran = keyline(provisionLine(device.port, u"list.csv"_s));
        VERIFY_EXIT(ran, 2);
        QVERIFY2(ran.err.contains("K-305") && ran.err.contains("list.csv"), said(ran));
        for (int i = 3; i <= 12; ++i)
            QVERIFY2(ran.err.contains("line " + QByteArray::number(i) + ":"), said(ran));
        QVERIFY2(!ran.err.contains("line 13:") && ran.err.contains("2 more"), said(ran));
        // Nothing was taken: the good line is still the first to be given.
        Workshop::write(m_shop->path(u"list.csv"_s), "IMEI\n358240050000009\n");
        VERIFY_EXIT(keyline(provisionLine(device.port, u"list.csv"_s)), 0);
    }

    void malformed_ranges_are_usage_errors_data()
    {
        QTest::addColumn<QString>("range");
        QTest::newRow("backwards") << u"imei:35824005-000005..000001"_s;
        QTest::newRow("short TAC") << u"imei:3582400-000000..000001"_s;
        QTest::newRow("no end") << u"imei:35824005-000000"_s;
        QTest::newRow("letters") << u"imei:35824005-00000a..000001"_s;
        QTest::newRow("unknown kind") << u"esn:1..2"_s;
        QTest::newRow("empty") << u"imei:"_s;
    }
    void malformed_ranges_are_usage_errors()
    {
        QFETCH(QString, range);
        m_shop->makeStation();
        const Ran ran = keyline(provisionLine(u"/dev/pts/999"_s, range));
        VERIFY_EXIT(ran, 2);
        QVERIFY2(ran.out.isEmpty() && ran.err.contains("K-30"), said(ran));
    }

    void only_listed_chips_get_keys()
    {
        const QList<Attached> devices = line(2);
        Workshop::write(m_shop->path(u"chips"_s), devices[0].chip.toUtf8() + "\n");
        const Ran ran = m_shop->provision(devices, words(u"--chips chips"_s));
        VERIFY_EXIT(ran, 8);
        for (const QJsonObject& result : ran.events(u"result"_s)) {
            const bool listed = result[u"chip"_s].toString() == devices[0].chip;
            QCOMPARE(result[u"result"_s].toString(), listed ? u"pass"_s : u"hold"_s);
            QCOMPARE(errorCode(result), listed ? QString() : u"K-218"_s);
        }
        Workshop::write(m_shop->path(u"chips"_s), devices[1].chip.toUtf8() + "\nno chip\n");
        const Ran bad = keyline(provisionLine(devices[1].port, demoRange()) + u" --chips chips"_s);
        VERIFY_EXIT(bad, 2);
        QVERIFY2(bad.err.contains("K-309") && bad.err.contains("chips") && bad.err.contains("line 2"), said(bad));
    }

    void every_built_in_profile_works()
    {
        const QList<Attached> devices = line(4);
        const auto run = [&](int i, const QString& profile, const QString& identities) {
            return keyline(provisionLine(devices[i].port, identities) + u" --json --profile "_s + profile);
        };
        const auto shown = [&](int i) {
            return keyline(u"registry show --json --out found-%1 "_s.arg(i) + devices[i].chip + registryWords())
                .lastJson();
        };
        VERIFY_EXIT(run(0, u"phone"_s, demoRange()), 0);
        QCOMPARE(shown(0)[u"identities"_s].toArray().size(), 1);
        VERIFY_EXIT(run(1, u"phone-dual"_s, demoRange()), 0);
        QCOMPARE(shown(1)[u"identities"_s].toArray().size(), 2);

        // Its RSA pair comes from the pool, which is empty at first.
        const Ran empty = run(2, u"terminal"_s, demoRange());
        VERIFY_EXIT(empty, 6);
        QCOMPARE(errorCode(empty.events(u"result"_s).first()), u"K-408"_s);
        VERIFY_EXIT(keyline(u"vault fill --kind rsa2048 --count 1"_s + homeWords()), 0);
        VERIFY_EXIT(run(2, u"terminal"_s, demoRange()), 0);
        QCOMPARE(shown(2)[u"profile"_s].toString(), u"terminal"_s);
        const Ran rsa = openssl(u"x509 -inform DER -noout -text -in found-2/certificate"_s);
        QVERIFY2(rsa.out.contains("2048 bit"), said(rsa));
        const Ran vault = keyline(u"vault status --json"_s + homeWords());
        for (const QJsonValue& pair : vault.lastJson()[u"pairs"_s].toArray())
            QVERIFY2(pair[u"ready"_s].toInt() + pair[u"reserved"_s].toInt() == 0, said(vault));

        VERIFY_EXIT(run(3, u"meter"_s, u"os:32473-000001..000009"_s), 0);
        QVERIFY(shown(3)[u"identities"_s].toArray().first().toString().contains(u"32473"_s));
    }

    void a_bad_profile_is_named_with_its_line()
    {
        m_shop->makeStation();
        const QString file = m_shop->home() + u"/profiles/phone.json"_s;
        const QByteArray good = Workshop::read(file);
        const QString line = provisionLine(u"/dev/pts/999"_s, demoRange());
        QByteArray bad = good;
        Workshop::write(file, bad.replace("\"count\": 1", "\"count\": 9"));
        const Ran ran = keyline(line);
        VERIFY_EXIT(ran, 2);
        const qsizetype at = good.left(good.indexOf("\"count\"")).count('\n') + 1;
        QVERIFY2(ran.err.contains("phone.json:" + QByteArray::number(at)) && ran.err.contains("1 to 4"), said(ran));
        Workshop::write(file, good.left(good.size() / 2));
        VERIFY_EXIT(keyline(line), 2);
        const Ran unknown = keyline(line + u" --profile nonsense"_s);
        VERIFY_EXIT(unknown, 2);
        QVERIFY2(unknown.err.contains("nonsense"), said(unknown));
        const Ran wrongKind = keyline(line + u" --profile meter"_s);
        VERIFY_EXIT(wrongKind, 2);
        QVERIFY2(wrongKind.err.contains("meter"), said(wrongKind));
    }

    void an_interrupted_provision_goes_on_with_the_same_command()
    {
        m_shop->makeStation();
        m_shop->makeDevices(2);
        const QList<Attached> devices = m_shop->startDevices(2, {}, u"115200"_s);
        const auto process = m_shop->start(Workshop::program(u"keyline"_s), m_shop->provisionWords(devices));
        QByteArray out;
        while (!out.contains("\"install\"") && process->waitForReadyRead(20000))
            out += process->readAllStandardOutput();
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        QVERIFY(process->waitForFinished(30000));
        out += process->readAllStandardOutput();
        QCOMPARE(process->exitStatus(), QProcess::NormalExit);
        QVERIFY2(process->exitCode() == 130, out + process->readAllStandardError());
        const Ran ran{130, out, {}};
        QCOMPARE(ran.lastJson()[u"event"_s].toString(), u"summary"_s);
        QCOMPARE(ran.events(u"result"_s).size(), 2);
        for (const QJsonObject& result : ran.events(u"result"_s))
            QCOMPARE(errorCode(result), u"K-903"_s);
        const Ran again = m_shop->provision(devices);
        VERIFY_EXIT(again, 0);
        VERIFY_EXIT(keyline(u"registry verify"_s + registryWords()), 0);
    }

    void what_is_stopped_while_a_device_is_silent_ends_at_once_and_is_on_hold_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("number");
        const QString provision = u"provision --home home --identities imei:35824005-000000..000009"_s;
        QTest::newRow("provision") << provision << SIGINT;
        QTest::newRow("provision, its terminal closed") << provision << SIGHUP;
        QTest::newRow("recover") << u"recover --registry home/registry --trust %1"_s << SIGINT;
    }
    void what_is_stopped_while_a_device_is_silent_ends_at_once_and_is_on_hold()
    {
        QFETCH(QString, line);
        QFETCH(int, number);
        m_shop->makeStation();
        m_shop->makeDevices(1);
        const Attached silent = m_shop->startDevices(1, words(u"--fault silence"_s)).first();
        const QString command = (line.contains(u'%') ? line.arg(m_shop->trust()) : line) + u" --json --port "_s;
        const auto process = m_shop->start(Workshop::program(u"keyline"_s), words(command + silent.port));
        QVERIFY(process->waitForReadyRead(20000) && catchesInterrupts(*process));
        QElapsedTimer timer;
        timer.start();
        signal(*process, number);
        const Ran ran = ended(*process);
        VERIFY_EXIT(ran, 130);
        QVERIFY2(timer.elapsed() < 2000, said(ran));
        const QJsonObject result = ran.events(u"result"_s).value(0);
        QCOMPARE(result[u"result"_s].toString(), u"hold"_s);
        QCOMPARE(errorCode(result), u"K-903"_s);
        QCOMPARE(ran.lastJson()[u"hold"_s].toInt(), 1);
        QCOMPARE(ran.lastJson()[u"fail"_s].toInt(-1), 0);
    }

    void under_nohup_a_closed_terminal_stops_nothing()
    {
        const Attached device = line(1, words(u"--fault late:300"_s)).first();
        const Ran ran =
            m_shop->shell(u"trap '' HUP; $KEYLINE provision --json --identities "_s + demoRange() + u" --port "_s +
                          device.port + homeWords() + u" & sleep 0.7; kill -HUP $! && wait $!"_s);
        VERIFY_EXIT(ran, 0);
        QCOMPARE(ran.lastJson()[u"pass"_s].toInt(), 1);
    }

    /// `timeout` signals the program and then its group, so the program twice.
    void two_signals_at_once_are_one_and_one_more_ends_it()
    {
        const Attached device = line(1).first();
        VERIFY_EXIT(onRegistry(u"CREATE TRIGGER b BEFORE INSERT ON entry BEGIN SELECT raise(ABORT, 'blocked'); END"_s),
                    0);
        for (const bool later : {false, true}) {
            const auto process = m_shop->start(Workshop::program(u"keyline"_s), m_shop->provisionWords({device}));
            QByteArray out;
            while (!out.contains("\"waiting\"") && process->waitForReadyRead(20000))
                out += process->readAllStandardOutput();
            signal(*process, SIGSTOP); // so that it does not end before the second
            signal(*process, SIGINT);
            signal(*process, SIGTERM);
            signal(*process, SIGCONT);
            if (later) {
                QTest::qSleep(600);
                signal(*process, SIGINT);
            }
            Ran ran = ended(*process);
            ran.out.prepend(out);
            VERIFY_EXIT(ran, 130);
            if (!later)
                QCOMPARE(ran.lastJson()[u"event"_s].toString(), u"summary"_s);
        }
    }

    void a_kind_may_be_written_in_capitals()
    {
        m_shop->makeStation();
        const Ran ran = keyline(u"vault fill --json --kind P256 --count 2"_s + homeWords());
        VERIFY_EXIT(ran, 0);
        QCOMPARE(ran.lastJson()[u"kind"_s].toString(), u"p256"_s);
    }

    void a_fill_that_is_stopped_ends_with_the_pairs_in_work()
    {
        m_shop->makeStation();
        const auto process = m_shop->start(Workshop::program(u"keyline"_s),
                                           words(u"vault fill --json --kind rsa3072 --count 1000"_s + homeWords()));
        QVERIFY(catchesInterrupts(*process));
        signal(*process);
        const Ran ran = ended(*process);
        VERIFY_EXIT(ran, 130);
        QVERIFY2(ran.lastJson()[u"made"_s].toInt(1000) <= QThread::idealThreadCount() * 2, said(ran));
    }

    void a_device_that_left_and_was_refused_later_is_a_recall()
    {
        const QList<Attached> devices = line(3);
        const QString profile = m_shop->home() + u"/profiles/phone.json"_s;
        QByteArray text = Workshop::read(profile);
        Workshop::write(profile, text.replace("\"sealWhileQueued\": false", "\"sealWhileQueued\": true"));
        // Two stations that go by one list: what the other one filed meanwhile takes the first one's identity away.
        VERIFY_EXIT(m_shop->shell(u"cp -r home other"_s), 0);
        VERIFY_EXIT(keyline(u"provision --home other --port %1 --identities "_s.arg(devices[1].port) + demoRange()), 0);
        VERIFY_EXIT(onRegistry(u"CREATE TRIGGER b BEFORE INSERT ON entry BEGIN SELECT raise(ABORT, 'blocked'); END"_s),
                    0);
        const Ran queued = m_shop->provision({devices[0]});
        VERIFY_EXIT(queued, 0);
        QCOMPARE(queued.lastJson()[u"queued"_s].toInt(), 1);
        QCOMPARE(queued.lastJson()[u"waiting"_s].toInt(), 1);
        QCOMPARE(queued.lastJson()[u"recalls"_s].toInt(-1), 0);
        const Ran waits = keyline(u"vault status --json"_s + homeWords());
        VERIFY_EXIT(waits, 0);
        QCOMPARE(waits.lastJson()[u"waiting"_s].toInt(), 1);
        const Ran said_ = keyline(provisionLine(devices[0].port, demoRange()));
        QVERIFY2(said_.out.contains("1 record waits for the registry"), said(said_));

        VERIFY_EXIT(m_shop->shell(u"rm -r home/registry && mv other/registry home/registry"_s), 0);
        const Ran refused = m_shop->provision({devices[2]});
        VERIFY_EXIT(refused, 5);
        QCOMPARE(refused.lastJson()[u"pass"_s].toInt(), 1);
        QCOMPARE(refused.lastJson()[u"recalls"_s].toInt(), 1);
        QCOMPARE(refused.lastJson()[u"waiting"_s].toInt(-1), 0);
        const QJsonObject recall = refused.events(u"recall"_s).value(0);
        QCOMPARE(recall[u"chip"_s].toString(), devices[0].chip);
        QCOMPARE(recall[u"identity"_s].toString(), u"358240050000009"_s);
        QCOMPARE(recall[u"reason"_s].toString(), u"identity of another chip"_s);
        QCOMPARE(errorCode(recall), u"K-519"_s);

        // It stays to be seen, but only the run that it came up in says so by its exit code.
        const Ran status = keyline(u"vault status --json"_s + homeWords());
        VERIFY_EXIT(status, 5);
        QCOMPARE(status.lastJson()[u"recalls"_s].toArray().first()[u"chip"_s].toString(), devices[0].chip);
        const Ran plain = keyline(u"vault status"_s + homeWords());
        QVERIFY2(plain.out.contains("RECALL  " + devices[0].chip.toUtf8()) && plain.out.contains("K-519"), said(plain));
        const Ran again = keyline(provisionLine(devices[2].port, demoRange()));
        VERIFY_EXIT(again, 3);
        QVERIFY2(again.out.contains("RECALL  ") && again.out.contains("1 device must be called back."), said(again));
        QCOMPARE(errorCode(m_shop->provision({devices[0]}).events(u"result"_s).first()), u"K-519"_s);
    }

    void what_is_connected_and_no_device_is_counted_apart()
    {
        m_shop->makeStation();
        m_shop->makeDevices(1);
        const Attached silent = m_shop->startDevices(1, words(u"--fault silence"_s)).first();
        const Ran ran = m_shop->provision({silent});
        VERIFY_EXIT(ran, 4);
        QCOMPARE(ran.lastJson()[u"hold"_s].toInt(), 1);
        QCOMPARE(ran.lastJson()[u"foreign"_s].toInt(), 1);
    }

    void a_profile_with_cwt_needs_the_manufacturers_number_before_it_starts()
    {
        VERIFY_EXIT(keyline(u"init --manufacturer Works"_s + homeWords()), 0);
        const QString line = provisionLine(u"/dev/pts/999"_s, u"os:32473-000001..000009"_s) + u" --profile meter"_s;
        const Ran refused = keyline(line);
        VERIFY_EXIT(refused, 2);
        QVERIFY2(refused.out.isEmpty() && refused.err.contains("K-310") && refused.err.contains("--pen"),
                 said(refused));
        // As it advises.
        VERIFY_EXIT(keyline(u"init --manufacturer Works --pen 32473"_s + homeWords()), 0);
        VERIFY_EXIT(keyline(line), 4);
    }

    void a_reader_that_goes_away_does_not_stop_the_work()
    {
        const Attached device = line(1).first();
        const Ran ran = m_shop->shell(u"$KEYLINE "_s + provisionLine(device.port, demoRange()) +
                                      u" --json | head -n 1 > first; echo ${PIPESTATUS[0]}"_s);
        QVERIFY2(ran.out == "0\n", said(ran));
        const Ran info = keyline(u"device info --json --port "_s + device.port);
        QCOMPARE(info.lastJson()[u"state"_s].toString(), u"sealed"_s);
    }
};

QTEST_GUILESS_MAIN(CliProvisionTest)
#include "cli_provision_test.moc"
