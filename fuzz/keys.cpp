#include "base/error.h"
#include "crypto/cose.h"
#include "crypto/passphrase.h"
#include "crypto/random.h"

#include <cstdlib>

using namespace keyline;
using namespace keyline::crypto;

namespace {

/// Runs `work`, which may throw only this code.
template <typename Work>
void only(Code code, Work&& work)
{
    try {
        work();
    } catch (const Error& error) {
        if (error.code() != code)
            std::abort();
    }
}

void demand(bool held)
{
    if (!held)
        std::abort();
}

} // namespace

/// What is taken has one encoding: writing it again gives the same bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView input(data, size);
    SystemRandom random;
    only(Code::KeyMalformed, [&] {
        const PublicKey key = PublicKey::fromSpki(input);
        demand(sameBytes(key.spki(), input));
        demand(!key.verify(input, Bytes(signatureSize(key.kind()), 1)));
    });
    only(Code::KeyMalformed, [&] { demand(PrivateKey::parse(input, random).encode().equals(input)); });
    only(Code::KeyMalformed, [&] { demand(cose::encodeChannelKey(cose::parseChannelKey(input)).equals(input)); });
    const Secret passphrase(4);
    only(Code::VaultDamaged, [&] { openLock(passphrase, input, Code::VaultDamaged, "lock"); });
    only(Code::VaultDamaged, [&] { openBox(Secret(32), {}, input, Code::VaultDamaged, "box"); });
    only(Code::ExportDamaged, [&] { openExport(passphrase, {}, input, "file"); });
    return 0;
}
