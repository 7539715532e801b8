#include "base/cbor.h"
#include "base/error.h"
#include "base/text.h"

#include <algorithm>

namespace keyline::cbor {

namespace {

constexpr unsigned indefinite = 31;
constexpr std::uint8_t breakCode = 0xFF;

/// Reads any well-formed CBOR and writes it again in the deterministic form.
class Normaliser
{
  public:
    Normaliser(ByteView in, Limits limits) : m_in(in), m_limits(limits) {}

    Bytes run()
    {
        Writer out;
        item(out, 0);
        if (m_at != m_in.size())
            refuse("bytes behind the end");
        return out.take();
    }

  private:
    [[noreturn]] void refuse(const std::string& what) const
    {
        throw Error(Code::Malformed, "CBOR, byte " + std::to_string(m_at) + ": " + what);
    }

    std::uint8_t next()
    {
        if (m_at >= m_in.size())
            refuse("ends too early");
        return m_in[m_at++];
    }

    bool takeBreak()
    {
        if (m_at >= m_in.size())
            refuse("ends too early");
        if (m_in[m_at] != breakCode)
            return false;
        ++m_at;
        return true;
    }

    std::uint64_t argument(unsigned low)
    {
        if (low < 24)
            return low;
        if (low > 27)
            refuse("a reserved head");
        std::uint64_t value = 0;
        for (unsigned i = 0; i < 1u << (low - 24); ++i)
            value = value << 8 | next();
        return value;
    }

    void item(Writer& out, std::size_t depth)
    {
        if (depth > m_limits.depth)
            refuse("nested too deeply");
        const std::uint8_t first = next();
        const unsigned major = first >> 5u;
        const unsigned low = first & 31u;
        switch (major) {
        case 0:
            out.unsignedInteger(argument(low));
            break;
        case 1:
            negative(out, argument(low));
            break;
        case 2:
        case 3:
            string(out, major, low);
            break;
        case 4:
            array(out, low, depth);
            break;
        case 5:
            map(out, low, depth);
            break;
        case 6:
            out.tag(argument(low));
            item(out, depth + 1);
            break;
        default:
            simple(out, low);
        }
    }

    static void negative(Writer& out, std::uint64_t value)
    {
        // Beyond 64-bit signed the value is out of any range that Keyline reads; the largest stands for it.
        out.integer(value > static_cast<std::uint64_t>(INT64_MAX) ? INT64_MIN : -1 - static_cast<std::int64_t>(value));
    }

    ByteView chunk(unsigned low)
    {
        const std::uint64_t size = argument(low);
        if (size > m_in.size() - m_at)
            refuse("a string longer than the data");
        const ByteView out = m_in.subspan(m_at, static_cast<std::size_t>(size));
        m_at += out.size();
        return out;
    }

    void string(Writer& out, unsigned major, unsigned low)
    {
        Bytes joined;
        ByteView content;
        if (low == indefinite) {
            while (!takeBreak()) {
                const std::uint8_t first = next();
                if (first >> 5u != major)
                    refuse("a chunk of another type than its string");
                const ByteView part = chunk(first & 31u);
                if (major == 3 && !isUtf8(asText(part)))
                    refuse("a text that is not UTF-8");
                joined.insert(joined.end(), part.begin(), part.end());
            }
            content = joined;
        } else {
            content = chunk(low);
        }
        if (major == 2) {
            out.bytes(content);
            return;
        }
        if (!isUtf8(asText(content)))
            refuse("a text that is not UTF-8");
        out.text(asText(content));
    }

    void array(Writer& out, unsigned low, std::size_t depth)
    {
        std::vector<Bytes> items;
        const bool open = low == indefinite;
        const std::uint64_t count = open ? 0 : argument(low);
        if (count > m_in.size() - m_at)
            refuse("more items than bytes");
        while (open ? !takeBreak() : items.size() < count)
            items.push_back(one(depth));
        out.array(items.size());
        for (const Bytes& item : items)
            out.raw(item);
    }

    void map(Writer& out, unsigned low, std::size_t depth)
    {
        std::vector<std::pair<Bytes, Bytes>> pairs;
        const bool open = low == indefinite;
        const std::uint64_t count = open ? 0 : argument(low);
        if (count > (m_in.size() - m_at) / 2)
            refuse("more items than bytes");
        while (open ? !takeBreak() : pairs.size() < count) {
            Bytes key = one(depth);
            pairs.emplace_back(std::move(key), one(depth));
        }
        std::ranges::sort(pairs);
        const auto sameKey = [](const auto& a, const auto& b) { return a.first == b.first; };
        if (std::ranges::adjacent_find(pairs, sameKey) != pairs.end())
            refuse("a map key twice");
        out.map(pairs.size());
        for (const auto& [key, value] : pairs)
            out.raw(key).raw(value);
    }

    Bytes one(std::size_t depth)
    {
        Writer out;
        item(out, depth + 1);
        return out.take();
    }

    void simple(Writer& out, unsigned low)
    {
        if (low == indefinite)
            refuse("a break outside an indefinite item");
        const std::uint64_t value = argument(low);
        if (low == 24 && value < 32)
            refuse("a reserved simple value");
        if (low == 20 || low == 21)
            out.boolean(low == 21);
        else
            out.null();
    }

    ByteView m_in;
    Limits m_limits;
    std::size_t m_at = 0;
};

} // namespace

Bytes normalise(ByteView encoded, Limits limits)
{
    if (encoded.size() > limits.size)
        throw Error(Code::Malformed, "CBOR larger than " + std::to_string(limits.size) + " bytes");
    return Normaliser(encoded, limits).run();
}

} // namespace keyline::cbor
