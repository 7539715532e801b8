#include "command_line.h"

/// Devices by command, real and virtual, line by line as docs/CLI.md has it.
class CliDeviceTest final : public CommandLineTest
{
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_shop = std::make_unique<Workshop>(); }
    void cleanup() { m_shop.reset(); }

    void device_info_says_what_the_device_says()
    {
        const QList<Attached> devices = line(2);
        const Ran json = m_shop->keyline(
            {u"device"_s, u"info"_s, u"--json"_s, u"--port"_s, devices[0].port, u"--port"_s, devices[1].port});
        VERIFY_EXIT(json, 0);
        QCOMPARE(json.json().size(), 2);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(json.json()[i][u"chip"_s].toString(), devices[i].chip);
            QCOMPARE(json.json()[i][u"state"_s].toString(), u"blank"_s);
            QCOMPARE(json.json()[i][u"maker"_s].toString().size(), 64);
        }
        const Ran plain = keyline(u"device info --port "_s + devices[0].port);
        VERIFY_EXIT(plain, 0);
        QVERIFY2(plain.out.contains(devices[0].chip.toUtf8()) && plain.err.isEmpty(), said(plain));
        VERIFY_EXIT(keyline(u"device info --port /dev/no-such-port"_s), 4);
    }

    void device_list_is_data_on_standard_output()
    {
        const Ran ran = keyline(u"device list --json"_s);
        QVERIFY2(ran.exit == 0 || ran.exit == 4, said(ran));
        QCOMPARE(ran.json().isEmpty(), ran.exit == 4);
        for (const QJsonObject& port : ran.json())
            QVERIFY(port[u"port"_s].toString().startsWith(u"/dev/"_s));
    }

    void virtual_devices_announce_themselves_and_refuse_erasure_while_running()
    {
        m_shop->makeStation();
        m_shop->makeDevices(1, words(u"--model KL-TEST"_s));
        const Attached device = m_shop->startDevices(1).first();
        QCOMPARE(device.state, u"blank"_s);
        const Ran info = keyline(u"device info --json --port "_s + device.port);
        QCOMPARE(info.lastJson()[u"model"_s].toString(), u"KL-TEST"_s);
        const QStringList erase = words(u"erase-flash --dir devices --chip "_s + device.chip);
        const Ran refused = m_shop->run(Workshop::program(u"keyline-device"_s), erase);
        VERIFY_EXIT(refused, 3);
        m_shop->stopDevices();
        VERIFY_EXIT(m_shop->run(Workshop::program(u"keyline-device"_s), erase), 0);
        VERIFY_EXIT(m_shop->run(Workshop::program(u"keyline-device"_s), words(u"run --dir devices --fault nonsense"_s)),
                    2);
    }
};

QTEST_GUILESS_MAIN(CliDeviceTest)
#include "cli_device_test.moc"
