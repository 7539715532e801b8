#include "ui/setup/demo_panel.h"

#include "demo/demo_shop.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace keyline;
using namespace keyline::ui;

class DemoPanelTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void pulls_devices_out_puts_them_back_and_breaks_them()
    {
        const QTemporaryDir folder;
        demo::DemoShop shop({std::filesystem::path(folder.path().toStdString()) / "demo"},
                            PROGRAM_DIR "/keyline-device");
        DemoPanel panel(shop);
        panel.show();
        QSignalSpy ready(&shop, &demo::DemoShop::ready);
        shop.start();
        QVERIFY(ready.wait(60'000));
        const auto attached = [&] { return std::ranges::count_if(shop.devices(), &demo::DemoDevice::attached); };
        QTRY_COMPARE_WITH_TIMEOUT(attached(), 8, 20'000);
        auto* plug = panel.findChild<QPushButton*>(QStringLiteral("plugButton_1"));
        QVERIFY(plug && panel.findChild<QPushButton*>(QStringLiteral("plugButton_8")));
        const QString pullOut = plug->text();
        plug->click();
        QTRY_COMPARE(attached(), 7);
        QVERIFY(plug->text() != pullOut);
        plug->click();
        QTRY_COMPARE(attached(), 8);
        QCOMPARE(plug->text(), pullOut);
        panel.findChild<QPushButton*>(QStringLiteral("breakButton_2"))->click();
        panel.setSlotOf([&](const std::string& chip) { return chip == shop.devices()[0].chip ? 5 : 0; });
        QVERIFY(plug->accessibleDescription().contains(QStringLiteral("5")));
    }
};

QTEST_MAIN(DemoPanelTest)
#include "demo_panel_test.moc"
