#include "station/outbox.h"

namespace keyline::station::outbox {

namespace {

constexpr std::string_view selectItem = "SELECT id, chip, record, queued, sealed, refusal FROM station_outbox ";

OutboxItem readItem(const sql::Statement& row)
{
    OutboxItem out{.id = row.integer(0),
                   .chip = identity::ChipId::fromBytes(row.bytes(1)),
                   .record = row.bytes(2),
                   .queued = row.integer(3),
                   .sealed = row.integer(4) != 0,
                   .refusal = std::nullopt};
    if (const auto code = row.maybeInteger(5))
        out.refusal = static_cast<std::uint8_t>(*code);
    return out;
}

std::vector<OutboxItem> readAll(sql::Statement row)
{
    std::vector<OutboxItem> out;
    while (row.step())
        out.push_back(readItem(row));
    return out;
}

} // namespace

void put(sql::Connection& connection, const identity::ChipId& chip, ByteView record, UnixTime now)
{
    connection.run("INSERT INTO station_outbox (chip, record, queued) VALUES (?, ?, ?)"
                   " ON CONFLICT (chip) DO UPDATE SET record = excluded.record, queued = excluded.queued,"
                   " refusal = NULL WHERE sealed = 0",
                   chip.bytes(), record, now);
}

std::optional<OutboxItem> find(sql::Connection& connection, const identity::ChipId& chip)
{
    auto row = connection.query(std::string(selectItem) + "WHERE chip = ?", chip.bytes());
    return row.step() ? std::optional(readItem(row)) : std::nullopt;
}

bool has(sql::Connection& connection, const identity::ChipId& chip)
{
    return connection.query("SELECT 1 FROM station_outbox WHERE chip = ?", chip.bytes()).step();
}

bool isWaiting(sql::Connection& connection, const identity::ChipId& chip)
{
    return connection.query("SELECT 1 FROM station_outbox WHERE chip = ? AND refusal IS NULL", chip.bytes()).step();
}

std::vector<OutboxItem> waiting(sql::Connection& connection, std::size_t limit)
{
    return readAll(connection.query(std::string(selectItem) + "WHERE refusal IS NULL ORDER BY id LIMIT ?", limit));
}

std::vector<OutboxItem> recalls(sql::Connection& connection)
{
    return readAll(connection.query(std::string(selectItem) + "WHERE refusal IS NOT NULL AND sealed = 1 ORDER BY id"));
}

void markSealed(sql::Connection& connection, const identity::ChipId& chip, bool sealed)
{
    connection.run("UPDATE station_outbox SET sealed = ? WHERE chip = ?", sealed, chip.bytes());
}

void markRefused(sql::Connection& connection, const identity::ChipId& chip, std::uint8_t refusal)
{
    connection.run("UPDATE station_outbox SET refusal = ? WHERE chip = ?", refusal, chip.bytes());
}

void remove(sql::Connection& connection, const identity::ChipId& chip)
{
    connection.run("DELETE FROM station_outbox WHERE chip = ?", chip.bytes());
}

std::int64_t count(sql::Connection& connection)
{
    auto row = connection.query("SELECT count(*) FROM station_outbox WHERE refusal IS NULL");
    row.step();
    return row.integer(0);
}

} // namespace keyline::station::outbox
