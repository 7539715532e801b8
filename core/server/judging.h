#pragma once

#include "server/store.h"

namespace keyline::server {

/// What the rules ask of a store, fetched for a whole group of submissions in a handful of statements.
struct Facts
{
    StoredTree tree;
    std::map<registry::KeyId, registry::SignerRow> signers;
    std::map<Digest, std::vector<StoredRevision>> revisions;
    std::map<RecordKey, Bytes> records; ///< of chips that are to be provisioned anew, retired or erased
    std::map<Digest, Digest> deviceKeys;
    std::map<std::string, Digest> identities;
    std::map<std::uint64_t, Bytes> entries; ///< where signers were enrolled and revoked
};

/// Submissions of a group, in the order in which they are judged.
using Group = std::vector<registry::Examined*>;

Facts readFacts(StoreReader& reader, const Group& group);

/// The rules' view of the facts, with what the group's own entries changed; and those changes.
class Judging final : public registry::AdmissionState
{
  public:
    /// Where a mirror is brought back, the records of chips that were erased since are not there any more.
    enum class Records { Demanded, MayBeGone };
    explicit Judging(Facts facts, Records records = Records::Demanded);

    std::optional<registry::SignerState> signer(const registry::KeyId& kid) override;
    std::optional<registry::ChipHead> head(const Digest& chip) override;
    std::optional<Digest> deviceKeyOwner(const Digest& deviceKey) override;
    std::optional<Digest> identityOwner(std::string_view urn) override;
    std::optional<std::uint64_t> indexOf(const registry::Entry& entry, const Digest& leaf) override;

    std::uint64_t size() const { return m_facts.tree.size + m_changes.entries.size(); }
    /// Takes what the rules admit, at the next index.
    void add(const registry::Examined& admitted);
    /// Everything but the tree's new head and tiles.
    Changes takeChanges();

  private:
    registry::SignerRow* find(const registry::KeyId& kid);
    void addStatement(const registry::Statement& statement, const registry::Examined& admitted);
    void addEnrolment(const registry::Enrolment& enrolment);
    std::optional<std::uint64_t> sourceOf(const registry::Statement& statement, std::uint64_t index) const;
    void freeIdentities(const Digest& chip);
    void setOwner(const std::string& urn, std::optional<Digest> owner);
    const StoredRevision* newest(const Digest& chip) const;

    Facts m_facts;
    Records m_records;
    Changes m_changes;
    std::map<std::string, std::optional<Digest>> m_ownersBefore; ///< of identities that changed hands
};

} // namespace keyline::server
