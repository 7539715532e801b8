#include "scan/stranger.h"

#include "base/text.h"
#include "identity/device_identity.h"
#include "scan/label_text.h"

#include <algorithm>
#include <array>

namespace keyline::scan {

namespace {

constexpr std::size_t shownOfScan = 60;

bool isDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string lowered(std::string_view text)
{
    std::string out(text);
    std::ranges::transform(out, out.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

std::string digitsOf(std::string_view text)
{
    std::string out(text);
    std::erase(out, ' ');
    return out;
}

/// ITU-T E.118: 89 for telecommunications, 18 to 20 digits; cards print up to 22.
bool isIccid(std::string_view digits)
{
    return digits.starts_with("89") && digits.size() >= 18 && digits.size() <= 22;
}

/// GSMA SGP.29: 32 digits beginning with 89.
bool isEid(std::string_view digits)
{
    return digits.starts_with("89") && digits.size() == 32;
}

bool isLink(std::string_view text)
{
    constexpr std::array<std::string_view, 10> heads{
        "http://", "https://", "www.", "wifi:", "lpa:", "tel:", "mailto:", "geo:", "begin:v", "market:"};
    const std::string lower = lowered(text.substr(0, 10));
    return std::ranges::any_of(heads, [&](std::string_view head) { return lower.starts_with(head); });
}

std::optional<Code> codeOfDigits(std::string_view digits)
{
    if (isGtin(digits))
        return Code::ScanProductBarcode;
    if (isEid(digits))
        return Code::ScanEid;
    if (isIccid(digits))
        return Code::ScanSimCard;
    if (digits.size() == 16)
        return Code::ScanImeisv;
    if (digits.size() == 15 && identity::luhnDigit(digits.substr(0, 14)) != digits.back())
        return Code::ScanCheckDigit;
    return std::nullopt;
}

/// A good identity, but of a kind that nobody asked for.
bool isSomeIdentity(std::string_view text)
{
    try {
        identity::DeviceIdentity::fromText(text);
        return true;
    } catch (const Error&) {
        return false;
    }
}

std::optional<Code> codeOf(const Field& field)
{
    const std::string digits = digitsOf(field.value);
    if (isDigits(digits))
        if (const auto code = codeOfDigits(digits))
            return code;
    if (field.name == FieldName::Eid)
        return Code::ScanEid;
    if (field.name == FieldName::Iccid)
        return Code::ScanSimCard;
    if (field.value.starts_with("(01)") || field.value.starts_with("(02)"))
        return Code::ScanProductBarcode;
    if (isSomeIdentity(field.value))
        return Code::ScanOtherKind;
    return std::nullopt;
}

} // namespace

bool isGtin(std::string_view digits)
{
    constexpr std::array<std::size_t, 4> sizes{8, 12, 13, 14};
    if (!isDigits(digits) || std::ranges::find(sizes, digits.size()) == sizes.end())
        return false;
    int sum = 0;
    for (std::size_t i = 0; i + 1 < digits.size(); ++i)
        sum += (digits[digits.size() - 2 - i] - '0') * (i % 2 == 0 ? 3 : 1);
    return (10 - sum % 10) % 10 == digits.back() - '0';
}

Error nameStranger(std::string_view bare)
{
    const std::string shown = harmless(bare, shownOfScan);
    if (isLink(bare))
        return Error(Code::ScanLink, shown);
    for (const Field& field : fieldsOf(bare))
        if (const auto code = codeOf(field))
            return Error(*code, shown);
    return Error(Code::ScanNotUnderstood, shown);
}

} // namespace keyline::scan
