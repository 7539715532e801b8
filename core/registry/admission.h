#pragma once

#include "registry/record.h"
#include "registry/rule_code.h"
#include "registry/statement.h"

#include <functional>

namespace keyline::registry {

/// What a caller sends: an entry, with its record where the kind wants one.
struct Submission
{
    Bytes entry;
    std::optional<Bytes> record;
};

/// What the log says of a signer at this moment.
struct SignerState
{
    crypto::Ed25519PublicKey key;
    bool administrator = false;
    Role role = Role::Station;
    Digest name{};
    Digest manufacturer{};
    bool revoked = false;
    std::uint64_t nextSequence = 1;
};

/// The chip's newest statement.
struct ChipHead
{
    std::uint64_t revision = 0;
    StatementKind kind = StatementKind::Provision;
    Digest leaf{};
    std::optional<Digest> record;
    std::optional<Digest> deviceKey;
    /// Of the station that signed the newest kind 0 or 1: a custodian's word changes nothing about whose device it is.
    Digest manufacturer{};
};

/// What the rules ask of a store. Every answer takes in all entries before the one being judged, those of the same
/// batch too.
class AdmissionState
{
  public:
    virtual ~AdmissionState() = default;
    /// The administrator is found under his key's kid as well.
    virtual std::optional<SignerState> signer(const KeyId& kid) = 0;
    virtual std::optional<ChipHead> head(const Digest& chip) = 0;
    /// The chip digest of the chip that this device key was logged for.
    virtual std::optional<Digest> deviceKeyOwner(const Digest& deviceKey) = 0;
    /// The chip digest of the live chip that this identity belongs to.
    virtual std::optional<Digest> identityOwner(std::string_view urn) = 0;
    /// The index of this very entry, where it is logged already.
    virtual std::optional<std::uint64_t> indexOf(const Entry& entry, const Digest& leaf) = 0;
};

/// What every writer of this log is judged by.
struct RegistryTerms
{
    std::string origin;
    crypto::Ed25519PublicKey administrator;
    std::vector<crypto::PublicKey> manufacturers;

    /// Nothing where the digest names none of them.
    const crypto::PublicKey* manufacturer(const Digest& spkiDigest) const;
};

/// A submission with all that can be said of it without the store: parsed, hashed, and its signatures checked. This is
/// the expensive part, and may be done on any thread ahead of time.
struct Examined
{
    Submission submission;
    std::optional<Entry> entry; ///< nothing: rule 1
    Digest leaf{};
    std::optional<Record> record;                     ///< nothing: none given, or malformed
    std::optional<Digest> recordDigest;               ///< where one was given
    std::optional<crypto::Ed25519PublicKey> signedBy; ///< the key that was tried,
    bool signatureGood = false;                       ///< and what came of it
    std::optional<Digest> certifiedBy;                ///< the manufacturer whose key was tried,
    bool recordGood = false;                          ///< and what came of it
};

/// A key and a manufacturer that are probably the signer's; judge() tries again where they are not.
struct LikelySigner
{
    crypto::Ed25519PublicKey key;
    Digest manufacturer{};
};

using FindLikelySigner = std::function<std::optional<LikelySigner>(const KeyId&)>;
Examined examine(Submission submission, const RegistryTerms& terms, const FindLikelySigner& likelySigner);

/// A statement that is numbered and signed only when its turn comes, so that one refusal among many does not leave a
/// gap in the signer's numbers. `statement.sequence` is filled in.
struct Draft
{
    Statement statement;
    std::optional<Bytes> record;
};

/// What can be said of a draft before it is signed.
Examined examine(Draft draft, const KeyId& signer, const RegistryTerms& terms, const FindLikelySigner& likelySigner);
/// Makes the draft's entry.
void signDraft(Examined& examined, std::uint64_t sequence, const RegistryTerms& terms,
               const crypto::Ed25519Signer& signer);

/// What the rules say of one submission.
struct Verdict
{
    std::optional<RuleCode> refusal;
    std::optional<std::uint64_t> loggedAt; ///< the same entry is in the log already, at this index
    bool admitted() const { return !refusal && !loggedAt; }
};

/// The rules of FORMATS section 5, in the order 1, 2, 3, 4, 12, 11, 7, 8, 5, 6, 9, 10; the first that fails is given.
/// An entry that is logged already is answered before all of them.
Verdict judge(Examined& examined, const RegistryTerms& terms, AdmissionState& state);

} // namespace keyline::registry
