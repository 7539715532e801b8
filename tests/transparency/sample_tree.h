#pragma once

#include "base/bytes.h"
#include "transparency/tile.h"

#include <string>

/// A log in memory whose hashes are made by RFC 6962's recursive definitions, word for word, so that the library's own
/// ways can be held against it.
namespace keyline::transparency::sample {

/// The entries `leaf 0`, `leaf 1`, … of FORMATS section 6.
inline Hash leafOf(std::uint64_t i)
{
    return leafHash(asBytes("leaf " + std::to_string(i)));
}

inline std::vector<Hash> leaves(std::uint64_t n)
{
    std::vector<Hash> out;
    for (std::uint64_t i = 0; i < n; ++i)
        out.push_back(leafOf(i));
    return out;
}

inline std::uint64_t largestPowerBelow(std::uint64_t n)
{
    std::uint64_t k = 1;
    while (k * 2 < n)
        k *= 2;
    return k;
}

/// MTH of RFC 6962 §2.1.
inline Hash mth(std::span<const Hash> d)
{
    if (d.empty())
        return emptyRoot();
    if (d.size() == 1)
        return d[0];
    const std::uint64_t k = largestPowerBelow(d.size());
    return nodeHash(mth(d.first(k)), mth(d.subspan(k)));
}

/// PATH of RFC 6962 §2.1.1.
inline std::vector<Hash> path(std::uint64_t m, std::span<const Hash> d)
{
    if (d.size() == 1)
        return {};
    const std::uint64_t k = largestPowerBelow(d.size());
    auto out = m < k ? path(m, d.first(k)) : path(m - k, d.subspan(k));
    out.push_back(m < k ? mth(d.subspan(k)) : mth(d.first(k)));
    return out;
}

/// SUBPROOF of RFC 6962 §2.1.2.
inline std::vector<Hash> subproof(std::uint64_t m, std::span<const Hash> d, bool whole)
{
    if (m == d.size())
        return whole ? std::vector<Hash>{} : std::vector<Hash>{mth(d)};
    const std::uint64_t k = largestPowerBelow(d.size());
    auto out = m <= k ? subproof(m, d.first(k), whole) : subproof(m - k, d.subspan(k), false);
    out.push_back(m <= k ? mth(d.subspan(k)) : mth(d.first(k)));
    return out;
}

/// Subtree hashes straight from the leaves.
inline FetchHash fetchFrom(const std::vector<Hash>& all)
{
    return [&all](Node node) {
        const std::size_t width = std::size_t{1} << node.level;
        return treeRoot(std::span(all).subspan(node.index * width, width));
    };
}

} // namespace keyline::transparency::sample
