#pragma once

#include "crypto/ed25519.h"
#include "transparency/note.h"

/// Keys for the tests, made from a letter so that every run signs the same bytes.
namespace keyline::transparency::sample {

inline crypto::Ed25519Key key(char letter)
{
    return crypto::Ed25519Key(Secret::copyOf(Bytes(32, static_cast<std::uint8_t>(letter))));
}

inline NoteKey logKey(const std::string& name, const crypto::Ed25519Key& key)
{
    return {name, NoteKeyType::Ed25519, key.publicKey()};
}

inline NoteKey witnessKey(const std::string& name, const crypto::Ed25519Key& key)
{
    return {name, NoteKeyType::Cosignature, key.publicKey()};
}

} // namespace keyline::transparency::sample
