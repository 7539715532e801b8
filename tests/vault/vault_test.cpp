#include "vault_bench.h"

#include "crypto/hash.h"
#include "identity/identity_certificate.h"
#include "package/data_package.h"
#include "vault/vault.h"

#include <QTest>

using namespace keyline;
using test::throws;
using vault::Purpose;

class VaultTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void says_that_there_is_no_vault()
    {
        VaultBench bench;
        QVERIFY(!bench.vault->exists());
        QVERIFY(throws(Code::VaultMissing, [&] { bench.vault->unlock(bench.passphrase()); }));
        QVERIFY(throws(Code::VaultMissing, [&] { bench.vault->keys(); }));
    }

    void makes_every_key_once()
    {
        VaultBench bench;
        bench.create();
        QVERIFY(bench.vault->exists());
        QVERIFY(bench.vault->isUnlocked());
        QCOMPARE(bench.vault->keys().size(), std::size_t(6));
        QVERIFY(throws(Code::HomeExists, [&] { bench.create(); }));
    }

    void shows_public_halves_and_check_values_while_locked()
    {
        VaultBench bench;
        bench.create();
        const auto check = crypto::checkValueText(*bench.vault->masterKey().key);
        const auto spki = bench.vault->manufacturerSigner()->publicKey().spki();
        const auto log = bench.vault->signer(Purpose::Log)->publicKey();
        bench.reopen();
        QVERIFY(!bench.vault->isUnlocked());
        const auto keys = bench.vault->keys();
        QCOMPARE(keys[0].publicKey, spki);
        QCOMPARE(keys[1].purpose, Purpose::Master);
        QCOMPARE(keys[1].checkValue, check);
        QVERIFY(keys[1].publicKey.empty());
        QVERIFY(bench.vault->publicKey(Purpose::Log) == log);
        QCOMPARE(bench.vault->manufacturer().name, std::string("Aurora Devices"));
        QCOMPARE(bench.vault->manufacturer().pen, std::optional<std::uint32_t>(32473));
    }

    void gives_no_key_while_locked()
    {
        VaultBench bench;
        bench.create();
        bench.vault->lock();
        QVERIFY(throws(Code::PassphraseMissing, [&] { bench.vault->manufacturerSigner(); }));
        QVERIFY(throws(Code::PassphraseMissing, [&] { bench.vault->masterKey(); }));
        QVERIFY(throws(Code::PassphraseMissing, [&] { bench.vault->signer(Purpose::Station); }));
        QVERIFY(throws(Code::PassphraseMissing, [&] { bench.vault->pairKey(); }));
    }

    void opens_again_with_its_passphrase_only()
    {
        VaultBench bench;
        bench.create();
        bench.reopen();
        QVERIFY(throws(Code::PassphraseWrong, [&] { bench.vault->unlock(bench.text("correct horse battery stapl")); }));
        QVERIFY(!bench.vault->isUnlocked());
        bench.vault->unlock(bench.passphrase());
        const auto message = asBytes("a message");
        const auto signature = bench.vault->manufacturerSigner()->sign(message);
        QVERIFY(bench.vault->manufacturerKey().verify(message, signature));
        const auto entry = bench.vault->signer(Purpose::Station)->sign(message);
        QVERIFY(crypto::verifyEd25519(bench.vault->publicKey(Purpose::Station), message, entry));
    }

    void refuses_a_short_passphrase()
    {
        VaultBench bench;
        QVERIFY(throws(Code::PassphraseTooShort, [&] {
            bench.vault->create(bench.text("seven.."), vault::Manufacturer{"Aurora", {}});
        }));
        QVERIFY(!bench.vault->exists());
    }

    void names_the_damaged_key_and_keeps_the_others()
    {
        VaultBench bench;
        bench.create();
        bench.database->writeNow([](sql::Connection& c) {
            c.run(
                "UPDATE vault_key SET box = substr(box, 1, 30) || x'00' || substr(box, 32) WHERE purpose = 'station'");
        });
        bench.reopen();
        bench.vault->unlock(bench.passphrase());
        try {
            bench.vault->signer(Purpose::Station);
            QFAIL("a damaged key passed");
        } catch (const Error& error) {
            QCOMPARE(error.code(), Code::VaultDamaged);
            QVERIFY(error.context().find("station key") != std::string::npos);
        }
        bench.vault->manufacturerSigner();
        bench.vault->signer(Purpose::Log);
    }

    void refuses_a_key_that_changed_places_with_another()
    {
        VaultBench bench;
        bench.create();
        bench.database->writeNow([](sql::Connection& c) {
            c.run("UPDATE vault_key SET box = (SELECT box FROM vault_key WHERE purpose = 'custodian'),"
                  " public = (SELECT public FROM vault_key WHERE purpose = 'custodian') WHERE purpose = 'station'");
        });
        bench.reopen();
        bench.vault->unlock(bench.passphrase());
        QVERIFY(throws(Code::VaultDamaged, [&] { bench.vault->signer(Purpose::Station); }));
    }

    void tells_a_damaged_lock_from_a_wrong_passphrase()
    {
        VaultBench bench;
        bench.create();
        bench.database->writeNow([](sql::Connection& c) {
            auto row = c.prepare("SELECT value FROM vault_meta WHERE name = 'lock'");
            row.step();
            Bytes lock = row.bytes(0);
            lock[20] ^= 1;
            c.run("UPDATE vault_meta SET value = ? WHERE name = 'lock'", lock);
        });
        bench.reopen();
        QVERIFY(throws(Code::VaultDamaged, [&] { bench.vault->unlock(bench.passphrase()); }));
    }

    void gives_the_newest_master_key_and_keeps_the_older_one()
    {
        VaultBench bench;
        bench.createWithTwoMasterKeys();
        QCOMPARE(bench.vault->masterKey().version, 2u);
        const auto newest = crypto::checkValueText(*bench.vault->masterKey().key);
        QCOMPARE(crypto::checkValueText(*bench.vault->masterKey(2).key), newest);
        QVERIFY(crypto::checkValueText(*bench.vault->masterKey(1).key) != newest);
        QVERIFY(throws(Code::KeyMissing, [&] { bench.vault->masterKey(3); }));
    }

    void publishes_a_certificate_of_the_manufacturer_key()
    {
        VaultBench bench;
        bench.create();
        const auto certificate = bench.vault->manufacturerCertificate();
        const auto point = bench.vault->manufacturerKey().subjectPublicKey();
        QVERIFY(std::search(certificate.begin(), certificate.end(), point.begin(), point.end()) != certificate.end());
    }

    // C4, C5: symmetric, and a function of master key and identity.
    void C5_derives_the_channel_key_from_master_key_and_identity()
    {
        VaultBench bench;
        bench.createWithTwoMasterKeys();
        const auto key = bench.vault->masterKey(1).key;
        const auto one = identity::DeviceIdentity::imei(35209900, 1);
        const auto two = identity::DeviceIdentity::imei(35209900, 2);
        const Secret first = package::channelKey(*key, one);
        QCOMPARE(first.size(), std::size_t(32));
        QVERIFY(first.equals(package::channelKey(*key, one).view()));
        QVERIFY(!first.equals(package::channelKey(*key, two).view()));
        QVERIFY(!first.equals(package::channelKey(*bench.vault->masterKey(2).key, one).view()));
    }

    void notes_the_manufacturers_number_later_but_never_changes_it()
    {
        VaultBench bench;
        bench.vault->create(bench.passphrase(), vault::Manufacturer{"Aurora", std::nullopt});
        QVERIFY(!bench.vault->manufacturer().pen);
        bench.vault->setPen(32473);
        bench.vault->setPen(99);
        QCOMPARE(bench.vault->manufacturer().pen, std::optional<std::uint32_t>(32473));
    }
};

QTEST_GUILESS_MAIN(VaultTest)
#include "vault_test.moc"
