#pragma once

#include "protocol/device_info.h"
#include "provisioning/registrar.h"
#include "station/history.h"
#include "station/journal.h"

namespace keyline::provisioning {

/// What is known of a chip when its device has said who it is.
struct Situation
{
    std::optional<station::Job> job;           ///< in work here
    std::optional<station::HistoryRow> pass;   ///< its last PASS here
    std::optional<station::OutboxItem> queued; ///< its record waits for the registry
    std::optional<Filed> filed;                ///< the registry has it
};

/// What to do with a device.
enum class Course {
    Provision,  ///< from the first step, or from where the journal stands
    Complete,   ///< its record is durable and on it: prove, seal
    Restore,    ///< its record is durable, but not on it: put it back, prove
    Conclude,   ///< it is sealed; only the note is missing: prove, note
    DoneBefore, ///< not touched
};

/// Decides from what the device says and what is known of its chip; changes nothing. Throws Error where nothing should
/// be done by this station: ChipErased, ChipRetired, DeviceNeedsRepair, ChipSealedElsewhere, ChipBegunElsewhere,
/// DeviceSaysOlderRevision, ChipAttachedTwice (a chip that was sealed here cannot be blank again: this one is a copy),
/// RecordRecalled (it was sealed while its record was queued, and the registry refused that), RegistryRefused (the
/// same of one that was never sealed), RegistryUnreachable (the registry has the record of this chip in work, but
/// cannot be asked for it).
Course chooseCourse(const protocol::DeviceInfo& device, const Situation& situation);

/// When a chip that is done before was finished: by this station's history, else by the registry's statement.
std::optional<UnixTime> whenFinished(const Situation& situation);

} // namespace keyline::provisioning
