#pragma once

#include "base/clock.h"
#include "registry/tile_edge.h"
#include "registry/trust_file.h"
#include "server/log_state.h"
#include "server/store.h"
#include "transparency/checkpoint.h"

#include <mutex>

namespace keyline::server {

/// That a store was made for what the trust file says. Throws Error RegistryOfAnotherStation, naming what differs.
void requireTerms(RegistryStore& store, const registry::TrustFile& trust);

/// Whoever collects cosignatures for a checkpoint that the log signed.
class Cosigner
{
  public:
    virtual ~Cosigner() = default;
    /// The note with cosignatures that satisfy the policy. `hashes` gives the tree's subtrees, for consistency proofs.
    /// Throws Error WitnessesMissing.
    virtual std::string cosign(const transparency::Checkpoint& checkpoint, const std::string& note,
                               const transparency::FetchHash& hashes) = 0;
};

/// Throws Error LogWentBack or LogForked where a store is not what this checkpoint, once given out, promised;
/// CheckpointNotValid where it is not this log's.
void requirePromised(StoreReader& reader, const std::string& store, const std::string& note,
                     const transparency::NoteKey& log);

/// The newest checkpoint that this server gave out, in a file of its own: a store that is brought back from an older
/// copy does not know what was promised since.
class PublishedFile
{
  public:
    explicit PublishedFile(std::filesystem::path file) : m_file(std::move(file)) {}
    /// Nothing where there is none. Throws Error CheckpointNotValid where it is empty.
    std::optional<std::string> read() const;
    /// When, as the file system says; nothing where there is none.
    std::optional<UnixTime> writtenAt() const;
    /// Its file's, without the folder.
    std::string name() const { return m_file.filename().string(); }
    /// Survives the end of this process at once, a power cut half a minute later.
    void write(const std::string& note);

  private:
    std::filesystem::path m_file;
};

/// Signs checkpoints of what is durable and makes them public. Safe to use from several threads.
class Publisher
{
  public:
    /// All must outlive this object; `cosigner` may be null. Throws Error LogWentBack where the store is older than the
    /// file's checkpoint, LogForked where it is another log, RegistryOfAnotherStation for another log's key.
    Publisher(RegistryStore& store, const crypto::Ed25519Signer& logKey, const transparency::Policy& policy,
              Cosigner* cosigner, PublishedFile file, const Clock& clock);

    /// A published checkpoint of at least `size` entries; makes one of all that is durable where there is none yet.
    /// Before anything is signed the root is worked out anew from the tiles as stored. Throws Error RegistryDamaged
    /// where it is not the stored one, WitnessesMissing, DatabaseFault.
    registry::StoredHead covering(std::uint64_t size);
    /// What is due from time to time: entries that were committed and not made public by whoever did, cosignatures that
    /// grow old.
    void tend();

    /// A stored checkpoint that does not satisfy the policy (the first one of a log, or any after the policy changed)
    /// is not given out: throws Error WitnessesMissing.
    void requirePublic(const std::string& note);
    /// The same, and for one that was cosigned more than an hour ago: no receipt is made to it.
    void requireRecent(const std::string& note);
    LogState state();

    const transparency::NoteKey& logKey() const { return m_key; }

  private:
    registry::StoredHead publish(bool again);
    std::optional<registry::StoredHead> tryPublish(bool again);
    std::string cosigned(const registry::StoredHead& head) const;
    bool isRecent(const std::string& note);
    std::optional<UnixTime> witnessedAt(const std::string& note) const;
    bool isStale(const registry::StoredHead& head) const;
    void requireNotOlder();
    void requireWhole(const registry::StoredHead& head) const;
    void promise(const registry::StoredHead& head);

    RegistryStore& m_store;
    const crypto::Ed25519Signer& m_signer;
    const transparency::Policy& m_policy;
    Cosigner* m_cosigner;
    PublishedFile m_file;
    const Clock& m_clock;
    transparency::NoteKey m_key;
    std::mutex m_mutex;
    registry::TileEdge m_edge;
    registry::StoredHead m_known;
    std::uint64_t m_promised = 0; ///< entries of what the file has
    std::mutex m_satisfyingMutex;
    std::string m_satisfying; ///< the note that was found to satisfy the policy last
    UnixTime m_witnessed = 0; ///< when it did
};

} // namespace keyline::server
