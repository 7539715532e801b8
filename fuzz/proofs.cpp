#include "base/error.h"
#include "transparency/tile.h"

#include <cstdlib>
#include <cstring>

using namespace keyline;
using namespace keyline::transparency;

namespace {

void demand(bool held)
{
    if (!held)
        std::abort();
}

std::uint64_t takeNumber(ByteView& in)
{
    std::uint64_t out = 0;
    const std::size_t size = std::min(in.size(), sizeof out);
    if (size > 0)
        std::memcpy(&out, in.data(), size);
    in = in.subspan(size);
    return out;
}

/// A tree of the fuzzer's size over leaves that are numbers.
std::vector<Hash> leavesOf(std::uint64_t size)
{
    std::vector<Hash> out;
    for (std::uint64_t i = 0; i < size; ++i)
        out.push_back(leafHash(asBytes(std::to_string(i))));
    return out;
}

/// No other proof than the right one leads to the root, whatever sizes and places are claimed.
void tryProofs(ByteView in)
{
    const std::uint64_t index = takeNumber(in);
    const std::uint64_t size = takeNumber(in);
    std::vector<Hash> proof;
    while (in.size() >= sizeof(Hash) && proof.size() < 70) {
        proof.push_back(*toArray<32>(in.first(32)));
        in = in.subspan(32);
    }
    demand(!verifyInclusion(index, size, emptyRoot(), proof, leafHash({})));
    demand(!verifyConsistency(index, size, proof, leafHash({}), nodeHash(emptyRoot(), emptyRoot())));
    const auto root = rootFromInclusion(index, size, emptyRoot(), proof);
    if (root)
        demand(verifyInclusion(index, size, emptyRoot(), proof, *root));
}

void tryGrowth(std::uint64_t seed)
{
    const std::uint64_t size = seed % 300 + 1;
    const std::uint64_t from = (seed >> 16) % size + 1;
    const std::uint64_t index = (seed >> 32) % size;
    static const std::vector<Hash> all = leavesOf(300);
    const auto leaves = std::span(all).first(size);
    const FetchHash fetch = [&](Node node) {
        const std::size_t width = std::size_t{1} << node.level;
        return treeRoot(leaves.subspan(node.index * width, width));
    };
    const Hash root = treeRoot(leaves);
    demand(verifyInclusion(index, size, leaves[index], inclusionProof(index, size, fetch), root));
    demand(verifyConsistency(from, size, consistencyProof(from, size, fetch), treeRoot(leaves.first(from)), root));
}

void tryTiles(ByteView in)
{
    if (const auto id = parseTilePath(asText(in)))
        demand(tilePath(*id) == asText(in));
    for (const unsigned width : {1u, 3u, 256u}) {
        try {
            Bytes again;
            for (const ByteView entry : parseBundle(in, width))
                appendToBundle(again, entry);
            demand(sameBytes(again, in));
        } catch (const Error& error) {
            demand(error.code() == Code::Malformed);
        }
        try {
            demand(sameBytes(encodeTile(parseTile(in, width)), in));
        } catch (const Error& error) {
            demand(error.code() == Code::Malformed);
        }
    }
}

} // namespace

/// Proofs, tiles and bundles that strangers send.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    ByteView in(data, size);
    tryProofs(in);
    tryTiles(in);
    tryGrowth(takeNumber(in));
    return 0;
}
