#include "protocol/install_session.h"

#include "base/cbor.h"
#include "base/error.h"
#include "crypto/cose.h"
#include "crypto/hash.h"
#include "crypto/kdf.h"

namespace keyline::protocol {

namespace {

Bytes encodeTranscript(const DeviceInfo& device, const crypto::X25519Public& station)
{
    cbor::Writer writer;
    writer.array(5).text("keyline session v1").bytes(device.chip.bytes()).bytes(device.nonce);
    return writer.bytes(device.ephemeral).bytes(station).take();
}

Secret agreeOnKey(const DeviceInfo& device, const crypto::X25519Key& station, ByteView transcript)
{
    const auto shared = station.agree(device.ephemeral);
    if (!shared)
        throw Error(Code::DeviceAnswerMalformed, "field eph: a point of small order");
    return crypto::hkdfSha256(shared->view(), crypto::sha256(transcript), asBytes("keyline install v1"), 32);
}

} // namespace

InstallSession::InstallSession(const DeviceInfo& device, const crypto::X25519Key& station)
    : m_transcript(encodeTranscript(device, station.publicKey())), m_key(agreeOnKey(device, station, m_transcript))
{
}

Bytes InstallSession::encrypt(const Secret& package, const ByteArray<12>& iv) const
{
    return crypto::cose::encrypt0(m_key.view(), iv, package.view(), m_transcript);
}

Bytes InstallSession::authPayload(ByteView encryptedPackage, ByteView certificate) const
{
    cbor::Writer writer;
    writer.array(4).text("keyline install v1").bytes(m_transcript);
    return writer.bytes(crypto::sha256(encryptedPackage)).bytes(crypto::sha256(certificate)).take();
}

} // namespace keyline::protocol
