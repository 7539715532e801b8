#include "scan/layout.h"

#include <span>

namespace keyline::scan {

namespace {

/// A key: what a US keyboard writes, and what this one does, in UTF-8.
struct Key
{
    char meant;
    std::string_view typed;
};

// Only what labels and our codes are made of, by the layouts' drawings in xkeyboard-config; letters in both cases.
constexpr Key shifted[] = {{'0', ")"}, {'1', "!"}, {'2', "@"}, {'3', "#"}, {'4', "$"}, {'5', "%"}, {'6', "^"},
                           {'7', "&"}, {'8', "*"}, {'9', "("}, {'-', "_"}, {'/', "?"}, {';', ":"}, {':', ";"}};
constexpr Key french[] = {{'0', "à"}, {'1', "&"}, {'2', "é"}, {'3', "\""}, {'4', "'"}, {'5', "("},
                          {'6', "-"}, {'7', "è"}, {'8', "_"}, {'9', "ç"},  {'-', ")"}, {'/', "!"},
                          {':', "M"}, {';', "m"}, {'a', "q"}, {'q', "a"},  {'z', "w"}, {'w', "z"},
                          {'m', ","}, {'A', "Q"}, {'Q', "A"}, {'Z', "W"},  {'W', "Z"}, {'M', "?"}};
constexpr Key german[] = {{'y', "z"}, {'z', "y"}, {'Y', "Z"}, {'Z', "Y"},
                          {'-', "ß"}, {'/', "-"}, {':', "Ö"}, {';', "ö"}};
constexpr Key nordic[] = {{'-', "+"}, {'/', "-"}, {':', "Ö"}, {';', "ö"}};
constexpr Key spanish[] = {{'-', "'"}, {'/', "-"}, {':', "Ñ"}, {';', "ñ"}};
constexpr Key czech[] = {{'0', "é"}, {'1', "+"}, {'2', "ě"}, {'3', "š"}, {'4', "č"},  {'5', "ř"},
                         {'6', "ž"}, {'7', "ý"}, {'8', "á"}, {'9', "í"}, {'y', "z"},  {'z', "y"},
                         {'Y', "Z"}, {'Z', "Y"}, {'-', "="}, {'/', "-"}, {':', "\""}, {';', "ů"}};

std::span<const Key> keysOf(Layout layout)
{
    switch (layout) {
    case Layout::CapsLock:
        return {};
    case Layout::ShiftedDigits:
        return shifted;
    case Layout::French:
        return french;
    case Layout::German:
        return german;
    case Layout::Nordic:
        return nordic;
    case Layout::Spanish:
        return spanish;
    case Layout::Czech:
        return czech;
    }
    return {};
}

char otherCase(char c)
{
    if (c >= 'a' && c <= 'z')
        return static_cast<char>(c - 'a' + 'A');
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string withOtherCase(std::string_view text)
{
    std::string out;
    for (const char c : text)
        out += otherCase(c);
    return out;
}

const Key* keyThatTypes(std::span<const Key> keys, std::string_view text)
{
    for (const Key& key : keys)
        if (text.starts_with(key.typed))
            return &key;
    return nullptr;
}

const Key* keyThatMeans(std::span<const Key> keys, char c)
{
    for (const Key& key : keys)
        if (key.meant == c)
            return &key;
    return nullptr;
}

} // namespace

const char* layoutName(Layout layout)
{
    constexpr std::array names{"Caps Lock", "Shift", "French", "German", "Nordic", "Spanish", "Czech"};
    return names.at(static_cast<std::size_t>(layout));
}

std::string meantOn(Layout layout, std::string_view typed)
{
    if (layout == Layout::CapsLock)
        return withOtherCase(typed);
    const auto keys = keysOf(layout);
    std::string out;
    while (!typed.empty()) {
        const Key* key = keyThatTypes(keys, typed);
        out += key != nullptr ? key->meant : typed.front();
        typed.remove_prefix(key != nullptr ? key->typed.size() : 1);
    }
    return out;
}

std::string typedOn(Layout layout, std::string_view meant)
{
    if (layout == Layout::CapsLock)
        return withOtherCase(meant);
    const auto keys = keysOf(layout);
    std::string out;
    for (const char c : meant) {
        const Key* key = keyThatMeans(keys, c);
        out += key != nullptr ? std::string(key->typed) : std::string(1, c);
    }
    return out;
}

std::optional<Layout> layoutOfProbe(std::string_view typed)
{
    if (typed == layoutProbe)
        return std::nullopt;
    for (const Layout layout : allLayouts)
        if (typedOn(layout, layoutProbe) == typed)
            return layout;
    return std::nullopt;
}

} // namespace keyline::scan
