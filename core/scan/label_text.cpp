#include "scan/label_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace keyline::scan {

namespace {

constexpr std::string_view blanks = " \t\r\n";
// Line ends, and the group, record and end characters of ISO 15434; & parts the fields of a link.
constexpr std::string_view separators = ",;|&\t\r\n\x1c\x1d\x1e\x1f\x04";
constexpr std::string_view wrappers = "\"{}[]?";

struct Word
{
    std::string_view text; ///< capitals
    FieldName name;
};

// The longer before what it begins with.
constexpr std::array<Word, 17> words{
    Word{"IMEISV", FieldName::Other}, {"IMEI", FieldName::Imei},     {"MEID", FieldName::Other},
    {"MAC ADDRESS", FieldName::Mac},  {"MAC", FieldName::Mac},       {"SERIAL NUMBER", FieldName::Serial},
    {"SERIAL NO", FieldName::Serial}, {"SERIAL", FieldName::Serial}, {"S/N", FieldName::Serial},
    {"SN", FieldName::Serial},        {"EID", FieldName::Eid},       {"ICCID", FieldName::Iccid},
    {"MODEL", FieldName::Other},      {"P/N", FieldName::Other},     {"PN", FieldName::Other},
    {"EAN", FieldName::Other},        {"UPC", FieldName::Other}};

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isWordCharacter(char c)
{
    return isDigit(c) || (upper(c) >= 'A' && upper(c) <= 'Z');
}

std::string_view trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(blanks);
    return from == text.npos ? std::string_view() : text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

bool beginsWith(std::string_view text, std::string_view word)
{
    return text.size() >= word.size() &&
           std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == upper(b); });
}

struct Name
{
    std::size_t begin;
    std::size_t end; ///< of what belongs to it: number, blanks, colon
    FieldName name;
};

/// Where a name's end is, with its number (`IMEI 2`) and the colon; nothing where it is part of another word.
std::optional<std::size_t> endOfName(std::string_view text, std::size_t at)
{
    const auto next = [&](std::size_t i) { return i < text.size() ? text[i] : '\0'; };
    const auto skipBlanks = [&](std::size_t i) {
        while (next(i) == ' ' || next(i) == '.')
            ++i;
        return i;
    };
    const std::size_t after = skipBlanks(at);
    // A lone digit is the name's number, more of them are the value.
    if (isDigit(next(after)) && !isWordCharacter(next(after + 1)) && next(after + 1) != '-')
        at = after + 1;
    const std::size_t value = skipBlanks(at);
    if (next(value) == ':' || next(value) == '=' || next(value) == '#')
        return skipBlanks(value + 1);
    if (value > at || isDigit(next(at)))
        return value;
    return std::nullopt;
}

std::optional<Name> nameAt(std::string_view text, std::size_t at)
{
    if (at > 0 && isWordCharacter(text[at - 1]))
        return std::nullopt;
    for (const Word& word : words)
        if (beginsWith(text.substr(at), word.text))
            if (const auto end = endOfName(text, at + word.text.size()))
                return Name{at, *end, word.name};
    return std::nullopt;
}

std::vector<Name> namesIn(std::string_view text)
{
    std::vector<Name> out;
    for (std::size_t at = 0; at < text.size();) {
        const auto name = nameAt(text, at);
        if (name)
            out.push_back(*name);
        at = name ? std::max(name->end, at + 1) : at + 1;
    }
    return out;
}

void add(std::vector<Field>& fields, FieldName name, std::string_view value)
{
    if (const auto bare = trimmed(value); !bare.empty())
        fields.push_back({name, std::string(bare)});
}

void addPiece(std::vector<Field>& fields, std::string_view piece)
{
    // The colons of a URN are its own.
    const auto names = beginsWith(trimmed(piece), "URN:") ? std::vector<Name>() : namesIn(piece);
    add(fields, FieldName::None, piece.substr(0, names.empty() ? piece.size() : names.front().begin));
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::size_t end = i + 1 < names.size() ? names[i + 1].begin : piece.size();
        add(fields, names[i].name, piece.substr(names[i].end, end - names[i].end));
    }
}

} // namespace

std::vector<Field> fieldsOf(std::string_view text)
{
    std::string plain(text);
    std::ranges::replace_if(
        plain, [](char c) { return wrappers.find(c) != wrappers.npos; }, ' ');
    std::vector<Field> out;
    std::string_view rest = plain;
    while (!rest.empty()) {
        const auto end = std::min(rest.find_first_of(separators), rest.size());
        addPiece(out, rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return out;
}

std::string_view bareScan(std::string_view scanned)
{
    std::string_view out = trimmed(scanned);
    if (out.size() > 3 && out[0] == ']' && isWordCharacter(out[1]) && isDigit(out[2]))
        out.remove_prefix(3);
    return out;
}

} // namespace keyline::scan
