#pragma once

#include "registry/audit_findings.h"
#include "registry/audit_state.h"
#include "registry/entry_reader.h"

#include <map>
#include <shared_mutex>

namespace keyline::registry {

/// One entry on its way to the rules, with what could be found out about it without them.
struct ExaminedEntry
{
    std::uint64_t index = 0;
    Digest leaf{};
    std::optional<EntryReader> reader;   ///< nothing: malformed
    std::string malformed;               ///< why
    bool tried = false;                  ///< its signature, with the key its kid then named;
    bool good = false;                   ///< and whether it held
    std::string file;                    ///< the bundle, in a mirror; its row, in a store
    std::optional<std::uint64_t> offset; ///< the entry's first byte in a mirror's bundle
};

/// A signer as the log has him.
struct AuditSigner
{
    crypto::Ed25519PublicKey key;
    bool administrator = false;
    Role role = Role::Station;
    Digest name{};
    Digest manufacturer{};
    std::uint16_t manufacturerPlace = 0;
    std::uint64_t enrolled = 0;
    std::optional<std::uint64_t> revoked;
    std::uint64_t nextSequence = 1;
};

/// The rules of FORMATS section 5 as an auditor reads them, entry by entry in the order of the log. Written apart from
/// those by which the registry admits: a second opinion. (Identities and records need the records: see
/// audit_records.h.)
class AuditRules
{
  public:
    AuditRules(const TrustFile& trust, std::uint64_t entries, Findings& findings);

    /// One thread at a time, in order.
    void judge(const ExaminedEntry& entry);

    /// Whose key a kid names as far as the log was judged; for the threads that check signatures ahead. Safe to call
    /// from any thread.
    std::optional<crypto::Ed25519PublicKey> keyOf(const KeyId& kid) const;
    const Bytes& aad() const { return m_aad; }

    AuditState& state() { return m_state; }
    const std::map<KeyId, AuditSigner>& signers() const { return m_signers; }

  private:
    struct Fault
    {
        AuditTopic topic;
        std::optional<int> field;
        std::string what;
    };
    using MaybeFault = std::optional<Fault>;

    void judgeStatement(const ExaminedEntry& entry, const Statement& statement);
    void judgeEnrolment(const ExaminedEntry& entry, const Enrolment& enrolment);
    MaybeFault signerFault(const ExaminedEntry& entry, const AuditSigner* signer) const;
    MaybeFault roleFault(const Statement& statement, const AuditSigner& signer, const AuditChip* chip) const;
    MaybeFault chainFault(const Statement& statement, const AuditChip* chip) const;
    MaybeFault recordFault(const Statement& statement, const AuditChip* chip) const;
    MaybeFault keyFault(const Statement& statement, std::uint32_t chip) const;
    MaybeFault enrolmentFault(const Enrolment& enrolment, const AuditSigner& signer) const;
    void adopt(std::uint64_t index, const Enrolment& enrolment);
    void report(const ExaminedEntry& entry, Fault fault);
    AuditSigner* find(const KeyId& kid);

    const TrustFile& m_trust;
    Findings& m_findings;
    AuditState m_state;
    Bytes m_aad;
    std::map<KeyId, AuditSigner> m_signers;
    mutable std::shared_mutex m_signersMutex; ///< for the map's shape and the keys in it
};

} // namespace keyline::registry
