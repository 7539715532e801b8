#pragma once

#include "base/clock.h"
#include "identity/chip_id.h"
#include "sql/connection.h"
#include "station/steps.h"

#include <optional>
#include <string>
#include <vector>

namespace keyline::station {

/// How far a device's label is.
enum class LabelState { None, Due, ScannedBack };

/// A chip in work. Digests and public bytes only; its key pair is the vault's, its identities are in Identities.
struct Job
{
    identity::ChipId chip;
    std::string profile;
    std::string model;
    std::uint32_t revision = 1;
    Step step = Step::ReadChip; ///< the step that was noted last:
    bool done = false;          ///< finished, or only begun
    std::int64_t tries = 1;     ///< how often the chip was begun
    UnixTime started = 0;
    UnixTime updated = 0;
    std::optional<std::uint32_t> masterKeyVersion = {}; ///< from make-keys on, where there is a channel key
    std::optional<Digest> packageDigest = {};           ///< from certify on: SHA-256 of the data package
    std::optional<Bytes> certificate = {};              ///< from certify on, so that a repeat installs the same one
    std::optional<Bytes> backup = {};                   ///< from install on, until it is in the outbox or the registry
    std::optional<std::uint64_t> logIndex = {};         ///< from register on
    LabelState label = LabelState::None;                ///< Due: it was given to who prints it
};

/// The journal: each step is noted before its effect and after it, so that after a power cut the station knows what may
/// have happened. Each call is part of the caller's transaction.
namespace journal {

std::optional<Job> find(sql::Connection& connection, const identity::ChipId& chip);
std::vector<Job> all(sql::Connection& connection);
/// Enters a chip, or counts one try more for a chip that is in work already; gives the row as it is then.
Job begin(sql::Connection& connection, const identity::ChipId& chip, std::string_view profile, std::string_view model,
          UnixTime now);
/// Begins anew, under another profile or after a refusal: the backup is forgotten; the identities stay, and so do
/// certificate and package digest, since the device may hold them.
void restart(sql::Connection& connection, const identity::ChipId& chip, std::string_view profile, UnixTime now);
void note(sql::Connection& connection, const identity::ChipId& chip, Step step, bool done, UnixTime now);
void setMasterKeyVersion(sql::Connection& connection, const identity::ChipId& chip,
                         std::optional<std::uint32_t> version);
void setCertificate(sql::Connection& connection, const identity::ChipId& chip, const Digest& package,
                    ByteView certificate);
void setBackup(sql::Connection& connection, const identity::ChipId& chip, ByteView backup);
/// The registry has it: its place in the log replaces the backup.
void setLogged(sql::Connection& connection, const identity::ChipId& chip, std::uint64_t index);
void setLabel(sql::Connection& connection, const identity::ChipId& chip, LabelState state);
/// Where the registry has the record of a chip in work; nothing where it has none, or the chip is not in work.
std::optional<std::uint64_t> logIndex(sql::Connection& connection, const identity::ChipId& chip);
void remove(sql::Connection& connection, const identity::ChipId& chip);

} // namespace journal

} // namespace keyline::station
