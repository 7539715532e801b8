#include "command_line.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

/// What is read from a registry, and brought back from it, line by line as docs/CLI.md has it.
class CliRegistryTest final : public CommandLineTest
{
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_shop = std::make_unique<Workshop>(); }
    void cleanup() { m_shop.reset(); }

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
        const Ran remote = keyline(u"registry export mirror --registry http://127.0.0.1:1"_s);
        VERIFY_EXIT(remote, 2);
        QVERIFY2(remote.err.contains("keyline registry mirror http://127.0.0.1:1 mirror"), said(remote));

        // A trust file says where the registry is: of several places the first that answers is taken.
        QFile named(m_shop->path(u"named.keyline-trust"_s));
        QVERIFY(named.open(QIODevice::WriteOnly));
        QByteArray lines;
        for (const QByteArray& line : trust.out.split('\n'))
            lines += line.isEmpty() || line.startsWith("registry ") ? QByteArray() : line + '\n';
        const QByteArray none = lines;
        named.write("registry http://127.0.0.1:1\nregistry " + m_shop->path(u"mirror"_s).toUtf8() + "\n" + lines);
        named.close();
        VERIFY_EXIT(keyline(u"registry verify --trust named.keyline-trust"_s), 0);
        VERIFY_EXIT(keyline(u"registry show %1 --trust named.keyline-trust"_s.arg(devices[0].chip)), 0);
        VERIFY_EXIT(keyline(u"registry fetch %1 --out one --trust named.keyline-trust"_s.arg(devices[0].chip)), 0);
        QVERIFY(named.open(QIODevice::WriteOnly | QIODevice::Truncate));
        named.write("registry http://127.0.0.1:1\nregistry http://127.0.0.1:2\n" + none);
        named.close();
        const Ran away = keyline(u"registry verify --trust named.keyline-trust"_s);
        VERIFY_EXIT(away, 5);
        QVERIFY2(away.err.contains("none of the 2 places"), said(away));
        QVERIFY(named.open(QIODevice::WriteOnly | QIODevice::Truncate));
        named.write(none);
        named.close();
        const Ran nowhere = keyline(u"registry verify --trust named.keyline-trust"_s);
        VERIFY_EXIT(nowhere, 2);
        QVERIFY2(nowhere.err.contains("--registry"), said(nowhere));

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
};

QTEST_GUILESS_MAIN(CliRegistryTest)
#include "cli_registry_test.moc"
