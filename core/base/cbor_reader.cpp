#include "base/cbor.h"

#include "base/error.h"
#include "base/text.h"

#include <algorithm>

namespace keyline::cbor {

namespace {

struct Head
{
    unsigned major = 0;
    std::uint64_t value = 0;
    std::size_t length = 0;
};

[[noreturn]] void refuseAt(std::size_t offset, const std::string& what)
{
    throw Error(Code::Malformed, "CBOR, byte " + std::to_string(offset) + ": " + what);
}

/// The head at `at`, in its shortest form only.
Head readHead(ByteView in, std::size_t at)
{
    if (at >= in.size())
        refuseAt(at, "ends too early");
    const unsigned low = in[at] & 31u;
    Head head{static_cast<unsigned>(in[at] >> 5), low, 1};
    if (low < 24)
        return head;
    if (low > 27)
        refuseAt(at, "an indefinite length or a reserved head");
    const std::size_t extra = std::size_t{1} << (low - 24);
    if (in.size() - at - 1 < extra)
        refuseAt(at, "ends too early");
    head.value = 0;
    for (std::size_t i = 1; i <= extra; ++i)
        head.value = head.value << 8 | in[at + i];
    head.length = 1 + extra;
    const std::uint64_t smallest = extra == 1 ? 24 : std::uint64_t{1} << (4 * extra);
    if (head.major == 7 || head.value < smallest)
        refuseAt(at, head.major == 7 ? "a float or an unknown simple value" : "not the shortest form");
    return head;
}

/// Bytewise order of encoded keys (RFC 8949 §4.2.1).
bool sortsBefore(ByteView a, ByteView b)
{
    return std::ranges::lexicographical_compare(a, b);
}

/// Checks the whole item at `at` and returns the place behind it.
class Checker
{
  public:
    Checker(ByteView in, Limits limits) : m_in(in), m_limits(limits) {}

    std::size_t item(std::size_t at, std::size_t depth) const
    {
        if (depth > m_limits.depth)
            refuseAt(at, "nested too deeply");
        const Head head = readHead(m_in, at);
        const std::size_t body = at + head.length;
        switch (head.major) {
        case 2:
        case 3:
            return string(body, head);
        case 4:
            return array(body, head.value, depth);
        case 5:
            return map(body, head.value, depth);
        case 6:
            return item(body, depth + 1);
        case 7:
            if (head.value < 20 || head.value > 22)
                refuseAt(at, "a simple value other than false, true and null");
            return body;
        default:
            return body;
        }
    }

  private:
    std::size_t string(std::size_t body, const Head& head) const
    {
        if (head.value > m_in.size() - body)
            refuseAt(body, "a string longer than the data");
        const auto size = static_cast<std::size_t>(head.value);
        if (head.major == 3 && !isUtf8(asText(m_in.subspan(body, size))))
            refuseAt(body, "a text that is not UTF-8");
        return body + size;
    }

    std::size_t array(std::size_t at, std::uint64_t items, std::size_t depth) const
    {
        if (items > m_in.size() - at)
            refuseAt(at, "more items than bytes");
        for (; items > 0; --items)
            at = item(at, depth + 1);
        return at;
    }

    std::size_t map(std::size_t at, std::uint64_t pairs, std::size_t depth) const
    {
        if (pairs > (m_in.size() - at) / 2)
            refuseAt(at, "more items than bytes");
        ByteView previous;
        for (std::uint64_t i = 0; i < pairs; ++i) {
            const std::size_t value = item(at, depth + 1);
            const ByteView key = m_in.subspan(at, value - at);
            if (i > 0 && !sortsBefore(previous, key))
                refuseAt(at, "map keys out of order or twice");
            previous = key;
            at = item(value, depth + 1);
        }
        return at;
    }

    ByteView m_in;
    Limits m_limits;
};

} // namespace

Reader::Reader(ByteView encoded, Limits limits) : m_in(encoded)
{
    if (encoded.size() > limits.size)
        refuseAt(0, "larger than " + std::to_string(limits.size) + " bytes");
    const std::size_t end = Checker(encoded, limits).item(0, 0);
    if (end != encoded.size())
        refuseAt(end, "bytes behind the end");
}

void Reader::refuse(const std::string& what) const
{
    refuseAt(m_at, what);
}

Type Reader::peek() const
{
    const Head next = readHead(m_in, m_at);
    if (next.major == 7)
        return next.value == 22 ? Type::Null : Type::Bool;
    return static_cast<Type>(next.major);
}

std::uint64_t Reader::head(Type expected)
{
    if (peek() != expected)
        refuse("an item of another type than expected");
    const Head next = readHead(m_in, m_at);
    m_at += next.length;
    return next.value;
}

std::uint64_t Reader::readUnsigned()
{
    return head(Type::Unsigned);
}

std::int64_t Reader::readInteger()
{
    const bool negative = peek() == Type::Negative;
    const std::uint64_t value = head(negative ? Type::Negative : Type::Unsigned);
    if (value > static_cast<std::uint64_t>(INT64_MAX))
        refuse("an integer out of range");
    return negative ? -1 - static_cast<std::int64_t>(value) : static_cast<std::int64_t>(value);
}

ByteView Reader::readBytes()
{
    const auto size = static_cast<std::size_t>(head(Type::Bytes));
    const ByteView out = m_in.subspan(m_at, size);
    m_at += size;
    return out;
}

std::string_view Reader::readText()
{
    const auto size = static_cast<std::size_t>(head(Type::Text));
    const ByteView out = m_in.subspan(m_at, size);
    m_at += size;
    return asText(out);
}

std::size_t Reader::readArray()
{
    return static_cast<std::size_t>(head(Type::Array));
}

void Reader::readArray(std::size_t items)
{
    if (readArray() != items)
        refuse("an array of another length than " + std::to_string(items));
}

std::size_t Reader::readMap()
{
    return static_cast<std::size_t>(head(Type::Map));
}

void Reader::readMap(std::size_t pairs)
{
    if (readMap() != pairs)
        refuse("a map of another size than " + std::to_string(pairs));
}

std::uint64_t Reader::readTag()
{
    return head(Type::Tag);
}

void Reader::readTag(std::uint64_t tag)
{
    if (readTag() != tag)
        refuse("another tag than " + std::to_string(tag));
}

bool Reader::readBool()
{
    return head(Type::Bool) == 21;
}

bool Reader::tryNull()
{
    if (peek() != Type::Null)
        return false;
    head(Type::Null);
    return true;
}

void Reader::key(std::int64_t expected)
{
    if (readInteger() != expected)
        refuse("another key than " + std::to_string(expected));
}

void Reader::key(std::string_view expected)
{
    if (readText() != expected)
        refuse("another key than " + std::string(expected));
}

ByteView Reader::readRaw()
{
    const std::size_t start = m_at;
    m_at = Checker(m_in, {.size = m_in.size(), .depth = m_in.size()}).item(m_at, 0);
    return m_in.subspan(start, m_at - start);
}

} // namespace keyline::cbor
