#pragma once

#include "device/bytes.h"

namespace keyline::device {

/// Reads CBOR (RFC 8949) item by item out of a span. The first fault is kept: from then on every call answers an empty
/// value, so a caller reads a whole structure and asks ok() or complete() once.
class CborReader
{
  public:
    enum class Rules {
        deterministic, ///< section 4.2.1: shortest heads, definite lengths; anything else is a fault
        any            ///< what SMP allows: any width, indefinite lengths where skipped or counted by the caller
    };
    enum class Type : std::uint8_t { unsignedInteger, negativeInteger, bytes, text, array, map, tag, simple, none };

    explicit CborReader(ByteView data, Rules rules = Rules::deterministic) : m_data(data), m_rules(rules) {}

    /// The next item's major type; none at the end, after a fault, or at the end mark of an indefinite container.
    Type peek() const;

    std::uint64_t unsignedInteger();
    std::int64_t integer();
    ByteView bytes();
    /// A text as its bytes, checked to be UTF-8.
    ByteView text();
    /// A container's count of items (a map's: of pairs); of indefinite length: kIndefinite.
    std::size_t array() { return container(4); }
    std::size_t map() { return container(5); }
    /// Takes the end mark of an indefinite container, if it is next.
    bool endMark();
    /// Takes a null if it is next.
    bool null();

    /// Demands this very tag, integer, text.
    void expectTag(std::uint64_t tag);
    void expectInteger(std::int64_t value);
    void expectText(std::string_view value);
    void expectArray(std::size_t count);
    void expectMap(std::size_t pairs);

    /// Passes over one item with all it contains, nested 8 deep at most.
    void skip() { skipItem(8); }

    void fail() { m_ok = false; }
    bool ok() const { return m_ok; }
    /// No fault and nothing left.
    bool complete() const { return m_ok && m_at == m_data.size(); }
    std::size_t position() const { return m_at; }

    static constexpr std::size_t kIndefinite = static_cast<std::size_t>(-1);

  private:
    struct Head
    {
        unsigned major = 8;
        std::uint64_t argument = 0;
        bool indefinite = false;
    };

    Head head();
    bool argument(unsigned info, Head& head);
    std::uint64_t expectHead(unsigned major);
    ByteView string(unsigned major);
    std::size_t container(unsigned major);
    void skipItem(unsigned depth);
    void skipIndefinite(unsigned major, unsigned depth);

    ByteView m_data;
    Rules m_rules;
    std::size_t m_at = 0;
    bool m_ok = true;
};

} // namespace keyline::device
