#include "base/error.h"
#include "crypto/cose.h"
#include "registry/record.h"
#include "registry/source.h"
#include "registry/statement.h"

#include <cstdlib>

/// Entries, records and look-up answers from strangers: refused with an Error, or exactly what their own encoding
/// gives.
namespace {

using namespace keyline;

void tryParse(const auto& parse)
{
    try {
        parse();
    } catch (const Error&) {
        // the one way a parser may refuse
    }
}

void demandSame(const Bytes& encoded, ByteView input)
{
    if (!sameBytes(encoded, input))
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView input(data, size);
    tryParse([&] {
        const auto entry = registry::Entry::parse(input);
        const ByteView payload = crypto::cose::Sign1::parseEntry(input).payload();
        std::visit([&](const auto& body) { demandSame(body.encode(), payload); }, entry.body);
        if (registry::verifyEntry(input, "fuzz.example/log", {}))
            std::abort(); // a key of small order verifies nothing
    });
    tryParse([&] { demandSame(registry::Record::parse(input).encode(), input); });
    tryParse([&] { demandSame(registry::ChipAnswer::parse(input).encode(), input); });
    tryParse([&] { demandSame(registry::IndexAnswer::parse(input).encode(), input); });
    return 0;
}
