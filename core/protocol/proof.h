#pragma once

#include "base/secret.h"
#include "crypto/keys.h"
#include "identity/chip_id.h"

namespace keyline::protocol {

/// What a device's proof is about: CBOR ["keyline proof v1", chip, challenge].
Bytes proofPayload(const identity::ChipId& chip, const ByteArray<32>& challenge);

/// A COSE_Sign1 by the device key pair. Throws Error ProofFailed unless it is exactly the proof that FORMATS section 2
/// asks for: algorithm of the key, payload carried inside and equal byte for byte, signature good.
void verifyProof(ByteView proof, const identity::ChipId& chip, const ByteArray<32>& challenge,
                 const crypto::PublicKey& key);
/// A COSE_Mac0 by the channel key.
void verifyProof(ByteView proof, const identity::ChipId& chip, const ByteArray<32>& challenge,
                 const Secret& channelKey);
/// For who does not have the channel key: a COSE_Mac0 over the right payload, whose code is not checked. Throws Error
/// ProofFailed for anything else.
void requireMacForm(ByteView proof, const identity::ChipId& chip, const ByteArray<32>& challenge);

} // namespace keyline::protocol
