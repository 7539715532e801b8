#include "provisioning/course.h"

#include "../support/bytes.h"

#include <QTest>

using namespace keyline;
using namespace keyline::provisioning;
using protocol::DeviceState;
using registry::StatementKind;
using test::throws;

namespace {

const auto chip = identity::ChipId::fromHex("00112233445566aa");

protocol::DeviceInfo device(DeviceState state, std::uint64_t revision = 0)
{
    return {.chip = chip, .model = "Aurora 1", .state = state, .revision = revision};
}

station::Job job(bool certified)
{
    station::Job out{.chip = chip, .profile = "phone", .model = "Aurora 1"};
    if (certified)
        out.certificate = Bytes{1};
    return out;
}

Filed filed(StatementKind kind = StatementKind::Provision, std::uint64_t revision = 1)
{
    Filed out;
    out.statement.kind = kind;
    out.statement.revision = revision;
    if (kind != StatementKind::Erase)
        out.record = registry::Record{
            chip, identity::IdentityList(identity::DeviceIdentity::imei(35209900, 1)), Bytes{1}, Bytes{2}, "phone", 1};
    return out;
}

Situation registered(bool inWork, bool passed)
{
    Situation out;
    out.filed = filed();
    if (inWork)
        out.job = job(true);
    if (passed)
        out.pass = station::HistoryRow{};
    return out;
}

Situation queued()
{
    Situation out;
    out.queued = station::OutboxItem{.chip = chip};
    return out;
}

} // namespace

class CourseTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void provisions_a_new_chip() { QCOMPARE(chooseCourse(device(DeviceState::Blank), {}), Course::Provision); }

    void goes_on_with_a_chip_in_work()
    {
        Situation begun;
        begun.job = job(true);
        QCOMPARE(chooseCourse(device(DeviceState::Blank), begun), Course::Provision);
        QCOMPARE(chooseCourse(device(DeviceState::Loaded), begun), Course::Provision);
    }

    void refuses_what_others_have_begun_or_sealed()
    {
        QVERIFY(throws(Code::ChipBegunElsewhere, [] { chooseCourse(device(DeviceState::Loaded), {}); }));
        Situation uncertified;
        uncertified.job = job(false);
        QVERIFY(throws(Code::ChipBegunElsewhere, [&] { chooseCourse(device(DeviceState::Loaded), uncertified); }));
        QVERIFY(throws(Code::ChipSealedElsewhere, [] { chooseCourse(device(DeviceState::Sealed, 1), {}); }));
        QVERIFY(throws(Code::ChipSealedElsewhere, [] { chooseCourse(device(DeviceState::Lost, 1), {}); }));
        QVERIFY(throws(Code::ChipSealedElsewhere, [] { chooseCourse(device(DeviceState::Loaded, 1), {}); }));
    }

    void finishes_a_registered_chip_by_what_is_on_the_device()
    {
        const auto inWork = registered(true, false);
        QCOMPARE(chooseCourse(device(DeviceState::Loaded), inWork), Course::Complete);
        QCOMPARE(chooseCourse(device(DeviceState::Blank), inWork), Course::Restore);
        QCOMPARE(chooseCourse(device(DeviceState::Lost, 1), inWork), Course::Restore);
        QCOMPARE(chooseCourse(device(DeviceState::Sealed, 1), inWork), Course::Conclude);
    }

    void finishes_it_where_the_stations_own_notes_are_lost()
    {
        const auto unknownHere = registered(false, false);
        QCOMPARE(chooseCourse(device(DeviceState::Loaded), unknownHere), Course::Complete);
        QCOMPARE(chooseCourse(device(DeviceState::Blank), unknownHere), Course::Restore);
        QCOMPARE(chooseCourse(device(DeviceState::Sealed, 1), unknownHere), Course::DoneBefore);
        QVERIFY(throws(Code::DeviceNeedsRepair, [&] { chooseCourse(device(DeviceState::Lost, 1), unknownHere); }));
    }

    void does_not_touch_a_finished_chip()
    {
        const auto done = registered(false, true);
        QCOMPARE(chooseCourse(device(DeviceState::Sealed, 1), done), Course::DoneBefore);
        QVERIFY(throws(Code::DeviceNeedsRepair, [&] { chooseCourse(device(DeviceState::Lost, 1), done); }));
    }

    void knows_a_copy_by_a_sealed_revision_that_shrank()
    {
        const auto done = registered(false, true);
        QVERIFY(throws(Code::ChipAttachedTwice, [&] { chooseCourse(device(DeviceState::Blank), done); }));
        QVERIFY(throws(Code::ChipAttachedTwice, [&] { chooseCourse(device(DeviceState::Loaded), done); }));
    }

    void believes_its_own_notes_while_the_registry_is_out_of_reach()
    {
        Situation done;
        done.pass = station::HistoryRow{};
        done.pass->logIndex = 7;
        QCOMPARE(chooseCourse(device(DeviceState::Sealed, 1), done), Course::DoneBefore);
        QVERIFY(throws(Code::DeviceNeedsRepair, [&] { chooseCourse(device(DeviceState::Lost, 1), done); }));
        QVERIFY(throws(Code::ChipAttachedTwice, [&] { chooseCourse(device(DeviceState::Blank), done); }));
        QVERIFY(throws(Code::ChipAttachedTwice, [&] { chooseCourse(device(DeviceState::Loaded), done); }));
        QVERIFY(throws(Code::ChipBegunElsewhere, [&] { chooseCourse(device(DeviceState::Sealed, 2), done); }));
        // Registered, and cut short before its seal: what was registered is needed to go on.
        Situation inWork;
        inWork.job = job(true);
        inWork.job->logIndex = 7;
        QVERIFY(throws(Code::RegistryUnreachable, [&] { chooseCourse(device(DeviceState::Loaded), inWork); }));
    }

    void leaves_newer_revisions_to_who_made_them()
    {
        const auto done = registered(false, true);
        QVERIFY(throws(Code::DeviceSaysOlderRevision, [&] { chooseCourse(device(DeviceState::Sealed, 2), done); }));
        QVERIFY(throws(Code::ChipBegunElsewhere, [&] { chooseCourse(device(DeviceState::Loaded, 1), done); }));
    }

    void refuses_chips_that_are_retired_or_erased()
    {
        Situation retired;
        retired.filed = filed(StatementKind::Retire, 2);
        QVERIFY(throws(Code::ChipRetired, [&] { chooseCourse(device(DeviceState::Sealed, 1), retired); }));
        Situation erased;
        erased.filed = filed(StatementKind::Erase, 2);
        QVERIFY(throws(Code::ChipErased, [&] { chooseCourse(device(DeviceState::Blank), erased); }));
    }

    void treats_a_queued_record_as_durable()
    {
        auto waiting = queued();
        waiting.job = job(true);
        QCOMPARE(chooseCourse(device(DeviceState::Loaded), waiting), Course::Complete);
        QCOMPARE(chooseCourse(device(DeviceState::Blank), waiting), Course::Restore);
        QCOMPARE(chooseCourse(device(DeviceState::Sealed, 1), waiting), Course::Conclude);
        auto left = queued();
        left.queued->sealed = true;
        left.pass = station::HistoryRow{};
        QCOMPARE(chooseCourse(device(DeviceState::Sealed, 1), left), Course::DoneBefore);
        left.queued->refusal = 9;
        QVERIFY(throws(Code::RecordRecalled, [&] { chooseCourse(device(DeviceState::Sealed, 1), left); }));
    }

    void knows_when_a_chip_was_finished()
    {
        QVERIFY(!whenFinished({}));
        auto elsewhere = registered(false, false);
        elsewhere.filed->statement.time = 1700000000;
        QCOMPARE(whenFinished(elsewhere), std::optional<UnixTime>(1700000000));
        auto here = elsewhere;
        here.pass = station::HistoryRow{};
        here.pass->finished = 1700000007;
        QCOMPARE(whenFinished(here), std::optional<UnixTime>(1700000007));
    }
};

QTEST_APPLESS_MAIN(CourseTest)
#include "course_test.moc"
