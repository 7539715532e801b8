#include "identity/identity_text.h"

#include "base/error.h"
#include "base/text.h"

#include <algorithm>
#include <charconv>

namespace keyline::identity::text {

namespace {

constexpr std::string_view imeiSeparators = " -/";
constexpr std::size_t imeiDigits = 15;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isHexDigit(char c)
{
    return isLowerHexDigit(lower(c));
}

/// Groups of `width` hex digits with one separator between them.
bool isGrouped(std::string_view typed, char separator, std::size_t width)
{
    if (typed.size() % (width + 1) != width)
        return false;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        const bool between = i % (width + 1) == width;
        if (between ? typed[i] != separator : !isHexDigit(typed[i]))
            return false;
    }
    return true;
}

} // namespace

void refuse(std::string_view typed, const std::string& why)
{
    throw Error(Code::IdentityMalformed, "\"" + harmless(typed, 100) + "\": " + why);
}

std::string lowered(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const auto from = text.find_first_not_of(blanks);
    if (from == text.npos)
        return {};
    return text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

std::string without(std::string_view text, std::string_view separators)
{
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out),
                 [&](char c) { return separators.find(c) == separators.npos; });
    return out;
}

bool isDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

bool isHexDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isHexDigit);
}

bool isLowerHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f');
}

bool isSerial(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return isDigit(c) || (lower(c) >= 'a' && lower(c) <= 'z') || c == '.' || c == '-';
    });
}

std::optional<std::uint32_t> parsePen(std::string_view digits)
{
    if (!isDigits(digits) || digits.front() == '0' || digits.size() > 10)
        return std::nullopt;
    const std::uint64_t pen = number(digits);
    if (pen > UINT32_MAX)
        return std::nullopt;
    return static_cast<std::uint32_t>(pen);
}

std::uint64_t number(std::string_view digits, int base)
{
    std::uint64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    return value;
}

std::string padded(std::uint64_t number, std::size_t digits)
{
    std::string out = std::to_string(number);
    if (out.size() < digits)
        out.insert(0, digits - out.size(), '0');
    return out;
}

std::string hex64(std::uint64_t value)
{
    ByteArray<8> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(value >> (56 - 8 * i));
    return toHex(bytes);
}

std::optional<std::string> macDigits(std::string_view typed)
{
    const bool separated = isGrouped(typed, ':', 2) || isGrouped(typed, '-', 2) || isGrouped(typed, '.', 4);
    std::string digits = separated ? without(typed, ":-.") : std::string(typed);
    if (!isHexDigits(digits) || (digits.size() != 12 && digits.size() != 16))
        return std::nullopt;
    return digits;
}

std::uint64_t eui64Of48(std::uint64_t eui48)
{
    return (eui48 >> 24) << 40 | std::uint64_t{0xFFFE} << 24 | (eui48 & 0xFFFFFF);
}

IdentityKind guessKind(std::string_view typed)
{
    const std::string digits = without(typed, imeiSeparators);
    if (isDigits(digits) && digits.size() == imeiDigits)
        return IdentityKind::Imei;
    if (isDigits(typed) && typed.size() == 16)
        refuse(typed, "16 digits may be an EUI-64 or an IMEISV; write the URN, or the MAC with colons");
    if (macDigits(typed))
        return IdentityKind::Mac;
    const auto dash = typed.find('-');
    if (dash != typed.npos && parsePen(typed.substr(0, dash)) && isSerial(typed.substr(dash + 1)))
        return IdentityKind::OsSerial;
    refuse(typed, "no IMEI of 15 digits, MAC of 12 or 16 hex digits, PEN-SERIAL or URN");
}

DeviceIdentity imeiFromText(std::string_view typed)
{
    const std::string digits = without(typed, imeiSeparators);
    if (!isDigits(digits) || digits.size() != imeiDigits) {
        const bool isImeisv = isDigits(digits) && digits.size() == imeiDigits + 1;
        refuse(typed, isImeisv ? "16 digits are an IMEISV; an IMEI has 15" : "an IMEI has 15 digits");
    }
    const std::string_view all = digits;
    if (luhnDigit(all.substr(0, imeiDigits - 1)) != all.back())
        refuse(typed, "the check digit does not fit: a digit was misread");
    return DeviceIdentity::imei(static_cast<std::uint32_t>(number(all.substr(0, 8))),
                                static_cast<std::uint32_t>(number(all.substr(8, 6))));
}

DeviceIdentity macFromText(std::string_view typed)
{
    const auto digits = macDigits(typed);
    if (!digits)
        refuse(typed, "a MAC has 16 hex digits, or 12 of an EUI-48");
    const std::uint64_t value = number(*digits, 16);
    return DeviceIdentity::mac(digits->size() == 12 ? eui64Of48(value) : value);
}

} // namespace keyline::identity::text
