#pragma once

#include "device/bytes.h"
#include "device/cbor_writer.h"

#include <optional>

namespace keyline::device {

/// COSE algorithms (RFC 9053, RFC 8812) that Keyline uses.
enum class CoseAlgorithm : std::int64_t { a256gcm = 3, hmac256 = 5, es256 = -7, es384 = -35, ps256 = -37 };

inline constexpr std::uint64_t kTagEncrypt0 = 16;
inline constexpr std::uint64_t kTagMac0 = 17;
inline constexpr std::uint64_t kTagSign1 = 18;

/// A COSE_Encrypt0 (RFC 9052 section 5.2) as Keyline writes it: A256GCM, an IV of 12 bytes.
struct Encrypt0
{
    ByteView kid; ///< empty where none is expected
    ByteView iv;
    ByteView ciphertext; ///< with the tag at its end
};

enum class Kid { none, chipId };

/// Reads a tagged COSE_Encrypt0 with exactly Keyline's headers; a kid, where expected, is a chip ID by its length.
std::optional<Encrypt0> readEncrypt0(ByteView message, Kid kid);

/// Enc_structure (RFC 9052 section 5.3) of Keyline's COSE_Encrypt0, for AES-GCM's additional data.
void writeEncryptStructure(CborWriter& out, ByteView externalAad);

/// A COSE_Sign1 (RFC 9052 section 4.2) with ES256 and nothing else in its headers.
struct Sign1
{
    std::optional<ByteView> payload; ///< nothing when detached
    ByteView signature;
};

std::optional<Sign1> readSign1(ByteView message);

/// The protected header {1: algorithm}, serialised.
void writeProtected(CborWriter& out, CoseAlgorithm algorithm);

/// Sig_structure or MAC_structure (RFC 9052 sections 4.4, 6.3) up to and including the head of the payload's string;
/// the payload's bytes follow.
void writeToBeAuthenticated(CborWriter& out, std::string_view context, CoseAlgorithm algorithm, std::size_t payload);

/// The SHA-256 that ES256 signs for a payload.
Digest es256Digest(ByteView payload);

} // namespace keyline::device
