#include "../support/bytes.h"

#include "package/json_lines.h"

#include <QTest>

using namespace keyline;
using namespace keyline::package;
using Type = JsonValue::Type;

namespace {

const JsonOrigin origin{"x.json", Code::ProfileMalformed};

/// `FILE:LINE: what` of the error; empty where the text was taken.
std::string complaint(std::string_view text)
{
    try {
        parseJson(text, origin);
    } catch (const Error& error) {
        return error.code() == Code::ProfileMalformed ? error.context() : "another code";
    }
    return {};
}

} // namespace

class JsonLinesTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void values_know_their_lines()
    {
        const JsonValue root = parseJson("\n{ \"a\": 1,\r\n\t\"b\": [true,\n null, \"x\"] }\n", origin);
        QVERIFY(root.type == Type::Object);
        QCOMPARE(root.line, 2u);
        QCOMPARE(root.find("a")->number, 1);
        const JsonValue& list = *root.find("b");
        QCOMPARE(list.line, 3u);
        QCOMPARE(list.items.size(), 3u);
        QVERIFY(list.items[0].type == Type::Bool && list.items[0].boolean);
        QVERIFY(list.items[1].type == Type::Null && list.items[2].text == "x");
        QCOMPARE(list.items[2].line, 4u);
        QVERIFY(!root.find("c"));
    }

    void takes_every_escape()
    {
        const JsonValue text = parseJson("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e4\\u20AC\\ud83d\\ude00\"", origin);
        QCOMPARE(text.text, std::string("\"\\/\b\f\n\r\tA\u00e4\u20ac\U0001F600"));
    }

    void takes_whole_numbers()
    {
        QCOMPARE(parseJson("-9223372036854775808", origin).number, std::numeric_limits<std::int64_t>::min());
        QCOMPARE(parseJson("0", origin).number, 0);
        QVERIFY(parseJson("{}", origin).items.empty() && parseJson("[ ]", origin).items.empty());
    }

    void refuses_what_is_not_json_and_names_the_line()
    {
        for (const char* wrong : {"",
                                  " ",
                                  "{",
                                  "}",
                                  "[1",
                                  "[1,]",
                                  "{\"a\":1,}",
                                  "{a:1}",
                                  "{\"a\" 1}",
                                  "{\"a\":}",
                                  "nul",
                                  "True",
                                  "01",
                                  "1.5",
                                  "1e3",
                                  "+1",
                                  "9223372036854775808",
                                  "-",
                                  "'a'",
                                  "\"a",
                                  "\"a\nb\"",
                                  "\"\\x\"",
                                  "\"\\u12g4\"",
                                  "\"\\u12\"",
                                  "\"\\ud800\"",
                                  "\"\\ud800\\u0041\"",
                                  "\"\\udc00\"",
                                  "\"\xFF\"",
                                  "1 2",
                                  "{} x",
                                  "// c\n1"})
            QVERIFY2(complaint(wrong).starts_with("x.json:"), wrong);
        QVERIFY(complaint("{\n\"a\": 1\n\"b\": 2 }").starts_with("x.json:3: "));
        QVERIFY(complaint("{\n\"a\": 1,\n\"a\": 2 }").starts_with("x.json:3: \"a\" stands twice"));
    }

    void depth_is_bounded()
    {
        QVERIFY(complaint(std::string(16, '[') + std::string(16, ']')).empty());
        QVERIFY(complaint(std::string(100000, '[')).starts_with("x.json:1: more than 16"));
    }
};

QTEST_APPLESS_MAIN(JsonLinesTest)
#include "json_lines_test.moc"
