#include "base/cbor.h"

#include <cassert>

namespace keyline::cbor {

void Writer::head(unsigned major, std::uint64_t value)
{
    const auto top = static_cast<std::uint8_t>(major << 5);
    if (value < 24) {
        m_out.push_back(static_cast<std::uint8_t>(top | value));
        return;
    }
    const unsigned log = value <= 0xFF ? 0 : value <= 0xFFFF ? 1 : value <= 0xFFFFFFFF ? 2 : 3;
    m_out.push_back(static_cast<std::uint8_t>(top | (24 + log)));
    for (int shift = (8 << log) - 8; shift >= 0; shift -= 8)
        m_out.push_back(static_cast<std::uint8_t>(value >> shift));
}

Writer& Writer::integer(std::int64_t value)
{
    if (value >= 0)
        head(0, static_cast<std::uint64_t>(value));
    else
        head(1, static_cast<std::uint64_t>(-(value + 1)));
    return *this;
}

Writer& Writer::unsignedInteger(std::uint64_t value)
{
    head(0, value);
    return *this;
}

Writer& Writer::bytes(ByteView value)
{
    head(2, value.size());
    return raw(value);
}

Writer& Writer::text(std::string_view value)
{
    head(3, value.size());
    return raw(asBytes(value));
}

Writer& Writer::array(std::size_t items)
{
    head(4, items);
    return *this;
}

Writer& Writer::map(std::size_t pairs)
{
    head(5, pairs);
    return *this;
}

Writer& Writer::tag(std::uint64_t value)
{
    head(6, value);
    return *this;
}

Writer& Writer::boolean(bool value)
{
    head(7, value ? 21 : 20);
    return *this;
}

Writer& Writer::null()
{
    head(7, 22);
    return *this;
}

Writer& Writer::raw(ByteView encoded)
{
    m_out.insert(m_out.end(), encoded.begin(), encoded.end());
    return *this;
}

Bytes Writer::take()
{
    check();
    Bytes out(m_out.begin(), m_out.end());
    m_out = {};
    return out;
}

Secret Writer::takeSecret()
{
    check();
    return Secret(std::move(m_out));
}

void Writer::check() const
{
#ifndef NDEBUG
    [[maybe_unused]] const Reader deterministic(m_out, {.size = m_out.size(), .depth = 16});
#endif
}

} // namespace keyline::cbor
