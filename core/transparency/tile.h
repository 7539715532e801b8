#pragma once

#include "transparency/merkle.h"

namespace keyline::transparency {

/// Hashes in a full tile, entries in a full bundle (C2SP tlog-tiles).
constexpr unsigned tileWidth = 256;
/// Each tile spans eight levels of the tree.
constexpr unsigned tileHeight = 8;
/// The longest entry that Keyline logs; the bundle's uint16 would allow more.
constexpr std::size_t largestEntry = 1024;

/// A tile: hashes of 256^level leaves each, or (entries) a bundle of entries. Width 256 is a full one.
struct TileId
{
    unsigned level = 0;
    std::uint64_t index = 0;
    unsigned width = tileWidth;
    bool entries = false; ///< level is 0 then
    bool operator==(const TileId&) const = default;
    bool full() const { return width == tileWidth; }
};

/// `tile/0/x001/x234/067.p/8`, `tile/entries/000`.
std::string tilePath(const TileId& tile);
/// The exact inverse; nothing for any other text.
std::optional<TileId> parseTilePath(std::string_view path);

/// How many hashes of that level a log of `size` leaves has, in all tiles of the level.
std::uint64_t hashesAt(unsigned level, std::uint64_t size);
/// The tile of that place in a log of `size` leaves, full or partial; nothing where it would be empty.
std::optional<TileId> tileAt(unsigned level, std::uint64_t index, std::uint64_t size);
std::optional<TileId> bundleAt(std::uint64_t index, std::uint64_t size);

using OnTile = std::function<void(const TileId&)>;
/// Every tile that a log of `to` leaves has and one of `from` leaves has not (a partial tile that grew is another
/// tile), level by level, left to right; hash tiles only. `from` 0 lists all.
void tilesBetween(std::uint64_t from, std::uint64_t to, const OnTile& onTile);
/// The same for entry bundles.
void bundlesBetween(std::uint64_t from, std::uint64_t to, const OnTile& onTile);

/// The hashes of a tile in order, 32 bytes each.
Bytes encodeTile(std::span<const Hash> hashes);
/// Throws Error Malformed unless it is exactly `width` hashes.
std::vector<Hash> parseTile(ByteView tile, unsigned width);

/// Adds uint16 length ‖ entry. Throws Error Malformed for an entry above 65535 bytes.
void appendToBundle(Bytes& bundle, ByteView entry);
/// The entries of a bundle; they point into it. Throws Error Malformed, with the byte offset, unless it holds exactly
/// `width`.
std::vector<ByteView> parseBundle(ByteView bundle, unsigned width);

/// Gives the content of a hash tile; throws if it cannot.
using FetchTile = std::function<Bytes(const TileId&)>;
/// Makes subtree hashes out of tiles of a log of `size` leaves; keeps the tiles it fetched (a proof touches at most
/// 16). It does not check tiles against a root: the proof made from them is checked by whoever verifies it.
FetchHash hashesFromTiles(std::uint64_t size, FetchTile fetch);

} // namespace keyline::transparency
