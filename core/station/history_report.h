#pragma once

#include "station/history_search.h"

#include <array>
#include <filesystem>

namespace keyline::station {

/// What a list of visits holds, for a shift's papers.
struct HistoryTotals
{
    std::uint64_t rows = 0;
    std::array<std::uint64_t, 4> byResult{}; ///< in the order of Result
    std::uint64_t devices = 0;               ///< different chips
    std::optional<UnixTime> first;           ///< finished
    std::optional<UnixTime> last;
    Digest content{}; ///< SHA-256 of the CSV's header and rows
};

/// Called now and then with the number of rows so far; false: give up.
using OnReport = std::function<bool(std::uint64_t rows)>;

namespace history {

/// Writes every visit that fits, newest first, as CSV (RFC 4180, UTF-8): a header, a line a visit, and three lines that
/// begin with `#`: how many visits, what was asked for, and the SHA-256 of all bytes before the first of these lines.
/// Times are ISO 8601 in UTC; identities are in people's form. What devices said is made harmless, and no cell begins
/// with what a spreadsheet takes for a formula. The file appears whole or not at all. Throws Error DiskFull,
/// FileUnwritable, Interrupted.
HistoryTotals writeCsv(sql::Connection& connection, const HistoryQuery& query, std::string_view asked,
                       const std::filesystem::path& file, const OnReport& onReport = {});

/// The same totals, content hash included, and the rows told one by one instead of written.
HistoryTotals forEachReported(sql::Connection& connection, const HistoryQuery& query,
                              const std::function<void(const HistoryRow&)>& onRow, const OnReport& onReport = {});

/// The CSV's columns, in order: finished, started, result, code, step, chip, identities, profile, model,
/// certificate_serial, log_index, queued, proof_sha256.
std::vector<std::string> columns();

} // namespace history

/// One cell as CSV has it.
std::string csvCell(std::string_view text);
/// `2026-11-26T12:00:00Z`.
std::string utcText(UnixTime time);
/// The identities in people's form.
std::vector<std::string> peoplesForm(const HistoryRow& row);

} // namespace keyline::station
