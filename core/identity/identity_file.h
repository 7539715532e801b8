#pragma once

#include "identity/identity_source.h"

namespace keyline::identity {

/// A CSV file of identities (RFC 4180, and what spreadsheets make of it): one device a line, one column an identity,
/// people's form or URN. Commas, semicolons or tabs; a byte order mark, CRLF, blank lines, quotes and blanks around are
/// tolerated; the first line is a header if none of its cells looks like an identity. All or nothing: where a line is
/// bad, or an identity stands in the file twice, nothing is taken, and the error names the first ten bad lines (a
/// duplicate with both its lines).
class IdentityFile final : public IdentitySource
{
  public:
    static constexpr std::size_t linesNamed = 10;

    /// Throws Error FileUnreadable or IdentityFileMalformed, naming the file.
    static IdentityFile read(const std::filesystem::path& path, IdentityNeed need);
    static IdentityFile parse(std::string_view content, const std::string& name, IdentityNeed need);

    std::size_t size() const override { return m_lines.size(); }
    IdentityList at(std::size_t device) const override;
    const std::string& name() const override { return m_name; }
    /// The file's line, from 1, that a device came from.
    std::size_t line(std::size_t device) const { return m_lines[device]; }

  private:
    class Parser;
    std::string_view urn(std::size_t n) const;
    IdentityFile(std::string name, std::size_t columns) : m_name(std::move(name)), m_columns(columns) {}

    std::string m_name;
    std::size_t m_columns;
    std::string m_urns; // one behind the other, so that a million lines cost little more than their text
    std::vector<std::uint32_t> m_ends;
    std::vector<std::uint32_t> m_lines;
};

} // namespace keyline::identity
