#include "device/cbor_reader.h"
#include "device/cbor_writer.h"
#include "device/cose.h"
#include "device/smp_map.h"
#include "support/encoding.h"

#include <QTest>

using namespace keyline::device;
using namespace keyline::device::test;

/// The device's CBOR. Values from RFC 8949 appendix A where not said otherwise.
class CborTest : public QObject
{
    Q_OBJECT

  private:
    static bool skips(const Bytes& item, CborReader::Rules rules)
    {
        CborReader in(item, rules);
        in.skip();
        return in.complete();
    }

  private Q_SLOTS:
    void integers_data()
    {
        QTest::addColumn<QString>("hex");
        QTest::addColumn<qint64>("value");
        QTest::newRow("0") << "00" << qint64{0};
        QTest::newRow("23") << "17" << qint64{23};
        QTest::newRow("24") << "1818" << qint64{24};
        QTest::newRow("1000") << "1903e8" << qint64{1000};
        QTest::newRow("1000000") << "1a000f4240" << qint64{1000000};
        QTest::newRow("1000000000000") << "1b000000e8d4a51000" << qint64{1000000000000};
        QTest::newRow("-1") << "20" << qint64{-1};
        QTest::newRow("-100") << "3863" << qint64{-100};
        QTest::newRow("-1000") << "3903e7" << qint64{-1000};
    }

    void integers()
    {
        QFETCH(QString, hex);
        QFETCH(qint64, value);
        const Bytes bytes = fromHex(hex.toStdString());
        CborReader in(bytes);
        QCOMPARE(qint64{in.integer()}, value);
        QVERIFY(in.complete());
        CborScratch<16> out;
        out.integer(value);
        QVERIFY(equal(out.written(), bytes));
    }

    void deterministic_reading_refuses_data()
    {
        QTest::addColumn<QString>("hex");
        QTest::newRow("24 below its width") << "1817";
        QTest::newRow("255 in two bytes") << "1900ff";
        QTest::newRow("65535 in four bytes") << "1a0000ffff";
        QTest::newRow("2^32-1 in eight bytes") << "1b00000000ffffffff";
        QTest::newRow("length in a wide head") << "580100";
        QTest::newRow("indefinite bytes") << "5f4100ff";
        QTest::newRow("indefinite array") << "9fff";
        QTest::newRow("indefinite map") << "bfff";
        QTest::newRow("reserved 28") << "1c";
        QTest::newRow("lone break") << "ff";
        QTest::newRow("cut") << "19ff";
        QTest::newRow("string beyond the end") << "4401";
        QTest::newRow("huge string") << "5bffffffffffffffff";
        QTest::newRow("huge array") << "9bffffffffffffffff";
        QTest::newRow("huge map") << "bb7fffffffffffffff";
        QTest::newRow("nothing") << "";
        QTest::newRow("nested 9 deep") << "818181818181818181f6";
    }

    void deterministic_reading_refuses()
    {
        QFETCH(QString, hex);
        QVERIFY(!skips(fromHex(hex.toStdString()), CborReader::Rules::deterministic));
    }

    void loose_reading_passes_over_data()
    {
        QTest::addColumn<QString>("hex");
        QTest::addColumn<bool>("good");
        QTest::newRow("indefinite bytes") << "5f42010243030405ff" << true;
        QTest::newRow("indefinite text") << "7f657374726561646d696e67ff" << true;
        QTest::newRow("indefinite array") << "9f018202039f0405ffff" << true;
        QTest::newRow("indefinite map") << "bf61610161629f0203ffff" << true;
        QTest::newRow("wide integer") << "1b0000000000000001" << true;
        QTest::newRow("float") << "fb3ff199999999999a" << true;
        QTest::newRow("tag") << "c074323031332d30332d32315432303a30343a30305a" << true;
        QTest::newRow("odd map") << "bf6161ff" << false;
        QTest::newRow("text among bytes") << "5f6161ff" << false;
        QTest::newRow("string in a string") << "5f5f4100ffff" << false;
        QTest::newRow("no end") << "9f0102" << false;
        QTest::newRow("indefinite integer") << "1f" << false;
        QTest::newRow("nested 9 deep") << "9f9f9f9f9f9f9f9f9fffffffffffffffffff" << false;
    }

    void loose_reading_passes_over()
    {
        QFETCH(QString, hex);
        QFETCH(bool, good);
        QCOMPARE(skips(fromHex(hex.toStdString()), CborReader::Rules::any), good);
    }

    void text_is_utf8_data()
    {
        QTest::addColumn<QString>("hex");
        QTest::addColumn<bool>("good");
        QTest::newRow("a") << "61" << true;
        QTest::newRow("u umlaut") << "c3bc" << true;
        QTest::newRow("water") << "e6b0b4" << true;
        QTest::newRow("beyond the plane") << "f0908591" << true;
        QTest::newRow("overlong") << "c0af" << false;
        QTest::newRow("overlong in three") << "e08080" << false;
        QTest::newRow("surrogate") << "eda080" << false;
        QTest::newRow("above 10ffff") << "f4908080" << false;
        QTest::newRow("cut") << "e6b0" << false;
        QTest::newRow("lone continuation") << "80" << false;
    }

    void text_is_utf8()
    {
        QFETCH(QString, hex);
        QFETCH(bool, good);
        const Bytes text = fromHex(hex.toStdString());
        Bytes item{static_cast<std::uint8_t>(0x60 + text.size())};
        item.insert(item.end(), text.begin(), text.end());
        CborReader in(item);
        in.text();
        QCOMPARE(in.complete(), good);
    }

    void the_first_fault_stays()
    {
        const Bytes bytes = fromHex("0102");
        CborReader in(bytes);
        in.bytes();
        QVERIFY(!in.ok());
        QCOMPARE(in.unsignedInteger(), std::uint64_t{0});
        QCOMPARE(in.peek(), CborReader::Type::none);
        QVERIFY(!in.complete());
    }

    void a_full_writer_writes_nothing_more()
    {
        std::array<std::uint8_t, 4> buffer{};
        CborWriter out(buffer);
        out.integer(1).bytes(fromHex("010203")).integer(2);
        QVERIFY(!out.ok());
        out.restart();
        out.integer(1000).integer(1);
        QVERIFY(out.ok());
        QVERIFY(equal(out.written(), fromHex("1903e801")));
    }

    void smp_maps_come_in_any_form_data()
    {
        QTest::addColumn<QString>("hex");
        QTest::addColumn<bool>("good");
        QTest::newRow("plain") << "a161614101" << true;
        QTest::newRow("indefinite") << "bf61614101ff" << true;
        QTest::newRow("unknown keys around") << "a361780161614101617982f6f5" << true;
        QTest::newRow("number as a key") << "a2010261614101" << true;
        QTest::newRow("wide lengths") << "b90001780161580101" << true;
        QTest::newRow("unknown key in pieces") << "a27f6161ff0061614101" << true;
        QTest::newRow("absent") << "" << false;
        QTest::newRow("empty") << "a0" << false;
        QTest::newRow("text value") << "a161616101" << false;
        QTest::newRow("null value") << "a16161f6" << false;
        QTest::newRow("wrong length") << "a16161420101" << false;
        QTest::newRow("in pieces") << "a161615f4101ff" << false;
        QTest::newRow("twice") << "a26161410161614101" << false;
        QTest::newRow("array") << "8261614101" << false;
        QTest::newRow("more behind") << "a16161410100" << false;
        QTest::newRow("cut") << "a1616141" << false;
        QTest::newRow("fewer than counted") << "a261614101" << false;
        QTest::newRow("huge count") << "bbffffffffffffffff61614101" << false;
    }

    void smp_maps_come_in_any_form()
    {
        QFETCH(QString, hex);
        QFETCH(bool, good);
        std::array<SmpField, 1> fields{SmpField{"a", CborReader::Type::bytes, 1}};
        const Bytes payload = fromHex(hex.toStdString());
        QCOMPARE(readSmpMap(payload, fields), good);
        if (good)
            QVERIFY(equal(fields[0].value, Bytes{1}));
    }

    void an_absent_smp_map_is_empty() { QVERIFY(readSmpMap({}, {})); }

    void encrypt0_has_exactly_keylines_headers_data()
    {
        QTest::addColumn<QString>("hex");
        QTest::addColumn<bool>("good");
        const auto row = [](const char* name, const char* hex, bool good) {
            const QString iv = QStringLiteral("4c000102030405060708090a0b");
            QTest::newRow(name) << QString::fromLatin1(hex).replace(QStringLiteral("IV"), iv) << good;
        };
        row("right", "d08343a10103a105IV4101", true);
        row("no tag", "8343a10103a105IV4101", false);
        row("tag 96", "d8608343a10103a105IV4101", false);
        row("A128GCM", "d08343a10101a105IV4101", false);
        row("no header", "d08340a105IV4101", false);
        row("IV of 11 bytes", "d08343a10103a1054b000102030405060708090a4101", false);
        row("no IV", "d08343a10103a04101", false);
        row("one more header", "d08343a10103a2040105IV4101", false);
        row("null ciphertext", "d08343a10103a105IVf6", false);
        row("four parts", "d08443a10103a105IV410140", false);
        row("more behind", "d08343a10103a105IV410100", false);
    }

    void encrypt0_has_exactly_keylines_headers()
    {
        QFETCH(QString, hex);
        QFETCH(bool, good);
        QCOMPARE(readEncrypt0(fromHex(hex.toStdString()), Kid::none).has_value(), good);
    }

    void sign1_is_es256_and_nothing_else()
    {
        const Bytes header = cborBytes(fromHex("a10126"));
        const auto message = [&](const Bytes& protectedHeader, const Bytes& unprotected, const Bytes& payload) {
            return cborTag(18, cborArray({protectedHeader, unprotected, payload, cborBytes(someBytes(64, 1))}));
        };
        QVERIFY(readSign1(message(header, cborMap({}), cborBytes({1}))));
        QVERIFY(!readSign1(message(header, cborMap({}), cborNull()))->payload);
        QVERIFY(!readSign1(message(cborBytes(fromHex("a1013822")), cborMap({}), cborBytes({1}))));
        QVERIFY(!readSign1(message(header, fromHex("a10126"), cborBytes({1}))));
        Bytes other = message(header, cborMap({}), cborBytes({1}));
        other[0] = 0xd1;
        QVERIFY(!readSign1(other));
    }
};

QTEST_APPLESS_MAIN(CborTest)
#include "cbor_test.moc"
