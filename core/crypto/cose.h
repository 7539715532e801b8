#pragma once

#include "crypto/ed25519.h"
#include "crypto/keys.h"

/// COSE (RFC 9052, RFC 9053) exactly as FORMATS uses it: tag required, deterministic CBOR, headers exactly as stated,
/// nothing else. Every parse throws Error Malformed for another form; whether a message is authentic is a separate
/// question, answered by verify() and open(). Views point into the message that was parsed, which must outlive them.
namespace keyline::crypto::cose {

/// RFC 9053 and RFC 8230 numbers.
enum class Algorithm : int { A256Gcm = 3, Hmac256 = 5, Es256 = -7, EdDsa = -8, Es384 = -35, Ps256 = -37 };

Algorithm algorithmOf(KeyKind kind);

/// COSE_Sign1 (tag 18), protected `{1: alg}` of the signer's kind, unprotected empty, payload inside.
Bytes sign1(const Signer& signer, ByteView payload, ByteView externalAad = {});
/// The same with the payload left out (null), to be known to the reader.
Bytes sign1Detached(const Signer& signer, ByteView payload, ByteView externalAad = {});
/// COSE_Sign1, EdDSA, protected `{1: -8, 4: kid}` with the signer's keyId(): a registry entry.
Bytes sign1(const Ed25519Signer& signer, ByteView payload, ByteView externalAad = {});

class Sign1
{
  public:
    /// Protected header exactly `{1: algorithm}`, payload inside.
    static Sign1 parse(ByteView message, Algorithm algorithm);
    /// Protected header exactly `{1: algorithm}`, payload null.
    static Sign1 parseDetached(ByteView message, Algorithm algorithm);
    /// Protected header exactly `{1: -8, 4: kid of 8 bytes}`, payload inside, signature of 64 bytes.
    static Sign1 parseEntry(ByteView message);

    /// Of 8 bytes; only after parseEntry().
    ByteView kid() const { return m_kid; }
    /// Empty if detached.
    ByteView payload() const { return m_payload; }
    ByteView signature() const { return m_signature; }

    /// False too where the key is of another algorithm than the header says.
    bool verify(const PublicKey& key, ByteView externalAad = {}) const;
    bool verifyDetached(const PublicKey& key, ByteView payload, ByteView externalAad = {}) const;
    bool verify(const Ed25519PublicKey& key, ByteView externalAad = {}) const;

  private:
    Algorithm m_algorithm{};
    ByteView m_protected;
    ByteView m_kid;
    ByteView m_payload;
    ByteView m_signature;
};

/// COSE_Encrypt0 (tag 16), A256GCM: protected `{1: 3}`, unprotected `{5: iv}`, or `{4: kid, 5: iv}` where a kid is
/// given. Key of 32 bytes, IV of 12.
Bytes encrypt0(ByteView key, ByteView iv, ByteView plaintext, ByteView externalAad, std::optional<ByteView> kid = {});

class Encrypt0
{
  public:
    /// Unprotected header exactly `{5: iv of 12 bytes}`.
    static Encrypt0 parse(ByteView message);
    /// Unprotected header exactly `{4: kid, 5: iv of 12 bytes}`.
    static Encrypt0 parseWithKid(ByteView message);

    /// Only after parseWithKid().
    ByteView kid() const { return m_kid; }
    ByteView iv() const { return m_iv; }
    /// With its 16-byte tag; at least that long.
    ByteView ciphertext() const { return m_ciphertext; }

    /// Nothing where key or external_aad are others, or a byte was changed.
    std::optional<Secret> open(ByteView key, ByteView externalAad) const;

  private:
    static Encrypt0 parse(ByteView message, bool withKid);

    ByteView m_protected;
    ByteView m_kid;
    ByteView m_iv;
    ByteView m_ciphertext;
};

/// COSE_Mac0 (tag 17), HMAC 256/256: protected `{1: 5}`, unprotected empty, payload inside.
Bytes mac0(ByteView key, ByteView payload, ByteView externalAad = {});

class Mac0
{
  public:
    static Mac0 parse(ByteView message);

    ByteView payload() const { return m_payload; }
    ByteView tag() const { return m_tag; }
    bool verify(ByteView key, ByteView externalAad = {}) const;

  private:
    ByteView m_protected;
    ByteView m_payload;
    ByteView m_tag;
};

/// The channel key's COSE_Key (FORMATS §3): kid `channel`, kty 4, alg 5, key_ops [9, 10], k of 32 bytes.
Secret encodeChannelKey(const Secret& key);
/// Throws Error KeyMalformed for any other form. For the identity key see PrivateKey::encode() and parse().
Secret parseChannelKey(ByteView coseKey);

} // namespace keyline::crypto::cose
