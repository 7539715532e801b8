#include "station/journal.h"

namespace keyline::station::journal {

namespace {

/// What readJob() reads.
constexpr const char* jobColumns =
    "chip, profile, model, revision, step, done, tries, started, updated, master_version,"
    " package_digest, certificate, backup, log_index, label";

std::string selectJob(const char* rest)
{
    return std::string("SELECT ") + jobColumns + " FROM station_job " + rest;
}

template <typename T>
std::optional<T> narrow(std::optional<std::int64_t> value)
{
    return value ? std::optional(static_cast<T>(*value)) : std::nullopt;
}

Job readJob(const sql::Statement& row)
{
    Job out{.chip = identity::ChipId::fromBytes(row.bytes(0)),
            .profile = row.text(1),
            .model = row.text(2),
            .revision = static_cast<std::uint32_t>(row.integer(3)),
            .step = static_cast<Step>(row.integer(4)),
            .done = row.integer(5) != 0,
            .tries = row.integer(6),
            .started = row.integer(7),
            .updated = row.integer(8),
            .masterKeyVersion = narrow<std::uint32_t>(row.maybeInteger(9)),
            .packageDigest = std::nullopt,
            .certificate = row.maybeBytes(11),
            .backup = row.maybeBytes(12),
            .logIndex = narrow<std::uint64_t>(row.maybeInteger(13)),
            .label = static_cast<LabelState>(row.integer(14))};
    if (!row.isNull(10))
        out.packageDigest = row.arrayOf<32>(10);
    return out;
}

} // namespace

std::optional<Job> find(sql::Connection& connection, const identity::ChipId& chip)
{
    auto row = connection.query(selectJob("WHERE chip = ?"), chip.bytes());
    return row.step() ? std::optional(readJob(row)) : std::nullopt;
}

std::vector<Job> all(sql::Connection& connection)
{
    std::vector<Job> out;
    auto row = connection.query(selectJob("ORDER BY started, chip"));
    while (row.step())
        out.push_back(readJob(row));
    return out;
}

Job begin(sql::Connection& connection, const identity::ChipId& chip, std::string_view profile, std::string_view model,
          UnixTime now)
{
    static const std::string insert =
        std::string("INSERT INTO station_job (chip, profile, model, revision, step, done, tries, started, updated)"
                    " VALUES (?, ?, ?, 1, ?, 1, 1, ?, ?)"
                    " ON CONFLICT (chip) DO UPDATE SET tries = tries + 1, model = excluded.model,"
                    " updated = excluded.updated RETURNING ") +
        jobColumns;
    auto row = connection.query(insert, chip.bytes(), profile, model, static_cast<int>(Step::ReadChip), now, now);
    row.step();
    return readJob(row);
}

void restart(sql::Connection& connection, const identity::ChipId& chip, std::string_view profile, UnixTime now)
{
    connection.run("UPDATE station_job SET profile = ?, step = ?, done = 1, updated = ?, master_version = NULL,"
                   " backup = NULL, log_index = NULL, label = 0 WHERE chip = ?",
                   profile, static_cast<int>(Step::ReadChip), now, chip.bytes());
}

void note(sql::Connection& connection, const identity::ChipId& chip, Step step, bool done, UnixTime now)
{
    connection.run("UPDATE station_job SET step = ?, done = ?, updated = ? WHERE chip = ?", static_cast<int>(step),
                   done, now, chip.bytes());
}

void setMasterKeyVersion(sql::Connection& connection, const identity::ChipId& chip,
                         std::optional<std::uint32_t> version)
{
    connection.run("UPDATE station_job SET master_version = ? WHERE chip = ?", version, chip.bytes());
}

void setCertificate(sql::Connection& connection, const identity::ChipId& chip, const Digest& package,
                    ByteView certificate)
{
    connection.run("UPDATE station_job SET package_digest = ?, certificate = ? WHERE chip = ?", package, certificate,
                   chip.bytes());
}

void setBackup(sql::Connection& connection, const identity::ChipId& chip, ByteView backup)
{
    connection.run("UPDATE station_job SET backup = ? WHERE chip = ?", backup, chip.bytes());
}

void setLogged(sql::Connection& connection, const identity::ChipId& chip, std::uint64_t index)
{
    connection.run("UPDATE station_job SET log_index = ?, backup = NULL WHERE chip = ?", index, chip.bytes());
}

void setLabel(sql::Connection& connection, const identity::ChipId& chip, LabelState state)
{
    connection.run("UPDATE station_job SET label = ? WHERE chip = ?", static_cast<int>(state), chip.bytes());
}

std::optional<std::uint64_t> logIndex(sql::Connection& connection, const identity::ChipId& chip)
{
    auto row = connection.query("SELECT log_index FROM station_job WHERE chip = ?", chip.bytes());
    return row.step() ? narrow<std::uint64_t>(row.maybeInteger(0)) : std::nullopt;
}

void remove(sql::Connection& connection, const identity::ChipId& chip)
{
    connection.run("DELETE FROM station_job WHERE chip = ?", chip.bytes());
}

} // namespace keyline::station::journal
