#include "crypto/signature_check.h"

#include "base/error.h"
#include "crypto/key_kinds.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

namespace keyline::crypto::bridge {

namespace {

template <auto Free>
struct FreeWith
{
    template <typename T>
    void operator()(T* object) const
    {
        Free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, FreeWith<EVP_PKEY_CTX_free>>;
using Number = std::unique_ptr<BIGNUM, FreeWith<BN_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, FreeWith<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, FreeWith<OSSL_PARAM_free>>;
using Point = std::unique_ptr<EC_POINT, FreeWith<EC_POINT_free>>;
using EcdsaSignature = std::unique_ptr<ECDSA_SIG, FreeWith<ECDSA_SIG_free>>;

/// What OpenSSL notes of a failure, TLS on the same thread would take for its own.
class CleanErrors
{
  public:
    CleanErrors() = default;
    ~CleanErrors() { ERR_clear_error(); }
    CleanErrors(const CleanErrors&) = delete;
    CleanErrors& operator=(const CleanErrors&) = delete;
};

void demand(bool done)
{
    if (!done)
        throw Error(Code::Unexpected, "OpenSSL is not as it should be");
}

Number numberOf(ByteView bytes)
{
    Number out(BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr));
    demand(out != nullptr);
    return out;
}

Key keyOf(const char* type, const Builder& builder)
{
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    demand(parameters && context && EVP_PKEY_fromdata_init(context.get()) == 1);
    EVP_PKEY* key = nullptr;
    demand(EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) == 1);
    return Key(key);
}

/// SEC 1 §2.3.3.
Bytes uncompressed(ByteView xy)
{
    return concat({Bytes{0x04}, xy});
}

Key ecKey(KeyKind kind, ByteView xy)
{
    const Bytes point = uncompressed(xy);
    const Builder builder(OSSL_PARAM_BLD_new());
    demand(builder &&
           OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME,
                                           kind == KeyKind::P384 ? "P-384" : "P-256", 0) == 1 &&
           OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()) == 1);
    return keyOf("EC", builder);
}

Key rsaKey(ByteView modulus)
{
    const Number n = numberOf(modulus);
    const Builder builder(OSSL_PARAM_BLD_new());
    demand(builder && OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) == 1 &&
           OSSL_PARAM_BLD_push_ulong(builder.get(), OSSL_PKEY_PARAM_RSA_E, 65537) == 1);
    return keyOf("RSA", builder);
}

/// r ‖ s as the DER that OpenSSL takes (RFC 3279 §2.2.3).
Bytes toDer(ByteView signature)
{
    const std::size_t half = signature.size() / 2;
    const EcdsaSignature pair(ECDSA_SIG_new());
    demand(pair != nullptr);
    demand(ECDSA_SIG_set0(pair.get(), numberOf(signature.first(half)).release(),
                          numberOf(signature.subspan(half)).release()) == 1);
    Bytes out(static_cast<std::size_t>(i2d_ECDSA_SIG(pair.get(), nullptr)));
    unsigned char* end = out.data();
    i2d_ECDSA_SIG(pair.get(), &end);
    return out;
}

const EC_GROUP* groupOf(KeyKind kind)
{
    static const EC_GROUP* const p256 = EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1);
    static const EC_GROUP* const p384 = EC_GROUP_new_by_curve_name(NID_secp384r1);
    demand(p256 && p384);
    return kind == KeyKind::P384 ? p384 : p256;
}

} // namespace

bool isOnCurve(KeyKind kind, ByteView xy)
{
    const CleanErrors clean;
    const EC_GROUP* group = groupOf(kind);
    const Point point(EC_POINT_new(group));
    demand(point != nullptr);
    const Bytes encoded = uncompressed(xy);
    return EC_POINT_oct2point(group, point.get(), encoded.data(), encoded.size(), nullptr) == 1;
}

struct SignatureCheck::Impl
{
    bool rsa;
    const EVP_MD* hash;
    Key key;
    KeyContext context;
};

SignatureCheck::SignatureCheck(KeyKind kind, ByteView body) : m_impl(std::make_unique<Impl>())
{
    const CleanErrors clean;
    m_impl->rsa = isRsa(kind);
    m_impl->hash = kind == KeyKind::P384 ? EVP_sha384() : EVP_sha256();
    m_impl->key = m_impl->rsa ? rsaKey(body) : ecKey(kind, body);
    m_impl->context.reset(EVP_PKEY_CTX_new(m_impl->key.get(), nullptr));
    EVP_PKEY_CTX* context = m_impl->context.get();
    demand(context && EVP_PKEY_verify_init(context) == 1);
    if (m_impl->rsa)
        demand(EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1 &&
               EVP_PKEY_CTX_set_signature_md(context, m_impl->hash) == 1 &&
               EVP_PKEY_CTX_set_rsa_mgf1_md(context, m_impl->hash) == 1 &&
               EVP_PKEY_CTX_set_rsa_pss_saltlen(context, EVP_MD_get_size(m_impl->hash)) == 1);
}

SignatureCheck::~SignatureCheck() = default;

bool SignatureCheck::holds(ByteView message, ByteView signature)
{
    const CleanErrors clean;
    ByteArray<EVP_MAX_MD_SIZE> digest;
    unsigned size = 0;
    demand(EVP_Digest(message.data(), message.size(), digest.data(), &size, m_impl->hash, nullptr) == 1);
    const Bytes der = m_impl->rsa ? Bytes() : toDer(signature);
    const ByteView form = m_impl->rsa ? signature : ByteView(der);
    return EVP_PKEY_verify(m_impl->context.get(), form.data(), form.size(), digest.data(), size) == 1;
}

} // namespace keyline::crypto::bridge
