#pragma once

#include "base/bytes.h"

#include <functional>

/// Transparency logs as C2SP and RFC 6962 define them: pure functions, no files, no state but what the caller holds.
namespace keyline::transparency {

using Hash = Digest;

/// SHA-256 of nothing: the root of a log without entries (RFC 6962 §2.1).
Hash emptyRoot();
/// SHA-256(00 ‖ entry).
Hash leafHash(ByteView entry);
/// SHA-256(01 ‖ left ‖ right).
Hash nodeHash(const Hash& left, const Hash& right);

/// A complete subtree: the 2^level leaves from index · 2^level on.
struct Node
{
    unsigned level = 0;
    std::uint64_t index = 0;
    bool operator==(const Node&) const = default;
};

/// Gives the hash of a complete subtree; throws if it has none. Proofs ask for at most 2 · 64 of them.
using FetchHash = std::function<Hash(Node)>;

/// The largest size of a log that these functions take: leaf numbers fit in a signed 63-bit integer.
constexpr std::uint64_t largestSize = std::uint64_t{1} << 62;

/// The root of a whole tree held in memory.
Hash treeRoot(std::span<const Hash> leaves);
/// The root of the first `size` leaves.
Hash treeRoot(std::uint64_t size, const FetchHash& fetch);
/// The complete subtrees that tile [begin, end), left to right; their hashes fold to MTH(D[begin:end]). `begin` must be
/// a multiple of the smallest power of two that is not below end − begin.
std::vector<Node> rangeNodes(std::uint64_t begin, std::uint64_t end);
/// MTH(D[begin:end]) of RFC 6962 §2.1, with the same condition on `begin`; throws Error Malformed for an empty range.
Hash rangeRoot(std::uint64_t begin, std::uint64_t end, const FetchHash& fetch);

/// PATH(index, D[size]) of RFC 6962 §2.1.1, leaf's sibling first. Throws Error Malformed unless index < size ≤
/// largestSize.
std::vector<Hash> inclusionProof(std::uint64_t index, std::uint64_t size, const FetchHash& fetch);
/// PROOF(from, D[to]) of RFC 6962 §2.1.2; empty for from = to and for from = 0. Throws Error Malformed unless from ≤ to
/// ≤ largestSize.
std::vector<Hash> consistencyProof(std::uint64_t from, std::uint64_t to, const FetchHash& fetch);

/// The root that a proof leads to; nothing if index, size and proof length do not fit together.
std::optional<Hash> rootFromInclusion(std::uint64_t index, std::uint64_t size, const Hash& leaf,
                                      std::span<const Hash> proof);
bool verifyInclusion(std::uint64_t index, std::uint64_t size, const Hash& leaf, std::span<const Hash> proof,
                     const Hash& root);
/// True if the tree of `from` leaves is a prefix of that of `to` leaves. An empty tree is a prefix of every tree; its
/// proof is empty and its root must be the empty root.
bool verifyConsistency(std::uint64_t from, std::uint64_t to, std::span<const Hash> proof, const Hash& fromRoot,
                       const Hash& toRoot);

/// The right edge of a growing tree: all that an append and a root need, at most 63 hashes.
class Frontier
{
  public:
    /// Called for every complete subtree that an append finishes, the leaf itself first.
    using OnNode = std::function<void(Node, const Hash&)>;

    Frontier() = default;
    /// Of an existing log of `size` leaves.
    Frontier(std::uint64_t size, const FetchHash& fetch);

    void append(const Hash& leaf) { append(leaf, nullptr); }
    void append(const Hash& leaf, const OnNode& onNode);
    std::uint64_t size() const { return m_size; }
    Hash root() const;
    /// The roots of the complete subtrees that make up the log, largest first.
    std::span<const Hash> hashes() const { return m_hashes; }

  private:
    std::uint64_t m_size = 0;
    std::vector<Hash> m_hashes;
};

} // namespace keyline::transparency
