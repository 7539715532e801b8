#pragma once

#include "registry/audit_findings.h"
#include "registry/source.h"

namespace keyline::registry {

/// What an audit reads its log from.
struct AuditInput
{
    const Source& source;
    bool mirror = false; ///< its tiles are files that can be pointed at; else they are rows of a store
    std::uint64_t size = 0;

    /// What stands in Finding::file for a tile or bundle, and in a store for one entry of a bundle.
    std::string fileOf(const transparency::TileId& id) const;
    /// In a store: where the tile's hash of that place is.
    static std::string rowOfHash(const transparency::TileId& id, std::size_t place);
    static std::string rowOfEntry(std::uint64_t index) { return "table entry, row " + std::to_string(index); }
    /// In a store: of a tile or bundle that cannot be had, the first hash or entry that is not there, counted from the
    /// tile's own first.
    std::optional<std::size_t> firstMissing(const transparency::TileId& id) const;
    /// The tile's bytes; nothing, and a finding, where it cannot be had.
    std::optional<Bytes> fetch(const transparency::TileId& id, AuditPass pass, AuditTopic topic,
                               Findings& findings) const;
};

/// A published tile held against what the entries make; the first difference becomes a finding.
void compareTile(const AuditInput& input, const transparency::TileId& id, ByteView published, ByteView expected,
                 Findings& findings);

/// Builds the tree over bundle after bundle and holds every published tile above the leaves against it.
class AuditTree
{
  public:
    AuditTree(const AuditInput& input, Findings& findings) : m_input(input), m_findings(findings) {}

    /// In order; only the last may have less than 256 entries.
    void addBundle(unsigned width, const transparency::Hash& root);
    /// After the last: the partial tiles, and the root.
    transparency::Hash finish();

  private:
    void push(unsigned level, const transparency::Hash& hash);
    void compare(unsigned level);

    const AuditInput& m_input;
    Findings& m_findings;
    transparency::Frontier m_frontier; ///< over the roots of full bundles
    std::optional<transparency::Hash> m_partial;
    struct Level
    {
        std::vector<transparency::Hash> pending;
        std::uint64_t done = 0; ///< full tiles behind it
    };
    std::vector<Level> m_levels; ///< level 1 first
};

} // namespace keyline::registry
