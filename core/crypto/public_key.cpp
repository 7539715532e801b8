#include "crypto/keys.h"

#include "crypto/botan_bridge.h"
#include "crypto/hash.h"
#include "crypto/key_kinds.h"
#include "crypto/signature_check.h"

#include <algorithm>

namespace keyline::crypto {

namespace {

/// The whole DER of a kind but its point or modulus. Every field ahead of that is fixed, so the canonical form needs no
/// DER parser.
struct SpkiForm
{
    KeyKind kind;
    std::size_t prefixSize; ///< of the SPKI up to what its BIT STRING holds
    std::string_view head;  ///< in hex, up to x or n
    std::size_t bodySize;   ///< x ‖ y, or n
    std::string_view tail;  ///< in hex: e
};

constexpr std::array<SpkiForm, 4> spkiForms{{
    {KeyKind::P256, 26, "3059301306072a8648ce3d020106082a8648ce3d03010703420004", 64, ""},
    {KeyKind::P384, 23, "3076301006072a8648ce3d020106052b8104002203620004", 96, ""},
    {KeyKind::Rsa2048, 24, "30820122300d06092a864886f70d01010105000382010f003082010a0282010100", 256, "0203010001"},
    {KeyKind::Rsa3072, 24, "308201a2300d06092a864886f70d01010105000382018f003082018a0282018100", 384, "0203010001"},
}};

[[noreturn]] void refuse(const char* why)
{
    throw Error(Code::KeyMalformed, std::string("public key: ") + why);
}

/// The part of `der` between the form's head and tail, if it is of this form.
std::optional<ByteView> bodyOf(const SpkiForm& form, ByteView der)
{
    const Bytes head = fromHex(form.head).value();
    const Bytes tail = fromHex(form.tail).value();
    if (der.size() != head.size() + form.bodySize + tail.size() || !sameBytes(der.first(head.size()), head) ||
        !sameBytes(der.last(tail.size()), tail))
        return std::nullopt;
    return der.subspan(head.size(), form.bodySize);
}

void demandModulus(ByteView modulus)
{
    if ((modulus.front() & 0x80) == 0 || (modulus.back() & 1) == 0)
        refuse("a modulus that is short or even");
}

} // namespace

struct PublicKey::Impl
{
    KeyKind kind;
    Bytes spki;
    Bytes subjectPublicKey;
    Digest digest;
    Bytes body;
    mutable bridge::OperationPool<bridge::SignatureCheck> checks;
};

PublicKey PublicKey::fromSpki(ByteView der)
{
    for (const SpkiForm& form : spkiForms) {
        const auto body = bodyOf(form, der);
        if (!body)
            continue;
        auto impl = std::make_shared<Impl>();
        impl->kind = form.kind;
        impl->spki = toBytes(der);
        impl->subjectPublicKey = toBytes(der.subspan(form.prefixSize));
        impl->digest = sha256(der);
        impl->body = toBytes(*body);
        if (isRsa(form.kind))
            demandModulus(*body);
        else if (!bridge::isOnCurve(form.kind, *body))
            refuse("a point that is not on the curve");
        return PublicKey(std::move(impl));
    }
    refuse("no canonical SPKI of P-256, P-384, RSA-2048 or RSA-3072");
}

KeyKind PublicKey::kind() const
{
    return m_impl->kind;
}

const Bytes& PublicKey::spki() const
{
    return m_impl->spki;
}

const Digest& PublicKey::spkiDigest() const
{
    return m_impl->digest;
}

const Bytes& PublicKey::subjectPublicKey() const
{
    return m_impl->subjectPublicKey;
}

bool PublicKey::verify(ByteView message, ByteView signature) const
{
    if (signature.size() != signatureSize(kind()))
        return false;
    return m_impl->checks.with([&] { return std::make_unique<bridge::SignatureCheck>(kind(), m_impl->body); },
                               [&](bridge::SignatureCheck& check) { return check.holds(message, signature); });
}

namespace bridge {

Bytes spkiOf(KeyKind kind, ByteView body)
{
    const auto form = std::ranges::find(spkiForms, kind, &SpkiForm::kind);
    return concat({fromHex(form->head).value(), body, fromHex(form->tail).value()});
}

} // namespace bridge

} // namespace keyline::crypto
