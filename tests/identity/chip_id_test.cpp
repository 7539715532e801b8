#include "../support/bytes.h"

#include "identity/chip_id.h"

#include <QTest>

#include <unordered_set>

using namespace keyline;
using identity::ChipId;
using test::hex;
using test::throws;

class ChipIdTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void takes_8_to_32_bytes()
    {
        for (const std::size_t size : {8u, 16u, 32u})
            QCOMPARE(ChipId::fromBytes(Bytes(size, 0x5A)).bytes().size(), size);
        for (const std::size_t size : {0u, 1u, 7u, 33u, 64u})
            QVERIFY(throws(Code::ChipIdUnusable, [&] { ChipId::fromBytes(Bytes(size, 0x5A)); }));
    }

    void refuses_what_an_unprogrammed_fuse_reads_as()
    {
        for (const std::size_t size : {8u, 32u}) {
            QVERIFY(throws(Code::ChipIdUnusable, [&] { ChipId::fromBytes(Bytes(size, 0x00)); }));
            QVERIFY(throws(Code::ChipIdUnusable, [&] { ChipId::fromBytes(Bytes(size, 0xFF)); }));
            Bytes nearly(size, 0xFF);
            nearly.back() = 0xFE;
            QCOMPARE(ChipId::fromBytes(nearly).bytes().size(), size);
        }
    }

    void is_shown_in_lower_case_and_read_in_both()
    {
        const ChipId chip = ChipId::fromHex("0011AABBccddEEFF");
        QCOMPARE(chip.hex(), std::string("0011aabbccddeeff"));
        QVERIFY(chip == ChipId::fromHex(chip.hex()));
        for (const char* wrong : {"", "0011aabbccddeef", "0011aabbccddeexx", "0x11aabbccddeeff00", "0011aabbccddeeff "})
            QVERIFY2(throws(Code::ChipIdUnusable, [&] { ChipId::fromHex(wrong); }), wrong);
    }

    /// printf 'keyline chip v1\0\1\2\3\4\5\6\7' | sha256sum
    void digest_is_sha256_of_label_and_bytes()
    {
        const ChipId chip = ChipId::fromHex("0001020304050607");
        QCOMPARE(toHex(chip.digest()), std::string("6e484e85822cd42cf9bcae3311344f3c01040ffbabbb50cf5844a1514f7fe69e"));
    }

    void orders_and_hashes_by_its_bytes()
    {
        const ChipId a = ChipId::fromHex("0000000000000001"), b = ChipId::fromHex("0000000000000002");
        const ChipId longer = ChipId::fromHex("000000000000000100");
        QVERIFY(a < b && a < longer && longer < b && a != longer);
        std::unordered_set<ChipId> set{a, b, longer, ChipId::fromBytes(a.bytes())};
        QCOMPARE(set.size(), 3u);
    }
};

QTEST_APPLESS_MAIN(ChipIdTest)
#include "chip_id_test.moc"
