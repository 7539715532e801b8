#include "link/port_rule.h"

#include "base/error.h"

#include <QTest>

#include <filesystem>

using namespace keyline;
using link::PortAllowList;
using link::PortInfo;
using link::PortRule;

class PortRuleTest : public QObject
{
    Q_OBJECT

  private:
    static PortInfo usbPort() { return {"/dev/ttyACM0", 0x303a, 0x1001, "ABC123", "", "", "1-2.3:1.0"}; }
    static PortInfo uart() { return {"/dev/ttyS0", {}, {}, "", "", "", ""}; }

  private Q_SLOTS:
    void an_empty_list_allows_nothing();
    void a_rule_allows_what_it_says_data();
    void a_rule_allows_what_it_says();
    void a_rule_reads_as_it_was_written();
    void a_rule_that_is_none_is_named_data();
    void a_rule_that_is_none_is_named();
    void a_list_has_one_rule_a_line_and_comments();
    void a_list_names_the_line_that_is_wrong();
    void what_was_typed_is_allowed();
};

void PortRuleTest::an_empty_list_allows_nothing()
{
    QVERIFY(!PortAllowList().allows(usbPort()));
    QVERIFY(!PortAllowList::parse("# only words\n\n").allows(uart()));
}

void PortRuleTest::a_rule_allows_what_it_says_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<bool>("usb");
    QTest::addColumn<bool>("onBoard");
    const auto row = [](const char* rule, bool usb, bool onBoard) {
        QTest::newRow(rule) << QString::fromUtf8(rule) << usb << onBoard;
    };
    row("303a:1001", true, false);
    row("303A:1001", true, false);
    row("303a:*", true, false);
    row("303a:1002", false, false);
    row("303b:*", false, false);
    row("0000:0000", false, false);
    row("serial:ABC123", true, false);
    row("serial:ABC*", true, false);
    row("serial:*", true, false);
    row("serial:*1*3", true, false);
    row("serial:ABC", false, false);
    row("serial:abc*", false, false);
    row("serial:*124", false, false);
    row("usb:1-2.3:1.0", true, false);
    row("usb:1-2.3*", true, false);
    row("usb:*", true, false);
    row("usb:1-2", false, false);
    row("usb:2-*", false, false);
    row("path:/dev/ttyS0", false, true);
    row("path:/dev/ttyACM0", true, false);
    row("path:/dev/tty*", true, true);
    row("path:/dev/ttyS", false, false);
    row("folder:/dev", true, true);
    row("folder:/dev/", true, true);
    row("folder:/", false, false);
    row("folder:/dev/serial", false, false);
}

void PortRuleTest::a_rule_allows_what_it_says()
{
    QFETCH(QString, rule);
    const PortAllowList list({PortRule::parse(rule.toStdString())});
    QTEST(list.allows(usbPort()), "usb");
    QTEST(list.allows(uart()), "onBoard");
}

void PortRuleTest::a_rule_reads_as_it_was_written()
{
    for (const std::string text :
         {"303a:1001", "00ff:*", "serial:A B*", "usb:1-2.3*", "path:/dev/ttyS0", "folder:/run/ports"}) {
        QCOMPARE(PortRule::parse(text).text(), text);
        QVERIFY(PortRule::parse(text) == PortRule::parse(PortRule::parse(text).text()));
    }
}

void PortRuleTest::a_rule_that_is_none_is_named_data()
{
    QTest::addColumn<QString>("rule");
    for (const char* rule :
         {"", "ttyACM0", "303a", "303a:", "303:1001", "303a:10011", "303g:1001", "*:1001", "303a:10*", "+03a:1001",
          "0x3a:1001", "serial:", "usb:", "path:", "path:ttyS0", "folder:ports", "folder:/run/*", "Serial:A", "mac:00"})
        QTest::newRow(*rule == '\0' ? "nothing" : rule) << QString::fromUtf8(rule);
}

void PortRuleTest::a_rule_that_is_none_is_named()
{
    QFETCH(QString, rule);
    try {
        PortRule::parse(rule.toStdString());
        QFAIL("it was taken");
    } catch (const Error& error) {
        QVERIFY(error.code() == Code::Usage);
        QVERIFY2(error.context().find('"' + rule.toStdString() + '"') == 0, error.what());
    }
}

void PortRuleTest::a_list_has_one_rule_a_line_and_comments()
{
    const PortAllowList list =
        PortAllowList::parse("# bench 3\r\n  303a:1001 # boards\r\n\nserial:A#1*\n\t#\npath:/dev/ttyS0");
    QCOMPARE(list.text(), std::string("303a:1001\nserial:A#1*\npath:/dev/ttyS0\n"));
    QVERIFY(list.allows(usbPort()));
    QVERIFY(list.allows(uart()));
    QVERIFY(PortAllowList::parse(list.text()).rules() == list.rules());
}

void PortRuleTest::a_list_names_the_line_that_is_wrong()
{
    try {
        PortAllowList::parse("303a:1001\n\nusb\n");
        QFAIL("it was taken");
    } catch (const Error& error) {
        QVERIFY(error.code() == Code::Usage);
        QVERIFY2(error.context().starts_with("line 3: \"usb\":"), error.what());
    }
}

void PortRuleTest::what_was_typed_is_allowed()
{
    PortInfo port;
    port.path = "/tmp/ports/0011";
    PortAllowList list;
    list.add(PortRule::forPath("/tmp/ports/0012"));
    QVERIFY(!list.allows(port));
    list.add(PortRule::forFolder("/tmp/./ports/"));
    QVERIFY(list.allows(port));
    port.path = "/tmp/ports/deep/0011";
    QVERIFY(!list.allows(port));
    port.path = "here";
    list.add(PortRule::forPath("here"));
    QVERIFY(list.allows(port));
}

QTEST_GUILESS_MAIN(PortRuleTest)
#include "port_rule_test.moc"
