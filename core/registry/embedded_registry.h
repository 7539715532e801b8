#pragma once

#include "registry/append_result.h"
#include "registry/stored_source.h"

#include <QFuture>

namespace keyline::registry {

/// The registry in a folder of its own, with one writer: HOME/registry. Everything a Source answers, and append().
class EmbeddedRegistry final : public Source
{
  public:
    /// Makes the folder, with these permissions, and an empty log in it, its first checkpoint signed. Throws Error
    /// FileExists where there is one.
    static void create(const std::filesystem::path& folder, const RegistryTerms& terms,
                       const crypto::Ed25519Signer& logKey, unsigned mode = 0755);

    /// Opens for appending. `logKey` must outlive this object. Throws Error RegistryMissing; RegistryBusy where another
    /// process has it open; RegistryDamaged where tiles, root and checkpoint do not agree; RegistryOfAnotherStation
    /// where the log is another key's.
    EmbeddedRegistry(const std::filesystem::path& folder, const crypto::Ed25519Signer& logKey);
    /// Finishes what was handed in.
    ~EmbeddedRegistry() override;

    /// Judges in order, each seeing those before it, and logs what is admitted: durable, under one new checkpoint.
    /// Calls that come in while a commit runs share the next one; their order is kept. Fails as a whole, changing
    /// nothing, with DiskFull and the like.
    QFuture<std::vector<AppendResult>> append(std::vector<Submission> batch);
    /// The same for one draft. `signer` must outlive the future.
    QFuture<AppendResult> append(Draft draft, const crypto::Ed25519Signer& signer);

    /// What a signer's next entry must be numbered, and his role; nothing where the kid is unknown.
    std::optional<SignerState> signer(const KeyId& kid) const;

    /// What the registry knows by now, for who holds his own notes against it: see StoredSource.
    bool hasChip(const Digest& chipDigest) const;
    bool hasStatement(const Digest& chipDigest, std::uint64_t index) const;
    std::optional<Digest> identityOwner(std::string_view urn) const;
    std::optional<Digest> deviceKeyOwner(const Digest& digest) const;

    const RegistryTerms& terms() const;
    /// All that a reader must trust; where the registry is, the caller adds.
    TrustFile trust() const;
    const std::string& logVkey() const;

    std::string checkpoint() const override;
    std::optional<ChipAnswer> chip(const identity::ChipId& chip, std::optional<std::uint64_t> revision) const override;
    IndexAnswer key(const ByteArray<8>& kid) const override;
    IndexAnswer log(const Digest& chipDigest) const override;
    std::optional<Bytes> tile(const transparency::TileId& id) const override;

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace keyline::registry
