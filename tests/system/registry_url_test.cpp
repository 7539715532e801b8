#include "workshop.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// A mirror behind a file server that knows nothing of Keyline: what a repair centre and a supervisor do with its URL.
class RegistryUrlTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<Workshop> m_shop;
    std::unique_ptr<QProcess> m_server;
    QString m_url;
    QList<Attached> m_devices;

    QString path(const QString& name) const { return m_shop->path(name); }
    Ran keyline(const QString& line) const { return m_shop->keyline(words(line)); }
    void exportMirror() const
    {
        VERIFY_EXIT(keyline(u"registry export %1 --registry %2"_s.arg(path(u"mirror"_s), m_shop->registry())), 0);
    }
    void serve(const QStringList& arguments)
    {
        m_server = m_shop->start(u"python3"_s, QStringList{u"-u"_s} + arguments);
        QByteArray said;
        const QRegularExpression line(u"port (\\d+)"_s);
        while (m_url.isEmpty() && m_server->waitForReadyRead(20'000)) {
            said += m_server->readAllStandardOutput();
            if (const auto match = line.match(QString::fromUtf8(said)); match.hasMatch())
                m_url = u"http://127.0.0.1:"_s + match.captured(1);
        }
        QVERIFY2(!m_url.isEmpty(), said + m_server->readAllStandardError());
    }
    void serveMirror() { serve(words(u"-m http.server 0 --bind 127.0.0.1 --directory "_s + path(u"mirror"_s))); }
    /// The flash of a device that has its keys dies.
    Attached lost(const Attached& device) const
    {
        m_shop->stopDevices();
        const Ran erased = m_shop->run(Workshop::program(u"keyline-device"_s),
                                       words(u"erase-flash --dir devices --chip "_s + device.chip));
        if (erased.exit != 0)
            qFatal("erase-flash: %s", erased.err.constData());
        for (const Attached& again : m_shop->startDevices(2))
            if (again.chip == device.chip)
                return again;
        return {};
    }

  private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<Workshop>();
        m_shop->makeStation();
        m_shop->makeDevices(2);
        m_devices = m_shop->startDevices(2);
        VERIFY_EXIT(m_shop->provision(m_devices), 0);
        exportMirror();
        m_url.clear();
    }
    void cleanup()
    {
        if (m_server) {
            m_server->terminate();
            m_server->waitForFinished();
        }
        m_server.reset();
        m_shop.reset();
    }

    void C17_a_device_comes_back_from_any_file_server()
    {
        serveMirror();
        const Attached device = lost(m_devices.first());
        QCOMPARE(device.state, u"lost"_s);
        const Ran ran = keyline(u"recover --json --trust %1 --registry %2 --memory %3 --port %4"_s.arg(
            m_shop->trust(), m_url, path(u"memory"_s), device.port));
        VERIFY_EXIT(ran, 0);
        QCOMPARE(ran.events(u"result"_s).first()[u"keys"_s].toString(), u"proved"_s);
        // The server goes away: that is said, and with what code.
        m_server->terminate();
        m_server->waitForFinished();
        const Ran away = keyline(u"registry verify --json --trust %1 --registry %2"_s.arg(m_shop->trust(), m_url));
        QCOMPARE(away.exit, 5);
        QCOMPARE(away.lastJson()[u"error"_s][u"code"_s].toString(), u"K-522"_s);
        QVERIFY(away.lastJson()[u"error"_s][u"context"_s].toString().contains(m_url));
    }

    void the_log_is_verified_and_looked_up_by_url()
    {
        serveMirror();
        const Ran verified = keyline(u"registry verify --json --trust %1 --registry %2"_s.arg(m_shop->trust(), m_url));
        VERIFY_EXIT(verified, 0);
        QVERIFY(verified.lastJson()[u"holds"_s].toBool());
        QCOMPARE(verified.lastJson()[u"entries"_s].toInt(), 4);
        QCOMPARE(verified.lastJson()[u"records"_s].toInt(), 0);
        const Ran fetched =
            keyline(u"registry verify --json --records --trust %1 --registry %2"_s.arg(m_shop->trust(), m_url));
        VERIFY_EXIT(fetched, 0);
        QCOMPARE(fetched.lastJson()[u"records"_s].toInt(), 2);
        const QString chip = m_devices.first().chip;
        const Ran shown =
            keyline(u"registry show %1 --json --trust %2 --registry %3"_s.arg(chip, m_shop->trust(), m_url));
        VERIFY_EXIT(shown, 0);
        QCOMPARE(shown.lastJson()[u"chip"_s].toString(), chip);
        const Ran trust = keyline(u"registry trust --registry "_s + m_url);
        VERIFY_EXIT(trust, 0);
        QVERIFY(trust.out.contains("registry " + m_url.toUtf8()));
    }

    void a_record_file_recovers_where_no_network_is()
    {
        serveMirror();
        QStringList records;
        for (const Attached& device : m_devices) {
            const QString file = path(device.chip + u".keyline-record"_s);
            VERIFY_EXIT(keyline(u"registry fetch %1 --trust %2 --registry %3 --out %4"_s.arg(
                            device.chip, m_shop->trust(), m_url, file)),
                        0);
            records << u"--record"_s << file;
        }
        m_server->terminate();
        m_server->waitForFinished();
        QVERIFY(QDir(path(u"mirror"_s)).removeRecursively());
        const Attached device = lost(m_devices.first());
        const QString line = u"recover --json --trust %1 --port %2 "_s.arg(m_shop->trust(), device.port);
        const Ran other = m_shop->keyline(words(line) + records.mid(2));
        QCOMPARE(other.exit, 1);
        QCOMPARE(other.events(u"result"_s).first()[u"error"_s][u"code"_s].toString(), u"R-301"_s);
        const Ran ran = m_shop->keyline(words(line) + records);
        VERIFY_EXIT(ran, 0);
        QCOMPARE(ran.events(u"result"_s).first()[u"keys"_s].toString(), u"proved"_s);
    }

    void a_mirror_follows_and_a_watch_tells()
    {
        serveMirror();
        const QString follow =
            u"registry mirror %1 %2 --json --trust %3"_s.arg(m_url, path(u"follower"_s), m_shop->trust());
        const Ran first = keyline(follow);
        VERIFY_EXIT(first, 0);
        QCOMPARE(first.lastJson()[u"entries"_s].toInt(), 4);
        QCOMPARE(first.lastJson()[u"records_fetched"_s].toInt(), 2);
        const QString chip = m_devices.first().chip;
        Workshop::write(path(u"chips"_s), chip.toUtf8() + "\n");
        const QString watch = u"registry watch %1 --once --json --chip-file %2 --state %3 --trust %4"_s.arg(
            m_url, path(u"chips"_s), path(u"state"_s), m_shop->trust());
        VERIFY_EXIT(keyline(watch), 0);
        VERIFY_EXIT(keyline(u"registry retire %1 --home %2"_s.arg(chip, m_shop->home())), 0);
        exportMirror();
        const Ran told = keyline(watch);
        VERIFY_EXIT(told, 0);
        QCOMPARE(told.events(u"revision"_s).size(), 1);
        QCOMPARE(told.events(u"revision"_s).first()[u"kind"_s].toString(), u"retire"_s);
        QCOMPARE(told.events(u"revision"_s).first()[u"chip"_s].toString(), chip);
        QVERIFY(keyline(watch).out.isEmpty());
        const Ran second = keyline(follow);
        VERIFY_EXIT(second, 0);
        QCOMPARE(second.lastJson()[u"before"_s].toInt(), 4);
        QCOMPARE(second.lastJson()[u"entries"_s].toInt(), 5);
        QCOMPARE(second.lastJson()[u"records_fetched"_s].toInt(), 0);
        VERIFY_EXIT(keyline(u"registry verify --registry %1 --trust %2"_s.arg(path(u"follower"_s), m_shop->trust())),
                    0);
        // From the very beginning, where nothing is remembered.
        const Ran all =
            keyline(u"registry watch %1 --once --json --from-start --chip-file %2 --state %3 --trust %4"_s.arg(
                m_url, path(u"chips"_s), path(u"other-state"_s), m_shop->trust()));
        QCOMPARE(all.events(u"revision"_s).size(), 2);
    }

    void https_asks_for_a_known_authority()
    {
        VERIFY_EXIT(m_shop->run(u"openssl"_s,
                                words(u"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj "
                                      "/CN=localhost -addext subjectAltName=IP:127.0.0.1 -keyout %1 -out %2"_s.arg(
                                          path(u"key.pem"_s), path(u"crt.pem"_s)))),
                    0);
        Workshop::write(path(u"tls.py"_s),
                        "import functools, http.server, ssl, sys\n"
                        "handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=sys.argv[3])\n"
                        "server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), handler)\n"
                        "context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)\n"
                        "context.load_cert_chain(sys.argv[2], sys.argv[1])\n"
                        "server.socket = context.wrap_socket(server.socket, server_side=True)\n"
                        "print('port', server.server_address[1])\n"
                        "server.serve_forever()\n");
        serve({path(u"tls.py"_s), path(u"key.pem"_s), path(u"crt.pem"_s), path(u"mirror"_s)});
        const QString verify = u"registry verify --json --trust %1 --registry %2"_s.arg(
            m_shop->trust(), m_url.replace(u"http:"_s, u"https:"_s));
        const Ran strange = keyline(verify);
        QCOMPARE(strange.exit, 5);
        QCOMPARE(strange.lastJson()[u"error"_s][u"code"_s].toString(), u"K-522"_s);
        m_shop->setVariable(u"SSL_CERT_FILE"_s, path(u"crt.pem"_s));
        VERIFY_EXIT(keyline(verify), 0);
    }
};

QTEST_GUILESS_MAIN(RegistryUrlTest)
#include "registry_url_test.moc"
