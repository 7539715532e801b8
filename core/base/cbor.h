#pragma once

#include "base/bytes.h"
#include "base/secret.h"

namespace keyline::cbor {

/// CBOR (RFC 8949) as Keyline uses it: integers, byte and text strings, arrays, maps, tags, booleans and null.
/// No floats and no undefined: nothing Keyline reads or writes has them.
enum class Type { Unsigned, Negative, Bytes, Text, Array, Map, Tag, Bool, Null };

/// What a reader takes before it refuses; far above anything that FORMATS has, far below anything that hurts.
struct Limits
{
    std::size_t size = 1u << 20;
    std::size_t depth = 8;
};

/// Reads one item in deterministic encoding (RFC 8949 §4.2.1) that fills the whole view.
/// The constructor checks all of it: well-formed, deterministic, UTF-8, sorted and unique map keys, within the limits,
/// nothing behind it. So the read calls can fail only where the item is of another type than asked for. Every failure
/// throws Error Malformed with the byte offset. Views returned point into the input.
class Reader
{
  public:
    explicit Reader(ByteView encoded, Limits limits = {});

    Type peek() const;
    std::uint64_t readUnsigned();
    std::int64_t readInteger();
    ByteView readBytes();
    /// A byte string of exactly N bytes.
    template <std::size_t N>
    ByteArray<N> readArrayOf()
    {
        const auto out = toArray<N>(readBytes());
        if (!out)
            refuse("a byte string of another length");
        return *out;
    }
    std::string_view readText();
    /// The number of items that follow.
    std::size_t readArray();
    /// An array of exactly `items` items.
    void readArray(std::size_t items);
    /// The number of key-value pairs that follow.
    std::size_t readMap();
    void readMap(std::size_t pairs);
    std::uint64_t readTag();
    void readTag(std::uint64_t tag);
    bool readBool();
    /// Takes a null if one is next.
    bool tryNull();
    /// A map key that must be next.
    void key(std::int64_t expected);
    void key(std::string_view expected);
    /// The encoding of the next whole item.
    ByteView readRaw();
    void skip() { readRaw(); }
    /// True once everything is read.
    bool atEnd() const { return m_at == m_in.size(); }

    [[noreturn]] void refuse(const std::string& what) const;

  private:
    std::uint64_t head(Type expected);

    ByteView m_in;
    std::size_t m_at = 0;
};

/// Writes deterministic CBOR into a buffer that wipes itself, so clear packages may pass through.
/// The caller writes map keys in their order; take() checks it in debug builds.
class Writer
{
  public:
    Writer& integer(std::int64_t value);
    Writer& unsignedInteger(std::uint64_t value);
    Writer& bytes(ByteView value);
    Writer& text(std::string_view value);
    Writer& array(std::size_t items);
    Writer& map(std::size_t pairs);
    Writer& tag(std::uint64_t value);
    Writer& boolean(bool value);
    Writer& null();
    /// An item that is encoded already.
    Writer& raw(ByteView encoded);

    Bytes take();
    Secret takeSecret();

  private:
    void head(unsigned major, std::uint64_t value);
    void check() const;

    WipingBytes m_out;
};

/// Turns any well-formed CBOR (indefinite lengths, any key order, longer heads) into the deterministic form, for the
/// peers that may write as they like: SMP devices, clients of the registry. Floats, undefined and unknown simple values
/// become null, since they can stand only under keys that Keyline ignores. Duplicate keys and anything over the limits
/// throw Error Malformed.
Bytes normalise(ByteView encoded, Limits limits = {});

} // namespace keyline::cbor
