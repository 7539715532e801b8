#include "station/history.h"

#include "station/history_index.h"

#include <sstream>

namespace keyline::station::history {

namespace {

constexpr std::string_view selectRow =
    "SELECT id, chip, identities, profile, model, result, code, step, queued, serial, log_index, proof, started,"
    " finished FROM station_history ";

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
    out.id = row.integer(0);
    if (!row.isNull(1))
        out.chip = identity::ChipId::fromBytes(row.bytes(1));
    out.identities = split(row.text(2));
    out.profile = row.text(3);
    out.model = row.text(4);
    out.result = static_cast<Result>(row.integer(5));
    out.code = row.text(6);
    out.step = static_cast<Step>(row.integer(7));
    out.queued = row.integer(8) != 0;
    if (!row.isNull(9))
        out.serial = row.arrayOf<16>(9);
    if (!row.isNull(10))
        out.logIndex = static_cast<std::uint64_t>(row.integer(10));
    if (!row.isNull(11))
        out.proof = row.arrayOf<32>(11);
    out.started = row.integer(12);
    out.finished = row.integer(13);
    return out;
}

} // namespace

void add(sql::Connection& connection, const HistoryRow& row)
{
    std::optional<ByteView> chip;
    if (row.chip)
        chip = row.chip->bytes();
    auto added = connection.query(
        "INSERT INTO station_history (chip, identities, profile, model, result, code, step, queued, serial, log_index,"
        " proof, started, finished) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        chip, join(row.identities), row.profile, row.model, static_cast<int>(row.result), row.code,
        static_cast<int>(row.step), row.queued, row.serial, row.logIndex, row.proof, row.started, row.finished);
    std::int64_t id = 0;
    while (added.step()) // to the end: then it is inserted
        id = added.integer(0);
    index::onAdded(connection, id);
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

std::int64_t newestId(sql::Connection& connection)
{
    auto row = connection.query("SELECT max(id) FROM station_history");
    return row.step() ? row.integer(0) : 0;
}

std::optional<HistoryRow> find(sql::Connection& connection, std::int64_t id)
{
    auto row = connection.query(std::string(selectRow) + "WHERE id = ?", id);
    return row.step() ? std::optional(readRow(row)) : std::nullopt;
}

void forEach(sql::Connection& connection, std::int64_t first, std::int64_t end, const OnRow& onRow)
{
    auto row = connection.query(std::string(selectRow) + "WHERE id >= ? AND id < ? ORDER BY id", first, end);
    while (row.step())
        if (!onRow(readRow(row)))
            return;
}

void forEachDown(sql::Connection& connection, std::int64_t first, std::int64_t end,
                 const std::function<bool(std::int64_t id)>& isWanted, const OnRow& onRow)
{
    auto row = connection.query(std::string(selectRow) + "WHERE id >= ? AND id < ? ORDER BY id DESC", first, end);
    while (row.step())
        if (isWanted(row.integer(0)) && !onRow(readRow(row)))
            return;
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
