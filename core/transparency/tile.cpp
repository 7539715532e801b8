#include "transparency/tile.h"

#include "base/error.h"

#include <algorithm>
#include <charconv>
#include <memory>

namespace keyline::transparency {

namespace {

constexpr unsigned highestLevel = 63;

/// 1234067 → `x001/x234/067`.
std::string groupedIndex(std::uint64_t index)
{
    std::string out;
    bool last = true;
    do {
        std::string digits = std::to_string(index % 1000);
        digits.insert(0, 3 - digits.size(), '0');
        out.insert(0, last ? digits : "x" + digits + "/");
        last = false;
        index /= 1000;
    } while (index > 0);
    return out;
}

std::optional<std::uint64_t> number(std::string_view text)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

/// Removes `prefix` from the front of `text` if it is there.
bool take(std::string_view& text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

/// The index of a path's last part; leading `x000/` groups are left to the caller's comparison.
std::optional<std::uint64_t> parseIndex(std::string_view text)
{
    if (text.size() > 40)
        return std::nullopt;
    std::string digits;
    while (take(text, "x")) {
        if (text.size() < 4 || text[3] != '/')
            return std::nullopt;
        digits += text.substr(0, 3);
        text.remove_prefix(4);
    }
    if (text.size() != 3)
        return std::nullopt;
    return number(digits.append(text));
}

void between(unsigned level, bool entries, std::uint64_t from, std::uint64_t to, const OnTile& onTile)
{
    const std::uint64_t had = hashesAt(level, from);
    const std::uint64_t has = hashesAt(level, to);
    if (has == had)
        return;
    for (std::uint64_t index = had / tileWidth; index * tileWidth < has; ++index) {
        const auto width = static_cast<unsigned>(std::min<std::uint64_t>(tileWidth, has - index * tileWidth));
        onTile({level, index, width, entries});
    }
}

/// The tiles one proof needs, so that each is fetched once.
class TileCache
{
  public:
    TileCache(std::uint64_t size, FetchTile fetch) : m_size(size), m_fetch(std::move(fetch)) {}

    Hash hash(Node node)
    {
        // A node of level 8·L+k is made of 2^k neighbouring hashes of a tile of level L.
        const unsigned level = node.level / tileHeight;
        const unsigned rise = node.level % tileHeight;
        const std::uint64_t first = node.index << rise;
        const auto count = std::size_t{1} << rise;
        const auto& tile = fetch(level, first / tileWidth);
        const std::size_t at = first % tileWidth;
        if (at + count > tile.size())
            throw Error(Code::Malformed, "a node outside the log");
        return treeRoot(std::span(tile).subspan(at, count));
    }

  private:
    const std::vector<Hash>& fetch(unsigned level, std::uint64_t index)
    {
        for (const auto& kept : m_kept)
            if (kept->id.level == level && kept->id.index == index)
                return kept->hashes;
        const auto id = tileAt(level, index, m_size);
        if (!id)
            throw Error(Code::Malformed, "a tile outside the log");
        if (m_kept.size() >= keepAtMost)
            m_kept.erase(m_kept.begin());
        m_kept.push_back(std::make_unique<Kept>(Kept{*id, parseTile(m_fetch(*id), id->width)}));
        return m_kept.back()->hashes;
    }

    static constexpr std::size_t keepAtMost = 32;
    struct Kept
    {
        TileId id;
        std::vector<Hash> hashes;
    };
    std::uint64_t m_size;
    FetchTile m_fetch;
    std::vector<std::unique_ptr<Kept>> m_kept;
};

} // namespace

std::string tilePath(const TileId& tile)
{
    std::string path =
        "tile/" + (tile.entries ? "entries" : std::to_string(tile.level)) + "/" + groupedIndex(tile.index);
    if (!tile.full())
        path += ".p/" + std::to_string(tile.width);
    return path;
}

std::optional<TileId> parseTilePath(std::string_view path)
{
    const std::string_view whole = path;
    TileId tile;
    if (!take(path, "tile/"))
        return std::nullopt;
    if (take(path, "entries/")) {
        tile.entries = true;
    } else {
        const std::size_t slash = std::min(path.find('/'), path.size());
        const auto level = number(path.substr(0, slash));
        if (!level || *level > highestLevel || slash == path.size())
            return std::nullopt;
        tile.level = static_cast<unsigned>(*level);
        path.remove_prefix(slash + 1);
    }
    if (const std::size_t partial = path.find(".p/"); partial != path.npos) {
        const auto width = number(path.substr(partial + 3));
        if (!width || *width == 0 || *width >= tileWidth)
            return std::nullopt;
        tile.width = static_cast<unsigned>(*width);
        path = path.substr(0, partial);
    }
    const auto index = parseIndex(path);
    if (!index)
        return std::nullopt;
    tile.index = *index;
    // One tile has one path: this refuses leading zeros and needless groups.
    return tilePath(tile) == whole ? std::optional(tile) : std::nullopt;
}

std::uint64_t hashesAt(unsigned level, std::uint64_t size)
{
    return level * tileHeight > highestLevel ? 0 : size >> (level * tileHeight);
}

std::optional<TileId> tileAt(unsigned level, std::uint64_t index, std::uint64_t size)
{
    const std::uint64_t hashes = hashesAt(level, size);
    if (index > hashes / tileWidth || index * tileWidth >= hashes)
        return std::nullopt;
    const auto width = static_cast<unsigned>(std::min<std::uint64_t>(tileWidth, hashes - index * tileWidth));
    return TileId{level, index, width, false};
}

std::optional<TileId> bundleAt(std::uint64_t index, std::uint64_t size)
{
    auto tile = tileAt(0, index, size);
    if (tile)
        tile->entries = true;
    return tile;
}

void tilesBetween(std::uint64_t from, std::uint64_t to, const OnTile& onTile)
{
    for (unsigned level = 0; hashesAt(level, to) > 0; ++level)
        between(level, false, from, to, onTile);
}

void bundlesBetween(std::uint64_t from, std::uint64_t to, const OnTile& onTile)
{
    between(0, true, from, to, onTile);
}

Bytes encodeTile(std::span<const Hash> hashes)
{
    Bytes out;
    out.reserve(hashes.size() * sizeof(Hash));
    for (const Hash& hash : hashes)
        out.insert(out.end(), hash.begin(), hash.end());
    return out;
}

std::vector<Hash> parseTile(ByteView tile, unsigned width)
{
    if (width == 0 || width > tileWidth || tile.size() != width * sizeof(Hash))
        throw Error(Code::Malformed, "a tile of " + std::to_string(tile.size()) + " bytes instead of " +
                                         std::to_string(width * sizeof(Hash)));
    std::vector<Hash> hashes(width);
    for (std::size_t i = 0; i < width; ++i)
        std::copy_n(tile.begin() + static_cast<std::ptrdiff_t>(i * sizeof(Hash)), sizeof(Hash), hashes[i].begin());
    return hashes;
}

void appendToBundle(Bytes& bundle, ByteView entry)
{
    if (entry.size() > 0xFFFF)
        throw Error(Code::Malformed, "an entry of " + std::to_string(entry.size()) + " bytes");
    bundle.push_back(static_cast<std::uint8_t>(entry.size() >> 8));
    bundle.push_back(static_cast<std::uint8_t>(entry.size() & 0xFF));
    bundle.insert(bundle.end(), entry.begin(), entry.end());
}

std::vector<ByteView> parseBundle(ByteView bundle, unsigned width)
{
    std::vector<ByteView> entries;
    entries.reserve(std::min<std::size_t>(width, tileWidth));
    std::size_t at = 0;
    const auto refuse = [&](const char* what) {
        throw Error(Code::Malformed, "entry bundle, byte " + std::to_string(at) + ": " + what);
    };
    while (entries.size() < width) {
        if (bundle.size() - at < 2)
            refuse("an entry is missing");
        const std::size_t length = std::size_t{bundle[at]} << 8 | bundle[at + 1];
        if (bundle.size() - at - 2 < length)
            refuse("an entry is cut off");
        entries.push_back(bundle.subspan(at + 2, length));
        at += 2 + length;
    }
    if (at != bundle.size())
        refuse("something follows the last entry");
    return entries;
}

FetchHash hashesFromTiles(std::uint64_t size, FetchTile fetch)
{
    return [cache = std::make_shared<TileCache>(size, std::move(fetch))](Node node) { return cache->hash(node); };
}

} // namespace keyline::transparency
