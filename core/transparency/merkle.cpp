#include "transparency/merkle.h"

#include "base/error.h"
#include "crypto/hash.h"

#include <bit>

namespace keyline::transparency {

namespace {

constexpr std::uint8_t leafPrefix[] = {0x00};
constexpr std::uint8_t nodePrefix[] = {0x01};

/// The largest power of two below n, for n ≥ 2 (RFC 6962 §2.1's k).
std::uint64_t split(std::uint64_t n)
{
    return std::bit_floor(n - 1);
}

unsigned bits(std::uint64_t n)
{
    return static_cast<unsigned>(std::bit_width(n));
}

/// Folds complete subtrees, largest first, into the root of their range.
Hash fold(std::span<const Hash> hashes)
{
    Hash root = hashes.back();
    for (std::size_t i = hashes.size() - 1; i-- > 0;)
        root = nodeHash(hashes[i], root);
    return root;
}

Hash rootOfPart(std::span<const Hash> leaves)
{
    if (leaves.size() == 1)
        return leaves.front();
    const std::uint64_t k = split(leaves.size());
    return nodeHash(rootOfPart(leaves.first(k)), rootOfPart(leaves.subspan(k)));
}

void checkSize(std::uint64_t size)
{
    if (size > largestSize)
        throw Error(Code::Malformed, "log size " + std::to_string(size));
}

/// Where a proof's hashes join: `inner` of them below the point where the leaf's path leaves the right edge, the rest
/// on the edge.
struct Shape
{
    unsigned inner;
    unsigned border;
};

Shape shapeOf(std::uint64_t index, std::uint64_t size)
{
    const unsigned inner = bits(index ^ (size - 1));
    return {inner, static_cast<unsigned>(std::popcount(index >> inner))};
}

/// Joins siblings that may lie on either side.
Hash chainInner(Hash seed, std::span<const Hash> proof, std::uint64_t index)
{
    for (std::size_t i = 0; i < proof.size(); ++i)
        seed = (index >> i & 1) == 0 ? nodeHash(seed, proof[i]) : nodeHash(proof[i], seed);
    return seed;
}

/// Joins only the siblings to the left: what the smaller tree of a consistency proof had.
Hash chainInnerLeft(Hash seed, std::span<const Hash> proof, std::uint64_t index)
{
    for (std::size_t i = 0; i < proof.size(); ++i)
        if ((index >> i & 1) != 0)
            seed = nodeHash(proof[i], seed);
    return seed;
}

Hash chainBorder(Hash seed, std::span<const Hash> proof)
{
    for (const Hash& sibling : proof)
        seed = nodeHash(sibling, seed);
    return seed;
}

} // namespace

Hash emptyRoot()
{
    return crypto::sha256(ByteView{});
}

Hash leafHash(ByteView entry)
{
    return crypto::sha256({leafPrefix, entry});
}

Hash nodeHash(const Hash& left, const Hash& right)
{
    return crypto::sha256({nodePrefix, left, right});
}

Hash treeRoot(std::span<const Hash> leaves)
{
    return leaves.empty() ? emptyRoot() : rootOfPart(leaves);
}

Hash treeRoot(std::uint64_t size, const FetchHash& fetch)
{
    return size == 0 ? emptyRoot() : rangeRoot(0, size, fetch);
}

std::vector<Node> rangeNodes(std::uint64_t begin, std::uint64_t end)
{
    checkSize(end);
    if (begin > end || (end > begin && begin % std::bit_ceil(end - begin) != 0))
        throw Error(Code::Malformed, "range of leaves");
    std::vector<Node> nodes;
    while (begin < end) {
        const unsigned level = bits(end - begin) - 1;
        nodes.push_back({level, begin >> level});
        begin += std::uint64_t{1} << level;
    }
    return nodes;
}

Hash rangeRoot(std::uint64_t begin, std::uint64_t end, const FetchHash& fetch)
{
    std::vector<Hash> hashes;
    for (const Node& node : rangeNodes(begin, end))
        hashes.push_back(fetch(node));
    if (hashes.empty())
        throw Error(Code::Malformed, "empty range of leaves");
    return fold(hashes);
}

std::vector<Hash> inclusionProof(std::uint64_t index, std::uint64_t size, const FetchHash& fetch)
{
    checkSize(size);
    if (index >= size)
        throw Error(Code::Malformed, "index " + std::to_string(index) + " of " + std::to_string(size));
    std::vector<Hash> path; // from the root down, turned at the end
    std::uint64_t begin = 0;
    std::uint64_t end = size;
    while (end - begin > 1) {
        const std::uint64_t middle = begin + split(end - begin);
        if (index < middle) {
            path.push_back(rangeRoot(middle, end, fetch));
            end = middle;
        } else {
            path.push_back(rangeRoot(begin, middle, fetch));
            begin = middle;
        }
    }
    return {path.rbegin(), path.rend()};
}

std::vector<Hash> consistencyProof(std::uint64_t from, std::uint64_t to, const FetchHash& fetch)
{
    checkSize(to);
    if (from > to)
        throw Error(Code::Malformed, "sizes " + std::to_string(from) + " and " + std::to_string(to));
    if (from == 0 || from == to)
        return {};
    std::vector<Hash> path;
    std::uint64_t begin = 0;
    std::uint64_t end = to;
    while (from != end) {
        const std::uint64_t middle = begin + split(end - begin);
        if (from <= middle) {
            path.push_back(rangeRoot(middle, end, fetch));
            end = middle;
        } else {
            path.push_back(rangeRoot(begin, middle, fetch));
            begin = middle;
        }
    }
    if (begin > 0) // else the old tree is a subtree of the new one, and the reader has its root
        path.push_back(rangeRoot(begin, end, fetch));
    return {path.rbegin(), path.rend()};
}

std::optional<Hash> rootFromInclusion(std::uint64_t index, std::uint64_t size, const Hash& leaf,
                                      std::span<const Hash> proof)
{
    if (size > largestSize || index >= size)
        return std::nullopt;
    const Shape shape = shapeOf(index, size);
    if (proof.size() != shape.inner + shape.border)
        return std::nullopt;
    return chainBorder(chainInner(leaf, proof.first(shape.inner), index), proof.subspan(shape.inner));
}

bool verifyInclusion(std::uint64_t index, std::uint64_t size, const Hash& leaf, std::span<const Hash> proof,
                     const Hash& root)
{
    return rootFromInclusion(index, size, leaf, proof) == root;
}

bool verifyConsistency(std::uint64_t from, std::uint64_t to, std::span<const Hash> proof, const Hash& fromRoot,
                       const Hash& toRoot)
{
    if (to > largestSize || from > to)
        return false;
    if (from == 0)
        return proof.empty() && fromRoot == emptyRoot() && (to > 0 || toRoot == fromRoot);
    if (from == to)
        return proof.empty() && fromRoot == toRoot;
    if (proof.empty())
        return false;

    // The proof is the inclusion path, in the new tree, of the old tree's last complete subtree (of 2^shift leaves);
    // where the old tree is that subtree alone, its hash is left out.
    Shape shape = shapeOf(from - 1, to);
    const auto shift = static_cast<unsigned>(std::countr_zero(from));
    shape.inner -= shift;
    const std::size_t start = std::has_single_bit(from) ? 0 : 1;
    if (proof.size() != start + shape.inner + shape.border)
        return false;
    const Hash seed = start == 0 ? fromRoot : proof[0];
    const auto inner = proof.subspan(start, shape.inner);
    const auto border = proof.subspan(start + shape.inner);
    const std::uint64_t index = (from - 1) >> shift;
    return chainBorder(chainInnerLeft(seed, inner, index), border) == fromRoot &&
           chainBorder(chainInner(seed, inner, index), border) == toRoot;
}

Frontier::Frontier(std::uint64_t size, const FetchHash& fetch) : m_size(size)
{
    for (const Node& node : rangeNodes(0, size))
        m_hashes.push_back(fetch(node));
}

void Frontier::append(const Hash& leaf, const OnNode& onNode)
{
    checkSize(m_size + 1);
    Hash hash = leaf;
    Node node{0, m_size};
    if (onNode)
        onNode(node, hash);
    while ((node.index & 1) != 0) {
        hash = nodeHash(m_hashes.back(), hash);
        m_hashes.pop_back();
        node = {node.level + 1, node.index >> 1};
        if (onNode)
            onNode(node, hash);
    }
    m_hashes.push_back(hash);
    ++m_size;
}

Hash Frontier::root() const
{
    return m_hashes.empty() ? emptyRoot() : fold(m_hashes);
}

} // namespace keyline::transparency
