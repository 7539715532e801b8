#include "line_bench.h"

#include <QTest>

using namespace keyline;
using namespace keyline::provisioning;
using station::Result;
using station::Step;

/// A device that takes a command, carries it out and is not heard again. It is waited for in full, so this is a program
/// of its own.
class UnheardTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<LineBench> m_bench;
    std::unique_ptr<Devices> m_devices;
    std::optional<identity::ChipId> m_chip;

    void passes()
    {
        m_bench->run(*m_devices);
        if (m_bench->result().error)
            qWarning("%s", m_bench->result().error->what());
        QCOMPARE(m_bench->result().result, Result::Pass);
        QCOMPARE(m_bench->broken(m_devices.get()), std::string());
    }

  private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<LineBench>();
        m_bench->makeStation();
        m_devices = m_bench->makeDevices(1);
        m_chip = m_devices->start().front().chip;
    }
    void cleanup()
    {
        m_devices.reset();
        m_bench.reset();
    }

    void finishes_a_device_that_sealed_itself_unheard()
    {
        m_devices->start({QStringLiteral("--fault"), QStringLiteral("lost-answer:seal")});
        m_bench->run(*m_devices);
        QCOMPARE(m_bench->result().result, Result::Hold);
        QCOMPARE(m_bench->result().error->code(), Code::DeviceSilent);
        QVERIFY(m_devices->facts().front().sealed);
        passes();
        QCOMPARE(m_bench->begun(Step::Install), std::size_t(0));
    }

    void restores_a_device_that_sealed_itself_unheard_and_then_lost_its_flash()
    {
        m_devices->start({QStringLiteral("--fault"), QStringLiteral("lost-answer:seal")});
        m_bench->run(*m_devices);
        QCOMPARE(m_bench->result().result, Result::Hold);
        m_devices->eraseFlash(*m_chip);
        QCOMPARE(m_devices->start().front().state, std::string("lost"));
        passes();
    }
};

QTEST_GUILESS_MAIN(UnheardTest)
#include "unheard_test.moc"
