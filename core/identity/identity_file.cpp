#include "identity/identity_file.h"

#include "base/error.h"
#include "base/file.h"
#include "base/text.h"
#include "identity/identity_text.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace keyline::identity {

namespace {

using namespace text;

constexpr std::size_t mostBytes = 256u << 20;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view utf16Mark = "\xFF\xFE";

bool isSeparator(char c)
{
    // None of them can stand in an identity, so any of them separates.
    return c == ',' || c == ';' || c == '\t';
}

/// Takes a quoted cell (RFC 4180 §2) from the front of `line`, up to the separator. False if the quotes do not match.
bool takeQuoted(std::string_view& line, std::string& cell)
{
    std::size_t at = 1;
    for (;; ++at) {
        if (at >= line.size())
            return false;
        if (line[at] != '"')
            cell += line[at];
        else if (line.substr(at).starts_with("\"\""))
            cell += line[at++];
        else
            break;
    }
    const std::string_view rest = line.substr(at + 1);
    const auto end = std::find_if(rest.begin(), rest.end(), isSeparator);
    if (!trimmed(std::string_view(rest.begin(), end)).empty())
        return false;
    line = std::string_view(end, rest.end());
    return true;
}

/// The cells of a line, blanks around them gone and empty ones at the end dropped.
std::optional<std::vector<std::string>> splitCells(std::string_view line)
{
    std::vector<std::string> cells;
    for (bool more = true; more;) {
        line = line.substr(std::min(line.find_first_not_of(' '), line.size()));
        std::string cell;
        if (line.starts_with('"')) {
            if (!takeQuoted(line, cell))
                return std::nullopt;
        } else {
            const auto end = std::find_if(line.begin(), line.end(), isSeparator);
            cell.assign(line.begin(), end);
            line = std::string_view(end, line.end());
        }
        cells.emplace_back(trimmed(cell));
        more = !line.empty();
        line = line.substr(more ? 1 : 0);
    }
    while (!cells.empty() && cells.back().empty())
        cells.pop_back();
    return cells;
}

/// A column's name, and surely not an identity that somebody misspelt.
bool isHeading(std::string_view cell)
{
    constexpr std::size_t identityLike = 6;
    const auto digits = std::count_if(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
    const std::string plain = without(cell, ":-. ");
    const bool looksHex = plain.size() >= identityLike && isHexDigits(plain);
    return static_cast<std::size_t>(digits) < identityLike && !looksHex && !lowered(cell).starts_with("urn:") &&
           (digits == 0 || cell.find('-') == cell.npos);
}

} // namespace

class IdentityFile::Parser
{
  public:
    Parser(const std::string& name, IdentityNeed need) : m_name(name), m_need(need), m_out(name, need.count) {}

    IdentityFile parse(std::string_view content)
    {
        if (content.starts_with(utf16Mark))
            refuse("UTF-16; save it as CSV in UTF-8");
        if (content.starts_with(byteOrderMark))
            content.remove_prefix(byteOrderMark.size());
        for (std::uint32_t line = 1; !content.empty(); ++line) {
            const auto end = content.find('\n');
            readLine(line, trimmed(content.substr(0, end)));
            content.remove_prefix(end == content.npos ? content.size() : end + 1);
        }
        findDuplicates();
        if (!m_problems.empty())
            refuse(describeProblems());
        if (m_out.m_lines.empty())
            refuse("no identities in it");
        return std::move(m_out);
    }

  private:
    struct Problem
    {
        std::uint32_t line;
        std::string what;
    };

    void readLine(std::uint32_t line, std::string_view text)
    {
        if (text.empty())
            return;
        const auto cells = splitCells(text);
        if (!cells)
            return note(line, "quotes that do not match");
        if (cells->empty())
            return;
        const bool mayBeHeader = !std::exchange(m_seenLine, true);
        if (mayBeHeader && std::all_of(cells->begin(), cells->end(), isHeading))
            return;
        try {
            take(line, *cells);
        } catch (const Error& error) {
            const bool otherKind = error.code() == Code::IdentityKindNotInProfile;
            note(line, otherKind ? error.context() + " is of another kind than the profile has" : error.context());
        }
    }

    void take(std::uint32_t line, const std::vector<std::string>& cells)
    {
        if (cells.size() != m_need.count)
            return note(line, std::to_string(cells.size()) + " identities, where the profile has " +
                                  std::to_string(m_need.count));
        std::string urns;
        std::vector<std::uint32_t> ends;
        for (const std::string& cell : cells) {
            urns += DeviceIdentity::fromText(cell, m_need.kind).urn();
            ends.push_back(static_cast<std::uint32_t>(m_out.m_urns.size() + urns.size()));
        }
        m_out.m_urns += urns;
        m_out.m_ends.insert(m_out.m_ends.end(), ends.begin(), ends.end());
        m_out.m_lines.push_back(line);
    }

    void findDuplicates()
    {
        std::vector<std::uint32_t> order(m_out.m_ends.size());
        std::iota(order.begin(), order.end(), 0u);
        std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
            const int byUrn = m_out.urn(a).compare(m_out.urn(b));
            return byUrn == 0 ? a < b : byUrn < 0;
        });
        const auto lineOf = [this](std::uint32_t n) { return m_out.m_lines[n / m_need.count]; };
        for (std::size_t i = 1; i < order.size(); ++i)
            if (m_out.urn(order[i]) == m_out.urn(order[i - 1]))
                note(lineOf(order[i]), std::string(m_out.urn(order[i])) + " stands on line " +
                                           std::to_string(lineOf(order[i - 1])) + " too");
    }

    void note(std::uint32_t line, std::string what) { m_problems.push_back({line, std::move(what)}); }

    std::string describeProblems()
    {
        std::stable_sort(m_problems.begin(), m_problems.end(),
                         [](const Problem& a, const Problem& b) { return a.line < b.line; });
        std::string out;
        for (std::size_t i = 0; i < std::min(m_problems.size(), linesNamed); ++i)
            out += (i == 0 ? "line " : "; line ") + std::to_string(m_problems[i].line) + ": " + m_problems[i].what;
        if (m_problems.size() > linesNamed)
            out += "; and " + std::to_string(m_problems.size() - linesNamed) + " more";
        return out;
    }

    [[noreturn]] void refuse(const std::string& what) const
    {
        throw Error(Code::IdentityFileMalformed, m_name + ": " + what);
    }

    const std::string& m_name;
    IdentityNeed m_need;
    IdentityFile m_out;
    bool m_seenLine = false;
    std::vector<Problem> m_problems;
};

IdentityFile IdentityFile::read(const std::filesystem::path& path, IdentityNeed need)
{
    return parse(asText(readFile(path, mostBytes)), path.string(), need);
}

IdentityFile IdentityFile::parse(std::string_view content, const std::string& name, IdentityNeed need)
{
    return Parser(name, need).parse(content);
}

std::string_view IdentityFile::urn(std::size_t n) const
{
    const std::size_t from = n == 0 ? 0 : m_ends[n - 1];
    return std::string_view(m_urns).substr(from, m_ends[n] - from);
}

IdentityList IdentityFile::at(std::size_t device) const
{
    if (device >= size())
        throw Error(Code::IdentitiesUsedUp, m_name);
    std::vector<DeviceIdentity> identities;
    for (std::size_t i = 0; i < m_columns; ++i)
        identities.push_back(DeviceIdentity::fromUrn(urn(device * m_columns + i)));
    return IdentityList(std::move(identities));
}

} // namespace keyline::identity
