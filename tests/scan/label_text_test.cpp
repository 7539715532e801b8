#include "scan/label_text.h"

#include <QTest>

using namespace keyline::scan;

namespace {

constexpr const char* names[]{"", "imei:", "mac:", "serial:", "eid:", "iccid:", "other:"};

/// "imei:123|serial:A" of the fields.
std::string shown(std::string_view text)
{
    std::string out;
    for (const Field& field : fieldsOf(text))
        out += (out.empty() ? "" : "|") + std::string(names[static_cast<std::size_t>(field.name)]) + field.value;
    return out;
}

} // namespace

class LabelTextTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void takes_names_and_values_apart_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("fields");
        const auto row = [](const char* name, const char* text, const char* fields) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(fields);
        };
        row("one number", "352099000000014", "352099000000014");
        row("a name", "IMEI:352099000000014", "imei:352099000000014");
        row("a name in small letters", "imei: 352099000000014", "imei:352099000000014");
        row("no colon", "IMEI 352099000000014", "imei:352099000000014");
        row("nothing between", "IMEI352099000000014", "imei:352099000000014");
        row("numbered", "IMEI1:352099000000014 IMEI2:352099000000022", "imei:352099000000014|imei:352099000000022");
        row("numbered with a blank", "IMEI 1: 352099000000014\nIMEI 2: 352099000000022",
            "imei:352099000000014|imei:352099000000022");
        row("serial", "S/N: 32473-M0001; IMEI=352099000000014", "serial:32473-M0001|imei:352099000000014");
        row("serial no.", "Serial No. 12-3,SN:4", "serial:12-3|serial:4");
        row("mac with colons", "MAC: 00:11:22:33:44:55", "mac:00:11:22:33:44:55");
        row("json", R"({"imei":"352099000000014","sn":"A1"})", "imei:352099000000014|serial:A1");
        row("a link", "https://example.com/d?imei=352099000000014&x=1",
            "https://example.com/d|imei:352099000000014|x=1");
        row("iso 15434",
            "352099000000014\x1d"
            "A\x1e\x04",
            "352099000000014|A");
        row("a name within a word", "MACHINE 7", "MACHINE 7");
        row("urn", "urn:dev:mac:0011223344556677", "urn:dev:mac:0011223344556677");
        row("urns", "urn:dev:mac:0011223344556677\nurn:gsma:imei:35209900-000001-0",
            "urn:dev:mac:0011223344556677|urn:gsma:imei:35209900-000001-0");
        row("eid and iccid", "EID: 1 ICCID: 2", "eid:1|iccid:2");
        row("imeisv is another number", "IMEISV: 3520990000000123", "other:3520990000000123");
        row("nothing", " \n ", "");
    }
    void takes_names_and_values_apart()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, fields);
        QCOMPARE(QByteArray::fromStdString(shown(text.toStdString())), fields);
    }

    void takes_the_symbologys_name_and_line_ends_off()
    {
        QCOMPARE(bareScan("]C1352099000000014\r\n"), std::string_view("352099000000014"));
        QCOMPARE(bareScan(" ]d2A "), std::string_view("A"));
        QCOMPARE(bareScan("]C1"), std::string_view("]C1"));
        QCOMPARE(bareScan(""), std::string_view(""));
    }
};

QTEST_GUILESS_MAIN(LabelTextTest)
#include "label_text_test.moc"
