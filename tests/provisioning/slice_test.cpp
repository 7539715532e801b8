#include "line_bench.h"

#include <QTest>

class SliceTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void one_phone()
    {
        LineBench bench;
        bench.makeStation();
        auto devices = bench.makeDevices(1);
        devices->start();
        const auto summary = bench.run(*devices);
        for (const auto& e : bench.events)
            qInfo("%s %s %ld us %s", std::string(keyline::station::stepName(e.step)).c_str(),
                  std::string(keyline::provisioning::stepStateName(e.state)).c_str(), long(e.elapsed.count()),
                  e.error ? e.error->what() : "");
        QCOMPARE(summary.pass, std::size_t(1));
        QCOMPARE(bench.broken(devices.get()), std::string());
    }
};
QTEST_GUILESS_MAIN(SliceTest)
#include "slice_test.moc"
