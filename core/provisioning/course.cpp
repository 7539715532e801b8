#include "provisioning/course.h"

#include "base/error.h"

namespace keyline::provisioning {

namespace {

using protocol::DeviceState;
using registry::StatementKind;

std::string refusalName(std::uint8_t refusal)
{
    return std::string(registry::ruleName(static_cast<registry::RuleCode>(refusal)));
}

void refuseDeadRecords(const protocol::DeviceInfo& device, const Filed& filed)
{
    if (filed.statement.kind == StatementKind::Erase || !filed.record)
        throw Error(Code::ChipErased, device.chip.hex());
    if (filed.statement.kind == StatementKind::Retire)
        throw Error(Code::ChipRetired, device.chip.hex());
    if (device.revision > filed.statement.revision)
        throw Error(Code::DeviceSaysOlderRevision, device.chip.hex());
}

/// The registry, or at least the outbox of a device that left, has a record of this revision.
Course withRecord(const protocol::DeviceInfo& device, const Situation& situation, std::uint64_t revision)
{
    const bool inWork = situation.job.has_value();
    const bool finishedHere = situation.pass && !inWork;
    // The sealed revision only grows: whoever was sealed at `revision` cannot be below it again.
    if (finishedHere && device.revision < revision)
        throw Error(Code::ChipAttachedTwice, device.chip.hex());
    switch (device.state) {
    case DeviceState::Sealed:
        if (device.revision != revision)
            throw Error(Code::ChipBegunElsewhere, device.chip.hex());
        return inWork ? Course::Conclude : Course::DoneBefore;
    case DeviceState::Loaded:
        if (device.revision >= revision)
            throw Error(Code::ChipBegunElsewhere, device.chip.hex());
        return Course::Complete;
    case DeviceState::Blank:
        return Course::Restore;
    case DeviceState::Lost:
        break;
    }
    // A restore that was cut short leaves it lost; one that was finished before is the repair centre's.
    if (inWork)
        return Course::Restore;
    throw Error(Code::DeviceNeedsRepair, device.chip.hex());
}

Course withoutRecord(const protocol::DeviceInfo& device, const Situation& situation)
{
    if (device.revision != 0)
        throw Error(Code::ChipSealedElsewhere, device.chip.hex());
    const bool ours = situation.job && situation.job->certificate;
    if (device.state == DeviceState::Loaded && !ours)
        throw Error(Code::ChipBegunElsewhere, device.chip.hex());
    return Course::Provision;
}

} // namespace

Course chooseCourse(const protocol::DeviceInfo& device, const Situation& situation)
{
    if (situation.filed) {
        refuseDeadRecords(device, *situation.filed);
        return withRecord(device, situation, situation.filed->statement.revision);
    }
    if (situation.queued && situation.queued->refusal) {
        const bool neverSealed = device.revision == 0 && !situation.pass;
        throw Error(neverSealed ? Code::RegistryRefused : Code::RecordRecalled,
                    device.chip.hex() + ": " + refusalName(*situation.queued->refusal));
    }
    if (situation.queued)
        return withRecord(device, situation, 1);
    // A registry far away may be out of reach; that it has the chip, the station's own notes say.
    if (situation.job && situation.job->logIndex)
        throw Error(Code::RegistryUnreachable, device.chip.hex());
    if (!situation.job && situation.pass && situation.pass->logIndex)
        return withRecord(device, situation, 1);
    return withoutRecord(device, situation);
}

std::optional<UnixTime> whenFinished(const Situation& situation)
{
    if (situation.pass)
        return situation.pass->finished;
    return situation.filed ? std::optional(static_cast<UnixTime>(situation.filed->statement.time)) : std::nullopt;
}

} // namespace keyline::provisioning
