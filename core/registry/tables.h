#pragma once

#include "registry/admission.h"
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

/// A tile's bytes; empty where it is not there.
Bytes readTile(sql::Connection& connection, unsigned level, std::uint64_t index);
/// `count` of a tile's hashes from `first` on, or as many as there are.
Bytes readTilePart(sql::Connection& connection, unsigned level, std::uint64_t index, std::size_t first,
                   std::size_t count);
void writeTile(sql::Connection& connection, unsigned level, std::uint64_t index, ByteView hashes);

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
