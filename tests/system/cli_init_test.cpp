#include "command_line.h"

#include <QDir>
#include <QFile>

/// Stations are made and their passphrases asked for, line by line as docs/CLI.md has it.
class CliInitTest final : public CommandLineTest
{
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_shop = std::make_unique<Workshop>(); }
    void cleanup() { m_shop.reset(); }

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
};

QTEST_GUILESS_MAIN(CliInitTest)
#include "cli_init_test.moc"
