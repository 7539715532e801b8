#include "vault_bench.h"

#include "vault/transfer.h"

#include <QTest>

using namespace keyline;
using test::throws;
using vault::Purpose;

class TransferTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void makes_another_station_of_the_same_manufacturer()
    {
        VaultBench first;
        first.createWithTwoMasterKeys();
        const std::filesystem::path file = first.folder.filePath(QStringLiteral("keys.export")).toStdString();
        vault::exportKeys(*first.vault, file, first.text("export passphrase"));

        VaultBench second;
        second.vault->create(second.passphrase(), vault::importKeys(file, first.text("export passphrase")));
        QVERIFY(second.vault->manufacturerKey() == first.vault->manufacturerKey());
        QCOMPARE(second.vault->manufacturerCertificate(), first.vault->manufacturerCertificate());
        QCOMPARE(second.vault->manufacturer().name, first.vault->manufacturer().name);
        QCOMPARE(second.vault->masterKey().version, 2u);
        for (const auto version : {1u, 2u})
            QCOMPARE(crypto::checkValueText(*second.vault->masterKey(version).key),
                     crypto::checkValueText(*first.vault->masterKey(version).key));
        for (const auto own : {Purpose::Station, Purpose::Custodian, Purpose::Administrator, Purpose::Log})
            QVERIFY(second.vault->publicKey(own) != first.vault->publicKey(own));
    }

    void has_a_passphrase_of_its_own()
    {
        VaultBench bench;
        bench.create();
        const std::filesystem::path file = bench.folder.filePath(QStringLiteral("keys.export")).toStdString();
        vault::exportKeys(*bench.vault, file, bench.text("export passphrase"));
        QVERIFY(throws(Code::PassphraseWrong, [&] { vault::importKeys(file, bench.passphrase()); }));
        const auto other = file.string() + ".2";
        QVERIFY(throws(Code::PassphraseShared, [&] { vault::exportKeys(*bench.vault, other, bench.passphrase()); }));
        QVERIFY(!std::filesystem::exists(other));
        QCOMPARE(std::filesystem::status(file).permissions() & std::filesystem::perms::group_all,
                 std::filesystem::perms::none);
    }

    void exports_nothing_while_locked_or_under_a_short_passphrase()
    {
        VaultBench bench;
        bench.create();
        const std::filesystem::path file = bench.folder.filePath(QStringLiteral("keys.export")).toStdString();
        QVERIFY(throws(Code::PassphraseTooShort, [&] { vault::exportKeys(*bench.vault, file, bench.text("short")); }));
        bench.vault->lock();
        QVERIFY(throws(Code::PassphraseMissing,
                       [&] { vault::exportKeys(*bench.vault, file, bench.text("export passphrase")); }));
        QVERIFY(!std::filesystem::exists(file));
    }

    void names_a_damaged_file()
    {
        VaultBench bench;
        bench.create();
        const std::filesystem::path file = bench.folder.filePath(QStringLiteral("keys.export")).toStdString();
        vault::exportKeys(*bench.vault, file, bench.text("export passphrase"));
        const auto good = readFile(file);
        for (const std::size_t at : {std::size_t(3), good.size() / 2, good.size() - 1}) {
            auto bad = good;
            bad[at] ^= 0x40;
            writeFileAtomically(file, bad);
            try {
                vault::importKeys(file, bench.text("export passphrase"));
                QFAIL("a damaged export was taken");
            } catch (const Error& error) {
                QCOMPARE(error.code(), Code::ExportDamaged);
                QVERIFY(error.context().find(file.string()) != std::string::npos);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TransferTest)
#include "transfer_test.moc"
