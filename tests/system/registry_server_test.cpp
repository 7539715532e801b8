#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "../support/postgres.h"
#include "sql/database.h"
#include "sql/postgres.h"
#include "support/raw_client.h"
#include "transparency/note.h"

#include <csignal>

/// keyline-registry as whoever runs it uses it.
class RegistryServerTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    static QString program() { return QStringLiteral(PROGRAM_DIR "/keyline-registry"); }

    struct Run
    {
        int exit;
        QString out;
        QString error;
    };
    Run run(const QStringList& arguments) const
    {
        QProcess process;
        process.start(program(), arguments);
        process.waitForFinished(60'000);
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    void openssl(const QStringList& arguments) const
    {
        QProcess process;
        process.start(QStringLiteral("openssl"), arguments);
        QVERIFY(process.waitForFinished() && process.exitCode() == 0);
    }
    /// What follows the words in a line of its output.
    static QString told(QProcess& process, const QString& words)
    {
        QString out;
        const QRegularExpression line(QRegularExpression::escape(words) + QStringLiteral(" (\\S+)\n"));
        while (true) {
            out += QString::fromUtf8(process.readAllStandardOutput());
            if (const auto match = line.match(out); match.hasMatch())
                return match.captured(1);
            if (!process.waitForReadyRead(20'000))
                return {};
        }
    }
    static int stop(QProcess& process)
    {
        ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
        return process.waitForFinished(20'000) && process.exitStatus() == QProcess::NormalExit ? process.exitCode()
                                                                                               : -1;
    }

    /// A server whose checkpoint is of hours ago may hide what is newer: whoever reads is told, and what he reads is
    /// kept.
    void tellsWhoReadsHoursLater(const QString& url, const QString& trust) const
    {
        QFile chips(path("chips"));
        QVERIFY(chips.open(QFile::WriteOnly));
        chips.write("00112233445566778899aabbccddeeff\n");
        chips.close();
        const QStringList common{QStringLiteral("--json"), QStringLiteral("--trust"), trust};
        const QString word = QStringLiteral("registry");
        const QStringList verify{word, QStringLiteral("verify"), QStringLiteral("--registry"), url};
        const QStringList watch{word,
                                QStringLiteral("watch"),
                                url,
                                QStringLiteral("--once"),
                                QStringLiteral("--state"),
                                path("watch-state"),
                                QStringLiteral("--chip-file"),
                                path("chips")};
        const QStringList mirror{word, QStringLiteral("mirror"), url, path("seen-mirror")};
        for (const QStringList& words : {verify, watch, mirror})
            for (const bool later : {false, true}) {
                QProcess process;
                QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
                environment.insert(QStringLiteral("XDG_STATE_HOME"), path("state"));
                process.setProcessEnvironment(environment);
                QStringList all{QStringLiteral("-f"), later ? QStringLiteral("+2h") : QStringLiteral("+0h"),
                                QStringLiteral(PROGRAM_DIR "/keyline")};
                process.start(QStringLiteral("faketime"), all + words + common);
                QVERIFY(process.waitForFinished(60'000));
                const QByteArray told = process.readAllStandardOutput() + process.readAllStandardError();
                QVERIFY2((process.exitCode() != 0) == later, told);
                QVERIFY2(told.contains("where 60 are allowed") == later, told);
            }
        QVERIFY(QFile::exists(path("seen-mirror/checkpoint")));
    }

  private Q_SLOTS:
    void initTestCase()
    {
        openssl({QStringLiteral("genpkey"), QStringLiteral("-algorithm"), QStringLiteral("ed25519"),
                 QStringLiteral("-out"), path("admin-key.pem")});
        openssl({QStringLiteral("pkey"), QStringLiteral("-in"), path("admin-key.pem"), QStringLiteral("-pubout"),
                 QStringLiteral("-out"), path("admin.pem")});
        openssl({QStringLiteral("genpkey"), QStringLiteral("-algorithm"), QStringLiteral("EC"),
                 QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-out"),
                 path("maker-key.pem")});
        openssl({QStringLiteral("pkey"), QStringLiteral("-in"), path("maker-key.pem"), QStringLiteral("-pubout"),
                 QStringLiteral("-out"), path("maker.pem")});
    }

    void is_made_served_and_stopped()
    {
        const QStringList init{QStringLiteral("init"),
                               QStringLiteral("--home"),
                               path("reg"),
                               QStringLiteral("--origin"),
                               QStringLiteral("registry.example/works"),
                               QStringLiteral("--administrator"),
                               path("admin.pem"),
                               QStringLiteral("--manufacturer"),
                               path("maker.pem"),
                               QStringLiteral("--registry"),
                               QStringLiteral("http://127.0.0.1:1/")};
        const Run made = run(init);
        QCOMPARE(made.exit, 0);
        QVERIFY(made.out.contains(QStringLiteral("registry.example/works+")));
        QFile trust(path("reg/public/registry.keyline-trust"));
        QVERIFY(trust.open(QFile::ReadOnly));
        QVERIFY(trust.readAll().contains("\nregistry http://127.0.0.1:1/\n"));
        QCOMPARE(QFile::permissions(path("reg/private/log-key")) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        QCOMPARE(run(init).exit, 3); // never twice

        QProcess server;
        server.start(program(), {QStringLiteral("serve"), QStringLiteral("--home"), path("reg"),
                                 QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
        const std::string address = told(server, QStringLiteral("listening on")).toStdString();
        QVERIFY(!address.empty());
        using namespace keyline;
        QVERIFY(test::bodyOf(test::ask(address, "GET", "/checkpoint")).starts_with("registry.example/works\n0\n"));
        QCOMPARE(test::statusOf(test::ask(address, "GET", "/healthz")), 200);
        QCOMPARE(stop(server), 0);
        // Its log is JSON, a line an event.
        for (const QByteArray& line : server.readAllStandardError().split('\n'))
            if (!line.isEmpty())
                QVERIFY(!QJsonDocument::fromJson(line).object()[QStringLiteral("event")].toString().isEmpty());
    }

    void a_witness_and_a_registry_find_each_other()
    {
        QProcess witness;
        // The log's key is known before the witness is: init with a policy wants the witness's first.
        const QStringList init{QStringLiteral("init"),
                               QStringLiteral("--home"),
                               path("witnessed"),
                               QStringLiteral("--origin"),
                               QStringLiteral("registry.example/seen"),
                               QStringLiteral("--administrator"),
                               path("admin.pem"),
                               QStringLiteral("--manufacturer"),
                               path("maker.pem")};
        const Run made = run(init);
        QCOMPARE(made.exit, 0);
        witness.start(program(), {QStringLiteral("witness"), QStringLiteral("--home"), path("wit"),
                                  QStringLiteral("--name"), QStringLiteral("witness.example/w"),
                                  QStringLiteral("--log"), path("witnessed/public/registry.keyline-trust"),
                                  QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
        QVERIFY(witness.waitForReadyRead(20'000));
        QString told = QString::fromUtf8(witness.readAllStandardOutput());
        while (!told.contains(QStringLiteral("listening on")) && witness.waitForReadyRead(5'000))
            told += QString::fromUtf8(witness.readAllStandardOutput());
        const QString vkey = told.section(QLatin1Char('\n'), 0, 0).section(QLatin1Char(' '), 2, 2);
        const QString address = told.section(QLatin1Char('\n'), 1, 1).section(QLatin1Char(' '), 2, 2);
        QFile trust(path("witnessed/public/registry.keyline-trust"));
        QVERIFY(trust.open(QFile::Append));
        trust.write("witness w " + vkey.toUtf8() + " http://" + address.toUtf8() + "/\nquorum w\n");
        trust.close();
        QProcess server;
        server.start(program(), {QStringLiteral("serve"), QStringLiteral("--home"), path("witnessed"),
                                 QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
        const std::string at = RegistryServerTest::told(server, QStringLiteral("listening on")).toStdString();
        QVERIFY(!at.empty());
        QTRY_VERIFY(keyline::test::ask(at, "GET", "/checkpoint").find("witness.example/w ") != std::string::npos);
        tellsWhoReadsHoursLater(QStringLiteral("http://") + QString::fromStdString(at), trust.fileName());
        QCOMPARE(stop(server), 0);
        // Two of one home would not know what the other cosigned.
        const Run second =
            run({QStringLiteral("witness"), QStringLiteral("--home"), path("wit"), QStringLiteral("--log"),
                 trust.fileName(), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
        QCOMPARE(second.exit, 5);
        QVERIFY2(second.error.contains(QStringLiteral("another witness is at work")), qPrintable(second.error));
        QCOMPARE(stop(witness), 0);
    }

    void a_policy_that_nobody_can_meet_is_refused()
    {
        const keyline::transparency::NoteKey key("w.example", keyline::transparency::NoteKeyType::Cosignature,
                                                 {keyline::ByteArray<32>{1}});
        for (const char* url : {"", " ftp://w.example"}) {
            QFile policy(path("policy"));
            QVERIFY(policy.open(QFile::WriteOnly));
            policy.write("witness w " + QByteArray::fromStdString(key.vkey()) + url + "\nquorum w\n");
            policy.close();
            const Run made =
                run({QStringLiteral("init"), QStringLiteral("--home"), path("unmet"), QStringLiteral("--origin"),
                     QStringLiteral("registry.example/unmet"), QStringLiteral("--administrator"), path("admin.pem"),
                     QStringLiteral("--manufacturer"), path("maker.pem"), QStringLiteral("--policy"), path("policy")});
            QCOMPARE(made.exit, 2);
            QVERIFY2(made.error.contains(QStringLiteral("quorum cannot be met")), qPrintable(made.error));
        }
    }

    void a_rate_is_a_number_that_can_be_kept()
    {
        for (const char* rate : {"nan", "inf", "-1", "fast"})
            QCOMPARE(run({QStringLiteral("serve"), QStringLiteral("--home"), path("reg"), QStringLiteral("--rate"),
                          QLatin1String(rate)})
                         .exit,
                     2);
    }

    void an_open_key_and_a_broken_file_of_agreements_are_told_at_the_start()
    {
        QVERIFY(QFile::setPermissions(path("reg/private/log-key"),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QFile agreements(path("reg/private/agreements"));
        QVERIFY(agreements.open(QFile::WriteOnly));
        agreements.write("mirror notHex\n");
        agreements.close();
        QProcess server;
        server.start(program(), {QStringLiteral("serve"), QStringLiteral("--home"), path("reg"),
                                 QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
        QVERIFY(!told(server, QStringLiteral("listening on")).isEmpty());
        QCOMPARE(stop(server), 0);
        const QByteArray log = server.readAllStandardError();
        QVERIFY2(log.contains("a private key is open to others"), log);
        QVERIFY2(log.contains("private/log-key: chmod g-w,o-rwx"), log);
        QVERIFY2(log.contains("private/agreements: expected lines of a name"), log);
        QVERIFY(QFile::setPermissions(path("reg/private/log-key"), QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(agreements.remove());
    }

    void verify_says_what_holds_and_what_does_not_data()
    {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }
    void verify_says_what_holds_and_what_does_not()
    {
        QFETCH(const bool, postgres);
        std::unique_ptr<keyline::test::Postgres> engine;
        QStringList store;
        if (postgres) {
            engine = std::make_unique<keyline::test::Postgres>();
            store = {QStringLiteral("--store"), QString::fromStdString(engine->database("reg"))};
        }
        const QString home = path(postgres ? "verified-postgres" : "verified-sqlite");
        const QStringList init{QStringLiteral("init"),
                               QStringLiteral("--home"),
                               home,
                               QStringLiteral("--origin"),
                               QStringLiteral("registry.example/verified"),
                               QStringLiteral("--administrator"),
                               path("admin.pem"),
                               QStringLiteral("--manufacturer"),
                               path("maker.pem")};
        QCOMPARE(run(init + store).exit, 0);
        const QStringList verify = QStringList{QStringLiteral("verify"), QStringLiteral("--home"), home} + store;
        const auto change = [&](const char* sql) {
            if (postgres)
                keyline::sql::Postgres(store[1].toStdString()).write([&](keyline::sql::Connection& connection) {
                    return connection.run(sql) > 0;
                });
            else
                keyline::sql::Database((home + QStringLiteral("/registry/registry.sqlite")).toStdString())
                    .writeNow([&](keyline::sql::Connection& connection) { connection.run(sql); });
        };

        QProcess server;
        server.start(program(), QStringList{QStringLiteral("serve"), QStringLiteral("--home"), home,
                                            QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")} +
                                    store);
        QVERIFY(!told(server, QStringLiteral("listening on")).isEmpty());
        const Run beside = run(verify);
        QVERIFY2(beside.exit == 0, qPrintable(beside.out + beside.error));
        QVERIFY(beside.out.contains(QStringLiteral("Everything holds: 0 entries")));
        QCOMPARE(stop(server), 0);

        change("UPDATE signer SET next = 5");
        const Run broken = run(verify);
        QCOMPARE(broken.exit, 1);
        QVERIFY2(broken.out.contains(QStringLiteral("BROKEN  table signer, row ")), qPrintable(broken.out));
        const Run told = run(verify + QStringList{QStringLiteral("--json")});
        QCOMPARE(told.exit, 1);
        const QJsonObject report = QJsonDocument::fromJson(told.out.toUtf8()).object();
        QCOMPARE(report[QStringLiteral("holds")], QJsonValue(false));
        QCOMPARE(report[QStringLiteral("checks")].toArray().size(), 13);
        QVERIFY(report[QStringLiteral("findings")][0][QStringLiteral("file")].toString().startsWith(
            QStringLiteral("table signer, row ")));
        change("UPDATE signer SET next = 1");
        QCOMPARE(run(verify).exit, 0);

        // The trust file of another home.
        const QString trust = home + QStringLiteral("/public/registry.keyline-trust");
        QVERIFY(QFile::remove(trust) && QFile::copy(path("reg/public/registry.keyline-trust"), trust));
        const Run foreign = run(verify);
        QCOMPARE(foreign.exit, 5);
        QVERIFY2(foreign.error.contains(QStringLiteral("K-521")) &&
                     foreign.error.contains(QStringLiteral("holds the log registry.example/verified+")),
                 qPrintable(foreign.error));
        if (!postgres)
            return;
        engine->stop();
        const Run away = run(verify);
        QCOMPARE(away.exit, 7);
        QVERIFY2(away.error.contains(QStringLiteral("K-607")) &&
                     away.error.contains(QStringLiteral("postgresql://keyline@127.0.0.1")),
                 qPrintable(away.error));
        const Run awayJson = run(verify + QStringList{QStringLiteral("--json")});
        QCOMPARE(awayJson.exit, 7);
        QCOMPARE(QJsonDocument::fromJson(awayJson.out.toUtf8())[QStringLiteral("error")][QStringLiteral("code")],
                 QJsonValue(QStringLiteral("K-607")));
    }

    void verify_is_told_what_to_look_at()
    {
        QCOMPARE(run({QStringLiteral("verify")}).exit, 2);
        QCOMPARE(run({QStringLiteral("verify"), QStringLiteral("--home"), path("nothing")}).exit, 7);
        QCOMPARE(run({QStringLiteral("verify"), QStringLiteral("--home"), path("reg"), QStringLiteral("--store"),
                      QStringLiteral("mysql://a@b/c")})
                     .exit,
                 2);
        keyline::test::Postgres engine;
        const Run empty = run({QStringLiteral("verify"), QStringLiteral("--home"), path("reg"),
                               QStringLiteral("--store"), QString::fromStdString(engine.database("empty"))});
        QCOMPARE(empty.exit, 5);
        QVERIFY(empty.error.contains(QStringLiteral("K-501")));
        QVERIFY(run({QStringLiteral("verify"), QStringLiteral("--help")}).out.contains(QStringLiteral("Example:")));
    }

    /// What is refused can be asked for again, with another origin too.
    void a_refused_init_leaves_no_key()
    {
        const auto init = [&](const QStringList& more) {
            return run(QStringList{QStringLiteral("init"), QStringLiteral("--home"), path("again"),
                                   QStringLiteral("--administrator"), path("admin.pem"),
                                   QStringLiteral("--manufacturer"), path("maker.pem")} +
                       more);
        };
        const QString origin = QStringLiteral("--origin");
        const QString place = QStringLiteral("--registry");
        const QString store = QStringLiteral("--store");
        for (const QStringList& wrong :
             {QStringList{origin, QStringLiteral("https://registry.example/works")},
              QStringList{origin, QStringLiteral("registry.example/a"), place, QStringLiteral("not a url")},
              QStringList{origin, QStringLiteral("registry.example/a"), store, QStringLiteral("mysql://x")}}) {
            QCOMPARE(init(wrong).exit, 2);
            QVERIFY(!QFile::exists(path("again/private/log-key")));
        }
        const QString away = QStringLiteral("postgresql://keyline:hunter2@127.0.0.1:1/x");
        const Run refused = init({origin, QStringLiteral("registry.example/a"), store, away});
        QCOMPARE(refused.exit, 7);
        QVERIFY(!refused.error.contains(QStringLiteral("hunter2")));
        QVERIFY(!QFile::exists(path("again/private/log-key")));
        const Run twice =
            init({origin, QStringLiteral("registry.example/a"), QStringLiteral("--manufacturer"), path("maker.pem")});
        QCOMPARE(twice.exit, 2);
        QVERIFY(twice.error.contains(QStringLiteral("named before")));
        QCOMPARE(init({origin, QStringLiteral("registry.example/b")}).exit, 0);
    }

    void a_witness_makes_its_key_before_it_knows_a_log()
    {
        const QString witness = QStringLiteral("witness");
        const QString home = QStringLiteral("--home");
        QCOMPARE(run({witness, home, path("early")}).exit, 2);
        const Run made = run({witness, home, path("early"), QStringLiteral("--name"), QStringLiteral("w.example/1")});
        QCOMPARE(made.exit, 0);
        QVERIFY(made.out.startsWith(QStringLiteral("witness key w.example/1+")));
        QCOMPARE(run({witness, home, path("early")}).out, made.out);
        const QString name = QStringLiteral("--name");
        QVERIFY(run({witness, home, path("other"), name, QStringLiteral("a b")}).error.contains(QStringLiteral("a b")));
        QCOMPARE(run({witness, home, path("early"), name, QStringLiteral("w.example/2")}).exit, 2);
    }

    void says_what_is_wrong()
    {
        QCOMPARE(run({}).exit, 2);
        QCOMPARE(run({QStringLiteral("serve")}).exit, 2);
        QCOMPARE(run({QStringLiteral("serve"), QStringLiteral("--home"), path("nothing")}).exit, 7);
        QCOMPARE(run({QStringLiteral("witness"), QStringLiteral("--home"), path("x"), QStringLiteral("--log"),
                      QStringLiteral("x")})
                     .exit,
                 2);
        const Run run1 = run({QStringLiteral("serve"), QStringLiteral("--home"), path("reg"),
                              QStringLiteral("--listen"), QStringLiteral("nowhere")});
        QCOMPARE(run1.exit, 2);
        QVERIFY(run1.error.contains(QStringLiteral("127.0.0.1:8470")));
        const auto listening = [&](const char* address) {
            return run({QStringLiteral("serve"), QStringLiteral("--home"), path("reg"), QStringLiteral("--listen"),
                        QString::fromLatin1(address)});
        };
        QVERIFY(listening("localhost:0").error.contains(QStringLiteral("not an address in numbers")));
        QVERIFY(listening("127.0.0.1:65536").error.contains(QStringLiteral("a port is a number")));
        QVERIFY(listening("203.0.113.7:0").error.startsWith(QStringLiteral("K-904"))); // nobody's here (RFC 5737)
        QCOMPARE(run({QStringLiteral("serve"), QStringLiteral("--home"), path("reg"), QStringLiteral("--store"),
                      QStringLiteral("postgresql://keyline@127.0.0.1:1/x")})
                     .exit,
                 7);
        for (const QStringList& limit :
             {QStringList{QStringLiteral("--rate"), QStringLiteral("-1")},
              QStringList{QStringLiteral("--connections"), QStringLiteral("0")},
              QStringList{QStringLiteral("--connections-per-address"), QStringLiteral("-1")}})
            QCOMPARE(run(QStringList{QStringLiteral("serve"), QStringLiteral("--home"), path("reg")} + limit).exit, 2);
        QVERIFY(run({QStringLiteral("--version")}).out.startsWith(QStringLiteral("keyline-registry ")));
        QVERIFY(run({QStringLiteral("serve"), QStringLiteral("--help")}).out.contains(QStringLiteral("Example:")));
    }
};

QTEST_GUILESS_MAIN(RegistryServerTest)
#include "registry_server_test.moc"
