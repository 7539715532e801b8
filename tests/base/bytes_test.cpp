#include "base/bytes.h"

#include <QTest>

using namespace keyline;

/// Base64 vectors: RFC 4648 §10.
class BytesTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void writes_and_reads_hex()
    {
        QCOMPARE(toHex({}), std::string());
        QCOMPARE(toHex(Bytes{0x00, 0x0f, 0xa5, 0xff}), std::string("000fa5ff"));
        QCOMPARE(fromHex("000fA5fF"), std::optional(Bytes{0x00, 0x0f, 0xa5, 0xff}));
        QCOMPARE(fromHex(""), std::optional(Bytes{}));
    }

    void refuses_what_is_no_hex()
    {
        for (const char* text : {"0", "0g", "g0", " 00", "0x00", "00 ", "-1", "\xff\xff"})
            QVERIFY2(!fromHex(text), text);
    }

    void agrees_with_rfc_4648()
    {
        const std::array<std::pair<const char*, const char*>, 7> vectors{{{"", ""},
                                                                          {"f", "Zg=="},
                                                                          {"fo", "Zm8="},
                                                                          {"foo", "Zm9v"},
                                                                          {"foob", "Zm9vYg=="},
                                                                          {"fooba", "Zm9vYmE="},
                                                                          {"foobar", "Zm9vYmFy"}}};
        for (const auto& [plain, encoded] : vectors) {
            QCOMPARE(toBase64(asBytes(plain)), std::string(encoded));
            QCOMPARE(fromBase64(encoded), std::optional(toBytes(asBytes(plain))));
        }
        QCOMPARE(toBase64(Bytes{0xfb, 0xff, 0xbf}), std::string("+/+/"));
    }

    void reads_back_base64_of_every_length()
    {
        Bytes bytes;
        for (unsigned i = 0; i < 300; ++i) {
            QCOMPARE(fromBase64(toBase64(bytes)), std::optional(bytes));
            bytes.push_back(static_cast<std::uint8_t>(i * 7));
        }
    }

    /// One value has one text: padding is whole and the bits behind the last byte are zero (RFC 4648 §3.5).
    void refuses_base64_that_is_not_canonical()
    {
        for (const char* text : {"Zg", "Zg=", "Zg===", "Zm8", "Z===", "====", "=", "Zh==", "Zm9=", "Zm9v\n", " Zm9v",
                                 "Zm9-", "Zm_v", "Zg==Zg==", "Z=g=", "Zm9v=", "Zm9v===="})
            QVERIFY2(!fromBase64(text), text);
    }

    void joins_and_compares()
    {
        QCOMPARE(concat({Bytes{1}, Bytes{}, Bytes{2, 3}}), (Bytes{1, 2, 3}));
        QVERIFY(sameBytes({}, {}));
        QVERIFY(!sameBytes(Bytes{1}, Bytes{1, 2}));
        QVERIFY(asText(asBytes("text")) == "text");
    }

    void takes_arrays_of_exactly_their_size()
    {
        QVERIFY(toArray<2>(Bytes{1, 2}) == (ByteArray<2>{1, 2}));
        QVERIFY(!toArray<2>(Bytes{1}));
        QVERIFY(!toArray<2>(Bytes{1, 2, 3}));
    }
};

QTEST_GUILESS_MAIN(BytesTest)
#include "bytes_test.moc"
