#include "../support/bytes.h"

#include "identity/identity_file.h"

#include <QElapsedTimer>
#include <QTest>

using namespace keyline;
using namespace keyline::identity;
using test::throws;

namespace {

constexpr IdentityNeed oneImei{IdentityKind::Imei, 1};
constexpr IdentityNeed twoImeis{IdentityKind::Imei, 2};

std::string imei(std::uint32_t serial)
{
    return DeviceIdentity::imei(35209900, serial).human();
}

IdentityFile parse(std::string_view content, IdentityNeed need = oneImei)
{
    return IdentityFile::parse(content, "order.csv", need);
}

/// What the error says; empty if the file was taken.
std::string complaint(std::string_view content, IdentityNeed need = oneImei)
{
    try {
        parse(content, need);
    } catch (const Error& error) {
        return error.code() == Code::IdentityFileMalformed ? error.context() : "another code";
    }
    return {};
}

bool says(const std::string& context, std::string_view what)
{
    return context.find(what) != std::string::npos;
}

} // namespace

class IdentityFileTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void takes_one_device_a_line()
    {
        const auto file = parse(imei(1) + "\n" + DeviceIdentity::imei(35209900, 2).urn() + "\n" + imei(3));
        QCOMPARE(file.size(), 3u);
        for (std::uint32_t n = 0; n < 3; ++n)
            QVERIFY(file.at(n) == IdentityList(DeviceIdentity::imei(35209900, n + 1)));
        QCOMPARE(file.line(2), 3u);
        QVERIFY(throws(Code::IdentitiesUsedUp, [&] { file.at(3); }));
    }

    void takes_one_identity_a_column()
    {
        for (const std::string separator : {",", ";", "\t", " , "}) {
            const auto file = parse(imei(1) + separator + imei(2) + "\n" + imei(3) + separator + imei(4), twoImeis);
            QCOMPARE(file.size(), 2u);
            QCOMPARE(file.at(1)[1].human(), imei(4));
        }
    }

    void takes_what_spreadsheets_write()
    {
        const auto file = parse("\xEF\xBB\xBF\"IMEI 1\";\"IMEI 2\"\r\n\"" + imei(1) + "\";\"" + imei(2) +
                                    "\"\r\n;\r\n\r\n " + imei(3) + " ; \"" + imei(4) + "\" ;;\r\n",
                                twoImeis);
        QCOMPARE(file.size(), 2u);
        QCOMPARE(file.line(1), 5u);
        QCOMPARE(file.at(1)[0].human(), imei(3));
    }

    void a_header_is_optional_and_only_the_first_line()
    {
        QCOMPARE(parse("\n\nIMEI\n" + imei(1)).size(), 1u);
        QCOMPARE(parse("Imei (primary)\n" + imei(1)).size(), 1u);
        QVERIFY(says(complaint(imei(1) + "\nIMEI\n"), "line 2"));
    }

    void a_misspelt_first_line_is_no_header()
    {
        QVERIFY(says(complaint("35209900000001X\n" + imei(1)), "line 1"));
        QVERIFY(says(complaint("urn:gsma:imei:x\n" + imei(1)), "line 1"));
        QVERIFY(says(complaint("AABBCCDDEEF\n0024BEFFFF804FF1\n", {IdentityKind::Mac, 1}), "line 1"));
        QVERIFY(says(complaint("32473-a_1\n32473-a2\n", {IdentityKind::OsSerial, 1}), "line 1"));
    }

    void the_first_ten_bad_lines_are_named_and_nothing_is_taken()
    {
        std::string content = imei(0) + "\n";
        for (int i = 0; i < 14; ++i)
            content += "35209900000000" + std::string(1, static_cast<char>('a' + i)) + "\n";
        const std::string context = complaint(content);
        QVERIFY(context.starts_with("order.csv: line 2: "));
        for (int line = 2; line <= 11; ++line)
            QVERIFY(says(context, "line " + std::to_string(line) + ":"));
        QVERIFY(!says(context, "line 12:"));
        QVERIFY(says(context, "and 4 more"));
    }

    void a_duplicate_is_named_with_both_lines()
    {
        const std::string context =
            complaint(imei(5) + "\n" + imei(6) + "\n" + DeviceIdentity::imei(35209900, 5).urn() + "\n");
        QVERIFY(says(context, "line 3: "));
        QVERIFY(says(context, "line 1 too"));
        QVERIFY(says(complaint(imei(1) + "," + imei(1), twoImeis), "line 1 too"));
        QVERIFY(says(complaint(imei(1) + "," + imei(2) + "\n" + imei(2) + "," + imei(3), twoImeis), "line 1 too"));
    }

    void a_wrong_number_of_columns_is_named()
    {
        QVERIFY(says(complaint(imei(1) + "," + imei(2)), "line 1: 2 identities"));
        QVERIFY(says(complaint(imei(1), twoImeis), "line 1: 1 identities"));
        QVERIFY(says(complaint("," + imei(1)), "line 1"));
    }

    void identities_of_another_kind_are_named() { QVERIFY(says(complaint("urn:dev:os:32473-1\n"), "another kind")); }

    void refuses_what_is_no_list()
    {
        QVERIFY(says(complaint(""), "no identities"));
        QVERIFY(says(complaint("IMEI\n\n"), "no identities"));
        QVERIFY(says(complaint("\xFF\xFE"
                               "4\0"
                               "9\0"),
                     "UTF-16"));
        QVERIFY(says(complaint("\"" + imei(1) + "\n"), "quotes"));
        QVERIFY(says(complaint("\"" + imei(1) + "\"x\n"), "quotes"));
        QVERIFY(says(complaint("3.5209E+14\n" + imei(1)), "line 1"));
    }

    void a_hundred_thousand_lines_take_no_time()
    {
        std::string content;
        for (std::uint32_t n = 0; n < 100000; ++n)
            content += imei(n) + "\n";
        QElapsedTimer timer;
        timer.start();
        const auto file = parse(content);
        QCOMPARE(file.size(), 100000u);
        QCOMPARE(file.at(99999).primary().human(), imei(99999));
        QVERIFY2(timer.elapsed() < 10000, "a hundred times slower than it should be");
    }
};

QTEST_APPLESS_MAIN(IdentityFileTest)
#include "identity_file_test.moc"
