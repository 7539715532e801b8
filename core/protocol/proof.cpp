#include "protocol/proof.h"

#include "base/cbor.h"
#include "base/error.h"
#include "crypto/cose.h"

namespace keyline::protocol {

namespace {

/// The form of a proof is the device's doing, so a malformed one is a failed one.
template <typename F>
void require(const char* what, F&& holds)
{
    try {
        if (holds())
            return;
    } catch (const Error& error) {
        throw Error(Code::ProofFailed, error.context());
    }
    throw Error(Code::ProofFailed, what);
}

} // namespace

Bytes proofPayload(const identity::ChipId& chip, const ByteArray<32>& challenge)
{
    return cbor::Writer().array(3).text("keyline proof v1").bytes(chip.bytes()).bytes(challenge).take();
}

void verifyProof(ByteView proof, const identity::ChipId& chip, const ByteArray<32>& challenge,
                 const crypto::PublicKey& key)
{
    const Bytes payload = proofPayload(chip, challenge);
    require("signature", [&] {
        const auto sign1 = crypto::cose::Sign1::parse(proof, crypto::cose::algorithmOf(key.kind()));
        return sameBytes(sign1.payload(), payload) && sign1.verify(key);
    });
}

void verifyProof(ByteView proof, const identity::ChipId& chip, const ByteArray<32>& challenge, const Secret& channelKey)
{
    const Bytes payload = proofPayload(chip, challenge);
    require("authentication code", [&] {
        const auto mac0 = crypto::cose::Mac0::parse(proof);
        return sameBytes(mac0.payload(), payload) && mac0.verify(channelKey.view());
    });
}

void requireMacForm(ByteView proof, const identity::ChipId& chip, const ByteArray<32>& challenge)
{
    const Bytes payload = proofPayload(chip, challenge);
    require("payload", [&] { return sameBytes(crypto::cose::Mac0::parse(proof).payload(), payload); });
}

} // namespace keyline::protocol
