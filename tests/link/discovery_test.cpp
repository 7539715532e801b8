#include "link/discovery.h"

#include "pty.h"

#include <QTest>

#include <algorithm>

using namespace keyline;

class DiscoveryTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void lists_ports_by_path_and_no_pseudo_terminals();
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

QTEST_GUILESS_MAIN(DiscoveryTest)
#include "discovery_test.moc"
