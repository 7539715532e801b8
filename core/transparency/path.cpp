#include "transparency/path.h"

#include <algorithm>
#include <bit>

namespace keyline::transparency {

namespace {

/// The siblings on the way down to the leaf, as MTH of RFC 6962 §2.1 splits the log: root first, hashes still missing.
std::vector<PathStep> wayDown(std::uint64_t index, std::uint64_t size)
{
    std::vector<PathStep> out;
    std::uint64_t begin = 0;
    std::uint64_t end = size;
    while (end - begin > 1) {
        const std::uint64_t middle = begin + std::bit_floor(end - begin - 1);
        PathStep step;
        step.siblingIsLeft = index >= middle;
        const Subtree left{begin, middle, {}};
        const Subtree right{middle, end, {}};
        step.own = step.siblingIsLeft ? right : left;
        step.sibling = step.siblingIsLeft ? left : right;
        begin = step.own.begin;
        end = step.own.end;
        out.push_back(step);
    }
    return out;
}

} // namespace

std::optional<InclusionPath> inclusionPath(std::uint64_t index, std::uint64_t size, const Hash& leaf,
                                           std::span<const Hash> proof)
{
    if (index >= size || size > largestSize)
        return std::nullopt;
    InclusionPath out{index, size, leaf, wayDown(index, size), leaf};
    if (out.steps.size() != proof.size())
        return std::nullopt;
    std::reverse(out.steps.begin(), out.steps.end());
    for (std::size_t i = 0; i < proof.size(); ++i) {
        PathStep& step = out.steps[i];
        step.own.hash = out.root;
        step.sibling.hash = proof[i];
        out.root = step.siblingIsLeft ? nodeHash(proof[i], out.root) : nodeHash(out.root, proof[i]);
    }
    return out;
}

} // namespace keyline::transparency
