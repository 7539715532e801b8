#pragma once

#include "vault/pairs.h"

#include <atomic>
#include <functional>

namespace keyline::vault {

struct FillOptions
{
    unsigned threads = 0;                                ///< 0: one a core
    const std::atomic<bool>* stop = nullptr;             ///< set it to stop after the pairs in work
    std::function<void(std::size_t)> progress = nullptr; ///< how many are in the pool so far, called on this thread
};

/// Makes `count` pairs on several threads and adds them to the pool, a few dozen a transaction; waits. Returns how many
/// were added, fewer than asked for only if stopped. The vault must be unlocked.
std::size_t fillPool(Vault& vault, crypto::KeyKind kind, std::size_t count, const FillOptions& options = {});

} // namespace keyline::vault
