#include "label/symbol.h"

#include "label/content.h"
#include "label/layout.h"
#include "scan/interpret.h"

#include "../support/bytes.h"
#include "read_back.h"

#include <QTest>

using namespace keyline;
using namespace keyline::label;
using LabelCode = Symbol::Code;

namespace {

ZXing::BarcodeFormat formatOf(LabelCode code)
{
    switch (code) {
    case LabelCode::Code128:
        return ZXing::BarcodeFormat::Code128;
    case LabelCode::DataMatrix:
        return ZXing::BarcodeFormat::DataMatrix;
    default:
        return ZXing::BarcodeFormat::QRCode;
    }
}

/// Drawn on a label of this size at 203 dpi, the coarsest printer there is, and read.
std::string printedAndRead(const Content& content, Size size)
{
    int width = 0;
    int height = 0;
    const auto pixels = dots(layOut(content, size), 8, width, height);
    return readBack(pixels, width, height, formatOf(content.code));
}

const identity::ChipId chip = identity::ChipId::fromHex("00112233445566778899aabbccddeeff");

} // namespace

class SymbolTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void is_read_by_another_makers_reader_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("text");
        for (const auto code : {LabelCode::Code128, LabelCode::DataMatrix, LabelCode::Qr})
            for (const char* text :
                 {"352099000000014", "32473-M0001", "00:11:22:FF:FE:33:44:55", "A", "352099000000014 352099000000022"})
                QTest::addRow("%d %s", static_cast<int>(code), text) << static_cast<int>(code) << QByteArray(text);
    }
    void is_read_by_another_makers_reader()
    {
        QFETCH(int, code);
        QFETCH(QByteArray, text);
        const Content content{static_cast<LabelCode>(code), text.toStdString(), {"line"}};
        QCOMPARE(QByteArray::fromStdString(printedAndRead(content, {80, 30})), text);
    }

    /// The whole way: printed in each code at the default size, scanned back, and understood.
    void comes_back_as_the_identities_that_were_printed()
    {
        const identity::IdentityList lists[]{
            identity::IdentityList(identity::DeviceIdentity::imei(35209900, 1)),
            identity::IdentityList(identity::DeviceIdentity::mac(0x001122FFFE334455)),
            identity::IdentityList(identity::DeviceIdentity::osSerial(32473, "M0001"))};
        for (const auto& list : lists)
            for (const auto code : {LabelCode::Code128, LabelCode::DataMatrix, LabelCode::Qr}) {
                const auto text = printedAndRead(contentOf({code, "", false}, list, chip, "Aurora 1"), defaultLabel);
                const auto reading = scan::interpret(text, {{list.primary().kind(), 1}, {}});
                const auto* identities = std::get_if<std::vector<identity::DeviceIdentity>>(&reading);
                QVERIFY2(identities && identities->front() == list.primary(), text.c_str());
            }
    }

    void brings_both_identities_back_from_one_label()
    {
        const identity::IdentityList both(
            {identity::DeviceIdentity::imei(35209900, 1), identity::DeviceIdentity::imei(35209900, 2)});
        const auto text =
            printedAndRead(contentOf({LabelCode::DataMatrix, "", false}, both, chip, "Aurora 1"), defaultLabel);
        const auto reading = scan::interpret(text, {{identity::IdentityKind::Imei, 2}, {}});
        QVERIFY(identity::IdentityList(std::get<std::vector<identity::DeviceIdentity>>(reading)) == both);
    }

    void has_one_row_where_it_is_linear_and_is_square_else()
    {
        const auto bars = Symbol::encode(LabelCode::Code128, "352099000000014");
        QVERIFY(bars.isLinear());
        QCOMPARE(bars.height(), 1);
        const auto matrix = Symbol::encode(LabelCode::DataMatrix, "352099000000014");
        QCOMPARE(matrix.width(), matrix.height());
        QCOMPARE(matrix.width(), 14); // 8 codewords, ISO/IEC 16022 table 7
        QCOMPARE(Symbol::encode(LabelCode::Qr, "352099000000014").width(), 21);
    }

    void refuses_what_no_code_can_say()
    {
        QVERIFY(test::throws(Code::LabelTooLong, [] { Symbol::encode(LabelCode::Code128, std::string(300, 'x')); }));
        QVERIFY(test::throws(Code::LabelNotMade, [] { Symbol::encode(LabelCode::Qr, ""); }));
        QVERIFY(test::throws(Code::LabelNotMade, [] { Symbol::encode(LabelCode::Qr, std::string(513, 'x')); }));
        QVERIFY(test::throws(Code::LabelNotMade, [] { Symbol::encode(LabelCode::Qr, "a\nb"); }));
        QVERIFY(test::throws(Code::LabelNotMade, [] { Symbol::encode(LabelCode::None, "a"); }));
    }
};

QTEST_GUILESS_MAIN(SymbolTest)
#include "symbol_test.moc"
