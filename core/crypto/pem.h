#pragma once

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

} // namespace keyline::crypto
