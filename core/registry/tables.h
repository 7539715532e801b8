#pragma once

#include "registry/admission.h"
#include "registry/tile_cache.h"
#include "sql/connection.h"

#include <map>

namespace keyline::registry {

/// The log's head as stored.
struct StoredHead
{
    std::uint64_t size = 0;
    Digest root{};
    std::string note;
};

/// Throws Error RegistryDamaged where there is none.
StoredHead readHead(sql::Connection& connection);
void writeHead(sql::Connection& connection, const StoredHead& head);

/// A tile is stored in sixteenths, a row each of sixteen hashes; the last one of a level may have fewer.
struct TileRow
{
    static constexpr std::size_t hashes = 16;
    static constexpr std::size_t bytes = hashes * sizeof(Digest);
    std::int64_t id;
    ByteView content;
};
/// The row that such a place's sixteenth has in table tile_row.
std::int64_t tileRowId(TileCache::Place tile, std::size_t sixteenth);
/// The rows of a tile with what a log has more than it had with `sizeBefore` entries. Views of `hashes`.
std::vector<TileRow> tileRows(TileCache::Place tile, ByteView hashes, std::uint64_t sizeBefore);

/// A tile's bytes, up to the first that are not there.
Bytes readTile(sql::Connection& connection, TileCache::Place tile);
/// One row's; empty where it is not there.
Bytes readTileRow(sql::Connection& connection, TileCache::Place tile, std::size_t sixteenth);
void writeTile(sql::Connection& connection, TileCache::Place tile, ByteView hashes, std::uint64_t sizeBefore);

std::optional<Bytes> readEntry(sql::Connection& connection, std::uint64_t index);

/// A signer's row, with where the log enrolled and revoked it.
struct SignerRow
{
    SignerState state;
    std::optional<std::uint64_t> enrolled; ///< nothing: the administrator
    std::optional<std::uint64_t> revoked;
};
std::optional<SignerRow> readSigner(sql::Connection& connection, const KeyId& kid);
void writeAdministrator(sql::Connection& connection, const crypto::Ed25519PublicKey& key);

/// The tables as the rules see them inside one write transaction, and the way an admitted entry goes into them.
class Tables final : public AdmissionState
{
  public:
    explicit Tables(sql::Connection& connection) : m_connection(connection) {}

    std::optional<SignerState> signer(const KeyId& kid) override;
    std::optional<ChipHead> head(const Digest& chip) override;
    std::optional<Digest> deviceKeyOwner(const Digest& deviceKey) override;
    std::optional<Digest> identityOwner(std::string_view urn) override;
    std::optional<std::uint64_t> indexOf(const Entry& entry, const Digest& leaf) override;

    /// Stores an entry that the rules admit, at the next index.
    void add(std::uint64_t index, const Examined& admitted);
    /// Writes what add() kept back: the signers' numbers. Call once, before the transaction ends.
    void flush();

  private:
    SignerRow* find(const KeyId& kid);
    void addStatement(std::uint64_t index, const Statement& statement, const Examined& admitted);
    void addEnrolment(std::uint64_t index, const Enrolment& enrolment);
    std::optional<std::uint64_t> sourceOf(const Statement& statement, std::uint64_t index);
    void freeIdentities(const Digest& chip);
    void takeIdentities(const Digest& chip, const Record& record);

    sql::Connection& m_connection;
    std::map<KeyId, std::optional<SignerRow>> m_signers;
};

} // namespace keyline::registry
