#include "workshop.h"

#include "../ui/repair/wizard_bench.h"
#include "ui/common/address_field.h"
#include "ui/common/message_line.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>

using namespace keyline;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 60'000; ///< in milliseconds

} // namespace

/// The wizard and a registry's real server: where it is comes from the trust file, or is typed.
class RepairAddressTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<Workshop> m_shop;
    std::unique_ptr<QProcess> m_server;
    QString m_url;
    QString m_port; ///< of the device that lost its keys

    QString path(const QString& name) const { return m_shop->path(name); }
    QString publicFile(const QString& name) const { return m_shop->home() + u"/public/"_s + name; }
    void startServer()
    {
        m_server = m_shop->start(Workshop::program(u"keyline-registry"_s),
                                 words(u"serve --home %1 --listen 127.0.0.1:0"_s.arg(path(u"far"_s))));
        QByteArray said;
        const QRegularExpression line(u"listening on (\\S+)\n"_s);
        m_url.clear();
        while (m_url.isEmpty() && m_server->waitForReadyRead(patience)) {
            said += m_server->readAllStandardOutput();
            if (const auto match = line.match(QString::fromUtf8(said)); match.hasMatch())
                m_url = u"http://"_s + match.captured(1);
        }
        QVERIFY2(!m_url.isEmpty(), said + m_server->readAllStandardError());
    }
    /// As the registry's people give it out.
    QString trust() const { return path(u"far/public/registry.keyline-trust"_s); }
    /// The same with these lines in place of those that say where the registry is.
    QString trustWith(const QString& places) const
    {
        QByteArray text = places.toUtf8();
        for (const QByteArray& line : Workshop::read(trust()).split('\n'))
            if (!line.startsWith("registry "))
                text += line + '\n';
        const QString file = path(u"shop.keyline-trust"_s);
        Workshop::write(file, text);
        return file;
    }
    /// The device is there, its registry is not known: the way out of that is where it can be named.
    static void openStart(const WizardBench& at)
    {
        QTRY_COMPARE_WITH_TIMEOUT(at.code(), u"R-303"_s, patience);
        QVERIFY(at.click("wayOutButton"));
        QCOMPARE(at.page(), u"startPage"_s);
    }
    recovery::BenchOptions options(const QString& trustFile) const
    {
        recovery::BenchOptions out;
        out.trustFile = trustFile.toStdString();
        out.ports.system = false;
        out.ports.paths = {m_port.toStdString()};
        out.mediaFolders.clear();
        return out;
    }

  private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<Workshop>();
        m_shop->makeStation();
        m_shop->makeDevices(1);
        const QString key = path(u"admin-key.pem"_s);
        VERIFY_EXIT(m_shop->run(u"openssl"_s, words(u"genpkey -algorithm ed25519 -out "_s + key)), 0);
        VERIFY_EXIT(m_shop->run(u"openssl"_s, words(u"pkey -pubout -in %1 -out %2"_s.arg(key, path(u"admin.pem"_s)))),
                    0);
        VERIFY_EXIT(
            m_shop->run(
                Workshop::program(u"keyline-registry"_s),
                words(u"init --home %1 --origin registry.example/far --administrator %2 --manufacturer %3"_s.arg(
                    path(u"far"_s), path(u"admin.pem"_s), publicFile(u"manufacturer.pem"_s)))),
            0);
        startServer();
        VERIFY_EXIT(m_shop->keyline(words(u"registry enrol %1 --name Line --key %2 --registry %3 --trust %4"_s.arg(
                        publicFile(u"station.pem"_s), key, m_url, trust()))),
                    0);
        VERIFY_EXIT(m_shop->keyline(words(u"station set --home %1 --registry %2 --registry-trust %3"_s.arg(
                        m_shop->home(), m_url, trust()))),
                    0);
        const Attached device = m_shop->startDevices(1).first();
        VERIFY_EXIT(m_shop->provision({device}), 0);
        m_shop->stopDevices();
        VERIFY_EXIT(m_shop->run(Workshop::program(u"keyline-device"_s),
                                words(u"erase-flash --dir %1 --chip %2"_s.arg(path(u"devices"_s), device.chip))),
                    0);
        m_port = m_shop->startDevices(1).first().port;
    }
    void cleanup()
    {
        if (m_server) {
            m_server->kill();
            m_server->waitForFinished();
        }
        m_server.reset();
        m_shop.reset();
    }

    void a_trust_file_that_names_an_address_is_all_that_a_shop_needs()
    {
        WizardBench at(options(trustWith(u"registry %1\n"_s.arg(m_url))));
        QTRY_COMPARE_WITH_TIMEOUT(at.page(), u"donePage"_s, patience);
    }

    void an_address_is_typed_where_no_file_names_one()
    {
        WizardBench at(options(trustWith({})));
        openStart(at);
        auto* field = at.find<ui::AddressField>("registryAddressField");
        QVERIFY(field != nullptr);
        auto* message = at.window.findChild<ui::MessageLine*>(u"addressMessage"_s);
        QTest::keyClicks(field->field(), u"ftp://registry.example\r"_s);
        QVERIFY(message->text().contains(u"ftp://registry.example"_s));
        QCOMPARE(at.page(), u"startPage"_s);
        field->field()->clear();
        QVERIFY(message->text().isEmpty());
        QTest::keyClicks(field->field(), m_url + u'\r');
        QTRY_COMPARE_WITH_TIMEOUT(at.page(), u"donePage"_s, patience);
        QVERIFY(at.wizard.supply().source->folder.string() == m_url.toStdString());
    }

    void an_address_that_is_away_is_said_and_another_one_goes_on()
    {
        WizardBench at(options(trustWith({})));
        openStart(at);
        auto* field = at.find<ui::AddressField>("registryAddressField");
        QVERIFY(field != nullptr);
        field->setAddress(u"http://127.0.0.1:1"_s); // nobody listens at tcpmux
        QVERIFY(at.click("addressButton"));
        QTRY_VERIFY_WITH_TIMEOUT(at.text("sourceLabel").contains(u"K-522"_s), patience);
        QVERIFY(at.text("sourceLabel").contains(u"http://127.0.0.1:1"_s));
        QCOMPARE(at.page(), u"startPage"_s);
        field->setAddress(m_url);
        QVERIFY(at.click("addressButton"));
        QTRY_COMPARE_WITH_TIMEOUT(at.page(), u"donePage"_s, patience);
    }
};

QTEST_MAIN(RepairAddressTest)
#include "repair_address_test.moc"
