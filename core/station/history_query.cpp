#include "station/history_query.h"

#include "base/error.h"
#include "identity/device_identity.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <ctime>

namespace keyline::station {

namespace {

std::string lowered(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return out;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string withoutSeparators(std::string_view word)
{
    std::string out;
    for (const char c : word)
        if (std::string_view("-:./").find(c) == std::string_view::npos)
            out += c;
    return out;
}

/// A word of hexadecimal digits with something between them.
std::string compactOf(const std::string& word)
{
    std::string out = withoutSeparators(word);
    const bool hex = std::all_of(out.begin(), out.end(), [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); });
    return hex && !out.empty() && out.size() != word.size() ? out : std::string();
}

std::optional<Result> resultOf(std::string_view word)
{
    if (word == "done")
        return Result::DoneBefore;
    for (const Result result : {Result::Pass, Result::Fail, Result::Hold, Result::DoneBefore})
        if (word == resultName(result))
            return result;
    return std::nullopt;
}

/// `k-204` or `k204`.
std::optional<std::string> codeOf(std::string_view word)
{
    if (word.empty() || (word[0] != 'k' && word[0] != 'r'))
        return std::nullopt;
    std::string_view digits = word.substr(1);
    if (digits.starts_with('-'))
        digits.remove_prefix(1);
    if (digits.size() != 3 || !std::all_of(digits.begin(), digits.end(), isDigit))
        return std::nullopt;
    return std::string(word[0] == 'k' ? "K-" : "R-") + std::string(digits);
}

/// Takes the next number of so many digits off the text, with what must stand before it.
std::optional<int> takeNumber(std::string_view& text, std::string_view before, std::size_t digits, int least, int most)
{
    if (!text.starts_with(before) || text.size() < before.size() + digits)
        return std::nullopt;
    const std::string_view number = text.substr(before.size(), digits);
    if (!std::all_of(number.begin(), number.end(), isDigit))
        return std::nullopt;
    const int value = std::atoi(std::string(number).c_str());
    text.remove_prefix(before.size() + digits);
    return value >= least && value <= most ? std::optional(value) : std::nullopt;
}

UnixTime localTime(std::tm time)
{
    time.tm_isdst = -1;
    return std::mktime(&time);
}

/// FROM..TO, or one of them, or one span alone.
bool takeSpan(HistoryQuery& query, std::string_view word)
{
    const std::size_t dots = word.find("..");
    const std::string_view first = word.substr(0, dots);
    const std::string_view last = dots == std::string_view::npos ? first : word.substr(dots + 2);
    const auto from = timeSpanOf(first);
    const auto until = timeSpanOf(last);
    if ((!from && !first.empty()) || (!until && !last.empty()) || (!from && !until))
        return false;
    if (from)
        query.from = std::max(query.from.value_or(from->from), from->from);
    if (until)
        query.until = std::min(query.until.value_or(until->until), until->until);
    return true;
}

bool has(const std::string& text, const HistoryQuery::Word& word)
{
    return text.find(word.text) != std::string::npos ||
           (!word.compact.empty() && text.find(word.compact) != std::string::npos);
}

} // namespace

std::optional<TimeSpan> timeSpanOf(std::string_view text)
{
    std::tm time{};
    const auto year = takeNumber(text, "", 4, 1970, 9999);
    const auto month = year ? takeNumber(text, "-", 2, 1, 12) : std::nullopt;
    if (!month)
        return std::nullopt;
    time.tm_year = *year - 1900;
    time.tm_mon = *month - 1;
    time.tm_mday = 1;
    int* smallest = &time.tm_mon;
    const std::pair<const char*, int*> parts[] = {{"-", &time.tm_mday}, {"t", &time.tm_hour}, {":", &time.tm_min}};
    for (const auto& [before, part] : parts) {
        if (text.empty())
            break;
        const auto value = takeNumber(text, before, 2, part == &time.tm_mday ? 1 : 0,
                                      part == &time.tm_mday   ? 31
                                      : part == &time.tm_hour ? 23
                                                              : 59);
        if (!value)
            return std::nullopt;
        *part = *value;
        smallest = part;
    }
    if (!text.empty())
        return std::nullopt;
    TimeSpan out;
    out.from = localTime(time);
    ++*smallest; // mktime carries what is too much
    out.until = localTime(time);
    return out;
}

HistoryQuery HistoryQuery::parse(std::string_view line)
{
    HistoryQuery out;
    const std::string text = lowered(line);
    const auto blank = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
    for (auto at = text.begin(); at != text.end();) {
        const auto begin = std::find_if_not(at, text.end(), blank);
        at = std::find_if(begin, text.end(), blank);
        std::string word(begin, at);
        if (word.empty() || takeSpan(out, word))
            continue;
        if (const auto result = resultOf(word))
            out.results.push_back(*result);
        else if (const auto code = codeOf(word))
            out.codes.push_back(*code);
        else
            out.words.push_back({word, compactOf(word)});
    }
    return out;
}

bool HistoryQuery::fitsApartFromWords(const HistoryRow& row) const
{
    return std::all_of(results.begin(), results.end(), [&](Result result) { return result == row.result; }) &&
           std::all_of(codes.begin(), codes.end(), [&](const std::string& code) { return code == row.code; }) &&
           (!from || row.finished >= *from) && (!until || row.finished < *until);
}

bool HistoryQuery::fits(const HistoryRow& row) const
{
    if (!fitsApartFromWords(row))
        return false;
    if (words.empty())
        return true;
    const std::string text = searchText(row);
    return std::all_of(words.begin(), words.end(), [&](const Word& word) { return has(text, word); });
}

std::string searchText(const HistoryRow& row)
{
    std::string out;
    const auto add = [&out](std::string_view part) {
        if (!part.empty())
            out.append(part).append(" ");
    };
    if (row.chip)
        add(row.chip->hex());
    for (const std::string& urn : row.identities) {
        add(urn);
        try {
            add(withoutSeparators(identity::DeviceIdentity::fromUrn(urn).human()));
        } catch (const Error&) {
            continue; // an older station's; its URN is there
        }
    }
    for (const std::string_view part : {std::string_view(row.profile), std::string_view(row.model)})
        add(part);
    add(row.code);
    return lowered(out) + "  ";
}

} // namespace keyline::station
