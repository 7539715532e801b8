#include "scan/interpret.h"

#include "base/error_table.h"
#include "scan/layout.h"

#include <QTest>

using namespace keyline;
using namespace keyline::scan;
using identity::IdentityKind;

namespace {

/// What a reading is, as a text: identities with blanks between, a card's text, or a stranger's number.
std::string shown(const Reading& reading)
{
    if (const auto* code = std::get_if<OwnCode>(&reading))
        return code->text();
    if (const auto* error = std::get_if<Error>(&reading))
        return errorInfo(error->code()).number;
    std::string out;
    for (const auto& identity : std::get<std::vector<identity::DeviceIdentity>>(reading))
        out += (out.empty() ? "" : " ") + identity.human();
    return out;
}

std::string read(std::string_view text, IdentityKind kind = IdentityKind::Imei, std::size_t count = 1,
                 std::optional<std::uint32_t> tac = {})
{
    return shown(interpret(text, {{kind, count}, tac}));
}

} // namespace

class InterpretTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    /// 3GPP TS 23.003 Annex B's rule; 490154203237518 is the example of Wikipedia's article on the IMEI, 7992739871 and
    /// 3 that of its article on the Luhn algorithm.
    void holds_an_imei_to_its_luhn_digit()
    {
        QCOMPARE(identity::luhnDigit("7992739871"), '3');
        QCOMPARE(read("490154203237518"), std::string("490154203237518"));
        QCOMPARE(read("49-015420-323751-8"), std::string("490154203237518"));
        QCOMPARE(read("490154203237519"), std::string("K-801"));
    }

    void a_part_of_an_imei_and_two_run_together_are_the_scanners_doing()
    {
        QCOMPARE(read("240050000082"), std::string("K-827")); // twelve digits would make a MAC, too
        QCOMPARE(read("3520990"), std::string("K-827"));
        QCOMPARE(read("352099000000014352099000000022"), std::string("K-827"));
        QCOMPARE(read("00:11:22:33:44:55"), std::string("K-803"));
        QCOMPARE(read("3520990", IdentityKind::Mac), std::string("K-813"));
    }

    void finds_every_single_wrong_digit_of_an_imei()
    {
        const std::string good = "490154203237518";
        for (std::size_t at = 0; at < good.size(); ++at)
            for (char digit = '0'; digit <= '9'; ++digit) {
                std::string wrong = good;
                wrong[at] = digit;
                QCOMPARE(read(wrong), wrong == good ? good : std::string("K-801"));
            }
    }

    void holds_an_imei_to_the_orders_model()
    {
        QCOMPARE(read("490154203237518", IdentityKind::Imei, 1, 49015420), std::string("490154203237518"));
        QCOMPARE(read("490154203237518", IdentityKind::Imei, 1, 35209900), std::string("K-802"));
        QCOMPARE(read("IMEI1:490154203237518 IMEI2:352099000000014", IdentityKind::Imei, 1, 35209900),
                 std::string("352099000000014"));
    }

    void takes_what_the_profile_asks_for_of_a_label_with_many_numbers_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("count");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* text, IdentityKind kind, int count, const char* expected) {
            QTest::newRow(name) << QByteArray(text) << static_cast<int>(kind) << count << QByteArray(expected);
        };
        const char* label = "IMEI1:352099000000014\nIMEI2:352099000000022\nS/N:32473-M0001\nMAC:00:11:22:33:44:55";
        row("one IMEI", label, IdentityKind::Imei, 1, "352099000000014");
        row("both", label, IdentityKind::Imei, 2, "352099000000014 352099000000022");
        row("serial", label, IdentityKind::OsSerial, 1, "32473-M0001");
        row("MAC", label, IdentityKind::Mac, 1, "00:11:22:ff:fe:33:44:55");
        row("one of two", "352099000000014", IdentityKind::Imei, 2, "352099000000014");
        row("two with a blank", "352099000000014 352099000000022", IdentityKind::Imei, 2,
            "352099000000014 352099000000022");
        row("with other codes", "EAN 6291041500213, IMEI 352099000000014", IdentityKind::Imei, 1, "352099000000014");
        row("one twice", "352099000000014,352099000000014", IdentityKind::Imei, 2, "352099000000014");
        row("urn", "urn:gsma:imei:35209900-000001-0", IdentityKind::Imei, 1, "352099000000014");
        row("urn in capitals", "URN:DEV:MAC:0011223344556677", IdentityKind::Mac, 1, "00:11:22:33:44:55:66:77");
        row("second misread", "IMEI1:352099000000014 IMEI2:352099000000023", IdentityKind::Imei, 2, "K-801");
        row("second misread and not needed", "IMEI1:352099000000014 IMEI2:352099000000023", IdentityKind::Imei, 1,
            "352099000000014");
        row("only a MAC", "00:11:22:33:44:55", IdentityKind::Imei, 1, "K-803");
        row("an IMEI for a meter", "352099000000014", IdentityKind::OsSerial, 1, "K-803");
        row("UPC for a MAC", "036000291452", IdentityKind::Mac, 1, "K-804");
        row("link with an IMEI", "https://example.com/d?imei=352099000000014", IdentityKind::Imei, 1,
            "352099000000014");
        row("symbology in front", "]C1352099000000014\r", IdentityKind::Imei, 1, "352099000000014");
    }
    void takes_what_the_profile_asks_for_of_a_label_with_many_numbers()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, kind);
        QFETCH(int, count);
        QFETCH(QByteArray, expected);
        const auto wanted = static_cast<IdentityKind>(kind);
        QCOMPARE(QByteArray::fromStdString(read(text.toStdString(), wanted, static_cast<std::size_t>(count))),
                 expected);
    }

    void reads_cards_and_stickers()
    {
        QCOMPARE(read(OwnCode::slot(7).text()), OwnCode::slot(7).text());
        QCOMPARE(read("KLS07?"), std::string("K-812"));
        QCOMPARE(read("KLCNONSENSE"), std::string("K-812"));
    }

    void names_the_layout_that_spoilt_a_scan()
    {
        for (const Layout layout : {Layout::ShiftedDigits, Layout::French, Layout::Czech}) {
            const Reading reading = interpret(typedOn(layout, "352099000000014"), {{}, {}});
            QCOMPARE(shown(reading), std::string("K-811"));
            QVERIFY(std::get<Error>(reading).context().starts_with(layoutName(layout)));
        }
        QCOMPARE(read(typedOn(Layout::German, "32473-M0001"), IdentityKind::OsSerial), std::string("K-811"));
        QCOMPARE(read(typedOn(Layout::French, OwnCode::command(Command::Cancel).text())), std::string("K-811"));
    }

    void refuses_rubbish()
    {
        QCOMPARE(read(std::string(513, '1')), std::string("K-809"));
        QCOMPARE(read("352099000000014\x01"), std::string("K-810"));
        QCOMPARE(read("\xFF\xFE"), std::string("K-810"));
        QCOMPARE(read(std::string_view("3520\0"
                                       "99000000014",
                                       16)),
                 std::string("K-810"));
        QCOMPARE(read(""), std::string("K-813"));
        QCOMPARE(read("\r\n"), std::string("K-813"));
    }
};

QTEST_GUILESS_MAIN(InterpretTest)
#include "interpret_test.moc"
