#pragma once

#include "crypto/ed25519.h"
#include "crypto/keys.h"

#include <string>

/// The textual encodings of RFC 7468.
namespace keyline::crypto {

/// `-----BEGIN LABEL-----`, base64 in lines of 64, `-----END LABEL-----`.
std::string toPem(std::string_view label, ByteView der);
/// The first block with this label; what stands around it is ignored. Throws Error KeyMalformed.
Bytes fromPem(std::string_view label, std::string_view text);

/// A SubjectPublicKeyInfo as `PUBLIC KEY`.
std::string toPem(const PublicKey& key);
/// Takes the PEM, or the DER itself. Throws Error KeyMalformed.
PublicKey publicKeyFromPem(std::string_view text);

/// The same of an Ed25519 key (RFC 8410).
std::string toPem(const Ed25519PublicKey& key);
Ed25519PublicKey ed25519FromPem(std::string_view text);
/// The seed of a private key, PKCS #8 as `PRIVATE KEY`, as `openssl genpkey -algorithm ed25519` writes it. Throws Error
/// KeyMalformed; no part of the text is in the message.
Secret ed25519SeedFromPem(const Secret& text);

} // namespace keyline::crypto
