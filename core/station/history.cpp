#include "station/history.h"

#include <sstream>

namespace keyline::station::history {

namespace {

constexpr std::string_view selectRow =
    "SELECT chip, identities, profile, model, result, code, step, queued, serial, log_index, proof, started, finished"
    " FROM station_history ";

/// No identity has a blank in it.
std::string join(const std::vector<std::string>& words)
{
    std::string out;
    for (const auto& word : words)
        out += (out.empty() ? "" : " ") + word;
    return out;
}

std::vector<std::string> split(const std::string& text)
{
    std::istringstream in(text);
    std::vector<std::string> out;
    for (std::string word; in >> word;)
        out.push_back(word);
    return out;
}

HistoryRow readRow(const sql::Statement& row)
{
    HistoryRow out;
    if (!row.isNull(0))
        out.chip = identity::ChipId::fromBytes(row.bytes(0));
    out.identities = split(row.text(1));
    out.profile = row.text(2);
    out.model = row.text(3);
    out.result = static_cast<Result>(row.integer(4));
    out.code = row.text(5);
    out.step = static_cast<Step>(row.integer(6));
    out.queued = row.integer(7) != 0;
    if (!row.isNull(8))
        out.serial = row.arrayOf<16>(8);
    if (!row.isNull(9))
        out.logIndex = static_cast<std::uint64_t>(row.integer(9));
    if (!row.isNull(10))
        out.proof = row.arrayOf<32>(10);
    out.started = row.integer(11);
    out.finished = row.integer(12);
    return out;
}

} // namespace

void add(sql::Connection& connection, const HistoryRow& row)
{
    std::optional<ByteView> chip;
    if (row.chip)
        chip = row.chip->bytes();
    connection.run("INSERT INTO station_history (chip, identities, profile, model, result, code, step, queued, serial,"
                   " log_index, proof, started, finished) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   chip, join(row.identities), row.profile, row.model, static_cast<int>(row.result), row.code,
                   static_cast<int>(row.step), row.queued, row.serial, row.logIndex, row.proof, row.started,
                   row.finished);
}

std::optional<HistoryRow> lastPass(sql::Connection& connection, const identity::ChipId& chip)
{
    auto row = connection.query(std::string(selectRow) + "WHERE chip = ? AND result = ? ORDER BY id DESC LIMIT 1",
                                chip.bytes(), static_cast<int>(Result::Pass));
    return row.step() ? std::optional(readRow(row)) : std::nullopt;
}

std::vector<HistoryRow> newest(sql::Connection& connection, std::size_t limit)
{
    std::vector<HistoryRow> out;
    auto row = connection.query(std::string(selectRow) + "ORDER BY id DESC LIMIT ?", limit);
    while (row.step())
        out.push_back(readRow(row));
    return out;
}

std::optional<LogPlace> lastLogged(sql::Connection& connection)
{
    auto row = connection.query("SELECT chip, log_index FROM station_history WHERE log_index IS NOT NULL"
                                " UNION ALL SELECT chip, log_index FROM station_job WHERE log_index IS NOT NULL"
                                " ORDER BY log_index DESC LIMIT 1");
    if (!row.step())
        return std::nullopt;
    return LogPlace{identity::ChipId::fromBytes(row.bytes(0)), static_cast<std::uint64_t>(row.integer(1))};
}

void setLogged(sql::Connection& connection, const identity::ChipId& chip, std::uint64_t index)
{
    connection.run("UPDATE station_history SET queued = 0, log_index = ? WHERE chip = ? AND queued = 1", index,
                   chip.bytes());
}

} // namespace keyline::station::history
