#include "workshop.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QThread>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList steps{u"read-chip"_s,     u"assign-identity"_s, u"make-keys"_s, u"certify"_s, u"install"_s,
                        u"trial-opening"_s, u"prove-keys"_s,      u"register"_s,  u"seal"_s};

QSet<QString> keysOf(const QJsonObject& object)
{
    const QStringList keys = object.keys();
    return {keys.begin(), keys.end()};
}

QString errorCode(const QJsonObject& object)
{
    return object[u"error"_s].toObject()[u"code"_s].toString();
}

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

/// The command line's contract (docs/CLI.md), line by line, on the built programs.
class CliTest : public QObject
{
    Q_OBJECT

  private:
    static QList<QStringList> commands()
    {
        return {words(u""_s),
                words(u"init"_s),
                words(u"provision"_s),
                words(u"recover"_s),
                words(u"device"_s),
                words(u"history"_s),
                words(u"device list"_s),
                words(u"device info"_s),
                words(u"registry"_s),
                words(u"registry show"_s),
                words(u"registry verify"_s),
                words(u"registry export"_s),
                words(u"registry trust"_s),
                words(u"vault"_s),
                words(u"vault status"_s),
                words(u"vault fill"_s),
                words(u"vault export"_s),
                words(u"errors"_s),
                words(u"station"_s),
                words(u"station show"_s),
                words(u"station set"_s),
                words(u"station lock-pin"_s),
                words(u"station lock-pin set"_s),
                words(u"station lock-pin remove"_s),
                words(u"support"_s),
                words(u"completion"_s)};
    }

    Ran openssl(const QString& line) const { return m_shop->run(u"openssl"_s, words(line)); }
    Ran keyline(const QString& line, int seconds = 60) const { return m_shop->keyline(words(line), seconds); }
    QString homeWords() const { return u" --home "_s + m_shop->home(); }
    QString registryWords() const { return u" --registry "_s + m_shop->registry(); }
    QString provisionLine(const QString& port, const QString& identities) const
    {
        return u"provision"_s + homeWords() + u" --port "_s + port + u" --identities "_s + identities;
    }
    /// SQL on the registry's file, as another hand on it would do.
    Ran onRegistry(const QString& statement) const
    {
        return m_shop->run(u"python3"_s,
                           {u"-c"_s, u"import sqlite3,sys; sqlite3.connect(sys.argv[1]).execute(sys.argv[2])"_s,
                            m_shop->registry() + u"/registry.sqlite"_s, statement});
    }
    static QString demoRange() { return u"imei:35824005-000000..009999"_s; }

    /// A station and `count` devices at work.
    QList<Attached> line(int count, const QStringList& more = {})
    {
        m_shop->makeStation();
        m_shop->makeDevices(count);
        return m_shop->startDevices(count, more);
    }

    std::unique_ptr<Workshop> m_shop;

  private Q_SLOTS:
    void init() { m_shop = std::make_unique<Workshop>(); }
    void cleanup() { m_shop.reset(); }

    // --- help and usage

    void every_command_has_help_with_an_example()
    {
        for (const QStringList& command : commands()) {
            const Ran ran = m_shop->keyline(command + QStringList{u"--help"_s});
            VERIFY_EXIT(ran, 0);
            QVERIFY2(ran.out.contains("Example"), said(ran));
            QVERIFY2(ran.out.contains((u"keyline "_s + command.join(u' ')).trimmed().toUtf8()), said(ran));
            QVERIFY2(ran.err.isEmpty(), said(ran));
        }
        for (const QString& command : {u"make"_s, u"run"_s, u"erase-flash"_s}) {
            const Ran ran = m_shop->run(Workshop::program(u"keyline-device"_s), {command, u"--help"_s});
            VERIFY_EXIT(ran, 0);
            QVERIFY2(ran.out.contains("Example: keyline-device " + command.toUtf8()), said(ran));
        }
    }

    void the_page_names_every_option_and_fault()
    {
        const QString page = QString::fromUtf8(Workshop::read(QStringLiteral(SOURCE_DIR "/docs/CLI.md")));
        static const QRegularExpression option(u"^ +(--[a-z-]+)"_s, QRegularExpression::MultilineOption);
        static const QRegularExpression fault(u"^  ([a-z-]+) {2,}(.*)$"_s, QRegularExpression::MultilineOption);
        const auto check = [&](const QByteArray& help, const QRegularExpression& form, const QString& before) {
            for (auto found = form.globalMatch(QString::fromUtf8(help)); found.hasNext();) {
                const QString name = found.next().captured(1);
                QVERIFY2(page.contains(before + name), qPrintable(name));
            }
        };
        for (const QStringList& command : commands())
            check(m_shop->keyline(command + QStringList{u"--help"_s}).out, option, {});
        const QString devices = Workshop::program(u"keyline-device"_s);
        for (const QString& command : {u"make"_s, u"run"_s, u"erase-flash"_s})
            check(m_shop->run(devices, {command, u"--help"_s}).out, option, {});
        check(m_shop->run(devices, words(u"run --fault list"_s)).out, fault, u"| `"_s);
    }

    void the_page_of_codes_is_what_the_table_says()
    {
        const Ran page = keyline(u"errors --markdown"_s);
        VERIFY_EXIT(page, 0);
        QVERIFY2(page.out == Workshop::read(QStringLiteral(SOURCE_DIR "/docs/ERRORS.md")),
                 "write it anew: keyline errors --markdown > docs/ERRORS.md");
    }

    void a_code_is_told_however_it_is_typed()
    {
        const Ran told = keyline(u"errors k-204 204 R-301"_s);
        VERIFY_EXIT(told, 0);
        QCOMPARE(told.out.count("K-204 The device's storage cannot be written\n"), 2);
        QVERIFY2(told.out.contains("R-301 ") && told.out.contains("Put it in the red bin"), said(told));
        const Ran row = keyline(u"errors --json K-204"_s);
        VERIFY_EXIT(row, 0);
        QVERIFY2(row.out.contains("\"anchor\":\"k-204\"") && row.out.contains("\"card\":"), said(row));
    }

    void the_manual_page_tells_every_code_and_sets_commands_in_bold()
    {
        const Ran page = keyline(u"errors --man"_s);
        VERIFY_EXIT(page, 0);
        static const QRegularExpression heading(u"^### (.*)$"_s, QRegularExpression::MultilineOption);
        auto codes = heading.globalMatch(QString::fromUtf8(keyline(u"errors --markdown"_s).out));
        QVERIFY(codes.hasNext());
        while (codes.hasNext()) {
            const QByteArray code = codes.next().captured(1).toUtf8();
            QVERIFY2(page.out.contains("\n.B " + QByteArray(code).replace('-', "\\-") + "\n"), code);
        }
        QVERIFY2(!page.out.contains('`') && page.out.contains("\\fBkeyline vault fill\\fR"), said(page));
    }

    void a_usage_error_exits_with_2_in_the_form_asked_for_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("no command") << u""_s;
        QTest::newRow("unknown command") << u"frobnicate"_s;
        QTest::newRow("unknown subcommand") << u"registry frobnicate"_s;
        QTest::newRow("group alone") << u"registry"_s;
        QTest::newRow("no home") << u"init --manufacturer X"_s;
        QTest::newRow("no manufacturer") << u"init --home nowhere"_s;
        QTest::newRow("no ports") << u"provision --home nowhere --identities imei:35824005-000000..000009"_s;
        QTest::newRow("no identities") << u"provision --home nowhere --port /dev/pts/999"_s;
        QTest::newRow("all and port")
            << u"provision --home x --all --port /dev/pts/9 --identities imei:35824005-0..9"_s;
        QTest::newRow("no trust") << u"recover --registry nowhere --port /dev/pts/999"_s;
        QTest::newRow("no port") << u"device info"_s;
        QTest::newRow("no registry") << u"registry verify"_s;
        QTest::newRow("no such kind") << u"vault fill --home nowhere --kind dsa --count 1"_s;
        QTest::newRow("count is no number") << u"vault fill --home nowhere --kind p256 --count many"_s;
        QTest::newRow("count is nothing") << u"vault fill --home nowhere --kind p256 --count 0"_s;
        QTest::newRow("pen is negative") << u"init --home nowhere --manufacturer X --pen -1"_s;
        QTest::newRow("pen is nobody's") << u"init --home nowhere --manufacturer X --pen 0"_s;
        QTest::newRow("origin with a scheme")
            << u"init --home nowhere --manufacturer X --origin https://log.example.org/works"_s;
        QTest::newRow("no such code") << u"errors K-000"_s;
        QTest::newRow("codes of a page") << u"errors --man K-204"_s;
        QTest::newRow("no such shell") << u"completion fish"_s;
        QTest::newRow("passphrase as an argument") << u"vault fill --home x --kind p256 --count 1 --passphrase abc"_s;
        QTest::newRow("unknown option") << u"device list --frobnicate"_s;
        QTest::newRow("an option for a port")
            << u"provision --home nowhere --port --profile phone --identities imei:35824005-000000..000009"_s;
        QTest::newRow("an option for the second port") << u"device info --port /dev/pts/998 --port --x"_s;
        QTest::newRow("an option for a folder") << u"registry verify --registry --trust x"_s;
    }

    void a_usage_error_exits_with_2_in_the_form_asked_for()
    {
        QFETCH(QString, line);
        const Ran plain = keyline(line);
        VERIFY_EXIT(plain, 2);
        QVERIFY2(plain.out.isEmpty() && plain.err.contains("--help"), said(plain));
        QVERIFY2(plain.err.contains("K-902"), said(plain));
        const Ran json = keyline(line + u" --json"_s);
        VERIFY_EXIT(json, 2);
        QCOMPARE(json.json().size(), 1);
        QCOMPARE(json.lastJson()[u"event"_s].toString(), u"error"_s);
        QCOMPARE(errorCode(json.lastJson()), u"K-902"_s);
        QVERIFY2(json.err.isEmpty(), said(json));
        QVERIFY(!QFile::exists(m_shop->path(u"nowhere"_s)));
    }

    void an_empty_value_is_a_usage_error_data()
    {
        QTest::addColumn<QStringList>("line");
        const QStringList provision = words(u"provision --home home --port /dev/pts/999 --identities "_s + demoRange());
        const QStringList recover = words(u"recover --registry home/registry --port /dev/pts/999 --trust "
                                          "home/public/manufacturer.keyline-trust"_s);
        QTest::newRow("a home") << QStringList{u"init"_s, u"--manufacturer"_s, u"X"_s, u"--home"_s, {}};
        QTest::newRow("the list of chips") << provision + QStringList{u"--chips"_s, {}};
        QTest::newRow("a port") << provision + QStringList{u"--port"_s, {}};
        QTest::newRow("the trust file") << words(u"registry verify --registry home/registry --trust"_s) +
                                               QStringList{{}};
        QTest::newRow("the second source") << recover + QStringList{u"--mirror"_s, {}};
        QTest::newRow("the memory") << recover + QStringList{u"--memory"_s, {}};
        QTest::newRow("a folder to write") << words(u"registry export --registry home/registry"_s) + QStringList{{}};
        QTest::newRow("a file to write") << words(u"vault export --home home"_s) + QStringList{{}};
    }

    /// As a script's variable that is not set gives it: the check that it names must not be left out in silence.
    void an_empty_value_is_a_usage_error()
    {
        QFETCH(QStringList, line);
        m_shop->makeStation();
        const Ran ran = m_shop->keyline(line);
        VERIFY_EXIT(ran, 2);
        QVERIFY2(ran.err.contains("K-902") && ran.err.contains("empty"), said(ran));
        QVERIFY(!QFile::exists(m_shop->path(u"station.sqlite"_s)));
    }

    void a_mistyped_option_is_named_and_not_only_what_it_would_have_been()
    {
        for (const QString& line : {u"vault status --hoem x"_s, u"init --home nowhere --manufaktur X"_s,
                                    u"registry verify --registry nowhere --tust x"_s}) {
            const Ran ran = keyline(line);
            VERIFY_EXIT(ran, 2);
            QVERIFY2(ran.err.contains(" does not know " + line.section(u' ', -2).toUtf8()), said(ran));
        }
    }

    void an_option_before_its_command_is_named()
    {
        const Ran ran = keyline(u"registry --registry nowhere verify"_s);
        VERIFY_EXIT(ran, 2);
        QVERIFY2(ran.err.contains("keyline registry does not know --registry nowhere; options come behind"), said(ran));
    }

    void the_usage_line_names_the_program_once()
    {
        QVERIFY(keyline({}).err.contains("Usage: keyline [OPTIONS]"));
        QVERIFY(keyline(u"vault"_s).err.contains("Usage: keyline vault [OPTIONS]"));
    }

    // --- the disk and the standard output

    void a_path_that_cannot_be_looked_at_is_named_with_the_reason_data()
    {
        QTest::addColumn<QString>("line");
        for (const QString& line :
             {u"init --manufacturer Works --home %1/h"_s, u"vault export %1/x --home home"_s,
              u"registry verify --registry %1"_s, u"registry trust --registry %1"_s,
              u"registry show 00112233445566778899aabbccddeeff --registry %1"_s,
              u"registry export %1/x --registry home/registry"_s,
              u"recover --port /dev/pts/999 --trust home/public/manufacturer.keyline-trust --registry %1"_s})
            QTest::addRow("%s", qPrintable(line)) << line;
    }
    void a_path_that_cannot_be_looked_at_is_named_with_the_reason()
    {
        QFETCH(QString, line);
        m_shop->makeStation();
        QVERIFY(QFile::link(u"loop"_s, m_shop->path(u"loop"_s)));
        for (const QString& name : {u"loop"_s, QString(300, u'x')}) {
            const Ran ran = keyline(line.arg(name));
            QVERIFY2(ran.exit == 7, said(ran));
            QVERIFY2(ran.err.contains(name.toUtf8()), said(ran));
            QVERIFY2(ran.err.contains("Too many levels") || ran.err.contains("name too long"), said(ran));
        }
    }

    void a_lost_write_to_standard_output_is_said()
    {
        m_shop->makeStation();
        for (const QString& line : {u"registry trust"_s + registryWords(), u"vault status --json"_s + homeWords(),
                                    u"vault status"_s + homeWords(), u"--help"_s}) {
            const Ran ran = m_shop->shell(u"$KEYLINE "_s + line + u" > /dev/full"_s);
            VERIFY_EXIT(ran, 7);
            QVERIFY2(ran.err.contains("K-605") && ran.err.contains("standard output"), said(ran));
        }
        // What a command has to say otherwise goes before.
        VERIFY_EXIT(m_shop->shell(u"$KEYLINE provision --json --port /dev/pts/999 --identities "_s + demoRange() +
                                  homeWords() + u" > /dev/full"_s),
                    4);
    }

    /// Files and ports that are opened get the numbers that are free: no word of ours may go into one.
    void closed_standard_streams_are_no_files()
    {
        const QList<Attached> devices = line(2);
        for (const QString& closed : {u" <&- >&-"_s, u" <&- >&- 2>&-"_s}) {
            const Ran ran = m_shop->shell(u"$KEYLINE provision --identities "_s + demoRange() + u" --port "_s +
                                          devices[closed.contains(u'2') ? 1 : 0].port + homeWords() + closed);
            VERIFY_EXIT(ran, 7);
            QCOMPARE(ran.err.contains("standard output"), !closed.contains(u'2'));
            QCOMPARE(Workshop::read(m_shop->home() + u"/station.lock"_s), QByteArray());
        }
        const Ran again = m_shop->provision(devices);
        VERIFY_EXIT(again, 3);
        QCOMPARE(again.lastJson()[u"done_before"_s].toInt(), 2);
    }

    void an_unknown_command_is_named()
    {
        QVERIFY(keyline(u"frobnicate"_s).err.contains("frobnicate"));
        QVERIFY(keyline(u"registry frobnicate"_s).err.contains("frobnicate"));
    }

    void an_error_has_all_its_parts_in_json()
    {
        const Ran ran = keyline(u"vault status --json --home nowhere"_s);
        const QJsonObject error = ran.lastJson()[u"error"_s].toObject();
        QCOMPARE(keysOf(error), (QSet<QString>{u"code"_s, u"what"_s, u"means"_s, u"do"_s, u"hand"_s, u"context"_s}));
        for (const QString& key : error.keys())
            QVERIFY2(!error[key].toString().isEmpty(), said(ran));
    }

    void version_goes_to_standard_output()
    {
        const Ran ran = keyline(u"--version"_s);
        VERIFY_EXIT(ran, 0);
        QVERIFY(ran.out.startsWith("keyline ") && ran.err.isEmpty());
    }

    // --- init

    void init_prints_check_values_and_writes_the_public_files()
    {
        const Ran ran = m_shop->keyline(
            {u"init"_s, u"--home"_s, m_shop->home(), u"--manufacturer"_s, u"Test Works"_s, u"--pen"_s, u"32473"_s});
        VERIFY_EXIT(ran, 0);
        for (const char* purpose : {"manufacturer", "master", "station", "custodian", "administrator", "log"})
            QVERIFY2(QRegularExpression("^%1 +version 1 +check value [0-9A-Fa-f]{6,16}$"_L1.arg(QLatin1String(purpose)),
                                        QRegularExpression::MultilineOption)
                         .match(QString::fromUtf8(ran.out))
                         .hasMatch(),
                     said(ran));
        const QString folder = m_shop->home() + u"/public/"_s;
        const Ran key = openssl(u"pkey -pubin -in "_s + folder + u"manufacturer.pem"_s);
        VERIFY_EXIT(key, 0);
        VERIFY_EXIT(openssl(u"verify -x509_strict -CAfile %1manufacturer.crt %1manufacturer.crt"_s.arg(folder)), 0);
        const Ran inside = openssl(u"x509 -noout -pubkey -in "_s + folder + u"manufacturer.crt"_s);
        QCOMPARE(inside.out, key.out);
        const QByteArray trust = Workshop::read(m_shop->trust());
        for (const char* word : {"manufacturer ", "log keyline.invalid/", "administrator ", "registry /"})
            QVERIFY2(("\n" + trust).contains(QByteArray("\n") + word), trust);
        VERIFY_EXIT(keyline(u"registry verify"_s + registryWords() + u" --trust "_s + m_shop->trust()), 0);
    }

    void init_in_json_says_the_same()
    {
        const Ran ran = keyline(u"init --json --manufacturer Works --origin log.example.org/works"_s + homeWords());
        VERIFY_EXIT(ran, 0);
        const QJsonObject told = ran.lastJson();
        QCOMPARE(told[u"manufacturer"_s].toString(), u"Works"_s);
        QCOMPARE(told[u"origin"_s].toString(), u"log.example.org/works"_s);
        QCOMPARE(told[u"keys"_s].toArray().size(), 6);
        QVERIFY(QFile::exists(told[u"trust"_s].toString()));
    }

    void each_station_has_an_origin_of_its_own()
    {
        QSet<QString> origins;
        for (const QString& home : {u"one"_s, u"two"_s})
            origins << keyline(u"init --json --manufacturer Works --home "_s + home).lastJson()[u"origin"_s].toString();
        QCOMPARE(origins.size(), 2);
    }

    void init_refuses_a_home_that_is_one()
    {
        m_shop->makeStation();
        const QByteArray key = Workshop::read(m_shop->home() + u"/public/manufacturer.pem"_s);
        for (const QString& name : {u"Test"_s, u"Other"_s}) {
            const Ran ran = keyline(u"init --manufacturer "_s + name + homeWords());
            VERIFY_EXIT(ran, 3);
            QVERIFY2(ran.err.contains("K-602") && ran.err.contains(m_shop->home().toUtf8()), said(ran));
        }
        QCOMPARE(Workshop::read(m_shop->home() + u"/public/manufacturer.pem"_s), key);
    }

    void a_key_export_makes_another_station_of_the_same_manufacturer()
    {
        m_shop->makeStation();
        m_shop->makeDevices(1);
        Workshop::write(m_shop->path(u"other"_s), "battery staple horse\n");
        const QString file = m_shop->path(u"factory.keys"_s);
        const QString exportLine = u"vault export "_s + file + homeWords() + u" --export-passphrase-file "_s;
        const Ran shared = keyline(exportLine + m_shop->path(u"passphrase"_s));
        VERIFY_EXIT(shared, 2);
        QVERIFY(shared.err.contains("K-411") && !QFile::exists(file));
        VERIFY_EXIT(keyline(exportLine + m_shop->path(u"other"_s)), 0);
        const Ran again = keyline(exportLine + m_shop->path(u"other"_s));
        VERIFY_EXIT(again, 3);
        QVERIFY(again.err.contains("K-611"));

        const QString initLine =
            u"init --json --home %1 --from %2 --export-passphrase-file "_s.arg(m_shop->path(u"second"_s), file);
        const Ran wrong = keyline(initLine + m_shop->path(u"passphrase"_s));
        VERIFY_EXIT(wrong, 6);
        VERIFY_EXIT(keyline(initLine + m_shop->path(u"other"_s) + u" --pen 77"_s), 2);
        QVERIFY(!QFile::exists(m_shop->path(u"second"_s)));
        const Ran made = keyline(initLine + m_shop->path(u"other"_s));
        VERIFY_EXIT(made, 0);
        QCOMPARE(Workshop::read(m_shop->path(u"second/public/manufacturer.pem"_s)),
                 Workshop::read(m_shop->home() + u"/public/manufacturer.pem"_s));
        const QJsonArray before = keyline(u"vault status --json"_s + homeWords()).lastJson()[u"keys"_s].toArray();
        const QJsonArray after = made.lastJson()[u"keys"_s].toArray();
        const auto checkValues = [](const QJsonArray& keys, const QString& purpose) {
            for (const QJsonValue& key : keys)
                if (key.toObject()[u"purpose"_s].toString() == purpose)
                    return key.toObject()[u"check_value"_s].toString();
            return QString();
        };
        for (const QString& purpose : {u"manufacturer"_s, u"master"_s})
            QCOMPARE(checkValues(after, purpose), checkValues(before, purpose));
        for (const QString& purpose : {u"station"_s, u"log"_s})
            QVERIFY(checkValues(after, purpose) != checkValues(before, purpose));

        // A device whose read-only key is the first station's is served by the second, and verifies under it.
        const Attached device = m_shop->startDevices(1).first();
        VERIFY_EXIT(keyline(u"provision --home second --port "_s + device.port + u" --identities "_s + demoRange()), 0);
        VERIFY_EXIT(keyline(u"registry show %1 --registry second/registry --out found"_s.arg(device.chip)), 0);
        VERIFY_EXIT(openssl(u"x509 -inform DER -in found/certificate -out found/certificate.pem"_s), 0);
        VERIFY_EXIT(openssl(u"verify -CAfile %1/public/manufacturer.crt found/certificate.pem"_s.arg(m_shop->home())),
                    0);
    }

    // --- passphrase

    void the_passphrase_comes_from_an_option_a_variable_or_a_prompt()
    {
        m_shop->makeStation();
        const QString line = u"vault fill --kind p256 --count 1"_s + homeWords();
        VERIFY_EXIT(keyline(line), 0);
        const QString file = m_shop->path(u"passphrase"_s);
        m_shop->setVariable(u"KEYLINE_PASSPHRASE_FILE"_s, m_shop->path(u"not there"_s));
        VERIFY_EXIT(keyline(line + u" --passphrase-file "_s + file), 0);
        m_shop->unsetVariable(u"KEYLINE_PASSPHRASE_FILE"_s);
        const Ran typed = m_shop->onTerminal(words(line), {u"passphrase"_s, u"correct horsf\x7f"
                                                                            "e battery\n"_s});
        VERIFY_EXIT(typed, 0);
        QVERIFY2(!typed.out.contains("correct horse"), said(typed));
        const Ran wrong = m_shop->onTerminal(words(line), {u"passphrase"_s, u"correct horse\n"_s});
        VERIFY_EXIT(wrong, 6);
        QVERIFY2(wrong.out.contains("K-401"), said(wrong));
        const Ran stopped = m_shop->onTerminal(words(line), {u"passphrase"_s, u"corr\x03"_s});
        VERIFY_EXIT(stopped, 130);
    }

    void a_wrong_or_missing_passphrase_is_the_key_stores_error()
    {
        m_shop->makeStation();
        const QString line = u"vault fill --kind p256 --count 1"_s + homeWords();
        Workshop::write(m_shop->path(u"wrong"_s), "not the passphrase\n");
        Workshop::write(m_shop->path(u"empty"_s), "");
        const Ran wrong = keyline(line + u" --passphrase-file wrong"_s);
        VERIFY_EXIT(wrong, 6);
        QVERIFY2(wrong.err.contains("K-401") && !wrong.err.contains("not the passphrase"), said(wrong));
        VERIFY_EXIT(keyline(line + u" --passphrase-file empty"_s), 6);
        const Ran gone = keyline(line + u" --passphrase-file gone"_s);
        VERIFY_EXIT(gone, 6);
        QVERIFY2(gone.err.contains("gone"), said(gone));
        m_shop->unsetVariable(u"KEYLINE_PASSPHRASE_FILE"_s);
        // Without a controlling terminal there is nobody to ask.
        const Ran missing = m_shop->wrapped({u"setsid"_s, u"--wait"_s}, words(line));
        VERIFY_EXIT(missing, 6);
        QVERIFY2(missing.err.contains("K-402"), said(missing));
    }

    void a_new_passphrase_is_asked_twice_and_not_too_short()
    {
        m_shop->unsetVariable(u"KEYLINE_PASSPHRASE_FILE"_s);
        const QStringList line = words(u"init --manufacturer Works"_s + homeWords());
        const QString first = u"passphrase"_s;
        const QString second = u"Once more"_s;
        const Ran differ =
            m_shop->onTerminal(line, {first, u"correct horse battery\n"_s, second, u"correct house battery\n"_s});
        VERIFY_EXIT(differ, 6);
        QVERIFY2(differ.out.contains("K-412") && !differ.out.contains("K-402"), said(differ));
        VERIFY_EXIT(m_shop->onTerminal(line, {first, u"short\n"_s, second, u"short\n"_s}), 2);
        QVERIFY(!QFile::exists(m_shop->home() + u"/station.sqlite"_s));
        VERIFY_EXIT(
            m_shop->onTerminal(line, {first, u"correct horse battery\n"_s, second, u"correct horse battery\n"_s}), 0);
    }

    // --- provision

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

    // --- registry, recover, device

    void registry_show_writes_what_openssl_understands()
    {
        const Attached device = line(1).first();
        VERIFY_EXIT(m_shop->provision({device}), 0);
        const Ran ran = keyline(u"registry show --json --out found "_s + device.chip + registryWords());
        VERIFY_EXIT(ran, 0);
        const QJsonObject shown = ran.lastJson();
        QCOMPARE(shown[u"chip"_s].toString(), device.chip);
        QCOMPARE(shown[u"history"_s].toArray().size(), 1);
        const auto file = [&](const QString& name) { return Workshop::read(m_shop->path(u"found/"_s + name)); };
        for (const QString& name : {u"record"_s, u"statement"_s, u"certificate"_s})
            QCOMPARE(file(name).toBase64(), shown[name].toString().toUtf8());
        QCOMPARE(file(u"receipt"_s), shown[u"receipt"_s].toString().toUtf8());
        QVERIFY(file(u"receipt"_s).startsWith("c2sp.org/tlog-proof@v1\n"));
        QVERIFY(file(u"record"_s).contains(file(u"certificate"_s)));
        QVERIFY(file(u"record"_s).contains(QByteArray::fromHex(device.chip.toUtf8())));
        VERIFY_EXIT(openssl(u"x509 -inform DER -in found/certificate -out found/certificate.pem"_s), 0);
        VERIFY_EXIT(openssl(u"verify -CAfile %1/public/manufacturer.crt found/certificate.pem"_s.arg(m_shop->home())),
                    0);
        const Ran plain = keyline(u"registry show "_s + device.chip + registryWords());
        VERIFY_EXIT(plain, 0);
        QVERIFY(plain.out.contains(device.chip.toUtf8()));
    }

    void show_takes_an_identity_of_the_station_and_makes_the_checks_it_is_asked_for()
    {
        const Attached device = line(1).first();
        VERIFY_EXIT(m_shop->provision({device}), 0);
        const QString identity =
            keyline(u"history --json"_s + homeWords()).json().first()[u"identities"_s].toArray().first().toString();
        const QString trust = u" --trust home/public/manufacturer.keyline-trust"_s;
        const Ran ran = keyline(u"registry show --json "_s + identity + homeWords() + trust);
        VERIFY_EXIT(ran, 0);
        QCOMPARE(ran.lastJson()[u"chip"_s].toString(), device.chip);
        const QJsonArray checks = ran.lastJson()[u"checks"_s].toArray();
        QCOMPARE(checks.size(), 10);
        for (const QJsonValue& check : checks)
            QVERIFY2(check[u"state"_s] == u"holds"_s || check[u"check"_s] == u"witnesses"_s ||
                         check[u"check"_s] == u"consistency"_s,
                     said(ran));
        const Ran unknown = keyline(u"registry show 352099009999992"_s + homeWords());
        VERIFY_EXIT(unknown, 1);
        QVERIFY2(unknown.err.contains("K-311"), said(unknown));
        VERIFY_EXIT(keyline(u"registry show "_s + identity + registryWords()), 2);
        VERIFY_EXIT(keyline(u"registry show "_s + device.chip), 2);
        VERIFY_EXIT(keyline(u"registry show "_s + device.chip + homeWords() + registryWords()), 2);
    }

    void history_finds_a_device_by_any_part_and_writes_a_shift()
    {
        const QList<Attached> devices = line(2);
        VERIFY_EXIT(m_shop->provision(devices), 0);
        const Ran all = keyline(u"history --json"_s + homeWords());
        VERIFY_EXIT(all, 0);
        QCOMPARE(all.json().size(), 3);
        QCOMPARE(all.lastJson()[u"total"_s].toInt(), 2);
        const Ran one = keyline(u"history --json pass "_s + devices[1].chip.mid(3, 12).toUpper() + homeWords());
        VERIFY_EXIT(one, 0);
        QCOMPARE(one.json().first()[u"chip"_s].toString(), devices[1].chip);
        QCOMPARE(one.lastJson()[u"shown"_s].toInt(), 1);
        VERIFY_EXIT(keyline(u"history fail"_s + homeWords()), 1);
        VERIFY_EXIT(keyline(u"history --from yesterday"_s + homeWords()), 2);
        VERIFY_EXIT(keyline(u"history --home nowhere"_s), 7);
        const Ran csv = keyline(u"history --json --from 2020-01 --csv shift.csv"_s + homeWords());
        VERIFY_EXIT(csv, 0);
        QCOMPARE(csv.lastJson()[u"visits"_s].toInt(), 2);
        const QByteArray file = Workshop::read(m_shop->path(u"shift.csv"_s));
        QVERIFY(file.contains(devices[0].chip.toUtf8()) && file.contains("# count: 2\r\n# filter: 2020-01.."));
        VERIFY_EXIT(
            m_shop->shell(u"head -n -3 shift.csv | sha256sum | grep -q "_s + csv.lastJson()[u"sha256"_s].toString()),
            0);
    }

    void an_unknown_chip_is_no_and_a_malformed_one_is_usage()
    {
        m_shop->makeStation();
        const Ran unknown = keyline(u"registry show 00112233445566778899aabbccddeeff"_s + registryWords());
        VERIFY_EXIT(unknown, 1);
        QVERIFY2(unknown.err.contains("K-505"), said(unknown));
        for (const QString& chip : {u"0011"_s, u"00000000000000000000000000000000"_s, u"chip"_s})
            VERIFY_EXIT(keyline(u"registry show "_s + chip + registryWords()), 2);
        VERIFY_EXIT(keyline(u"registry show 00112233445566778899aabbccddeeff --registry nowhere"_s), 5);
        VERIFY_EXIT(keyline(u"registry verify --registry nowhere"_s), 5);
    }

    void the_registry_verifies_and_so_does_its_mirror_and_only_under_its_own_trust()
    {
        const QList<Attached> devices = line(2);
        VERIFY_EXIT(m_shop->provision(devices), 0);
        const Ran verified = keyline(u"registry verify --json"_s + registryWords() + u" --trust "_s + m_shop->trust());
        VERIFY_EXIT(verified, 0);
        QCOMPARE(verified.lastJson()[u"holds"_s].toBool(), true);
        QCOMPARE(verified.lastJson()[u"records"_s].toInt(), 2);
        VERIFY_EXIT(keyline(u"registry export mirror"_s + registryWords()), 0);
        VERIFY_EXIT(keyline(u"registry verify --registry mirror --trust "_s + m_shop->trust()), 0);
        VERIFY_EXIT(keyline(u"registry show %1 --registry mirror"_s.arg(devices[0].chip)), 0);
        VERIFY_EXIT(keyline(u"registry export mirror"_s + registryWords()), 0);
        const Ran ofMirror = keyline(u"registry export second --registry mirror"_s);
        VERIFY_EXIT(ofMirror, 2);
        QVERIFY2(ofMirror.err.contains("mirror is a mirror"), said(ofMirror));
        // What serves a mirror must not serve a home with it.
        QVERIFY(QFile::link(m_shop->home(), m_shop->path(u"linked"_s)));
        for (const QString& folder : {u"home"_s, u"home/registry"_s, u"home/registry/mirror"_s,
                                      u"linked/registry/new/"_s, u"linked"_s, u"."_s, u"home/new/.."_s, u"/"_s}) {
            const Ran shared = keyline(u"registry export "_s + folder + registryWords());
            VERIFY_EXIT(shared, 3);
            QVERIFY2(shared.err.contains("K-611") && shared.err.contains("of the mirror's own"), said(shared));
            QVERIFY(!QFile::exists(QDir(m_shop->path()).absoluteFilePath(folder + u"/checkpoint"_s)));
        }
        VERIFY_EXIT(keyline(u"registry export home/registry-mirror"_s + registryWords()), 0);
        const Ran trust = keyline(u"registry trust"_s + registryWords());
        VERIFY_EXIT(trust, 0);
        QCOMPARE(trust.out, Workshop::read(m_shop->trust()));

        VERIFY_EXIT(keyline(u"init --manufacturer Other --home other"_s), 0);
        const Ran foreign =
            keyline(u"registry verify --trust other/public/manufacturer.keyline-trust"_s + registryWords());
        VERIFY_EXIT(foreign, 1);
    }

    void recover_needs_registry_and_trust_file_alone_data()
    {
        QTest::addColumn<bool>("fromMirror");
        QTest::newRow("the station's registry") << false;
        QTest::newRow("a mirror") << true;
    }
    void recover_needs_registry_and_trust_file_alone()
    {
        QFETCH(bool, fromMirror);
        Attached device = line(1).first();
        VERIFY_EXIT(m_shop->provision({device}), 0);
        m_shop->stopDevices();
        VERIFY_EXIT(m_shop->run(Workshop::program(u"keyline-device"_s),
                                words(u"erase-flash --dir devices --chip "_s + device.chip)),
                    0);
        QString source = m_shop->registry();
        if (fromMirror) {
            VERIFY_EXIT(keyline(u"registry export mirror"_s + registryWords()), 0);
            source = u"../mirror"_s;
        }
        QVERIFY(QFile::copy(m_shop->trust(), m_shop->path(u"trust"_s)));
        if (fromMirror)
            QVERIFY(QDir(m_shop->home()).removeRecursively());
        device = m_shop->startDevices(1).first();
        QCOMPARE(device.state, u"lost"_s);
        // A station sends it to the repair centre.
        if (!fromMirror)
            QCOMPARE(errorCode(m_shop->provision({device}).events(u"result"_s).first()), u"K-221"_s);

        m_shop->setWorkingFolder(u"elsewhere"_s);
        m_shop->unsetVariable(u"KEYLINE_PASSPHRASE_FILE"_s);
        const QString line = u"recover --json --trust ../trust --registry %1 --port %2"_s.arg(source, device.port);
        const Ran ran = keyline(line);
        VERIFY_EXIT(ran, 0);
        const QJsonObject result = ran.events(u"result"_s).first();
        QCOMPARE(result[u"result"_s].toString(), u"pass"_s);
        QCOMPARE(result[u"chip"_s].toString(), device.chip);
        QCOMPARE(result[u"keys"_s].toString(), u"proved"_s);
        QCOMPARE(ran.lastJson()[u"event"_s].toString(), u"summary"_s);
        QCOMPARE(ran.lastJson()[u"pass"_s].toInt(), 1);
        const Ran again = keyline(line);
        VERIFY_EXIT(again, 3);
        QCOMPARE(again.events(u"result"_s).first()[u"result"_s].toString(), u"done-before"_s);
        const Ran info = keyline(u"device info --json --port "_s + device.port);
        QCOMPARE(info.lastJson()[u"state"_s].toString(), u"sealed"_s);
    }

    void recover_does_not_call_symmetric_keys_proved()
    {
        Attached device = line(1).first();
        VERIFY_EXIT(keyline(provisionLine(device.port, u"os:32473-000001..000009"_s) + u" --profile meter"_s), 0);
        const auto recover = [&](const QString& more) {
            return keyline(u"recover --trust %1 --port %2"_s.arg(m_shop->trust(), device.port) + registryWords() +
                           more);
        };
        const auto told = [](const Ran& ran) { return ran.events(u"result"_s).first(); };
        const Ran kept = recover(u" --json"_s);
        VERIFY_EXIT(kept, 3);
        QCOMPARE(told(kept)[u"result"_s].toString(), u"done-before"_s);
        QCOMPARE(told(kept)[u"keys"_s].toString(), u"not-proved-here"_s);
        const Ran plain = recover({});
        QVERIFY2(plain.out.contains("DONE BEFORE") && plain.out.contains("keys not proved here"), said(plain));

        m_shop->stopDevices();
        VERIFY_EXIT(m_shop->run(Workshop::program(u"keyline-device"_s),
                                words(u"erase-flash --dir devices --chip "_s + device.chip)),
                    0);
        device = m_shop->startDevices(1).first();
        const Ran restored = recover(u" --json"_s);
        VERIFY_EXIT(restored, 0);
        QCOMPARE(told(restored)[u"result"_s].toString(), u"pass"_s);
        QCOMPARE(told(restored)[u"keys"_s].toString(), u"not-proved-here"_s);
        QVERIFY2(restored.out.contains("keys not proved here"), said(restored));
    }

    void device_info_says_what_the_device_says()
    {
        const QList<Attached> devices = line(2);
        const Ran json = m_shop->keyline(
            {u"device"_s, u"info"_s, u"--json"_s, u"--port"_s, devices[0].port, u"--port"_s, devices[1].port});
        VERIFY_EXIT(json, 0);
        QCOMPARE(json.json().size(), 2);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(json.json()[i][u"chip"_s].toString(), devices[i].chip);
            QCOMPARE(json.json()[i][u"state"_s].toString(), u"blank"_s);
            QCOMPARE(json.json()[i][u"maker"_s].toString().size(), 64);
        }
        const Ran plain = keyline(u"device info --port "_s + devices[0].port);
        VERIFY_EXIT(plain, 0);
        QVERIFY2(plain.out.contains(devices[0].chip.toUtf8()) && plain.err.isEmpty(), said(plain));
        VERIFY_EXIT(keyline(u"device info --port /dev/no-such-port"_s), 4);
    }

    void device_list_is_data_on_standard_output()
    {
        const Ran ran = keyline(u"device list --json"_s);
        QVERIFY2(ran.exit == 0 || ran.exit == 4, said(ran));
        QCOMPARE(ran.json().isEmpty(), ran.exit == 4);
        for (const QJsonObject& port : ran.json())
            QVERIFY(port[u"port"_s].toString().startsWith(u"/dev/"_s));
    }

    void completion_works_in_bash()
    {
        const auto completed = [this](const QString& typed) {
            const QStringList parts = typed.split(u' ');
            const Ran ran = m_shop->shell(
                u"source <($KEYLINE completion bash); COMP_WORDS=(%1 %2); COMP_CWORD=%3; COMPREPLY=(); _keyline; "
                u"printf '%s\\n' \"${COMPREPLY[@]}\""_s
                    .arg(parts.mid(0, parts.size() - 1).join(u' '), u'\'' + parts.last() + u'\'')
                    .arg(parts.size() - 1));
            QStringList out = QString::fromUtf8(ran.out).split(u'\n', Qt::SkipEmptyParts);
            return QSet<QString>(out.begin(), out.end());
        };
        QVERIFY(completed(u"keyline pro"_s).contains(u"provision"_s));
        QVERIFY(!completed(u"keyline pro"_s).contains(u"init"_s));
        QVERIFY(completed(u"keyline registry "_s).contains(QSet<QString>{u"show"_s, u"verify"_s, u"export"_s}));
        QVERIFY(completed(u"keyline provision --ho"_s).contains(u"--home"_s));
        QVERIFY(completed(u"keyline provision --home somewhere --ide"_s).contains(u"--identities"_s));
        const Ran complete = m_shop->shell(u"source <($KEYLINE completion bash); complete -p keyline"_s);
        QVERIFY2(complete.exit == 0 && complete.out.contains("-F _keyline"), said(complete));
        const Ran syntax = m_shop->shell(u"$KEYLINE completion bash | bash -n"_s);
        VERIFY_EXIT(syntax, 0);
    }

    // --- the virtual devices' own contract

    void virtual_devices_announce_themselves_and_refuse_erasure_while_running()
    {
        m_shop->makeStation();
        m_shop->makeDevices(1, words(u"--model KL-TEST"_s));
        const Attached device = m_shop->startDevices(1).first();
        QCOMPARE(device.state, u"blank"_s);
        const Ran info = keyline(u"device info --json --port "_s + device.port);
        QCOMPARE(info.lastJson()[u"model"_s].toString(), u"KL-TEST"_s);
        const QStringList erase = words(u"erase-flash --dir devices --chip "_s + device.chip);
        const Ran refused = m_shop->run(Workshop::program(u"keyline-device"_s), erase);
        VERIFY_EXIT(refused, 3);
        m_shop->stopDevices();
        VERIFY_EXIT(m_shop->run(Workshop::program(u"keyline-device"_s), erase), 0);
        VERIFY_EXIT(m_shop->run(Workshop::program(u"keyline-device"_s), words(u"run --dir devices --fault nonsense"_s)),
                    2);
    }
};

QTEST_GUILESS_MAIN(CliTest)
#include "cli_test.moc"
