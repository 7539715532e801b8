#include "crypto/x509_parts.h"

#include "base/text.h"
#include "crypto/hash.h"
#include "crypto/x509.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace keyline::crypto::x509 {

namespace {

namespace chr = std::chrono;
constexpr int lastUtcTimeYear = 2049;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Of digits only.
int number(std::string_view digits)
{
    int value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

} // namespace

KeyIdentifier keyIdentifier(const PublicKey& key)
{
    const Digest digest = sha256(key.subjectPublicKey());
    KeyIdentifier out;
    std::copy_n(digest.begin(), out.size(), out.begin());
    return out;
}

bool isCommonName(std::string_view name)
{
    const auto isControl = [](unsigned char c) { return c < 0x20 || c == 0x7F; };
    const auto startsCharacter = [](unsigned char c) { return (c & 0xC0) != 0x80; };
    return !name.empty() && isUtf8(name) && std::none_of(name.begin(), name.end(), isControl) &&
           std::count_if(name.begin(), name.end(), startsCharacter) <= 64;
}

bool isPrintable(std::string_view text)
{
    constexpr std::string_view others = " '()+,-./:=?";
    return std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               others.find(c) != others.npos;
    });
}

Bytes encodeTime(UnixTime time)
{
    if (time < 0 || time > lastTime)
        throw Error(Code::CertificateNotValid, "a time outside 1970..2999: " + std::to_string(time));
    const chr::sys_seconds seconds{chr::seconds{time}};
    const auto day = chr::floor<chr::days>(seconds);
    const chr::year_month_day date{day};
    const chr::hh_mm_ss clock{seconds - day};
    char text[32];
    std::snprintf(text, sizeof text, "%04d%02u%02u%02d%02d%02dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    if (static_cast<int>(date.year()) <= lastUtcTimeYear)
        return der::element(der::UtcTime, {asBytes(std::string_view(text).substr(2))});
    return der::element(der::GeneralizedTime, {asBytes(text)});
}

UnixTime takeTime(der::Reader& reader, const char* what)
{
    const bool isUtc = reader.peek() == der::UtcTime;
    const std::string_view text = asText(reader.take(isUtc ? der::UtcTime : der::GeneralizedTime, what));
    const std::size_t yearDigits = isUtc ? 2 : 4;
    if (text.size() != yearDigits + 11 || text.back() != 'Z' || !std::all_of(text.begin(), text.end() - 1, isDigit))
        reader.refuse(std::string(what) + " is no time in whole seconds, UTC");
    const auto field = [&](std::size_t n) { return number(text.substr(yearDigits + 2 * n, 2)); };
    int year = number(text.substr(0, yearDigits));
    if (isUtc)
        year += year >= 50 ? 1900 : 2000;
    const chr::year_month_day date{chr::year{year}, chr::month{static_cast<unsigned>(field(0))},
                                   chr::day{static_cast<unsigned>(field(1))}};
    const int hour = field(2), minute = field(3), second = field(4);
    if (!date.ok() || hour > 23 || minute > 59 || second > 59)
        reader.refuse(std::string(what) + " is no time");
    if (year < 1970 || year > 2999 || isUtc != (year <= lastUtcTimeYear))
        reader.refuse(std::string(what) + " is outside 1970..2999 or in the wrong form for its year");
    const chr::sys_seconds time = chr::sys_days{date} + chr::hours{hour} + chr::minutes{minute} + chr::seconds{second};
    return time.time_since_epoch().count();
}

} // namespace keyline::crypto::x509
