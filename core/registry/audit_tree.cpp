#include "registry/audit_tree.h"

#include "base/error.h"
#include "registry/tables.h"

#include <algorithm>

namespace keyline::registry {

using transparency::Hash;
using transparency::TileId;

std::string AuditInput::fileOf(const TileId& id) const
{
    if (mirror)
        return transparency::tilePath(id);
    if (!id.entries)
        return rowOfHash(id, 0);
    const std::uint64_t begin = id.index * transparency::tileWidth;
    return "table entry, rows " + std::to_string(begin) + " to " + std::to_string(begin + id.width - 1);
}

std::string AuditInput::rowOfHash(const TileId& id, std::size_t place)
{
    return "table tile_row, row " + std::to_string(tileRowId({id.level, id.index}, place / TileRow::hashes));
}

std::optional<std::size_t> AuditInput::firstMissing(const TileId& id) const
{
    // A part is there as long as all before it is.
    TileId part = id;
    for (part.width = 1; part.width <= id.width; ++part.width)
        if (!source.tile(part))
            return part.width - 1;
    return std::nullopt;
}

std::optional<Bytes> AuditInput::fetch(const TileId& id, AuditPass pass, AuditTopic topic, Findings& findings) const
{
    const auto missing = [&](const std::string& what, std::string file) {
        std::optional<std::uint64_t> index;
        if (id.level == 0)
            index = id.index * transparency::tileWidth;
        findings.add(pass, {topic, index, std::nullopt, std::move(file), std::nullopt, what});
    };
    try {
        auto bytes = source.tile(id);
        if (!bytes) {
            const auto place = mirror || id.entries ? std::nullopt : firstMissing(id);
            missing(transparency::tilePath(id) + " is missing", place ? rowOfHash(id, *place) : fileOf(id));
        }
        return bytes;
    } catch (const Error& error) {
        demandDamage(error);
        missing(transparency::tilePath(id) + " cannot be read: " + error.context(), fileOf(id));
        return std::nullopt;
    }
}

void compareTile(const AuditInput& input, const TileId& id, ByteView published, ByteView expected, Findings& findings)
{
    findings.count(AuditTopic::Tiles);
    const auto [wrong, unused] = std::mismatch(published.begin(), published.end(), expected.begin(), expected.end());
    if (wrong == published.end() && published.size() == expected.size())
        return;
    const auto offset = static_cast<std::uint64_t>(wrong - published.begin());
    Finding finding{AuditTopic::Tiles, std::nullopt, std::nullopt, input.fileOf(id), std::nullopt, {}};
    if (id.level == 0)
        finding.index =
            id.index * transparency::tileWidth + std::min<std::uint64_t>(offset / sizeof(Hash), id.width - 1);
    if (input.mirror)
        finding.offset = offset;
    else
        finding.file = AuditInput::rowOfHash(id, std::min<std::uint64_t>(offset / sizeof(Hash), id.width - 1));
    const std::string place = transparency::tilePath(id) + ", hash " + std::to_string(offset / sizeof(Hash));
    finding.what = published.size() != expected.size()
                       ? transparency::tilePath(id) + " is " + std::to_string(published.size()) +
                             " bytes long instead of " + std::to_string(expected.size())
                       : place + " is not what the entries make";
    findings.add(AuditPass::Log, std::move(finding));
}

void AuditTree::addBundle(unsigned width, const Hash& root)
{
    if (width < transparency::tileWidth) {
        m_partial = root;
        return;
    }
    m_frontier.append(root);
    push(1, root);
}

void AuditTree::push(unsigned level, const Hash& hash)
{
    if (m_levels.size() < level)
        m_levels.emplace_back();
    Level& at = m_levels[level - 1];
    at.pending.push_back(hash);
    if (at.pending.size() < transparency::tileWidth)
        return;
    compare(level);
    const Hash root = transparency::treeRoot(at.pending);
    at.pending.clear();
    ++at.done;
    push(level + 1, root); // may move m_levels: `at` is not used after it
}

void AuditTree::compare(unsigned level)
{
    const Level& at = m_levels[level - 1];
    const TileId id{level, at.done, static_cast<unsigned>(at.pending.size()), false};
    if (const auto published = m_input.fetch(id, AuditPass::Log, AuditTopic::Tiles, m_findings))
        compareTile(m_input, id, *published, transparency::encodeTile(at.pending), m_findings);
}

Hash AuditTree::finish()
{
    for (unsigned level = 1; level <= m_levels.size(); ++level)
        if (!m_levels[level - 1].pending.empty())
            compare(level);
    if (!m_partial)
        return m_frontier.root();
    Hash root = *m_partial;
    const auto hashes = m_frontier.hashes();
    for (std::size_t i = hashes.size(); i-- > 0;)
        root = transparency::nodeHash(hashes[i], root);
    return root;
}

} // namespace keyline::registry
