#pragma once

#include "base/bytes.h"
#include "base/error.h"

#include <initializer_list>
#include <string>

/// DER (X.690), and nothing that is only BER. Small enough to be read whole, and strict where Botan's BER_Decoder is
/// lenient.
namespace keyline::crypto::der {

/// Identifier octets as they stand on the wire: class, constructed bit and number (all numbers here are below 31).
enum Tag : std::uint8_t {
    Boolean = 0x01,
    Integer = 0x02,
    BitString = 0x03,
    OctetString = 0x04,
    Null = 0x05,
    ObjectId = 0x06,
    Utf8String = 0x0C,
    PrintableString = 0x13,
    Ia5String = 0x16,
    UtcTime = 0x17,
    GeneralizedTime = 0x18,
    Sequence = 0x30,
    Set = 0x31,
};
/// [n] constructed: EXPLICIT, or an IMPLICIT SEQUENCE.
constexpr Tag context(unsigned n)
{
    return static_cast<Tag>(0xA0 | n);
}
/// [n] primitive: an IMPLICIT string.
constexpr Tag contextPrimitive(unsigned n)
{
    return static_cast<Tag>(0x80 | n);
}

/// One element around the joined parts, which are its content.
Bytes element(Tag tag, std::initializer_list<ByteView> parts);
/// A non-negative INTEGER from big-endian bytes of any length.
Bytes unsignedInteger(ByteView magnitude);
/// A BIT STRING of whole octets.
Bytes bitString(ByteView octets);
/// From dotted decimal. Throws Error `code` for what is no OID (X.660: first arc 0..2, second below 40 under 0 and
/// 1).
Bytes objectId(std::string_view dotted, Code code = Code::Malformed);

/// Walks through the elements that fill a view. Every failure throws Error with the code given and says which element
/// was expected and at which byte of the whole. Views point into the input.
class Reader
{
  public:
    Reader(ByteView encoded, Code code) : m_in(encoded), m_whole(encoded.data()), m_code(code) {}

    bool atEnd() const { return m_in.empty(); }
    /// The next identifier octet; 0 at the end.
    std::uint8_t peek() const { return m_in.empty() ? std::uint8_t{0} : m_in.front(); }
    /// The content of the next element, which must have this tag; `what` names it.
    ByteView take(Tag tag, const char* what);
    /// A reader over that content.
    Reader enter(Tag tag, const char* what);
    /// The next element as it stands, tag and length included.
    ByteView takeRaw(Tag tag, const char* what);
    /// A non-negative INTEGER without its sign octet; a zero is one byte 00.
    ByteView takeUnsigned(const char* what);
    /// A BIT STRING of whole octets.
    ByteView takeBitString(const char* what);
    /// An OID in dotted decimal, arcs below 2⁶³.
    std::string takeObjectId(const char* what);
    /// The next element must be exactly these bytes.
    void expect(ByteView element, const char* what);
    /// Nothing may follow.
    void end(const char* what) const;
    [[noreturn]] void refuse(const std::string& what) const;

  private:
    Reader(ByteView encoded, Code code, const std::uint8_t* whole) : m_in(encoded), m_whole(whole), m_code(code) {}

    ByteView m_in;
    const std::uint8_t* m_whole;
    Code m_code;
};

} // namespace keyline::crypto::der
