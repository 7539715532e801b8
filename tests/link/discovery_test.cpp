#include "link/discovery.h"

#include "port_tree.h"
#include "pty.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>

using namespace keyline;

class DiscoveryTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void lists_ports_by_path_and_no_pseudo_terminals();
    void a_uart_without_hardware_is_known_by_its_type();
    void a_usb_port_has_its_identity_and_its_place();
    void ports_of_one_usb_interface_have_places_of_their_own();
    void a_uart_has_its_path_for_a_place();
    void what_has_no_device_is_no_port();
};

void DiscoveryTest::lists_ports_by_path_and_no_pseudo_terminals()
{
    const test::Pty pty;
    const auto ports = link::listPorts();
    QVERIFY(std::ranges::is_sorted(ports, {}, &link::PortInfo::path));
    for (const auto& port : ports) {
        QVERIFY(port.path.starts_with("/dev/"));
        QVERIFY(port.path != pty.path());
    }
}

void DiscoveryTest::a_uart_without_hardware_is_known_by_its_type()
{
    const QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    for (const auto& [name, type] : {std::pair{"ttyS0", "4\n"}, {"ttyS1", "0\n"}, {"ttyUSB0", ""}}) {
        std::filesystem::create_directory(root / name);
        if (*type != '\0')
            std::ofstream(root / name / "type") << type;
    }
    QVERIFY(link::hasHardware("ttyS0", root));
    QVERIFY(!link::hasHardware("ttyS1", root));
    QVERIFY(link::hasHardware("ttyUSB0", root));
    for (const auto& port : link::listPorts())
        QVERIFY(link::hasHardware(port.path.substr(port.path.rfind('/') + 1)));
}

void DiscoveryTest::a_usb_port_has_its_identity_and_its_place()
{
    const test::PortTree tree;
    const std::string device = "pci0000:00/0000:00:14.0/usb1/1-2/1-2.3/";
    tree.add("ttyACM4", device + "1-2.3:1.0",
             {{device + "idVendor", "303a"},
              {device + "idProduct", "1001"},
              {device + "serial", "A1:B2 #3"},
              {device + "product", "USB JTAG/serial debug unit"},
              {device + "manufacturer", "Espressif"}});
    const auto ports = link::listPorts(tree.folders());
    QCOMPARE(ports.size(), std::size_t{1});
    const link::PortInfo expected{tree.path("ttyACM4"),         0x303a,      0x1001,     "A1:B2 #3",
                                  "USB JTAG/serial debug unit", "Espressif", "1-2.3:1.0"};
    QVERIFY(ports[0] == expected);
    QCOMPARE(link::headName(ports[0]), std::string("usb:1-2.3:1.0"));
}

void DiscoveryTest::ports_of_one_usb_interface_have_places_of_their_own()
{
    const test::PortTree tree;
    const std::string device = "usb2/2-1.10/2-1.10:1.3/";
    tree.add("ttyUSB0", device + "ttyUSB0", {{device + "ttyUSB0/port_number", "0"}});
    tree.add("ttyUSB1", device + "ttyUSB1", {{device + "ttyUSB1/port_number", "1"}});
    const auto ports = link::listPorts(tree.folders());
    QCOMPARE(ports.size(), std::size_t{2});
    QCOMPARE(link::headName(ports[0]), std::string("usb:2-1.10:1.3"));
    QCOMPARE(link::headName(ports[1]), std::string("usb:2-1.10:1.3/1"));
    QVERIFY(!ports[0].vendorId);
}

void DiscoveryTest::a_uart_has_its_path_for_a_place()
{
    const test::PortTree tree;
    tree.add("ttyS0", "pnp0/00:00/00:00:0/00:00:0.0");
    const auto ports = link::listPorts(tree.folders());
    QCOMPARE(ports.size(), std::size_t{1});
    QVERIFY(ports[0].location.empty());
    QCOMPARE(link::headName(ports[0]), "path:" + tree.path("ttyS0"));
    link::PortInfo typed;
    typed.path = "/dev/pts/7";
    QCOMPARE(link::headName(typed), std::string("path:/dev/pts/7"));
}

void DiscoveryTest::what_has_no_device_is_no_port()
{
    const test::PortTree tree;
    tree.addTerminal("tty1");
    tree.addTerminal("console");
    tree.addTerminal("rfcomm0");
    const auto names = link::portNames(tree.folders());
    QCOMPARE(names, std::vector<std::string>{"rfcomm0"});
    QVERIFY(link::listPorts({tree.root() / "nowhere", tree.root()}).empty());
}

QTEST_GUILESS_MAIN(DiscoveryTest)
#include "discovery_test.moc"
