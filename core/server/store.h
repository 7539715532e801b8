#pragma once

#include "registry/tables.h"
#include "registry/tile_cache.h"
#include "sql/snapshots.h"
#include "sql/writer.h"

#include <map>
#include <span>

namespace keyline::server {

/// The log as far as it is durable: a published checkpoint may be of fewer entries.
struct StoredTree
{
    std::uint64_t size = 0;
    Digest root{};
    bool operator==(const StoredTree&) const = default;
};

struct StoredRevision
{
    std::uint64_t revision = 0;
    std::uint64_t index = 0;
    std::optional<std::uint64_t> source; ///< whose record holds; nothing: erased
    Bytes entry;
};

/// Where a record is kept: by its chip, which says in which part of the table, and its statement's index.
using RecordKey = std::pair<Digest, std::uint64_t>;

/// What a store holds, all from one snapshot of it. Lists of keys may be of any length, with repetitions; what is not
/// there is not in the answer.
class StoreReader
{
  public:
    explicit StoreReader(sql::Connection& connection) : m_connection(connection) {}

    /// Throws Error RegistryMissing where the store was never made.
    StoredTree tree();
    registry::StoredHead published();
    registry::RegistryTerms terms();
    std::string logVkey();

    std::map<registry::KeyId, registry::SignerRow> signers(const std::vector<registry::KeyId>& kids);
    std::map<registry::KeyId, registry::SignerRow> allSigners();
    /// Ascending, without gaps. Throws Error RegistryDamaged.
    std::map<Digest, std::vector<StoredRevision>> revisions(const std::vector<Digest>& chips);
    std::map<RecordKey, Bytes> records(const std::vector<RecordKey>& keys);
    std::map<Digest, Digest> deviceKeys(const std::vector<Digest>& keys);
    std::map<std::string, Digest> identities(const std::vector<std::string>& urns);
    std::map<std::uint64_t, Bytes> entries(const std::vector<std::uint64_t>& indexes);
    /// Entries [begin, end), as many as there are.
    std::vector<Bytes> entriesBetween(std::uint64_t begin, std::uint64_t end);
    /// Of the entries below `size` those that are statements of the chip, found by what stands in the entries.
    std::vector<std::uint64_t> statementsOf(const Digest& chip, std::uint64_t size);
    /// Empty where it is not there.
    Bytes tile(registry::TileCache::Place place);
    registry::TileCache::Load tiles()
    {
        return [this](registry::TileCache::Place place) { return tile(place); };
    }
    registry::TileCache::LoadGroup tileGroups();

  private:
    sql::Connection& m_connection;
};

/// What one group of entries changes.
struct Changes
{
    struct Revision
    {
        Digest chip{};
        std::uint64_t revision = 0;
        std::uint64_t index = 0;
        std::optional<std::uint64_t> source;
    };
    StoredTree from;
    StoredTree to;
    std::vector<Bytes> entries; ///< from.size and on
    std::vector<Revision> revisions;
    std::map<RecordKey, Bytes> records;
    std::vector<Digest> erased; ///< chips whose records go, those above too
    std::map<Digest, Digest> deviceKeys;
    std::vector<std::pair<std::string, Digest>> identitiesFreed;
    std::map<std::string, Digest> identitiesTaken; ///< after those were freed
    std::map<registry::KeyId, registry::SignerRow> newSigners;
    std::map<registry::KeyId, registry::SignerRow> changedSigners;
    std::map<registry::TileCache::Place, Bytes> tiles;
};

/// Where a registry server keeps log and records. Several servers may have one store: what they commit is ordered by
/// compare-and-swap on the log's head. Safe to use from several threads.
class RegistryStore
{
  public:
    using Read = std::function<void(StoreReader&)>;
    virtual ~RegistryStore() = default;

    /// For logs and errors.
    virtual std::string name() const = 0;
    /// Throws what `read` throws; Error DatabaseFault where the store does not answer.
    virtual void read(const Read& read) = 0;
    /// The same for what commit() will be about: an engine may have it at hand then.
    virtual void readToCommit(const Read& read) { this->read(read); }
    /// All of it, durably, if the log's head is still `changes.from`; else false, and nothing. Where the outcome cannot
    /// be known at once it is looked up. Throws Error where nothing was kept, DatabaseFault also where the store is
    /// gone and the outcome is unknown.
    virtual bool commit(const Changes& changes) = 0;
    /// Makes a checkpoint the published one if the one that is there is older (or equal in size: more cosignatures);
    /// else false. Ordered will do for a checkpoint that can be signed again: the log's own signature of a tree is
    /// always the same.
    virtual bool publish(const registry::StoredHead& head, sql::Durability durability) = 0;
    /// Writes something that changes nothing, durably. Throws Error where the store takes nothing new.
    virtual void requireWritable() = 0;
    /// Sees to it that what was deleted leaves the disk. Throws Error DatabaseFault where a reader still keeps it.
    virtual void scrub() = 0;
    /// Whether something was erased that may be on the disk still, and scrub() would be quick.
    virtual bool owesScrub() const { return false; }
};

/// The beginning of a log: its terms and its first, empty checkpoint.
struct Beginning
{
    registry::RegistryTerms terms;
    std::string logVkey;
    std::string note;
};

/// `HOME/registry` as an embedded registry has it, with what a server needs added.
class SqliteStore
{
  public:
    /// Throws Error FileExists where there is one.
    static void create(const std::filesystem::path& folder, const registry::RegistryTerms& terms,
                       const crypto::Ed25519Signer& logKey);
    /// Throws Error RegistryMissing.
    static std::unique_ptr<RegistryStore> open(const std::filesystem::path& folder);
    /// To be read alone: what is of an older version is read from a copy. Throws Error RegistryMissing, DatabaseNewer.
    static sql::Snapshots openToRead(const std::filesystem::path& folder);
};

class PostgresStore
{
  public:
    /// Records are spread over so many partitions by hash of their chip; 0 for engines that spread tables by
    /// themselves. Throws Error FileExists where the database holds a registry.
    static void create(const std::string& url, const registry::RegistryTerms& terms,
                       const crypto::Ed25519Signer& logKey, unsigned partitions = 16);
    /// Throws Error RegistryMissing.
    static std::unique_ptr<RegistryStore> open(const std::string& url);
    /// The same as SqliteStore's; DatabaseFault, too, where the database does not answer.
    static sql::Snapshots openToRead(const std::string& url);
};

} // namespace keyline::server
