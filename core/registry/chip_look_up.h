#pragma once

#include "base/clock.h"
#include "identity/identity_certificate.h"
#include "registry/check.h"
#include "registry/checkpoint_memory.h"
#include "registry/record.h"
#include "registry/source.h"
#include "registry/statement.h"
#include "transparency/path.h"

#include <functional>

namespace keyline::registry {

/// A look-up, judged: what a registry said of a chip, and whether it holds.
struct ChipLookUp
{
    /// Every check once, in the order of CheckKind.
    std::vector<Check> checks;

    bool known = false;               ///< the registry has the chip
    Bytes entry;                      ///< the statement as logged
    std::string receipt;              ///< as received
    std::optional<Bytes> record;      ///< as received; nothing where erased
    std::uint64_t index = 0;          ///< of the statement, in the log
    std::vector<HistoryItem> history; ///< as received
    std::optional<transparency::Checkpoint> checkpoint;
    std::optional<UnixTime> witnessed; ///< when the quorum had cosigned; nothing where none is asked for

    // What was taken apart; only as good as the checks say.
    std::optional<Statement> statement;
    std::optional<StatementKind> newestKind; ///< of the chip's newest revision in the history
    std::optional<Enrolment> station;        ///< the signer's
    std::optional<Record> content;
    std::optional<identity::IdentityCertificate> certificate;

    CheckState worst() const { return worstOf(checks); }
    const Check& check(CheckKind kind) const { return checks.at(static_cast<std::size_t>(kind)); }
    /// The way from the statement to the root of the log, as the receipt has it; nothing where there is none that could
    /// be followed.
    std::optional<transparency::InclusionPath> path() const;
    /// Throws Error with the code of the first broken check.
    void demandUnbroken() const;
    /// What a recovery asks before it writes: throws what demandUnbroken() throws; Error ChipUnknown; the code of the
    /// first check that could not be made (consistency excepted: a first look has nothing to compare with); ChipErased;
    /// ChipRetired.
    void demandRecoverable() const;
};

/// How a reader looks.
struct LookUpOptions
{
    std::optional<std::uint64_t> revision = {}; ///< nothing: the newest
    const CheckpointMemory* memory = nullptr;   ///< null: consistency is not checked
    const Source* mirror = nullptr; ///< a mirror that may contradict the registry: another log, statements not told
    /// Told each check as soon as it is settled, in the order of CheckKind, on the thread that looks; may be empty.
    std::function<void(const Check&)> onCheck = {};
    const Clock* clock = nullptr; ///< for the age of a server's checkpoint; null: the system's
};

/// Asks `source` about the chip and makes every check that can be made. Throws only where the source cannot be read at
/// all.
ChipLookUp lookUpChip(const Source& source, const TrustFile& trust, const identity::ChipId& chip,
                      const LookUpOptions& options = {});

} // namespace keyline::registry
