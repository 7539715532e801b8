#include "link/discovery.h"

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

QTEST_GUILESS_MAIN(DiscoveryTest)
#include "discovery_test.moc"
