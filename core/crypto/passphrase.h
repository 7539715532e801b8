#pragma once

#include "base/error.h"
#include "base/random.h"

/// Passphrases and what is sealed at rest: the vault's items and export files.
namespace keyline::crypto {

/// Argon2id's cost (RFC 9106); kept beside the salt, so that it may grow. One lane.
struct PassphraseCost
{
    std::uint32_t memoryKib = 64 * 1024;
    std::uint32_t passes = 3;
};

/// Argon2id version 1.3 with one lane.
Secret argon2id(const Secret& passphrase, ByteView salt, PassphraseCost cost, std::size_t size = 32);

/// A box: version 01 ‖ 24 random bytes ‖ AES-256-GCM ciphertext and tag. Key and IV are HKDF-SHA-256(key, salt = the
/// random bytes, info `keyline box v1`, 44 bytes), so any number of boxes may be sealed under one 32-byte key. `aad`
/// says what the box is and where it belongs; the same must be given to open it.
Bytes sealBox(const Secret& key, ByteView aad, ByteView plaintext, Random& random);
/// Throws Error `damaged` where key or aad are others or a byte was changed; `context` names the thing.
Secret openBox(const Secret& key, ByteView aad, ByteView box, Code damaged, const std::string& context);
/// How many bytes a box is longer than what is in it.
inline constexpr std::size_t boxOverhead = 1 + 24 + 16;

/// A lock keeps `key` (32 bytes; what the boxes are sealed under) under a passphrase: CBOR `[1, salt, memory KiB,
/// passes, box, check]`, check = SHA-256 of the encoding of the five before it as an array, so that damage and a wrong
/// passphrase are told apart. A new passphrase is a new lock on the same key.
Bytes makeLock(const Secret& passphrase, const Secret& key, Random& random, PassphraseCost cost = {});
/// Throws Error PassphraseWrong, or `damaged` where the lock itself is not as it was written; `context` names the
/// thing.
Secret openLock(const Secret& passphrase, ByteView lock, Code damaged, const std::string& context);

/// An export file: CBOR `["keyline export v1", lock, box, check]` on a key of its own, the box's aad is `purpose`,
/// check as above.
Bytes sealExport(const Secret& passphrase, ByteView purpose, ByteView plaintext, Random& random,
                 PassphraseCost cost = {});
/// Throws Error PassphraseWrong or ExportDamaged; `context` names the file.
Secret openExport(const Secret& passphrase, ByteView purpose, ByteView file, const std::string& context);

} // namespace keyline::crypto
