#pragma once

#include "identity/chip_id.h"
#include "vault/vault.h"

#include <functional>

namespace keyline::vault {

/// A device key pair as the vault keeps it: sealed, its public half beside it.
struct SealedPair
{
    crypto::KeyKind kind = crypto::KeyKind::P256;
    Bytes spki; ///< DER
    Bytes box;  ///< of one size for each kind
};

/// Seals a new pair; any thread.
SealedPair sealPair(const Vault& vault, const crypto::PrivateKey& pair);
/// Opens one; any thread. Throws Error VaultDamaged, naming the pair by its public digest; PassphraseMissing while
/// locked.
crypto::PrivateKey openPair(const Vault& vault, const SealedPair& pair);

struct PairCounts
{
    std::int64_t pooled = 0;   ///< made in advance, for any chip
    std::int64_t reserved = 0; ///< a chip's own, until its backup is in the registry
};

/// Device pairs from pool or reservation to erasure. Each is one row in one place; each call is part of the caller's
/// transaction, so a step of the journal and its pair move together.
namespace pairs {

void addToPool(sql::Connection& connection, const SealedPair& pair, UnixTime now);
/// Takes a pair from the pool for a chip, or gives the one it has already if that is of this kind. Nothing if the pool
/// is empty. A pair of another kind that the chip still had is erased: it was never in a registered package.
std::optional<SealedPair> reserve(sql::Connection& connection, crypto::KeyKind kind, const identity::ChipId& chip);
/// Enters a pair made now, reserved from the start; if the chip has one of this kind already, gives that one and drops
/// the new.
SealedPair addReserved(sql::Connection& connection, const SealedPair& pair, const identity::ChipId& chip, UnixTime now);
std::optional<SealedPair> reserved(sql::Connection& connection, const identity::ChipId& chip);
/// Overwrites the chip's pair; false if it has none. Then tell the Eraser.
bool erase(sql::Connection& connection, const identity::ChipId& chip);
/// Overwrites every pair, pooled or a chip's, whose public key's digest (SHA-256 of the SPKI) `isUsed` knows; gives how
/// many. Then tell the Eraser.
std::size_t eraseUsed(sql::Connection& connection, const std::function<bool(const Digest&)>& isUsed);
PairCounts count(sql::Connection& connection, crypto::KeyKind kind);

} // namespace pairs

} // namespace keyline::vault
