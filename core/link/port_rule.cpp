#include "link/port_rule.h"

#include "base/error.h"
#include "base/file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <utility>

namespace keyline::link {
namespace fs = std::filesystem;

namespace {

using Kind = PortRule::Kind;

constexpr std::array<std::pair<std::string_view, Kind>, 4> prefixes{{
    {"serial:", Kind::Serial},
    {"usb:", Kind::Usb},
    {"path:", Kind::Path},
    {"folder:", Kind::Folder},
}};
constexpr std::string_view blanks = " \t\r";

[[noreturn]] void refuse(std::string_view rule, const std::string& why)
{
    throw Error(Code::Usage, "\"" + std::string(rule) + "\": " + why);
}

std::optional<std::uint16_t> fourHexDigits(std::string_view text)
{
    std::uint16_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    if (text.size() != 4 || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::string fourHexDigits(std::uint16_t value)
{
    std::array<char, 5> text{};
    std::snprintf(text.data(), text.size(), "%04x", static_cast<unsigned>(value));
    return text.data();
}

/// Whether a text is as the pattern says: the longest way back to the last * is tried at each difference.
bool matches(std::string_view pattern, std::string_view text)
{
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    return pattern.substr(p).find_first_not_of('*') == std::string_view::npos;
}

/// Absolute, without dots and without a slash at the end.
fs::path plain(const fs::path& path)
{
    const fs::path normal = absolutePath(path).lexically_normal();
    return normal.has_filename() ? normal : normal.parent_path();
}

PortRule usbIdRule(std::string_view text)
{
    constexpr auto forms = "a rule is VID:PID in four hexadecimal digits each (PID may be *), serial:…, usb:…, "
                           "path:/… or folder:/…";
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        refuse(text, forms);
    const auto vendor = fourHexDigits(text.substr(0, colon));
    const std::string_view product = text.substr(colon + 1);
    PortRule rule;
    rule.kind = Kind::UsbId;
    rule.productId = fourHexDigits(product);
    if (!vendor || (!rule.productId && product != "*"))
        refuse(text, forms);
    rule.vendorId = *vendor;
    return rule;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// A serial number may have a # in it, so one begins a comment only behind a blank.
std::string_view withoutComment(std::string_view line)
{
    for (std::size_t at = line.find('#'); at != std::string_view::npos; at = line.find('#', at + 1))
        if (at == 0 || blanks.find(line[at - 1]) != std::string_view::npos)
            return line.substr(0, at);
    return line;
}

} // namespace

PortRule PortRule::parse(std::string_view text)
{
    const auto* const found =
        std::ranges::find_if(prefixes, [&](const auto& prefix) { return text.starts_with(prefix.first); });
    if (found == prefixes.end())
        return usbIdRule(text);
    PortRule rule;
    rule.kind = found->second;
    rule.pattern = text.substr(found->first.size());
    if (rule.pattern.empty())
        refuse(text, "nothing follows the colon");
    const bool file = rule.kind == Kind::Path || rule.kind == Kind::Folder;
    if (file && !rule.pattern.starts_with('/'))
        refuse(text, "a path begins with /");
    if (rule.kind == Kind::Folder && rule.pattern.find('*') != std::string::npos)
        refuse(text, "a folder is named in full, without *");
    if (rule.kind == Kind::Folder)
        rule.pattern = plain(rule.pattern).string();
    return rule;
}

PortRule PortRule::forPath(const fs::path& path)
{
    return {Kind::Path, 0, std::nullopt, absolutePath(path).string()};
}

PortRule PortRule::forFolder(const fs::path& folder)
{
    return {Kind::Folder, 0, std::nullopt, plain(folder).string()};
}

std::string PortRule::text() const
{
    if (kind == Kind::UsbId)
        return fourHexDigits(vendorId) + ":" + (productId ? fourHexDigits(*productId) : "*");
    const auto* const found =
        std::ranges::find_if(prefixes, [this](const auto& prefix) { return prefix.second == kind; });
    return std::string(found->first) + pattern;
}

bool PortRule::allows(const PortInfo& port) const
{
    switch (kind) {
    case Kind::UsbId:
        return port.vendorId == vendorId && (!productId || port.productId == productId);
    case Kind::Serial:
        return !port.serialNumber.empty() && matches(pattern, port.serialNumber);
    case Kind::Usb:
        return !port.location.empty() && matches(pattern, port.location);
    case Kind::Path:
        return matches(pattern, absolutePath(port.path).string());
    case Kind::Folder:
        return plain(port.path).parent_path() == pattern;
    }
    return false;
}

PortAllowList PortAllowList::parse(std::string_view text)
{
    PortAllowList list;
    for (int number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view rule = trimmed(withoutComment(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
        try {
            if (!rule.empty())
                list.add(PortRule::parse(rule));
        } catch (const Error& error) {
            throw Error(Code::Usage, "line " + std::to_string(number) + ": " + error.context());
        }
    }
    return list;
}

std::string PortAllowList::text() const
{
    std::string text;
    for (const PortRule& rule : m_rules)
        text += rule.text() + "\n";
    return text;
}

bool PortAllowList::allows(const PortInfo& port) const
{
    return std::ranges::any_of(m_rules, [&](const PortRule& rule) { return rule.allows(port); });
}

} // namespace keyline::link
