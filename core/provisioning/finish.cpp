#include "provisioning/session.h"

#include "base/error.h"
#include "provisioning/await.h"
#include "station/identities.h"

/// A session's way for a chip whose record is durable: in the registry, or in the outbox.
namespace keyline::provisioning {

using station::Step;

namespace {

/// What the registry says of a chip holds; chips that an older database gave its identities to begin anew.
void claimIdentities(sql::Connection& connection, const registry::Record& record, bool registered, UnixTime now)
{
    if (!registered) {
        station::identities::claim(connection, record.chip, record.identities);
        return;
    }
    for (const auto& other : station::identities::claimRegistered(connection, record.chip, record.identities))
        if (const auto job = station::journal::find(connection, other))
            station::journal::restart(connection, other, job->profile, now);
}

} // namespace

/// The record is durable; the device may hold it, may have lost it, may be sealed already.
QCoro::Task<void> Session::finish(Course course, protocol::DeviceInfo device, Situation situation)
{
    const auto record = situation.filed ? *situation.filed->record : registry::Record::parse(situation.queued->record);
    const std::uint64_t revision = situation.filed ? situation.filed->statement.revision : 1;
    know(record.identities);
    co_await takeOver(situation, record, device);
    if (course == Course::Complete && !co_await isOnDevice(record))
        course = Course::Restore;

    if (course == Course::Restore) {
        // Restoring seals, so the record goes first.
        if (!situation.filed)
            co_await file(record);
        enter(Step::Install);
        co_await noteSealing();
        const auto answer = co_await m_device->restore(record.backup, record.certificate);
        if (answer.state != protocol::DeviceState::Sealed || answer.revision != revision)
            throw Error(Code::SealRefused, device.chip.hex());
    }
    enter(Step::TrialOpening);
    co_await openOnTrial(record.backup, situation.job ? situation.job->packageDigest : std::nullopt);
    enter(Step::ProveKeys);
    co_await prove(record);
    enter(Step::Register);
    if (situation.filed)
        m_row.logIndex = situation.filed->index;
    else if (!m_row.logIndex)
        co_await file(record);
    co_await labelled(record);
    enter(Step::Seal);
    co_await seal(revision);
    co_await conclude(record);
}

/// Makes the journal say what the registry says, and settles what a crash left: the outbox, the pair.
QCoro::Task<void> Session::takeOver(Situation situation, const registry::Record& record,
                                    const protocol::DeviceInfo& device)
{
    const bool registered = situation.filed.has_value();
    co_await written(m_line.database(), [&record, &device, registered, now = m_line.now()](sql::Connection& c) {
        station::journal::begin(c, record.chip, record.profile, device.model, now);
        claimIdentities(c, record, registered, now);
        station::outbox::markSealed(c, record.chip, device.revision != 0);
    });
    if (situation.filed)
        co_await m_line.registrar().settle(record.chip, situation.filed->index);
}

QCoro::Task<bool> Session::isOnDevice(const registry::Record& record)
{
    const auto stored = co_await m_device->readBackup();
    co_return stored.backup == record.backup&& stored.certificate == record.certificate;
}

} // namespace keyline::provisioning
