#pragma once

#include "registry/embedded_registry.h"
#include "registry/remote_registry.h"

namespace keyline::registry {

/// A registry as those see it who write to it by hand: administrators and custodians. Calls block.
class Writer
{
  public:
    virtual ~Writer() = default;
    virtual const TrustFile& trust() const = 0;
    virtual const Source& source() const = 0;
    /// The newest checkpoint, by the trust file, its policy, and what was seen before.
    virtual transparency::TrustedCheckpoint head() const = 0;
    /// What a signer's next entry must be numbered.
    virtual std::uint64_t nextSequence(const KeyId& signer) const = 0;
    virtual std::vector<AppendResult> append(std::vector<Submission> batch) = 0;
};

/// Into the registry in a folder; this process alone writes to it meanwhile.
class EmbeddedWriter final : public Writer
{
  public:
    /// Throws what EmbeddedRegistry throws.
    EmbeddedWriter(const std::filesystem::path& folder, std::shared_ptr<const crypto::Ed25519Signer> logKey);

    const TrustFile& trust() const override { return m_trust; }
    const Source& source() const override { return m_registry; }
    transparency::TrustedCheckpoint head() const override
    {
        return transparency::openCheckpoint(m_registry.checkpoint(), m_trust.log, {});
    }
    std::uint64_t nextSequence(const KeyId& signer) const override;
    std::vector<AppendResult> append(std::vector<Submission> batch) override;

  private:
    std::shared_ptr<const crypto::Ed25519Signer> m_logKey;
    EmbeddedRegistry m_registry;
    TrustFile m_trust;
};

/// Into the registry of a server.
class RemoteWriter final : public Writer
{
  public:
    explicit RemoteWriter(std::unique_ptr<RemoteRegistry> registry) : m_registry(std::move(registry)) {}

    const TrustFile& trust() const override { return m_registry->trust(); }
    const Source& source() const override { return m_registry->source(); }
    transparency::TrustedCheckpoint head() const override { return m_registry->head(); }
    std::uint64_t nextSequence(const KeyId& signer) const override { return m_registry->nextSequence(signer); }
    std::vector<AppendResult> append(std::vector<Submission> batch) override { return m_registry->append(batch); }

  private:
    std::unique_ptr<RemoteRegistry> m_registry;
};

/// Whom an administrator lets write.
struct Enrolled
{
    crypto::Ed25519PublicKey key;
    Role role = Role::Station;
    std::string name;      ///< only its digest goes into the log
    Digest manufacturer{}; ///< SHA-256 of its SPKI
};

/// Each signs one entry, logs it and gives its place. All throw Error EntryRefused with the reason where the registry
/// refuses it or would, what Writer throws, and SignerNotEnrolled where what the registry has of a key does not hold.

/// What is done already, a call before having gone unanswered, is answered by its entry, without a receipt: a key that
/// is enrolled so or revoked, a chip that is retired.
AppendResult enrol(Writer& writer, const crypto::Ed25519Signer& administrator, const Enrolled& whom, UnixTime now);
AppendResult revoke(Writer& writer, const crypto::Ed25519Signer& administrator, const crypto::Ed25519PublicKey& key,
                    UnixTime now);
/// ChipUnknown, ChipErased, and what a look-up finds broken. `kind` is Retire or Erase.
AppendResult endChip(Writer& writer, const crypto::Ed25519Signer& custodian, const identity::ChipId& chip,
                     StatementKind kind, UnixTime now);

} // namespace keyline::registry
