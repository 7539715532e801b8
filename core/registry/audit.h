#pragma once

#include "registry/source.h"
#include "registry/trust_file.h"
#include "transparency/checkpoint.h"

#include <chrono>
#include <stop_token>

namespace keyline::sql {
class Snapshots;
}

namespace keyline::registry {

class CheckpointMemory;

/// What an audit looks at, each on its own line of the report.
enum class AuditTopic {
    Checkpoint, ///< signed by the trusted log, and by the witnesses that the policy asks for
    Entries,    ///< every entry is there and well formed
    Tree,       ///< the entries make the checkpoint's root
    Tiles,      ///< every published hash is the one that the entries make
    Signatures, ///< every entry is signed by the key that its kid names
    Enrolments, ///< who may sign: enrolled before, not revoked, in his role, for a trusted manufacturer
    Revisions,  ///< each chip's revisions in order, each naming the one before
    Sequences,  ///< each signer's numbers without gaps
    Keys,       ///< no device key on two chips
    Records,    ///< every record that should be there is, and is what was logged; erased ones are gone
    Certificates,
    Identities, ///< no identity on two live chips
    Answers,    ///< a mirror's prepared answers say what its log says
};
inline constexpr std::size_t auditTopics = 13;

/// "checkpoint", "entries", …
std::string_view auditTopicName(AuditTopic topic);

/// One wrong thing and its place, as near as it can be told.
struct Finding
{
    AuditTopic topic;
    std::optional<std::uint64_t> index;  ///< in the log
    std::optional<int> field;            ///< of the entry's payload, by its number in FORMATS
    std::string file;                    ///< in a mirror, relative to it; in a store "table entry, row 17"
    std::optional<std::uint64_t> offset; ///< byte in that file
    std::string what;

    /// `entry 17, field 4, tile/entries/000 byte 3120: not the leaf hash of the revision before`, or, of a store,
    /// `entry 17, field 4, table entry, row 17: …`
    std::string text() const;
};

/// One topic's result. A topic is not checked where the registry has nothing to check it with, or where something
/// before it is so broken that the answer would mean nothing.
struct AuditRow
{
    AuditTopic topic;
    enum class State { Holds, Broken, NotChecked } state = State::NotChecked;
    std::uint64_t checked = 0; ///< how many things
    std::string because;       ///< why not checked; of what holds, what was left out
};

struct AuditReport
{
    std::vector<AuditRow> rows;    ///< one a topic, in their order
    std::vector<Finding> findings; ///< in log order, at most mostFindings; the first is the first wrong thing
    bool moreFindings = false;
    std::optional<transparency::Checkpoint> checkpoint;
    std::optional<UnixTime> witnessed;
    std::uint64_t entries = 0;
    std::uint64_t chips = 0;
    std::uint64_t liveChips = 0; ///< newest kind is 0 or 1
    std::uint64_t records = 0;
    std::uint64_t signers = 0;
    std::chrono::milliseconds took{};

    /// How old the checkpoint is, in a sentence: "Its checkpoint was cosigned 3 hours ago.", by the cosignatures that
    /// meet the policy, or that nothing says so. A log's own signature has no time.
    std::string ageSentence(UnixTime now) const;
    /// No finding.
    bool holds() const { return findings.empty(); }
    static constexpr std::size_t mostFindings = 20;
};

struct AuditProgress
{
    std::uint64_t entries = 0; ///< judged
    std::uint64_t of = 0;
    std::uint64_t records = 0; ///< judged, after the entries
};

struct AuditOptions
{
    /// Of a URL: how it is read, and so whether its records can be had.
    WholeReading reading = {};
    /// Of the URL of a static mirror: fetch every record, each on its own. (A server gives 256 at once, where it agreed
    /// to it.)
    bool fetchRecords = false;
    /// Of a server: for so many chips it is asked what it says of them, and held to what the log says; those with the
    /// most to hide first, then by lot.
    std::uint64_t chipsAsked = 500;
    /// Of a server: what was seen of its log before, which it must still show; null: not asked.
    const CheckpointMemory* memory = nullptr;
    unsigned threads = 0;                                      ///< 0: one a core
    std::function<void(const AuditProgress&)> onProgress = {}; ///< from one thread at a time, not always the same
    std::stop_token stop = {};                                 ///< Error Interrupted
};

/// Recomputes everything in a registry's folder (embedded or mirror) from its entries, by rules of its own: a second
/// opinion on what the registry admitted. Reads the log once; memory grows by some 80 bytes an entry. Of a URL the log
/// is audited, what a server answers about keys and chips, and the records where `options` say how to have them. Damage
/// becomes findings; throws Error RegistryMissing, FileUnreadable, Interrupted, and for a URL RegistryUnreachable,
/// RegistryAnswersOddly, Usage.
AuditReport auditRegistry(const std::filesystem::path& folder, const TrustFile& trust,
                          const AuditOptions& options = {});
/// The same of a store of either engine that is open. Each pass is one snapshot of it; nothing is written.
AuditReport auditRegistry(const sql::Snapshots& store, const TrustFile& trust, const AuditOptions& options = {});

} // namespace keyline::registry
