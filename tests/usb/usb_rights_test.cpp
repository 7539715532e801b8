#include "control_line.h"

#include "link/port_watch.h"
#include "system/workshop.h"

#include "base/error_table.h"

#include <QObject>
#include <QTest>

#include <optional>

using namespace keyline;

/// Runs in the same machine as a user who is in no group that has rights to serial ports; a device is in.
class UsbRightsTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void a_port_without_rights_is_shown_all_the_same()
    {
        std::optional<link::PortInfo> shown;
        const link::PortWatch watch(
            {},
            [&](const link::PortInfo& port) {
                if (!port.location.empty())
                    shown = port;
            },
            [](const link::PortInfo&) {});
        QTRY_VERIFY_WITH_TIMEOUT(shown.has_value(), 15000);
        QCOMPARE(shown->path, std::string("/dev/ttyACM0"));
        QVERIFY(shown->vendorId.has_value());
    }

    void the_group_to_join_is_named()
    {
        Workshop shop;
        const Ran ran = shop.keyline({QStringLiteral("device"), QStringLiteral("info"), QStringLiteral("--port"),
                                      QStringLiteral("/dev/ttyACM0")});
        QVERIFY2(ran.exit == 4, said(ran));
        QVERIFY2(ran.err.contains(errorInfo(Code::PortForbidden).number), said(ran));
        QVERIFY2(ran.err.contains("group dialout"), said(ran));
    }
};

QTEST_GUILESS_MAIN(UsbRightsTest)
#include "usb_rights_test.moc"
