#include "demo/demo_shop.h"

#include "demo/demo_station.h"
#include "provisioning/order_file.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <set>

using namespace keyline;
using namespace keyline::demo;

class DemoShopTest : public QObject
{
    Q_OBJECT

  private:
    QTemporaryDir m_folder;
    DemoLayout layout() const { return {std::filesystem::path(m_folder.path().toStdString()) / "demo"}; }
    static std::filesystem::path program() { return PROGRAM_DIR "/keyline-device"; }

    std::unique_ptr<DemoShop> opened()
    {
        auto shop = std::make_unique<DemoShop>(layout(), program());
        QSignalSpy ready(shop.get(), &DemoShop::ready);
        shop->start();
        if (ready.isEmpty() && !ready.wait(60'000))
            return nullptr;
        return shop;
    }
    static std::size_t attached(const DemoShop& shop)
    {
        return static_cast<std::size_t>(std::ranges::count_if(shop.devices(), &DemoDevice::attached));
    }
    std::size_t links() const
    {
        std::size_t out = 0;
        forEachEntry(layout().links(), [&](const std::filesystem::directory_entry&) { ++out; });
        return out;
    }
    static std::set<std::string> chips(const DemoShop& shop)
    {
        std::set<std::string> out;
        for (const DemoDevice& device : shop.devices())
            out.insert(device.chip);
        return out;
    }

  private Q_SLOTS:
    void makes_a_station_and_plugs_eight_devices_in()
    {
        const auto shop = opened();
        QVERIFY(shop);
        QTRY_COMPARE_WITH_TIMEOUT(attached(*shop), std::size_t(8), 20'000);
        QCOMPARE(links(), std::size_t(8));
        QVERIFY(isDemoHome(layout().station()));
        QVERIFY(!isDemoHome(layout().folder));
        QVERIFY(shop->passphrase().size() >= 16);
        QVERIFY(provisioning::orderFile::load(provisioning::HomeLayout{layout().station()}));
    }

    void a_device_is_pulled_out_and_put_back()
    {
        const auto shop = opened();
        QVERIFY(shop);
        QTRY_COMPARE_WITH_TIMEOUT(attached(*shop), std::size_t(8), 20'000);
        const std::string chip = shop->devices().front().chip;
        shop->unplug(chip);
        QTRY_COMPARE_WITH_TIMEOUT(links(), std::size_t(7), 20'000);
        shop->plug(chip);
        QTRY_COMPARE_WITH_TIMEOUT(links(), std::size_t(8), 20'000);
    }

    void new_devices_take_the_place_of_the_old()
    {
        const auto shop = opened();
        QVERIFY(shop);
        const std::set<std::string> before = chips(*shop);
        QSignalSpy renewed(shop.get(), &DemoShop::renewed);
        shop->renew();
        QTRY_COMPARE_WITH_TIMEOUT(renewed.size(), 1, 30'000);
        for (const std::string& chip : chips(*shop))
            QVERIFY(!before.contains(chip));
        QTRY_COMPARE_WITH_TIMEOUT(attached(*shop), std::size_t(8), 20'000);
    }

    void the_same_devices_are_there_the_next_time_and_none_is_left_running()
    {
        auto shop = opened();
        QVERIFY(shop);
        const std::set<std::string> before = chips(*shop);
        shop.reset();
        QCOMPARE(links(), std::size_t(0));
        shop = opened();
        QVERIFY(shop);
        QCOMPARE(chips(*shop), before);
    }

    void a_second_demo_in_the_folder_is_refused()
    {
        const auto shop = opened();
        QVERIFY(shop);
        DemoShop second(layout(), program());
        std::optional<Code> code;
        connect(&second, &DemoShop::failed, this, [&](const Error& error) { code = error.code(); });
        second.start();
        QVERIFY(code == Code::HomeBusy);
    }

    void a_program_that_is_missing_is_said()
    {
        DemoShop shop(layout(), "/proc/nowhere/keyline-device");
        std::optional<Code> code;
        connect(&shop, &DemoShop::failed, this, [&](const Error& error) { code = error.code(); });
        shop.start();
        QTRY_VERIFY_WITH_TIMEOUT(code == Code::VirtualDevicesNotStarted, 60'000);
    }
};

QTEST_GUILESS_MAIN(DemoShopTest)
#include "demo_shop_test.moc"
