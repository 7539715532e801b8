#pragma once

#include "identity/chip_id.h"
#include "registry/audit_rules.h"
#include "registry/audit_tree.h"
#include "registry/source.h"
#include "transparency/checkpoint.h"

#include <map>

namespace keyline::registry {

/// Chip IDs by the chip's number in AuditState. A log has digests alone; records say whose they are.
using ChipIds = std::map<std::uint32_t, identity::ChipId>;

/// What a server tells who asks it: of every signer, and of chips as many as the options say. Each answer is worked out
/// from the entries and compared.
class ToldAudit
{
  public:
    /// After the log was read. All must outlive this object.
    ToldAudit(const AuditInput& input, const transparency::TrustedCheckpoint& head, const TrustFile& trust,
              AuditRules& rules, Findings& findings, const AuditOptions& options);

    /// The chips that are asked for, drawn anew each time, so that nobody knows which lie will be found.
    const std::vector<std::uint32_t>& chips() const { return m_chips; }
    /// Asks. A chip is looked up as devices are, too, where its ID is known and it was not erased.
    void run(const ChipIds& ids);

  private:
    void draw();
    void askKey(const KeyId& kid, const AuditSigner& signer);
    void askChip(std::uint32_t number, const ChipIds& ids);
    void compare(const std::string& path, const IndexAnswer& told, const std::vector<std::uint64_t>& right);
    void compareLookUp(const identity::ChipId& chip, const std::vector<std::uint64_t>& right);
    std::string wrongIn(const ChipAnswer& answer, const std::vector<std::uint64_t>& right);
    std::string wrongInReceipt(const ChipAnswer& answer);
    bool isOfThisLog(const transparency::Checkpoint& other);
    void wrong(const std::string& path, std::uint64_t index, std::string what);

    const AuditInput& m_input;
    const transparency::TrustedCheckpoint& m_head;
    const TrustFile& m_trust;
    const AuditRules& m_rules;
    const AuditState& m_state;
    Findings& m_findings;
    const AuditOptions& m_options;
    std::vector<std::uint32_t> m_chips;
    std::map<std::uint64_t, transparency::Hash> m_roots; ///< of checkpoints that hold the audited one, by size
};

} // namespace keyline::registry
