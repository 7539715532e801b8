#pragma once

#include "crypto/keys.h"

#include <botan/ec_group.h>

/// What the key files of this folder know about each kind. Never included by a public header.
namespace keyline::crypto::bridge {

Botan::EC_Group ecGroup(KeyKind kind);
/// Botan's name of hash and padding.
const char* paddingOf(KeyKind kind);
/// Bytes of a coordinate, or of the modulus.
std::size_t fieldSize(KeyKind kind);
/// The canonical SPKI around x ‖ y, or around the modulus.
Bytes spkiOf(KeyKind kind, ByteView body);

} // namespace keyline::crypto::bridge
