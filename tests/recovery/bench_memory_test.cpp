#include "recovery/bench_memory.h"

#include "../support/bytes.h"
#include "base/file.h"

#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using recovery::BenchMemory;
using recovery::BenchState;
using recovery::Job;
using recovery::Stage;

namespace {

Job overJob(std::uint64_t number, UnixTime ended)
{
    Job job;
    job.number = number;
    job.port = "/dev/ttyACM0";
    job.stage = Stage::Over;
    job.chip = identity::ChipId::fromBytes(test::hex("10112233445566778899aabbccddeeff"));
    job.model = "Aurora 1";
    job.identities = identity::IdentityList(identity::DeviceIdentity::fromUrn("urn:gsma:imei:35209900-176148-0"));
    job.checks = {{registry::CheckKind::History, registry::CheckState::Broken, Code::LogWentBack, "7 of 9"}};
    job.steps = {{recovery::Step::Look, std::chrono::milliseconds(12)}};
    job.outcome = recovery::Outcome::Failed;
    job.error = Error(Code::RepairLogOlder, "K-514: 7 of 9");
    job.found = recovery::Found{"phone", 2, 1700000000, 5, 9, true, 640};
    job.ended = ended;
    return job;
}

} // namespace

class BenchMemoryTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void keeps_what_a_person_chose();
    void keeps_a_device_with_all_that_a_report_needs();
    void what_was_at_work_is_away_and_yesterdays_is_gone();
    void a_file_that_cannot_be_understood_is_an_empty_one_data();
    void a_file_that_cannot_be_understood_is_an_empty_one();

  private:
    QTemporaryDir m_dir;
    std::filesystem::path file(const char* name) const
    {
        return std::filesystem::path(m_dir.path().toStdString()) / "deep" / name;
    }
};

void BenchMemoryTest::keeps_what_a_person_chose()
{
    const BenchMemory memory(file("a"));
    QVERIFY(memory.load(0).queue.empty() && memory.load(0).autoContinue);
    memory.save({"/home/x/works.keyline-trust", "/mnt/stick", false, {"303a:1001"}, {}});
    const BenchState state = memory.load(0);
    QCOMPARE(state.trustFile, std::filesystem::path("/home/x/works.keyline-trust"));
    QCOMPARE(state.source, std::filesystem::path("/mnt/stick"));
    QVERIFY(!state.autoContinue);
    QCOMPARE(state.allowed, std::vector<std::string>{"303a:1001"});
}

void BenchMemoryTest::keeps_a_device_with_all_that_a_report_needs()
{
    const BenchMemory memory(file("b"));
    const Job job = overJob(3, 1000);
    memory.save({{}, {}, true, {}, {job}});
    const BenchState state = memory.load(1500);
    QCOMPARE(state.queue.size(), std::size_t{1});
    const Job& kept = state.queue[0];
    QVERIFY(kept.number == 3 && kept.stage == Stage::Over && !kept.present);
    QVERIFY(kept.chip == job.chip && kept.model == job.model && kept.identities == job.identities);
    QVERIFY(kept.outcome == job.outcome && kept.error->code() == Code::RepairLogOlder);
    QCOMPARE(kept.error->context(), job.error->context());
    QVERIFY(kept.checks.size() == 1 && kept.checks[0].kind == registry::CheckKind::History);
    QVERIFY(kept.checks[0].state == registry::CheckState::Broken && kept.checks[0].code == Code::LogWentBack);
    QVERIFY(kept.steps.size() == 1 && kept.steps[0].took == std::chrono::milliseconds(12));
    QVERIFY(kept.found && kept.found->profile == "phone" && kept.found->logSize == 9 && kept.found->provableHere);
}

void BenchMemoryTest::what_was_at_work_is_away_and_yesterdays_is_gone()
{
    const BenchMemory memory(file("c"));
    Job atWork = overJob(2, 0);
    atWork.stage = Stage::Restoring;
    atWork.outcome.reset();
    memory.save({{}, {}, true, {}, {overJob(1, 1000), atWork, overJob(3, 90'000)}});
    const BenchState state = memory.load(100'000);
    QCOMPARE(state.queue.size(), std::size_t{2});
    QVERIFY(state.queue[0].number == 2 && state.queue[0].stage == Stage::Away);
    QVERIFY(state.queue[0].error->code() == Code::RepairPulledOut);
    QVERIFY(state.queue[1].number == 3 && state.queue[1].stage == Stage::Over);
}

void BenchMemoryTest::a_file_that_cannot_be_understood_is_an_empty_one_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("\x00\xff{{{", 6);
    QTest::newRow("a list") << QByteArray("[1,2]");
    QTest::newRow("a queue of nonsense") << QByteArray(R"({"queue":[1,{"number":-4},{"number":1,"chip":"zz"},)"
                                                       R"({"number":1e300,"chip":"00","checks":[{"kind":99}]}]})");
}

void BenchMemoryTest::a_file_that_cannot_be_understood_is_an_empty_one()
{
    QFETCH(QByteArray, content);
    makeFolder(file("d").parent_path());
    writeFileAtomically(file("d"), asBytes(std::string_view(content.data(), static_cast<std::size_t>(content.size()))));
    const BenchState state = BenchMemory(file("d")).load(0);
    QVERIFY(state.queue.empty() && state.trustFile.empty() && state.autoContinue);
}

QTEST_GUILESS_MAIN(BenchMemoryTest)
#include "bench_memory_test.moc"
