#include "crypto/der.h"

#include <charconv>

namespace keyline::crypto::der {

namespace {

void putLength(Bytes& out, std::size_t length)
{
    if (length < 0x80) {
        out.push_back(static_cast<std::uint8_t>(length));
        return;
    }
    unsigned octets = 1;
    while (octets < sizeof length && length >> (8 * octets) != 0)
        ++octets;
    out.push_back(static_cast<std::uint8_t>(0x80 | octets));
    while (octets-- > 0)
        out.push_back(static_cast<std::uint8_t>(length >> (8 * octets)));
}

void putArc(Bytes& out, std::uint64_t arc)
{
    unsigned shift = 0;
    while (shift < 63 && arc >> (shift + 7) != 0)
        shift += 7;
    for (;; shift -= 7) {
        const auto bits = static_cast<std::uint8_t>(arc >> shift & 0x7F);
        out.push_back(shift == 0 ? bits : static_cast<std::uint8_t>(bits | 0x80));
        if (shift == 0)
            return;
    }
}

constexpr std::uint64_t maxArc = std::uint64_t{1} << 62;

[[noreturn]] void refuseOid(std::string_view dotted, Code code)
{
    throw Error(code, "\"" + std::string(dotted.substr(0, 80)) + "\" is no object identifier");
}

std::uint64_t parseArc(std::string_view digits, std::string_view dotted, Code code)
{
    std::uint64_t arc = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), arc);
    const bool padded = digits.size() > 1 && digits.front() == '0';
    if (digits.empty() || failure != std::errc() || end != digits.data() + digits.size() || padded ||
        arc >= maxArc - 80)
        refuseOid(dotted, code);
    return arc;
}

} // namespace

Bytes element(Tag tag, std::initializer_list<ByteView> parts)
{
    std::size_t length = 0;
    for (const ByteView part : parts)
        length += part.size();
    Bytes out;
    out.reserve(length + 6);
    out.push_back(tag);
    putLength(out, length);
    for (const ByteView part : parts)
        out.insert(out.end(), part.begin(), part.end());
    return out;
}

Bytes unsignedInteger(ByteView magnitude)
{
    while (magnitude.size() > 1 && magnitude.front() == 0)
        magnitude = magnitude.subspan(1);
    static constexpr ByteArray<1> zero{0};
    if (magnitude.empty())
        return element(Integer, {zero});
    if (magnitude.front() & 0x80)
        return element(Integer, {zero, magnitude});
    return element(Integer, {magnitude});
}

Bytes bitString(ByteView octets)
{
    static constexpr ByteArray<1> noUnusedBits{0};
    return element(BitString, {noUnusedBits, octets});
}

Bytes objectId(std::string_view dotted, Code code)
{
    std::vector<std::uint64_t> arcs;
    for (std::string_view rest = dotted;;) {
        const auto dot = rest.find('.');
        arcs.push_back(parseArc(rest.substr(0, dot), dotted, code));
        if (dot == std::string_view::npos)
            break;
        rest = rest.substr(dot + 1);
    }
    if (arcs.size() < 2 || arcs.size() > 32 || arcs[0] > 2 || (arcs[0] < 2 && arcs[1] > 39))
        refuseOid(dotted, code);
    Bytes content;
    putArc(content, arcs[0] * 40 + arcs[1]);
    for (std::size_t i = 2; i < arcs.size(); ++i)
        putArc(content, arcs[i]);
    return element(ObjectId, {content});
}

ByteView Reader::takeRaw(Tag tag, const char* what)
{
    if (peek() != tag || m_in.size() < 2)
        refuse(std::string(what) + " was expected");
    std::size_t head = 2;
    std::size_t length = m_in[1];
    if (length >= 0x80) {
        const std::size_t octets = length & 0x7F;
        if (octets < 1 || octets > 4 || m_in.size() < 2 + octets || m_in[2] == 0)
            refuse(std::string(what) + " has a length that is not DER");
        length = 0;
        for (; head < 2 + octets; ++head)
            length = length << 8 | m_in[head];
        if (length < 0x80)
            refuse(std::string(what) + " has a length that is not DER");
    }
    if (length > m_in.size() - head)
        refuse(std::string(what) + " is cut off");
    const ByteView whole = m_in.first(head + length);
    m_in = m_in.subspan(whole.size());
    return whole;
}

ByteView Reader::take(Tag tag, const char* what)
{
    const ByteView whole = takeRaw(tag, what);
    const std::size_t head = whole[1] < 0x80 ? 2u : 2u + (whole[1] & 0x7Fu);
    return whole.subspan(head);
}

Reader Reader::enter(Tag tag, const char* what)
{
    return Reader(take(tag, what), m_code, m_whole);
}

ByteView Reader::takeUnsigned(const char* what)
{
    const ByteView content = take(Integer, what);
    if (content.empty() || content[0] & 0x80)
        refuse(std::string(what) + " is not a positive number");
    if (content.size() == 1 || content[0] != 0)
        return content;
    if (!(content[1] & 0x80))
        refuse(std::string(what) + " has leading zeros");
    return content.subspan(1);
}

ByteView Reader::takeBitString(const char* what)
{
    const ByteView content = take(BitString, what);
    if (content.empty() || content[0] != 0)
        refuse(std::string(what) + " is not of whole octets");
    return content.subspan(1);
}

std::string Reader::takeObjectId(const char* what)
{
    const ByteView content = take(ObjectId, what);
    if (content.empty() || content.size() > 128 || content.back() & 0x80)
        refuse(std::string(what) + " is no object identifier");
    std::string dotted;
    std::uint64_t arc = 0;
    bool starting = true;
    for (const std::uint8_t octet : content) {
        if ((starting && octet == 0x80) || arc >= maxArc >> 7)
            refuse(std::string(what) + " is no object identifier");
        arc = arc << 7 | (octet & 0x7F);
        starting = !(octet & 0x80);
        if (!starting)
            continue;
        if (dotted.empty()) {
            const std::uint64_t first = std::min<std::uint64_t>(arc / 40, 2);
            dotted = std::to_string(first) + '.' + std::to_string(arc - first * 40);
        } else {
            dotted += '.' + std::to_string(arc);
        }
        arc = 0;
    }
    return dotted;
}

void Reader::expect(ByteView element, const char* what)
{
    if (m_in.size() < element.size() || !sameBytes(m_in.first(element.size()), element))
        refuse(std::string(what) + " is another than expected");
    m_in = m_in.subspan(element.size());
}

void Reader::end(const char* what) const
{
    if (!atEnd())
        refuse(std::string("something follows ") + what);
}

void Reader::refuse(const std::string& what) const
{
    throw Error(m_code, what + " at byte " + std::to_string(m_in.data() - m_whole));
}

} // namespace keyline::crypto::der
