#include "identity/identity_range.h"

#include "base/error.h"
#include "base/text.h"
#include "identity/identity_text.h"

#include <algorithm>

namespace keyline::identity {

namespace {

using namespace text;

[[noreturn]] void refuseRange(std::string_view range, const std::string& why)
{
    throw Error(Code::IdentityRangeMalformed, "\"" + harmless(range, 100) + "\": " + why);
}

/// What stands before and behind `..`.
struct Ends
{
    std::string_view first;
    std::string_view last;
};

Ends splitEnds(std::string_view range, std::string_view body)
{
    const auto dots = body.find("..");
    if (dots == body.npos)
        refuseRange(range, "FIRST..LAST was expected, with two dots");
    return {body.substr(0, dots), body.substr(dots + 2)};
}

std::uint64_t countOf(std::string_view range, std::uint64_t first, std::uint64_t last)
{
    if (last < first)
        refuseRange(range, "the last one is before the first");
    return last - first + 1;
}

struct Counted
{
    std::uint64_t identities;
    std::function<DeviceIdentity(std::uint64_t)> make;
};

Counted imeiRange(std::string_view range, std::string_view body)
{
    const auto [first, last] = splitEnds(range, body);
    const auto dash = first.find('-');
    const std::string_view tac = first.substr(0, dash);
    const std::string_view serial = dash == first.npos ? std::string_view() : first.substr(dash + 1);
    if (!isDigits(tac) || tac.size() != 8)
        refuseRange(range, "imei: is followed by a TAC of 8 digits");
    if (!isDigits(serial) || serial.size() != 6 || !isDigits(last) || last.size() != 6)
        refuseRange(range, "serial numbers of 6 digits were expected (imei:TAC-FIRST..LAST)");
    const auto code = static_cast<std::uint32_t>(number(tac));
    const std::uint64_t from = number(serial);
    return {countOf(range, from, number(last)),
            [code, from](std::uint64_t n) { return DeviceIdentity::imei(code, static_cast<std::uint32_t>(from + n)); }};
}

Counted macRange(std::string_view range, std::string_view body)
{
    const auto [first, last] = splitEnds(range, body);
    const auto from = macDigits(first), to = macDigits(last);
    if (!from || !to || from->size() != to->size())
        refuseRange(range, "two MACs of 16, or both of 12, hex digits were expected (mac:FIRST..LAST)");
    if (lowered(from->substr(0, 6)) != lowered(to->substr(0, 6)))
        refuseRange(range, "both ends must begin with the same three bytes");
    const std::uint64_t start = number(*from, 16);
    const bool isEui48 = from->size() == 12;
    return {countOf(range, start, number(*to, 16)), [start, isEui48](std::uint64_t n) {
                return DeviceIdentity::mac(isEui48 ? eui64Of48(start + n) : start + n);
            }};
}

Counted osRange(std::string_view range, std::string_view body)
{
    constexpr std::size_t mostDigits = 18;
    const auto [first, last] = splitEnds(range, body);
    const auto dash = first.find('-');
    const auto pen = parsePen(first.substr(0, dash));
    if (!pen || dash == first.npos)
        refuseRange(range, "os: is followed by the enterprise number and - (os:PEN-FIRST..LAST)");
    const std::string_view serial = first.substr(dash + 1);
    const std::size_t width = last.size();
    if (!isDigits(last) || width > mostDigits)
        refuseRange(range, "the digits to count up to were expected behind the dots");
    if (serial.size() < width || !isDigits(serial.substr(serial.size() - width)))
        refuseRange(range, "the first serial must end in as many digits as the last has");
    const std::string stem(serial.substr(0, serial.size() - width));
    const std::uint64_t from = number(serial.substr(stem.size()));
    try {
        DeviceIdentity::osSerial(*pen, serial);
    } catch (const Error&) {
        refuseRange(range, "a serial is of letters, digits, . and -, at most 64 characters with the number");
    }
    return {countOf(range, from, number(last)), [pen = *pen, stem, from, width](std::uint64_t n) {
                return DeviceIdentity::osSerial(pen, stem + padded(from + n, width));
            }};
}

Counted parseBody(std::string_view range, IdentityKind kind, std::string_view body)
{
    switch (kind) {
    case IdentityKind::Imei:
        return imeiRange(range, body);
    case IdentityKind::Mac:
        return macRange(range, body);
    case IdentityKind::OsSerial:
        break;
    }
    return osRange(range, body);
}

} // namespace

IdentityRange::IdentityRange(std::string name, IdentityKind kind, std::uint64_t identities, std::size_t perDevice,
                             Make make)
    : m_name(std::move(name)), m_kind(kind), m_identities(identities), m_perDevice(perDevice), m_make(std::move(make))
{
}

bool IdentityRange::isRange(std::string_view text)
{
    const std::string lower = lowered(text.substr(0, 5));
    return lower.starts_with("imei:") || lower.starts_with("mac:") || lower.starts_with("os:");
}

IdentityRange IdentityRange::parse(std::string_view text, std::size_t perDevice)
{
    const std::string_view range = trimmed(text);
    if (!isRange(range))
        refuseRange(range, "imei:, mac: or os: was expected in front");
    const auto colon = range.find(':');
    const IdentityKind kind = identityKindOf(lowered(range.substr(0, colon))).value();
    Counted counted = parseBody(range, kind, range.substr(colon + 1));
    perDevice = std::clamp<std::size_t>(perDevice, 1, IdentityList::maxSize);
    if (counted.identities < perDevice)
        refuseRange(range, "fewer identities than one device needs");
    return {std::string(range), kind, counted.identities, perDevice, std::move(counted.make)};
}

DeviceIdentity IdentityRange::identity(std::uint64_t n) const
{
    if (n >= m_identities)
        throw Error(Code::IdentitiesUsedUp, m_name);
    return m_make(n);
}

IdentityList IdentityRange::at(std::size_t device) const
{
    std::vector<DeviceIdentity> identities;
    for (std::size_t i = 0; i < m_perDevice; ++i)
        identities.push_back(identity(std::uint64_t{device} * m_perDevice + i));
    return IdentityList(std::move(identities));
}

} // namespace keyline::identity
