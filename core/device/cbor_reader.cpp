#include "device/cbor_reader.h"

#include <limits>

namespace keyline::device {
namespace {

constexpr std::uint8_t kBreak = 0xff;
constexpr std::uint8_t kNull = 0xf6;

std::size_t sequenceLength(std::uint8_t lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead < 0xe0)
        return 2;
    if (lead >= 0xe0 && lead < 0xf0)
        return 3;
    if (lead >= 0xf0 && lead < 0xf5)
        return 4;
    return 0;
}

// RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF. The second byte alone decides that.
bool secondByteFits(std::uint8_t lead, std::uint8_t second)
{
    switch (lead) {
    case 0xe0:
        return second >= 0xa0;
    case 0xed:
        return second < 0xa0;
    case 0xf0:
        return second >= 0x90;
    case 0xf4:
        return second < 0x90;
    default:
        return true;
    }
}

bool isUtf8(ByteView text)
{
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = sequenceLength(text[i]);
        if (length == 0 || length > text.size() - i)
            return false;
        for (std::size_t k = 1; k < length; ++k)
            if ((text[i + k] & 0xc0) != 0x80)
                return false;
        if (length > 1 && !secondByteFits(text[i], text[i + 1]))
            return false;
        i += length;
    }
    return true;
}

} // namespace

CborReader::Type CborReader::peek() const
{
    if (!m_ok || m_at >= m_data.size() || m_data[m_at] == kBreak)
        return Type::none;
    return static_cast<Type>(m_data[m_at] >> 5);
}

bool CborReader::argument(unsigned info, Head& head)
{
    if (info < 24) {
        head.argument = info;
        return true;
    }
    const std::size_t width = std::size_t{1} << (info - 24);
    if (width > m_data.size() - m_at)
        return false;
    for (std::size_t i = 0; i < width; ++i)
        head.argument = head.argument << 8 | m_data[m_at++];
    if (m_rules == Rules::any || head.major == 7)
        return true;
    const std::uint64_t least = width == 1 ? 24 : std::uint64_t{1} << (width * 4);
    return head.argument >= least;
}

CborReader::Head CborReader::head()
{
    Head result;
    if (!m_ok || m_at >= m_data.size()) {
        fail();
        return {};
    }
    const std::uint8_t first = m_data[m_at++];
    result.major = first >> 5;
    const unsigned info = first & 31;
    const bool canBeIndefinite = m_rules == Rules::any && result.major >= 2 && result.major <= 5;
    if (info == 31 && canBeIndefinite)
        result.indefinite = true;
    else if (info > 27 || !argument(info, result)) {
        fail();
        return {};
    }
    return result;
}

std::uint64_t CborReader::expectHead(unsigned major)
{
    const Head h = head();
    if (h.major != major || h.indefinite)
        fail();
    return m_ok ? h.argument : 0;
}

std::uint64_t CborReader::unsignedInteger()
{
    return expectHead(0);
}

std::int64_t CborReader::integer()
{
    const bool negative = peek() == Type::negativeInteger;
    const std::uint64_t value = expectHead(negative ? 1 : 0);
    if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
        fail();
        return 0;
    }
    return negative ? -1 - static_cast<std::int64_t>(value) : static_cast<std::int64_t>(value);
}

ByteView CborReader::string(unsigned major)
{
    const std::uint64_t length = expectHead(major);
    if (length > m_data.size() - m_at)
        fail();
    if (!m_ok)
        return {};
    const ByteView value = m_data.subspan(m_at, static_cast<std::size_t>(length));
    m_at += value.size();
    return value;
}

ByteView CborReader::bytes()
{
    return string(2);
}

ByteView CborReader::text()
{
    const ByteView value = string(3);
    if (!isUtf8(value))
        fail();
    return m_ok ? value : ByteView{};
}

std::size_t CborReader::container(unsigned major)
{
    const Head h = head();
    // Each item takes a byte at least, so a greater count than the bytes left is a lie.
    if (h.major != major || h.argument > m_data.size() - m_at)
        fail();
    if (!m_ok)
        return 0;
    return h.indefinite ? kIndefinite : static_cast<std::size_t>(h.argument);
}

bool CborReader::endMark()
{
    if (!m_ok || m_at >= m_data.size() || m_data[m_at] != kBreak)
        return false;
    ++m_at;
    return true;
}

bool CborReader::null()
{
    if (!m_ok || m_at >= m_data.size() || m_data[m_at] != kNull)
        return false;
    ++m_at;
    return true;
}

void CborReader::expectTag(std::uint64_t tag)
{
    if (expectHead(6) != tag)
        fail();
}

void CborReader::expectInteger(std::int64_t value)
{
    if (integer() != value)
        fail();
}

void CborReader::expectText(std::string_view value)
{
    if (!equal(text(), asBytes(value)))
        fail();
}

void CborReader::expectArray(std::size_t count)
{
    if (array() != count)
        fail();
}

void CborReader::expectMap(std::size_t pairs)
{
    if (map() != pairs)
        fail();
}

void CborReader::skipIndefinite(unsigned major, unsigned depth)
{
    bool even = true;
    while (m_ok && !endMark()) {
        const Type type = peek();
        // The pieces of a string are definite strings of the same kind (section 3.2.3).
        if (major == 2 || major == 3) {
            if (type != static_cast<Type>(major))
                fail();
            else
                string(major);
            continue;
        }
        skipItem(depth);
        even = !even;
    }
    if (major == 5 && !even)
        fail();
}

void CborReader::skipItem(unsigned depth)
{
    if (depth == 0)
        fail();
    const Head h = head();
    if (!m_ok)
        return;
    if (h.indefinite)
        return skipIndefinite(h.major, depth - 1);
    const std::size_t left = m_data.size() - m_at;
    switch (h.major) {
    case 2:
    case 3:
        if (h.argument > left)
            return fail();
        m_at += static_cast<std::size_t>(h.argument);
        break;
    case 4:
    case 5:
        if (h.argument > left)
            return fail();
        for (std::uint64_t i = 0; i < h.argument * (h.major - 3) && m_ok; ++i)
            skipItem(depth - 1);
        break;
    case 6:
        skipItem(depth - 1);
        break;
    default:
        break;
    }
}

} // namespace keyline::device
