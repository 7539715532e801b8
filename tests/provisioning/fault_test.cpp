#include "line_bench.h"

#include <QTest>

using namespace keyline;
using namespace keyline::provisioning;
using station::Result;

namespace {

struct Row
{
    const char* fault;
    std::optional<Code> code; ///< nothing: it passes all the same
    std::optional<Result> result = {};
};

/// What a device may do to a station. Each runs at once with the others, on a port of its own.
const Row rows[] = {
    {"bad-digest", Code::TrialOpeningFailed, Result::Fail},
    {"bad-flash", Code::DeviceStorageFault, Result::Fail},
    {"bad-proof", Code::ProofFailed, Result::Fail},
    {"full-flash", Code::DeviceStorageTooSmall, Result::Hold},
    {"foreign-maker", Code::DeviceOfAnotherMaker, Result::Hold},
    {"hostile-text", Code::DeviceAnswerMalformed, Result::Fail},
    {"small-buffer", Code::DeviceBufferTooSmall, Result::Hold},
    {"wrong-backup", Code::BackupMalformed, Result::Fail},
    {"wrong-state:install", Code::DeviceWrongState, Result::Hold},
    {"zero-chip", Code::ChipIdUnusable, Result::Fail},
    {"silence:install", Code::DeviceSilent, Result::Hold},
    {"silence:check", Code::DeviceSilent, Result::Hold},
    {"silence:prove", Code::DeviceSilent, Result::Hold},
    {"silence:seal", Code::DeviceSilent, Result::Hold},
    {"refuse-seal", Code::DeviceStorageFault, Result::Fail},
    {"double", {}},
    {"noise", {}},
    {"corrupt:once", {}},
    {"late:1000", {}},
    {"lost-answer:install:once", {}},
    {"lost-answer:check:once", {}},
    {"lost-answer:seal:once", {}},
    {"silence:identity:once", {}},
    {"reset:identity:once", {}},
    {"reset:40:install:once", {}},
    {"reset:20:check:once", {}},
    {"reset:20:prove:once", {}},
    {"reset-in:install:once", {}},
    {"reset-in:check:once", {}},
    {"reset-in:prove:once", {}},
    {"reset-in:seal:once", {}},
    {"cut-write:100:once", {}},
};

struct Subject
{
    std::unique_ptr<Devices> devices;
    const Row* row;
};

} // namespace

class FaultTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void withstands_every_misbehaviour_and_passes_the_device_once_it_behaves()
    {
        LineBench bench;
        bench.makeStation();
        bench.options.patience.replug = std::chrono::seconds(1);
        std::vector<Subject> subjects;
        std::map<std::string, const Row*> byPort;
        std::vector<std::string> ports;
        for (const auto& row : rows) {
            auto devices = bench.makeDevices(1);
            const auto port = devices->start({QStringLiteral("--fault"), QString::fromLatin1(row.fault)}).front().port;
            byPort[port] = &row;
            ports.push_back(port);
            subjects.push_back({std::move(devices), &row});
        }
        bench.run(ports, bench.order());
        QCOMPARE(bench.results.size(), std::size(rows));
        std::string wrong;
        for (const auto& result : bench.results) {
            const Row& row = *byPort.at(result.port);
            const bool asExpected = row.code ? result.error && result.error->code() == *row.code &&
                                                   (!row.result || result.result == *row.result)
                                             : result.result == Result::Pass;
            if (!asExpected)
                wrong += std::string(row.fault) + ": " + std::string(resultName(result.result)) + " " +
                         (result.error ? result.error->what() : "") + "\n";
        }
        QVERIFY2(wrong.empty(), wrong.c_str());
        // What was refused for the line's or the firmware's fault passes once that is mended; nothing was broken for
        // good.
        ports.clear();
        for (auto& subject : subjects)
            ports.push_back(subject.devices->start().front().port);
        const auto summary = bench.run(ports, bench.order());
        QCOMPARE(summary.pass + summary.doneBefore, std::size(rows));
        QCOMPARE(bench.broken(), std::string());
    }

    void never_passes_a_device_that_lies_or_raves()
    {
        LineBench bench;
        bench.makeStation();
        std::vector<std::unique_ptr<Devices>> all;
        std::vector<std::string> ports;
        for (const auto* fault : {"corrupt", "hostile-lengths", "other-sequence", "silence", "zero-key", "lie-state:2",
                                  "lie-state:3", "lie-state:1"}) {
            all.push_back(bench.makeDevices(1));
            ports.push_back(all.back()->start({QStringLiteral("--fault"), QString::fromLatin1(fault)}).front().port);
        }
        const auto summary = bench.run(ports, bench.order());
        QCOMPARE(summary.pass, std::size_t(0));
        QCOMPARE(summary.doneBefore, std::size_t(0));
        for (const auto& result : bench.results)
            QVERIFY(result.error);
        QCOMPARE(bench.broken(), std::string());
    }

    void calls_what_never_answers_not_ours()
    {
        LineBench bench;
        bench.makeStation();
        auto devices = bench.makeDevices(1);
        devices->start({QStringLiteral("--fault"), QStringLiteral("silence")});
        const auto summary = bench.run(*devices);
        QCOMPARE(summary.foreign, std::size_t(1));
        QCOMPARE(bench.count("SELECT count(*) FROM station_history"), 0);
    }

    void names_a_port_that_is_not_there()
    {
        LineBench bench;
        bench.makeStation();
        bench.run({"/dev/keyline-nowhere"}, bench.order());
        QCOMPARE(bench.result().error->code(), Code::PortNotFound);
        QCOMPARE(bench.result().result, Result::Hold);
    }
};

QTEST_GUILESS_MAIN(FaultTest)
#include "fault_test.moc"
