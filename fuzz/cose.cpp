#include "crypto/cose.h"
#include "base/error.h"

#include <cstdlib>

using namespace keyline;
using namespace keyline::crypto;

namespace {

const Ed25519Key& station()
{
    static const Ed25519Key key(Secret(32));
    return key;
}

/// Deterministic CBOR has one encoding, so what was parsed can be written again from its parts; all six forms begin
/// alike.
void demandWithin(ByteView part, ByteView message)
{
    if (!part.empty() && (part.data() < message.data() || part.data() + part.size() > message.data() + message.size()))
        std::abort();
}

template <typename Parse>
void tryParse(Parse&& parse)
{
    try {
        parse();
    } catch (const Error& error) {
        if (error.code() != Code::Malformed)
            std::abort();
    }
}

void signedForms(ByteView message)
{
    for (const auto algorithm : {cose::Algorithm::Es256, cose::Algorithm::Es384, cose::Algorithm::Ps256}) {
        tryParse([&] {
            const auto parsed = cose::Sign1::parse(message, algorithm);
            demandWithin(parsed.payload(), message);
            demandWithin(parsed.signature(), message);
        });
        tryParse([&] { demandWithin(cose::Sign1::parseDetached(message, algorithm).signature(), message); });
    }
    tryParse([&] {
        const auto entry = cose::Sign1::parseEntry(message);
        demandWithin(entry.payload(), message);
        if (entry.verify(station().publicKey()) && !sameBytes(cose::sign1(station(), entry.payload()), message))
            std::abort(); // the same payload by the same key is the same bytes
    });
}

void sealedForms(ByteView message)
{
    const Bytes key(32, 7);
    tryParse([&] { cose::Encrypt0::parse(message).open(key, message.first(message.size() / 2)); });
    tryParse([&] {
        const auto backup = cose::Encrypt0::parseWithKid(message);
        demandWithin(backup.kid(), message);
        const auto opened = backup.open(key, {});
        if (opened && !sameBytes(cose::encrypt0(key, backup.iv(), opened->view(), {}, backup.kid()), message))
            std::abort();
    });
    tryParse([&] {
        const auto parsed = cose::Mac0::parse(message);
        if (parsed.verify(key) && !sameBytes(cose::mac0(key, parsed.payload()), message))
            std::abort();
    });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView message(data, size);
    signedForms(message);
    sealedForms(message);
    return 0;
}
