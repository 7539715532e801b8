#pragma once

#include "registry/source.h"

namespace keyline::registry {

/// Called for each entry in the log's order; `entry` points into a bundle that is gone afterwards.
using OnLogEntry = std::function<void(std::uint64_t index, ByteView entry)>;

/// Reads the entries [begin, end) of a log of `end` entries; the bundles are fetched ahead by several threads, since
/// each may come from far away. Throws Error RegistryDamaged where one is missing or malformed, and what the source and
/// `onEntry` throw.
void readEntries(const Source& source, std::uint64_t begin, std::uint64_t end, const OnLogEntry& onEntry);

/// The first `width` hashes or entries of a wider tile or bundle. Throws Error Malformed.
Bytes cutTile(ByteView tile, const transparency::TileId& wide, unsigned width);

} // namespace keyline::registry
