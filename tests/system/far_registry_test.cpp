#include "workshop.h"

#include "../transparency/judge.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

/// A station, a custodian, a repair centre and strangers at a registry's real server.
class FarRegistryTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<Workshop> m_shop;
    std::unique_ptr<QProcess> m_server;
    QString m_url;

    QString path(const QString& name) const { return m_shop->path(name); }
    QString trust() const { return path(u"far/public/registry.keyline-trust"_s); }
    Ran keyline(const QString& line) const { return m_shop->keyline(words(line)); }
    Ran keyline(const QString& line, const QString& more) const { return keyline(line + u' ' + more); }
    /// Where the registry is and by what it is judged.
    QString there() const { return u"--registry %1 --trust %2"_s.arg(m_url, trust()); }
    QString asAdministrator() const { return u"--key %1 "_s.arg(path(u"admin-key.pem"_s)) + there(); }

    void makeServer()
    {
        VERIFY_EXIT(m_shop->run(u"openssl"_s, words(u"genpkey -algorithm ed25519 -out "_s + path(u"admin-key.pem"_s))),
                    0);
        VERIFY_EXIT(m_shop->run(u"openssl"_s, words(u"pkey -pubout -in %1 -out %2"_s.arg(path(u"admin-key.pem"_s),
                                                                                         path(u"admin.pem"_s)))),
                    0);
        VERIFY_EXIT(m_shop->run(Workshop::program(u"keyline-registry"_s),
                                words(u"init --home %1 --origin registry.example/far --administrator %2 --manufacturer "
                                      "%3"_s.arg(path(u"far"_s), path(u"admin.pem"_s),
                                                 m_shop->home() + u"/public/manufacturer.pem"_s))),
                    0);
    }
    void startServer(const QString& address = u"127.0.0.1:0"_s)
    {
        m_server = m_shop->start(Workshop::program(u"keyline-registry"_s),
                                 words(u"serve --home %1 --listen %2"_s.arg(path(u"far"_s), address)));
        QByteArray said;
        const QRegularExpression line(u"listening on (\\S+)\n"_s);
        m_url.clear();
        while (m_url.isEmpty() && m_server->waitForReadyRead(20'000)) {
            said += m_server->readAllStandardOutput();
            if (const auto match = line.match(QString::fromUtf8(said)); match.hasMatch())
                m_url = u"http://"_s + match.captured(1);
        }
        QVERIFY2(!m_url.isEmpty(), said + m_server->readAllStandardError());
    }
    void killServer()
    {
        m_server->kill();
        m_server->waitForFinished();
    }
    void enrol(const QString& key, const QString& more = {}) const
    {
        VERIFY_EXIT(keyline(u"registry enrol %1 --name Line %2"_s.arg(m_shop->home() + u"/public/"_s + key, more),
                            asAdministrator()),
                    0);
    }
    void fileThere() const
    {
        VERIFY_EXIT(
            keyline(u"station set --home %1 --registry %2 --registry-trust %3"_s.arg(m_shop->home(), m_url, trust())),
            0);
    }
    void sealWhileQueued() const
    {
        const QString profile = m_shop->home() + u"/profiles/phone.json"_s;
        QJsonObject content = QJsonDocument::fromJson(Workshop::read(profile)).object();
        content[u"sealWhileQueued"_s] = true;
        Workshop::write(profile, QJsonDocument(content).toJson());
    }
    void demandAudit(int entries) const
    {
        const Ran ran = keyline(u"registry verify --json"_s, there());
        VERIFY_EXIT(ran, 0);
        QVERIFY(ran.lastJson()[u"holds"_s].toBool());
        QCOMPARE(ran.lastJson()[u"entries"_s].toInt(), entries);
    }

  private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<Workshop>();
        m_shop->makeStation();
        m_shop->makeDevices(3);
        makeServer();
        startServer();
    }
    void cleanup()
    {
        if (m_server)
            killServer();
        m_server.reset();
        m_shop.reset();
    }

    void C17_devices_are_filed_far_away_and_come_back_from_there()
    {
        enrol(u"station.pem"_s);
        fileThere();
        const QList<Attached> devices = m_shop->startDevices(3);
        VERIFY_EXIT(m_shop->provision(devices), 0);
        demandAudit(4);
        const QString chip = devices.first().chip;
        m_shop->stopDevices();
        VERIFY_EXIT(
            m_shop->run(Workshop::program(u"keyline-device"_s), words(u"erase-flash --dir devices --chip "_s + chip)),
            0);
        QString port;
        for (const Attached& device : m_shop->startDevices(3))
            if (device.chip == chip)
                port = device.port;
        const Ran ran = keyline(u"recover --json --memory %1 --port %2"_s.arg(path(u"memory"_s), port), there());
        VERIFY_EXIT(ran, 0);
        QCOMPARE(ran.events(u"result"_s).first()[u"keys"_s].toString(), u"proved"_s);
    }

    void a_stranger_judges_what_is_served()
    {
        enrol(u"station.pem"_s);
        fileThere();
        VERIFY_EXIT(m_shop->provision(m_shop->startDevices(3)), 0);
        Judge judge;
        if (!judge.build())
            QSKIP("there is no Go here");
        QString vkey;
        for (const QByteArray& line : Workshop::read(trust()).split('\n'))
            if (line.startsWith("log "))
                vkey = QString::fromUtf8(line.mid(4));
        const auto verdict = judge.judge(m_url, vkey.toStdString());
        QVERIFY2(verdict.holds && verdict.said.contains(" 4 entries"), verdict.said);
    }

    void what_was_queued_while_the_server_was_away_is_sent()
    {
        enrol(u"station.pem"_s);
        fileThere();
        const QString address = m_url.mid(7);
        sealWhileQueued();
        killServer();
        const Ran ran = m_shop->provision(m_shop->startDevices(3));
        VERIFY_EXIT(ran, 0);
        QCOMPARE(ran.lastJson()[u"queued"_s].toInt(), 3);
        const Ran status = keyline(u"outbox status --json --home "_s + m_shop->home());
        VERIFY_EXIT(status, 0);
        QCOMPARE(status.lastJson()[u"waiting"_s].toInt(), 3);
        QCOMPARE(status.lastJson()[u"registry"_s].toString(), m_url);
        const Ran away = keyline(u"outbox send --json --home "_s + m_shop->home());
        QCOMPARE(away.exit, 5);
        QCOMPARE(away.lastJson()[u"error"_s][u"code"_s].toString(), u"K-522"_s);
        startServer(address);
        const Ran sent = keyline(u"outbox send --json --home "_s + m_shop->home());
        VERIFY_EXIT(sent, 0);
        QCOMPARE(sent.lastJson()[u"sent"_s].toInt(), 3);
        QVERIFY(sent.lastJson()[u"refused"_s].toArray().isEmpty());
        demandAudit(4);
        // The station's own folder leads to where its records are.
        const Ran shown = keyline(u"registry show %1 --home %2 --json"_s.arg(
            ran.events(u"result"_s).first()[u"chip"_s].toString(), m_shop->home()));
        VERIFY_EXIT(shown, 0);
    }

    void a_station_at_work_sends_by_itself()
    {
        enrol(u"station.pem"_s);
        fileThere();
        const QString address = m_url.mid(7);
        sealWhileQueued();
        killServer();
        m_shop->startDevices(3, {u"--links"_s, path(u"links"_s)});
        const auto station = m_shop->start(
            Workshop::program(u"keyline"_s),
            words(
                u"provision --watch --json --home %1 --port-folder %2 --identities imei:35824005-000000..000999"_s.arg(
                    m_shop->home(), path(u"links"_s))));
        QByteArray said;
        const auto hears = [&](const char* text, int count) {
            while (said.count(text) < count && station->waitForReadyRead(30'000))
                said += station->readAllStandardOutput();
            return said.count(text) >= count;
        };
        QVERIFY2(hears("\"result\":\"pass\"", 3), said);
        startServer(address);
        const auto waiting = [this] {
            return keyline(u"outbox status --json --home "_s + m_shop->home()).lastJson()[u"waiting"_s].toInt();
        };
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, 60'000);
        station->terminate();
        QVERIFY(station->waitForFinished(20'000));
        demandAudit(4);
    }

    void a_custodian_retires_and_erases()
    {
        enrol(u"station.pem"_s);
        enrol(u"custodian.pem"_s, u"--custodian"_s);
        fileThere();
        const QList<Attached> devices = m_shop->startDevices(3);
        VERIFY_EXIT(m_shop->provision(devices), 0);
        const QString home = u"--home "_s + m_shop->home();
        VERIFY_EXIT(keyline(u"registry retire %1 "_s.arg(devices[0].chip) + home), 0);
        QCOMPARE(keyline(u"registry erase %1 "_s.arg(devices[1].chip) + home).exit, 2);
        VERIFY_EXIT(keyline(u"registry erase %1 --yes "_s.arg(devices[1].chip) + home), 0);
        const Ran retired = keyline(u"registry show %1 --json"_s.arg(devices[0].chip), there());
        VERIFY_EXIT(retired, 0);
        QCOMPARE(retired.lastJson()[u"kind"_s].toString(), u"retire"_s);
        const Ran erased = keyline(u"registry show %1 --json"_s.arg(devices[1].chip), there());
        VERIFY_EXIT(erased, 0);
        QVERIFY(erased.lastJson()[u"erased"_s].toBool());
        const Ran fetched =
            keyline(u"registry fetch %1 --json --out %2"_s.arg(devices[1].chip, path(u"record"_s)), there());
        QCOMPARE(fetched.lastJson()[u"error"_s][u"code"_s].toString(), u"K-506"_s);
        demandAudit(7);
    }

    void a_mirror_that_followed_brings_devices_and_a_lost_server_back()
    {
        enrol(u"station.pem"_s);
        enrol(u"custodian.pem"_s, u"--custodian"_s);
        fileThere();
        const QList<Attached> devices = m_shop->startDevices(3);
        VERIFY_EXIT(m_shop->provision({devices[0], devices[1]}), 0);
        const QString follow = u"registry mirror %1 %2 --json --trust %3"_s.arg(m_url, path(u"mirror"_s), trust());
        const QString agreement = u" --agreement "_s + path(u"agreement"_s);
        const auto agree = [this](const QString& how) {
            return m_shop->run(Workshop::program(u"keyline-registry"_s),
                               words(u"agree mirror --home %1 "_s.arg(path(u"far"_s)) + how));
        };
        QCOMPARE(agree({}).exit, 2);
        VERIFY_EXIT(agree(u"--out "_s + path(u"agreement"_s)), 0);
        QCOMPARE(agree(u"--out "_s + path(u"agreement"_s)).exit, 3);
        const Ran first = keyline(follow, agreement);
        VERIFY_EXIT(first, 0);
        QCOMPARE(first.lastJson()[u"records_fetched"_s].toInt(), 2);
        VERIFY_EXIT(m_shop->provision({devices[2]}), 0);
        VERIFY_EXIT(keyline(u"registry erase %1 --home %2"_s.arg(devices[1].chip, m_shop->home())), 2);
        VERIFY_EXIT(keyline(u"registry erase %1 --confirm %2 --home %3"_s.arg(devices[1].chip, devices[0].chip,
                                                                              m_shop->home())),
                    2);
        VERIFY_EXIT(keyline(u"registry erase %1 --confirm %1 --home %2"_s.arg(devices[1].chip, m_shop->home())), 0);
        const Ran second = keyline(follow, agreement);
        VERIFY_EXIT(second, 0);
        QCOMPARE(second.lastJson()[u"records_fetched"_s].toInt(), 1);
        QCOMPARE(second.lastJson()[u"before"_s].toInt(), 4);
        const Ran audited = keyline(u"registry verify --json"_s + agreement, there());
        VERIFY_EXIT(audited, 0);
        QCOMPARE(audited.lastJson()[u"records"_s].toInt(), 2);
        VERIFY_EXIT(agree(u"--end"_s), 0);
        const Ran ended = keyline(u"registry verify --json"_s + agreement, there());
        QCOMPARE(ended.exit, 5);
        QCOMPARE(ended.lastJson()[u"error"_s][u"code"_s].toString(), u"K-526"_s);
        const QByteArray checkpoint = Workshop::read(path(u"mirror/checkpoint"_s));
        // The server's machine is gone; its key and its trust file were kept elsewhere.
        killServer();
        QVERIFY(QDir(path(u"far/registry"_s)).removeRecursively());
        QVERIFY(QFile::remove(path(u"far/published"_s)));
        const QString chip = devices.first().chip;
        m_shop->stopDevices();
        VERIFY_EXIT(
            m_shop->run(Workshop::program(u"keyline-device"_s), words(u"erase-flash --dir devices --chip "_s + chip)),
            0);
        QString port;
        for (const Attached& device : m_shop->startDevices(3))
            if (device.chip == chip)
                port = device.port;
        const Ran recovered = keyline(u"recover --json --registry %1 --trust %2 --memory %3 --port %4"_s.arg(
            path(u"mirror"_s), trust(), path(u"memory"_s), port));
        VERIFY_EXIT(recovered, 0);
        QCOMPARE(recovered.events(u"result"_s).first()[u"keys"_s].toString(), u"proved"_s);
        VERIFY_EXIT(m_shop->run(Workshop::program(u"keyline-registry"_s),
                                words(u"restore %1 --home %2"_s.arg(path(u"mirror"_s), path(u"far"_s)))),
                    0);
        startServer(m_url.mid(7));
        demandAudit(6);
        // A look-up remembers what it saw, and finds that log again.
        VERIFY_EXIT(keyline(u"registry mirror %1 %2 --trust %3"_s.arg(m_url, path(u"log"_s), trust())), 0);
        QCOMPARE(Workshop::read(path(u"log/checkpoint"_s)), checkpoint);
        VERIFY_EXIT(keyline(u"registry show %1 --json"_s.arg(devices[2].chip), there()), 0);
        const Ran erased = keyline(u"registry show %1 --json"_s.arg(devices[1].chip), there());
        VERIFY_EXIT(erased, 0);
        QVERIFY(erased.lastJson()[u"erased"_s].toBool());
    }

    void a_station_that_is_not_enrolled_waits_and_a_revoked_one_is_refused()
    {
        fileThere();
        const QList<Attached> devices = m_shop->startDevices(3);
        const Ran strange = m_shop->provision({devices[0]});
        QCOMPARE(strange.events(u"result"_s).first()[u"error"_s][u"code"_s].toString(), u"K-524"_s);
        enrol(u"station.pem"_s);
        VERIFY_EXIT(m_shop->provision({devices[0]}), 0);
        VERIFY_EXIT(keyline(u"registry revoke %1"_s.arg(m_shop->home() + u"/public/station.pem"_s), asAdministrator()),
                    0);
        const Ran revoked = m_shop->provision({devices[1]});
        const QJsonValue error = revoked.events(u"result"_s).first()[u"error"_s];
        QCOMPARE(error[u"code"_s].toString(), u"K-504"_s);
        QVERIFY(error[u"context"_s].toString().contains(u"revoked"_s));
        demandAudit(3);
    }

    void a_registry_moves_to_the_server()
    {
        const QList<Attached> devices = m_shop->startDevices(3);
        VERIFY_EXIT(m_shop->provision(devices), 0);
        VERIFY_EXIT(keyline(u"registry retire %1 --home %2"_s.arg(devices[0].chip, m_shop->home())), 0);
        const QString line =
            u"registry republish --json --home %1 --to %2 --trust %3"_s.arg(m_shop->home(), m_url, trust());
        QCOMPARE(keyline(line).lastJson()[u"error"_s][u"code"_s].toString(), u"K-524"_s);
        enrol(u"station.pem"_s);
        enrol(u"custodian.pem"_s, u"--custodian"_s);
        const Ran moved = keyline(line);
        VERIFY_EXIT(moved, 0);
        QCOMPARE(moved.lastJson()[u"logged"_s].toInt(), 4);
        QCOMPARE(keyline(line).lastJson()[u"there"_s].toInt(), 4);
        demandAudit(6);
        for (const Attached& device : devices)
            VERIFY_EXIT(keyline(u"registry show %1 --json"_s.arg(device.chip), there()), 0);
        fileThere();
        const Ran again = m_shop->provision(devices);
        VERIFY_EXIT(again, 8); // two were done before, the retired one is on hold
    }
};

QTEST_GUILESS_MAIN(FarRegistryTest)
#include "far_registry_test.moc"
