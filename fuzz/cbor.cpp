#include "base/cbor.h"
#include "base/error.h"
#include "base/text.h"

#include <cstdlib>

using namespace keyline;

namespace {

void demand(bool held)
{
    if (!held)
        std::abort();
}

/// Reads the next item by its type, and writes it again.
void copyItem(cbor::Reader& in, cbor::Writer& out)
{
    switch (in.peek()) {
    case cbor::Type::Unsigned:
        out.unsignedInteger(in.readUnsigned());
        return;
    case cbor::Type::Negative:
        out.raw(in.readRaw()); // may lie beyond 64-bit signed, which readInteger() refuses
        return;
    case cbor::Type::Bytes:
        out.bytes(in.readBytes());
        return;
    case cbor::Type::Text: {
        const std::string_view text = in.readText();
        demand(isUtf8(text) && isUtf8(harmless(text)));
        out.text(text);
        return;
    }
    case cbor::Type::Array: {
        const std::size_t items = in.readArray();
        out.array(items);
        for (std::size_t i = 0; i < items; ++i)
            copyItem(in, out);
        return;
    }
    case cbor::Type::Map: {
        const std::size_t pairs = in.readMap();
        out.map(pairs);
        for (std::size_t i = 0; i < 2 * pairs; ++i)
            copyItem(in, out);
        return;
    }
    case cbor::Type::Tag:
        out.tag(in.readTag());
        copyItem(in, out);
        return;
    case cbor::Type::Bool:
        out.boolean(in.readBool());
        return;
    case cbor::Type::Null:
        demand(in.tryNull());
        out.null();
        return;
    }
}

/// What the reader takes has one encoding, which the writer gives back byte for byte. True if it was taken.
bool readStrictly(ByteView input)
{
    try {
        cbor::Reader in(input);
        cbor::Writer out;
        copyItem(in, out);
        demand(in.atEnd());
        demand(sameBytes(out.take(), input));
        return true;
    } catch (const Error& error) {
        demand(error.code() == Code::Malformed);
        return false;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView input(data, size);
    const bool strict = readStrictly(input);
    try {
        const Bytes normal = cbor::normalise(input);
        demand(readStrictly(normal));
        demand(cbor::normalise(normal) == normal);
        // Only a negative number beyond 64 bits may change on the way.
        demand(!strict || normal.size() == size);
    } catch (const Error& error) {
        demand(error.code() == Code::Malformed);
    }
    return 0;
}
