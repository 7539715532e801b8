#pragma once

#include "registry/audit_rules.h"
#include "registry/audit_tree.h"
#include "registry/record.h"

#include <map>
#include <unordered_set>

namespace keyline::sql {
class Snapshots;
}

namespace keyline::registry {

/// Where a record was found.
struct RecordPlace
{
    std::uint64_t index = 0; ///< of its statement
    std::string file;        ///< in a mirror; its row, in a store
};

/// Runs `work(thread)` on so many threads; what one throws is thrown when all have ended.
void onThreads(unsigned threads, const std::function<void()>& work);

/// Judges records against a log that was read already, whatever they are kept in. Safe to use from several threads.
class AuditRecords
{
  public:
    AuditRecords(const TrustFile& trust, const AuditRules& rules, AuditState& state, Findings& findings);

    /// A record that is kept for this statement, which is the log's. Tells whether a record may be there at all.
    void judge(const RecordPlace& place, const Statement& statement, const KeyId& signer, ByteView record);
    /// After the last: every record that should be there was.
    /// `isKnownErasedSince` may know that the chip of a statement was erased after the log was read; it may be empty.
    void demandAll(bool everyRevision, const std::function<bool(std::uint64_t index)>& isKnownErasedSince,
                   const std::function<std::string(std::uint64_t index)>& fileOf);

    /// Before the first: of these chips, by number, ids() is to know the IDs.
    void noteIdsOf(const std::vector<std::uint32_t>& chips) { m_wanted = {chips.begin(), chips.end()}; }
    /// Of those whose record was there and could be read.
    const std::map<std::uint32_t, identity::ChipId>& ids() const { return m_ids; }

    std::uint64_t judged() const { return m_judged; }
    /// The number of an identity of a live chip, or TagTable::none; and the chip's.
    std::uint32_t findIdentity(std::string_view urn) const;
    std::uint32_t ownerOf(std::uint32_t identity) const { return m_owners[identity]; }
    std::size_t identities() const { return m_owners.size(); }

  private:
    const crypto::PublicKey* manufacturerOf(const Statement& statement, const KeyId& signer,
                                            const AuditChip& chip) const;
    void claim(const RecordPlace& place, std::uint32_t chip, const Record& record);
    void add(AuditTopic topic, const RecordPlace& place, std::string what);

    const TrustFile& m_trust;
    const AuditRules& m_rules;
    AuditState& m_state;
    Findings& m_findings;
    std::vector<std::atomic<bool>> m_seen; ///< by index: its record was judged
    mutable std::mutex m_claims;
    TagTable m_identities;
    std::vector<std::uint32_t> m_owners; ///< chips
    std::unordered_set<std::uint32_t> m_wanted;
    std::map<std::uint32_t, identity::ChipId> m_ids; ///< with m_claims
    std::atomic<std::uint64_t> m_judged{0};
};

/// All records of a store, and its tables that follow from the log.
void auditStoredRecords(const sql::Snapshots& store, const AuditInput& input, const AuditRules& rules,
                        AuditRecords& records, AuditState& state, Findings& findings, const AuditOptions& options,
                        unsigned threads);

} // namespace keyline::registry
