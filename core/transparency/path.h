#pragma once

#include "transparency/merkle.h"

namespace keyline::transparency {

/// Leaves [begin, end) of a log and the hash over them.
struct Subtree
{
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    Hash hash{};
};

/// One level of the way from a leaf to the root: a subtree and its sibling make the one above.
struct PathStep
{
    Subtree own;
    Subtree sibling; ///< its hash is of the proof
    bool siblingIsLeft = false;
};

/// The way that an inclusion proof goes, for who wants to see it.
struct InclusionPath
{
    std::uint64_t index = 0;
    std::uint64_t size = 0;
    Hash leaf{};
    std::vector<PathStep> steps; ///< the leaf's first; none in a log of one entry
    Hash root{};                 ///< where the proof leads to, whatever the checkpoint says
};

/// Nothing where index, size and the proof's length do not fit together, as rootFromInclusion().
std::optional<InclusionPath> inclusionPath(std::uint64_t index, std::uint64_t size, const Hash& leaf,
                                           std::span<const Hash> proof);

} // namespace keyline::transparency
