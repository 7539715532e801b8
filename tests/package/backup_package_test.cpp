#include "../support/bytes.h"

#include "base/cbor.h"
#include "crypto/cose.h"
#include "crypto/hash.h"
#include "package/backup_package.h"

#include <QTest>

using namespace keyline;
using namespace keyline::package;
using identity::ChipId;
using test::hex;
using test::throws;

namespace {

const ChipId& chip()
{
    static const ChipId it = ChipId::fromHex("0001020304050607");
    return it;
}

/// As a chip makes it: key and plaintext do not matter here.
Bytes backupOf(ByteView kid)
{
    const Bytes iv = hex("a0a1a2a3a4a5a6a7a8a9aaab");
    cbor::Writer aad;
    aad.array(2).text("keyline backup v1").bytes(kid);
    return crypto::cose::encrypt0(Bytes(32, 7), iv, Bytes(20, 9), aad.take(), kid);
}

bool refused(ByteView encoded)
{
    return throws(Code::BackupMalformed, [&] { BackupPackage::parse(encoded); });
}

/// A backup by hand: tag, protected, unprotected, ciphertext.
bool refusedParts(const char* protectedHeader, const char* unprotected, const char* ciphertext)
{
    return refused(hex(std::string("d0 83 ") + protectedHeader + unprotected + ciphertext));
}

constexpr const char* a256gcm = "43 a10103 ";
constexpr const char* headers = "a2 04 48 0001020304050607 05 4c a0a1a2a3a4a5a6a7a8a9aaab ";
constexpr const char* sealed = "52 000102030405060708090a0b0c0d0e0f1011";

} // namespace

class BackupPackageTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void gives_the_chip_that_made_it()
    {
        const Bytes encoded = backupOf(chip().bytes());
        const BackupPackage backup = BackupPackage::parse(encoded);
        QVERIFY(backup.chip() == chip());
        QCOMPARE(toHex(backup.iv()), std::string("a0a1a2a3a4a5a6a7a8a9aaab"));
        QVERIFY(backup.encoded() == encoded);
        QVERIFY(backup.digest() == crypto::sha256(encoded));
    }

    void takes_what_was_written_by_hand() { QVERIFY(!refusedParts(a256gcm, headers, sealed)); }

    void refuses_another_form()
    {
        QVERIFY(refusedParts("43 a10101 ", headers, sealed));
        QVERIFY(refusedParts("40 ", headers, sealed));
        QVERIFY(refusedParts("44 a1011803 ", headers, sealed));
        QVERIFY(refusedParts(a256gcm, "a1 05 4c a0a1a2a3a4a5a6a7a8a9aaab ", sealed));
        QVERIFY(refusedParts(a256gcm, "a1 04 48 0001020304050607 ", sealed));
        QVERIFY(refusedParts(a256gcm, "a2 04 48 0001020304050607 05 4b a0a1a2a3a4a5a6a7a8a9aa ", sealed));
        QVERIFY(refusedParts(a256gcm, "a3 04 48 0001020304050607 05 4c a0a1a2a3a4a5a6a7a8a9aaab 06 00 ", sealed));
        QVERIFY(refusedParts(a256gcm, "a2 05 4c a0a1a2a3a4a5a6a7a8a9aaab 04 48 0001020304050607 ", sealed));
        QVERIFY(refusedParts(a256gcm, headers, "4f 000102030405060708090a0b0c0d0e"));
        QVERIFY(refusedParts(a256gcm, headers, "f6"));
        QVERIFY(refusedParts(a256gcm, headers, (std::string(sealed) + "00").c_str()));
        QVERIFY(refused(hex("d2 83 43 a10103 a0 40")));
        QVERIFY(refused({}));
    }

    void refuses_a_chip_id_that_is_none()
    {
        QVERIFY(refused(backupOf(Bytes(7, 1))));
        QVERIFY(refused(backupOf(Bytes(33, 1))));
        QVERIFY(refused(backupOf(Bytes(8, 0x00))));
        QVERIFY(refused(backupOf(Bytes(8, 0xFF))));
    }

    void refuses_more_than_a_record_may_hold() { QVERIFY(refused(Bytes(16 * 1024 + 1, 0xD0))); }

    void every_truncation_is_refused()
    {
        const Bytes whole = backupOf(chip().bytes());
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(refused(ByteView(whole).first(size)));
    }
};

QTEST_APPLESS_MAIN(BackupPackageTest)
#include "backup_package_test.moc"
