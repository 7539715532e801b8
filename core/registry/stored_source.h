#pragma once

#include "registry/admission.h"
#include "registry/source.h"
#include "registry/tile_cache.h"
#include "registry/trust_file.h"
#include "sql/snapshots.h"

namespace keyline::registry {

/// The file of an embedded registry inside its folder.
std::filesystem::path registryFile(const std::filesystem::path& folder);
/// True where there is one.
bool isEmbeddedRegistry(const std::filesystem::path& folder);

/// Reads the tables of an embedded registry, or of a server's store of either engine. Every answer comes from one
/// snapshot of the database, so record, history and receipt belong together.
class StoredSource final : public Source
{
  public:
    /// Opens for reading alone; no key, no right to write. Throws Error RegistryMissing.
    explicit StoredSource(const std::filesystem::path& folder);
    /// Over a database that is open already.
    explicit StoredSource(sql::Snapshots store);
    /// The same without terms(), logVkey() and trust(): for an audit, which says by itself what is wrong with them.
    struct LogAlone
    {
    };
    StoredSource(sql::Snapshots store, LogAlone) : m_store(std::move(store)) {}

    /// Origin, administrator, manufacturers: what the registry was made with.
    const RegistryTerms& terms() const { return m_terms; }
    /// The log's verifier key, for the trust file.
    const std::string& logVkey() const { return m_logVkey; }
    std::optional<SignerState> signer(const KeyId& kid) const;
    /// Whether the log has any statement of the chip.
    bool hasChip(const Digest& chipDigest) const;
    /// Whether the log has a statement of the chip at this place.
    bool hasStatement(const Digest& chipDigest, std::uint64_t index) const;
    /// The chip whose newest record names the identity; nothing where none does. The URN is the canonical one.
    std::optional<Digest> identityOwner(std::string_view urn) const;
    /// The chip that the device key was registered for, for good; `digest` is the SPKI's SHA-256.
    std::optional<Digest> deviceKeyOwner(const Digest& digest) const;
    /// All that a reader must trust; where the registry is, the caller adds.
    TrustFile trust() const;

    /// The same as chip(), for who has the log's name of the chip: an export.
    std::optional<ChipAnswer> chipByDigest(const Digest& chipDigest,
                                           std::optional<std::uint64_t> revision = std::nullopt) const;

    std::string checkpoint() const override;
    std::optional<ChipAnswer> chip(const identity::ChipId& chip, std::optional<std::uint64_t> revision) const override;
    IndexAnswer key(const ByteArray<8>& kid) const override;
    IndexAnswer log(const Digest& chipDigest) const override;
    std::optional<Bytes> tile(const transparency::TileId& id) const override;

  private:
    std::string receipt(sql::Connection& connection, std::uint64_t index) const;

    sql::Snapshots m_store;
    RegistryTerms m_terms;
    std::string m_logVkey;
    mutable TileCache m_tiles{256};
};

} // namespace keyline::registry
