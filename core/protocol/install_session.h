#pragma once

#include "base/secret.h"
#include "crypto/x25519.h"
#include "protocol/device_info.h"

namespace keyline::protocol {

/// One install's encryption and what its signature covers (FORMATS section 2, install), without a line.
class InstallSession
{
  public:
    /// Agrees on the session key. Throws Error DeviceAnswerMalformed where the device's X25519 key makes an all-zero
    /// secret.
    InstallSession(const DeviceInfo& device, const crypto::X25519Key& station);

    /// `pkg`: the data package as COSE_Encrypt0. `iv` is new each time.
    Bytes encrypt(const Secret& package, const ByteArray<12>& iv) const;
    /// The detached payload of `auth`: CBOR ["keyline install v1", S0, SHA-256(pkg), SHA-256(cert)].
    Bytes authPayload(ByteView encryptedPackage, ByteView certificate) const;
    /// S0: CBOR ["keyline session v1", chip, nonce, device eph, station eph].
    ByteView transcript() const { return m_transcript; }

  private:
    Bytes m_transcript;
    Secret m_key;
};

} // namespace keyline::protocol
