#include "link/smp_framing.h"

#include "base/error.h"

#include <algorithm>
#include <array>

namespace keyline::link {

namespace {

constexpr std::array<std::uint8_t, 2> firstMark{0x06, 0x09};
constexpr std::array<std::uint8_t, 2> nextMark{0x04, 0x14};
/// What fits in a line beside its mark and its newline, a whole number of base64 groups.
constexpr std::size_t bytesPerLine = (smpLineLimit - 3) / 4 * 3;

constexpr std::array<std::uint16_t, 256> makeCrcTable()
{
    std::array<std::uint16_t, 256> table{};
    for (unsigned i = 0; i < table.size(); ++i) {
        unsigned crc = i << 8;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 0x8000u) != 0 ? (crc << 1) ^ 0x1021u : crc << 1;
        table[i] = static_cast<std::uint16_t>(crc);
    }
    return table;
}

constexpr auto crcTable = makeCrcTable();

void appendNumber(Bytes& out, std::size_t value)
{
    out.push_back(static_cast<std::uint8_t>(value >> 8));
    out.push_back(static_cast<std::uint8_t>(value));
}

} // namespace

std::uint16_t crc16Xmodem(ByteView bytes)
{
    unsigned crc = 0;
    for (const std::uint8_t byte : bytes)
        crc = ((crc << 8) & 0xffffu) ^ crcTable[(crc >> 8) ^ byte];
    return static_cast<std::uint16_t>(crc);
}

std::size_t smpWireSize(std::size_t packet)
{
    const std::size_t body = packet + 4;
    const std::size_t lines = (body + bytesPerLine - 1) / bytesPerLine;
    return (body + 2) / 3 * 4 + lines * 3;
}

Bytes encodeSmpLines(ByteView packet)
{
    if (packet.size() > 0xfffd)
        throw Error(Code::Malformed, "an SMP packet of " + std::to_string(packet.size()) + " bytes");
    Bytes body;
    body.reserve(packet.size() + 4);
    appendNumber(body, packet.size() + 2);
    body.insert(body.end(), packet.begin(), packet.end());
    appendNumber(body, crc16Xmodem(packet));

    Bytes out;
    out.reserve(smpWireSize(packet.size()));
    for (std::size_t at = 0; at < body.size(); at += bytesPerLine) {
        const auto& mark = at == 0 ? firstMark : nextMark;
        out.insert(out.end(), mark.begin(), mark.end());
        const std::string digits = toBase64(ByteView(body).subspan(at, std::min(bytesPerLine, body.size() - at)));
        out.insert(out.end(), digits.begin(), digits.end());
        out.push_back('\n');
    }
    return out;
}

} // namespace keyline::link
