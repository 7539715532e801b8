#include "crypto/cose.h"

#include "base/cbor.h"
#include "crypto/aead.h"
#include "crypto/hash.h"

namespace keyline::crypto::cose {

namespace {

// RFC 9052 §3.1: header labels; IANA CBOR tags 16, 17, 18.
constexpr int labelAlgorithm = 1;
constexpr int labelKid = 4;
constexpr int labelIv = 5;
constexpr std::uint64_t tagEncrypt0 = 16;
constexpr std::uint64_t tagMac0 = 17;
constexpr std::uint64_t tagSign1 = 18;
constexpr std::size_t entryKidSize = sizeof(ByteArray<8>);

/// `{1: algorithm}`, or `{1: algorithm, 4: kid}`.
Bytes protectedHeader(Algorithm algorithm, std::optional<ByteView> kid = {})
{
    cbor::Writer out;
    out.map(kid ? 2 : 1).integer(labelAlgorithm).integer(static_cast<int>(algorithm));
    if (kid)
        out.integer(labelKid).bytes(*kid);
    return out.take();
}

/// Sig_structure, MAC_structure and Enc_structure (RFC 9052 §4.4, §6.3, §5.3); the last has no payload.
Bytes structure(std::string_view context, ByteView header, ByteView externalAad, std::optional<ByteView> payload)
{
    cbor::Writer out;
    out.array(payload ? 4 : 3).text(context).bytes(header).bytes(externalAad);
    if (payload)
        out.bytes(*payload);
    return out.take();
}

Bytes signedBytes(ByteView header, ByteView externalAad, ByteView payload)
{
    return structure("Signature1", header, externalAad, payload);
}

Digest tagOf(ByteView key, ByteView header, ByteView externalAad, ByteView payload)
{
    return hmacSha256(key, structure("MAC0", header, externalAad, payload));
}

Bytes writeSign1(ByteView header, std::optional<ByteView> payload, ByteView signature)
{
    cbor::Writer out;
    out.tag(tagSign1).array(4).bytes(header).map(0);
    if (payload)
        out.bytes(*payload);
    else
        out.null();
    return out.bytes(signature).take();
}

/// Takes the protected header, which must be exactly `expected`.
ByteView readProtected(cbor::Reader& in, ByteView expected)
{
    const ByteView header = in.readBytes();
    if (!sameBytes(header, expected))
        in.refuse("another protected header");
    return header;
}

} // namespace

Algorithm algorithmOf(KeyKind kind)
{
    return static_cast<Algorithm>(signatureAlgorithm(kind));
}

Bytes sign1(const Signer& signer, ByteView payload, ByteView externalAad)
{
    const Bytes header = protectedHeader(algorithmOf(signer.publicKey().kind()));
    return writeSign1(header, payload, signer.sign(signedBytes(header, externalAad, payload)));
}

Bytes sign1Detached(const Signer& signer, ByteView payload, ByteView externalAad)
{
    const Bytes header = protectedHeader(algorithmOf(signer.publicKey().kind()));
    return writeSign1(header, std::nullopt, signer.sign(signedBytes(header, externalAad, payload)));
}

Bytes sign1(const Ed25519Signer& signer, ByteView payload, ByteView externalAad)
{
    const Bytes header = protectedHeader(Algorithm::EdDsa, signer.publicKey().keyId());
    return writeSign1(header, payload, signer.sign(signedBytes(header, externalAad, payload)));
}

Sign1 Sign1::parse(ByteView message, Algorithm algorithm)
{
    cbor::Reader in(message);
    in.readTag(tagSign1);
    in.readArray(4);
    Sign1 out;
    out.m_algorithm = algorithm;
    out.m_protected = readProtected(in, protectedHeader(algorithm));
    in.readMap(0);
    out.m_payload = in.readBytes();
    out.m_signature = in.readBytes();
    return out;
}

Sign1 Sign1::parseDetached(ByteView message, Algorithm algorithm)
{
    cbor::Reader in(message);
    in.readTag(tagSign1);
    in.readArray(4);
    Sign1 out;
    out.m_algorithm = algorithm;
    out.m_protected = readProtected(in, protectedHeader(algorithm));
    in.readMap(0);
    if (!in.tryNull())
        in.refuse("a payload where it is to be detached");
    out.m_signature = in.readBytes();
    return out;
}

Sign1 Sign1::parseEntry(ByteView message)
{
    cbor::Reader in(message);
    in.readTag(tagSign1);
    in.readArray(4);
    Sign1 out;
    out.m_algorithm = Algorithm::EdDsa;
    out.m_protected = in.readBytes();
    cbor::Reader header(out.m_protected);
    header.readMap(2);
    header.key(labelAlgorithm);
    if (header.readInteger() != static_cast<int>(Algorithm::EdDsa))
        header.refuse("another algorithm than EdDSA");
    header.key(labelKid);
    out.m_kid = header.readBytes();
    if (out.m_kid.size() != entryKidSize)
        header.refuse("a kid of another length");
    in.readMap(0);
    out.m_payload = in.readBytes();
    out.m_signature = in.readBytes();
    if (out.m_signature.size() != sizeof(Ed25519Signature))
        in.refuse("a signature of another length");
    return out;
}

bool Sign1::verify(const PublicKey& key, ByteView externalAad) const
{
    return verifyDetached(key, m_payload, externalAad);
}

bool Sign1::verifyDetached(const PublicKey& key, ByteView payload, ByteView externalAad) const
{
    return algorithmOf(key.kind()) == m_algorithm &&
           key.verify(signedBytes(m_protected, externalAad, payload), m_signature);
}

bool Sign1::verify(const Ed25519PublicKey& key, ByteView externalAad) const
{
    return m_algorithm == Algorithm::EdDsa &&
           verifyEd25519(key, signedBytes(m_protected, externalAad, m_payload), m_signature);
}

Bytes encrypt0(ByteView key, ByteView iv, ByteView plaintext, ByteView externalAad, std::optional<ByteView> kid)
{
    const Bytes header = protectedHeader(Algorithm::A256Gcm);
    cbor::Writer out;
    out.tag(tagEncrypt0).array(3).bytes(header).map(kid ? 2 : 1);
    if (kid)
        out.integer(labelKid).bytes(*kid);
    out.integer(labelIv).bytes(iv);
    return out.bytes(sealAesGcm(key, iv, structure("Encrypt0", header, externalAad, std::nullopt), plaintext)).take();
}

Encrypt0 Encrypt0::parse(ByteView message)
{
    return parse(message, false);
}

Encrypt0 Encrypt0::parseWithKid(ByteView message)
{
    return parse(message, true);
}

Encrypt0 Encrypt0::parse(ByteView message, bool withKid)
{
    cbor::Reader in(message);
    in.readTag(tagEncrypt0);
    in.readArray(3);
    Encrypt0 out;
    out.m_protected = readProtected(in, protectedHeader(Algorithm::A256Gcm));
    in.readMap(withKid ? 2 : 1);
    if (withKid) {
        in.key(labelKid);
        out.m_kid = in.readBytes();
    }
    in.key(labelIv);
    out.m_iv = in.readBytes();
    if (out.m_iv.size() != aesGcmIvSize)
        in.refuse("an IV of another length");
    out.m_ciphertext = in.readBytes();
    if (out.m_ciphertext.size() < aesGcmTagSize)
        in.refuse("a ciphertext shorter than its tag");
    return out;
}

std::optional<Secret> Encrypt0::open(ByteView key, ByteView externalAad) const
{
    return openAesGcm(key, m_iv, structure("Encrypt0", m_protected, externalAad, std::nullopt), m_ciphertext);
}

Bytes mac0(ByteView key, ByteView payload, ByteView externalAad)
{
    const Bytes header = protectedHeader(Algorithm::Hmac256);
    cbor::Writer out;
    out.tag(tagMac0).array(4).bytes(header).map(0).bytes(payload);
    return out.bytes(tagOf(key, header, externalAad, payload)).take();
}

Mac0 Mac0::parse(ByteView message)
{
    cbor::Reader in(message);
    in.readTag(tagMac0);
    in.readArray(4);
    Mac0 out;
    out.m_protected = readProtected(in, protectedHeader(Algorithm::Hmac256));
    in.readMap(0);
    out.m_payload = in.readBytes();
    out.m_tag = in.readBytes();
    if (out.m_tag.size() != sizeof(Digest))
        in.refuse("a tag of another length");
    return out;
}

bool Mac0::verify(ByteView key, ByteView externalAad) const
{
    return sameSecret(tagOf(key, m_protected, externalAad, m_payload), m_tag);
}

} // namespace keyline::crypto::cose
