#pragma once

#include "base/bytes.h"
#include "base/error.h"
#include "base/random.h"

#include <QByteArray>

#include <string>

/// What many tests need to speak of bytes, errors and repeatable randomness.
namespace keyline::test {

/// The bytes of a hex text; spaces and line breaks are skipped. Aborts the test program where it is none.
inline Bytes hex(std::string_view text)
{
    std::string digits;
    for (char c : text)
        if (c != ' ' && c != '\n')
            digits += c;
    return fromHex(digits).value();
}

/// The bytes of base64url without padding (RFC 4648 §5), as JSON test vectors write keys.
inline Bytes base64Url(std::string_view text)
{
    const auto decoded = QByteArray::fromBase64(QByteArray(text.data(), static_cast<qsizetype>(text.size())),
                                                QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return Bytes(decoded.begin(), decoded.end());
}

/// True where `work` threw an Error of this code.
template <typename Work>
bool throws(Code code, Work&& work)
{
    try {
        work();
    } catch (const Error& error) {
        return error.code() == code;
    }
    return false;
}

/// Random bytes that are the same in every run: a 64-bit linear congruential generator, good enough to make keys for
/// tests.
class RepeatableRandom final : public Random
{
  public:
    explicit RepeatableRandom(std::uint64_t seed = 1) : m_state(seed) {}
    void fill(MutableByteView out) override
    {
        for (std::uint8_t& byte : out) {
            m_state = m_state * 6364136223846793005u + 1442695040888963407u;
            byte = static_cast<std::uint8_t>(m_state >> 56);
        }
    }

  private:
    std::uint64_t m_state;
};

} // namespace keyline::test
