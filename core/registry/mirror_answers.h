#pragma once

#include "registry/source.h"
#include "registry/staged_files.h"
#include "registry/statement.h"
#include "registry/tile_cache.h"
#include "transparency/checkpoint.h"

#include <map>

namespace keyline::registry {

/// What a full mirror has beside its tiles (FORMATS section 5): for each chip and each key the answer that a server
/// gives, to one checkpoint. Made from the entries; of the source come the records alone, each held against the digest
/// that its statement has, and only those that the folder does not have yet.
class MirrorAnswers
{
  public:
    struct Done
    {
        std::uint64_t answers = 0; ///< one a revision
        std::uint64_t records = 0; ///< that came from the source
        std::uint64_t files = 0;   ///< that are new or others than before
    };
    /// What it throws ends the work, without harm.
    using OnBundle = std::function<void(const Done&)>;

    /// `folder` is the mirror as it was, `staged` what comes into it: its tiles are there already. All must outlive
    /// this object.
    MirrorAnswers(const Source& source, const std::filesystem::path& folder, StagedFiles& staged, OnBundle onBundle);

    /// Stages every answer that is not in the folder as it should be. Gives the statements whose record the source does
    /// not have, though nothing up to this checkpoint erased it: an erasure that is not public yet, or a lie. May be
    /// called again for a later checkpoint. Throws Error RegistryAnswersOddly for a record that is not the logged one,
    /// what the source throws, DiskFull, FileUnwritable.
    std::vector<std::uint64_t> write(const transparency::TrustedCheckpoint& head);
    const Done& done() const { return m_done; }

  private:
    /// A statement's place, in the order of chips and, for each, of revisions.
    struct Row
    {
        Digest chip{};
        std::uint64_t index = 0;
        StatementKind kind = StatementKind::Provision;
    };
    using Rows = std::span<const Row>;
    /// A statement of the bundle in hand.
    struct Item
    {
        std::uint64_t index = 0;
        ByteView entry;
        Statement statement;
        Rows history; ///< of its chip, to the checkpoint
        std::uint64_t revision = 0;
        std::optional<Bytes> record;
        bool isNewest() const { return revision == history.size(); }
        bool isErased() const { return history.back().kind == StatementKind::Erase; }
    };

    void readLog();
    void readEntry(std::uint64_t index, ByteView entry);
    void writeBundle(const transparency::TileId& id);
    std::vector<Item> itemsOf(const transparency::TileId& id, std::span<const ByteView> entries) const;
    void findRecords(const transparency::TileId& id, std::vector<Item>& items);
    /// In what the mirror has or gets.
    std::optional<Bytes> keptRecord(const Item& item, std::uint64_t revision) const;
    void writeAnswer(const Item& item);
    void writeKeys();
    void writeFile(const std::string& path, ByteView content);
    Bytes read(const transparency::TileId& id) const;
    Bytes entryAt(std::uint64_t index);
    transparency::Hash hash(transparency::Node node);

    const Source& m_source;
    const std::filesystem::path& m_folder;
    StagedFiles& m_staged;
    OnBundle m_onBundle;
    const transparency::TrustedCheckpoint* m_head = nullptr;
    std::vector<Row> m_rows;
    std::map<KeyId, std::vector<std::uint64_t>> m_keys; ///< what names them
    std::vector<std::uint64_t> m_missing;
    TileCache m_tiles;
    std::optional<transparency::TileId> m_bundleId; ///< of the bundle that an earlier revision was read from last
    Bytes m_bundle;
    Done m_done;
};

} // namespace keyline::registry
