#pragma once

#include "crypto/keys.h"

/// The one place where signatures of P-256, P-384 and RSA are checked: OpenSSL's, which takes a fifth of Botan's time
/// for P-256. What Botan signs is so checked by another library every time. Never included by a public header.
namespace keyline::crypto::bridge {

/// Whether P-256 or P-384 has the point x ‖ y; not the one at infinity, nor one with a coordinate beyond the field. A
/// tenth of the time that a SignatureCheck takes to be made.
bool isOnCurve(KeyKind kind, ByteView xy);

/// A public key, made ready to check many signatures; one thread at a time.
class SignatureCheck
{
  public:
    /// `body`: x ‖ y of a point that is on the curve, or the modulus of an RSA key whose exponent is 65537.
    SignatureCheck(KeyKind kind, ByteView body);
    ~SignatureCheck();
    SignatureCheck(const SignatureCheck&) = delete;
    SignatureCheck& operator=(const SignatureCheck&) = delete;

    /// `signature` as PublicKey::verify() takes it; false for anything else.
    bool holds(ByteView message, ByteView signature);

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace keyline::crypto::bridge
