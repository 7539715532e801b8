#include "identity/device_identity.h"

#include "base/error.h"
#include "identity/identity_text.h"

#include <algorithm>
#include <array>

namespace keyline::identity {

namespace {

using namespace text;

constexpr std::array<std::string_view, 3> prefixes{"urn:gsma:imei:", "urn:dev:mac:", "urn:dev:os:"};
constexpr std::array<std::string_view, 3> names{"imei", "mac", "os"};
constexpr std::string_view spareDigit = "-0";

std::string_view prefixOf(IdentityKind kind)
{
    return prefixes[static_cast<std::size_t>(kind)];
}

std::optional<IdentityKind> kindOfUrn(std::string_view urn)
{
    for (std::size_t i = 0; i < prefixes.size(); ++i)
        if (urn.starts_with(prefixes[i]))
            return static_cast<IdentityKind>(i);
    return std::nullopt;
}

std::string urnOf(IdentityKind kind, std::string_view bare)
{
    return std::string(prefixOf(kind)).append(bare);
}

bool isImei(std::string_view bare)
{
    return bare.size() == 17 && isDigits(bare.substr(0, 8)) && bare[8] == '-' && isDigits(bare.substr(9, 6)) &&
           bare.substr(15) == spareDigit;
}

bool isMac(std::string_view bare)
{
    return bare.size() == 16 && std::all_of(bare.begin(), bare.end(), isLowerHexDigit);
}

bool isOsSerial(std::string_view bare)
{
    const auto dash = bare.find('-');
    return bare.size() <= DeviceIdentity::maxBare && dash != bare.npos && parsePen(bare.substr(0, dash)) &&
           isSerial(bare.substr(dash + 1));
}

bool isBare(IdentityKind kind, std::string_view bare)
{
    switch (kind) {
    case IdentityKind::Imei:
        return isImei(bare);
    case IdentityKind::Mac:
        return isMac(bare);
    case IdentityKind::OsSerial:
        return isOsSerial(bare);
    }
    return false;
}

const char* expectedForm(IdentityKind kind)
{
    switch (kind) {
    case IdentityKind::Imei:
        return "an IMEI is urn:gsma:imei:TTTTTTTT-SSSSSS-0 or 15 digits";
    case IdentityKind::Mac:
        return "a MAC is urn:dev:mac: and 16 hex digits";
    case IdentityKind::OsSerial:
        return "a serial is urn:dev:os:PEN-SERIAL, of letters, digits, . and -, at most 64 characters";
    }
    return "";
}

/// A URN that a person or a scanner gave: the prefix folded to lower case, a MAC's digits too; a serial's case counts.
std::string foldedUrn(std::string_view typed)
{
    const std::string lower = lowered(typed);
    const auto kind = kindOfUrn(lower);
    if (!kind)
        refuse(typed, "an identity begins with urn:gsma:imei:, urn:dev:mac: or urn:dev:os:");
    const std::size_t length = prefixOf(*kind).size();
    return lower.substr(0, length) + (*kind == IdentityKind::Mac ? lower : std::string(typed)).substr(length);
}

} // namespace

std::string_view identityKindName(IdentityKind kind)
{
    return names[static_cast<std::size_t>(kind)];
}

std::optional<IdentityKind> identityKindOf(std::string_view name)
{
    const auto at = std::find(names.begin(), names.end(), name);
    if (at == names.end())
        return std::nullopt;
    return static_cast<IdentityKind>(at - names.begin());
}

char luhnDigit(std::string_view digits)
{
    unsigned sum = 0;
    bool doubled = true;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, doubled = !doubled) {
        const auto value = static_cast<unsigned>(*digit - '0') * (doubled ? 2 : 1);
        sum += value / 10 + value % 10;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

DeviceIdentity DeviceIdentity::fromUrn(std::string_view urn)
{
    const auto kind = kindOfUrn(urn);
    if (!kind)
        refuse(urn, "an identity begins with urn:gsma:imei:, urn:dev:mac: or urn:dev:os:");
    if (!isBare(*kind, urn.substr(prefixOf(*kind).size())))
        refuse(urn, expectedForm(*kind));
    return {*kind, std::string(urn)};
}

DeviceIdentity DeviceIdentity::fromText(std::string_view typed, std::optional<IdentityKind> wanted)
{
    const std::string_view trimmed = text::trimmed(typed);
    if (lowered(trimmed.substr(0, 4)) == "urn:") {
        DeviceIdentity identity = fromUrn(foldedUrn(trimmed));
        if (wanted && identity.kind() != *wanted)
            throw Error(Code::IdentityKindNotInProfile, identity.urn());
        return identity;
    }
    const IdentityKind kind = wanted ? *wanted : guessKind(trimmed);
    switch (kind) {
    case IdentityKind::Imei:
        return imeiFromText(trimmed);
    case IdentityKind::Mac:
        return macFromText(trimmed);
    case IdentityKind::OsSerial:
        break;
    }
    return fromUrn(urnOf(IdentityKind::OsSerial, trimmed));
}

DeviceIdentity DeviceIdentity::imei(std::uint32_t tac, std::uint32_t serial)
{
    const std::string bare = padded(tac, 8) + '-' + padded(serial, 6) + std::string(spareDigit);
    return fromUrn(urnOf(IdentityKind::Imei, bare));
}

DeviceIdentity DeviceIdentity::mac(std::uint64_t eui64)
{
    return {IdentityKind::Mac, urnOf(IdentityKind::Mac, hex64(eui64))};
}

DeviceIdentity DeviceIdentity::osSerial(std::uint32_t pen, std::string_view serial)
{
    return fromUrn(urnOf(IdentityKind::OsSerial, std::to_string(pen) + '-' + std::string(serial)));
}

std::string_view DeviceIdentity::bare() const
{
    return std::string_view(m_urn).substr(prefixOf(m_kind).size());
}

std::string DeviceIdentity::human() const
{
    const std::string_view own = bare();
    if (m_kind == IdentityKind::OsSerial)
        return std::string(own);
    std::string out;
    if (m_kind == IdentityKind::Imei) {
        out.append(own.substr(0, 8)).append(own.substr(9, 6));
        return out + luhnDigit(out);
    }
    for (std::size_t at = 0; at < own.size(); at += 2)
        out.append(at == 0 ? "" : ":").append(own.substr(at, 2));
    return out;
}

} // namespace keyline::identity
