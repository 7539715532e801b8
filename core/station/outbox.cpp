#include "station/outbox.h"

namespace keyline::station::outbox {

namespace {

constexpr std::string_view selectItem =
    "SELECT id, chip, record, queued, sealed, refusal, entry, sequence FROM station_outbox ";

OutboxItem readItem(const sql::Statement& row)
{
    OutboxItem out{.id = row.integer(0),
                   .chip = identity::ChipId::fromBytes(row.bytes(1)),
                   .record = row.bytes(2),
                   .queued = row.integer(3),
                   .sealed = row.integer(4) != 0,
                   .refusal = std::nullopt,
                   .entry = row.maybeBytes(6),
                   .sequence = static_cast<std::uint64_t>(row.maybeInteger(7).value_or(0))};
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
                   " refusal = NULL, entry = CASE WHEN record = excluded.record THEN entry END,"
                   " sequence = CASE WHEN record = excluded.record THEN sequence END WHERE sealed = 0",
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
    connection.run("UPDATE station_outbox SET refusal = ?, entry = NULL, sequence = NULL WHERE chip = ?", refusal,
                   chip.bytes());
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

std::optional<UnixTime> oldest(sql::Connection& connection)
{
    auto row = connection.query("SELECT min(queued) FROM station_outbox WHERE refusal IS NULL");
    return row.step() ? row.maybeInteger(0) : std::nullopt;
}

std::vector<OutboxItem> unanswered(sql::Connection& connection)
{
    return readAll(
        connection.query(std::string(selectItem) + "WHERE refusal IS NULL AND entry IS NOT NULL ORDER BY sequence"));
}

void setEntry(sql::Connection& connection, std::int64_t id, std::uint64_t sequence, ByteView entry)
{
    connection.run("UPDATE station_outbox SET sequence = ?, entry = ? WHERE id = ?", sequence, entry, id);
}

void clearEntry(sql::Connection& connection, std::int64_t id)
{
    connection.run("UPDATE station_outbox SET sequence = NULL, entry = NULL WHERE id = ?", id);
}

std::optional<std::uint64_t> nextSequence(sql::Connection& connection, const Digest& log)
{
    auto row = connection.query("SELECT next FROM station_signer WHERE log = ?", log);
    return row.step() ? std::optional(static_cast<std::uint64_t>(row.integer(0))) : std::nullopt;
}

void setNextSequence(sql::Connection& connection, const Digest& log, std::uint64_t next)
{
    connection.run("INSERT INTO station_signer (log, next) VALUES (?, ?)"
                   " ON CONFLICT (log) DO UPDATE SET next = excluded.next",
                   log, next);
}

bool hasSigned(sql::Connection& connection)
{
    return connection
        .query("SELECT 1 FROM station_signer UNION SELECT 1 FROM station_outbox WHERE entry IS NOT NULL LIMIT 1")
        .step();
}

} // namespace keyline::station::outbox
