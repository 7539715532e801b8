#pragma once

#include "base/clock.h"
#include "crypto/keys.h"
#include "identity/identity_list.h"

/// The CBOR Web Token (RFC 8392, RFC 9711) that is the identity certificate of a device without a key pair.
namespace keyline::identity::cwt {

/// Exactly what the token says (FORMATS §4).
struct Claims
{
    std::string issuer;      ///< 1 iss: the manufacturer's commonName
    IdentityList identities; ///< 2 sub: the primary URN; −65537: the further ones
    UnixTime issuedAt = 0;   ///< 6 iat
    ByteArray<16> id{};      ///< 7 cti
    Digest chipDigest{};     ///< 256 ueid: 01 ‖ chip digest
    std::uint32_t pen = 0;   ///< 258 oemid: Private Enterprise Number
    std::string model;       ///< 259 hwmodel: 1..32 printable ASCII
};

/// Throws Error CertificateNotValid where the claims have no valid form or the key is not P-256.
Bytes issue(const Claims& claims, const crypto::Signer& manufacturer);
/// The signature is not judged. Throws Error CertificateNotValid, Malformed (CBOR, COSE) or IdentityMalformed.
Claims parse(ByteView encoded);

} // namespace keyline::identity::cwt
