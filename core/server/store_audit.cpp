#include "server/store_audit.h"

#include "base/error.h"
#include "registry/schema.h"
#include "server/store_schema.h"
#include "sql/migration.h"

#include <thread>

namespace keyline::server {

namespace {

using registry::AuditTopic;

/// What the reader says, or nothing where the store is so broken that it says nothing: the audit names that.
template <typename F>
auto asked(F read) -> std::optional<decltype(read())>
{
    try {
        return read();
    } catch (const Error& error) {
        if (error.code() == Code::DatabaseFault)
            throw;
        return std::nullopt;
    }
}

/// One that is damaged has its key or its checkpoint left; where both are another log's, it is another log.
void requireThisLog(const sql::Snapshots& store, const registry::TrustFile& trust)
{
    store.read([&](sql::Connection& connection) {
        StoreReader reader(connection);
        const auto vkey = asked([&] { return reader.logVkey(); });
        const auto note = asked([&] { return reader.published().note; });
        if (!vkey || !note || *vkey == trust.log.vkey())
            return;
        try {
            transparency::openCheckpoint(*note, trust.log, {});
        } catch (const Error&) {
            throw Error(Code::RegistryOfAnotherStation,
                        store.name() + " holds the log " + *vkey + ", the trust file names " + trust.log.vkey());
        }
    });
}

/// A store that was played back from an older copy is whole in itself.
std::optional<std::string> brokenPromise(const sql::Snapshots& store, const registry::TrustFile& trust,
                                         const std::string& note)
{
    try {
        store.read([&](sql::Connection& connection) {
            StoreReader reader(connection);
            // No server has opened it yet: what init made, or what a restore did not get to.
            if (sql::hasTable(connection, "tree"))
                requirePromised(reader, store.name(), note, trust.log);
            else if (reader.published().size < transparency::openCheckpoint(note, trust.log, {}).checkpoint.size)
                throw Error(Code::LogWentBack,
                            store.name() + " has fewer entries than were published: restore it from a mirror");
        });
        return std::nullopt;
    } catch (const Error& error) {
        if (error.code() == Code::DatabaseFault)
            throw;
        return error.context();
    }
}

/// A server at work writes it over in place: what is read at that moment may be half of either.
std::optional<std::string> readWhole(const PublishedFile& published, const transparency::NoteKey& log)
{
    constexpr int mostTries = 20;
    constexpr std::chrono::milliseconds pause{1};
    for (int tries = 0;; ++tries) {
        const auto note = published.read();
        if (!note || tries == mostTries)
            return note;
        try {
            transparency::openCheckpoint(*note, log, {});
            return note;
        } catch (const Error&) {
            std::this_thread::sleep_for(pause);
        }
    }
}

/// The migrations' own table, which no other row speaks of.
std::vector<std::string> oddVersions(const sql::Snapshots& store)
{
    return store.read([](sql::Connection& connection) -> std::vector<std::string> {
        if (connection.engine() == sql::Engine::Postgres)
            return sql::oddVersions(connection, postgresMigrations());
        // No server has opened it yet where there is no tree.
        return sql::oddVersions(connection, sql::hasTable(connection, "tree") ? sqliteMigrations()
                                                                              : registry::registryMigrations());
    });
}

} // namespace

registry::AuditReport auditStore(const sql::Snapshots& store, const registry::TrustFile& trust,
                                 const PublishedFile& published, const registry::AuditOptions& options)
{
    requireThisLog(store, trust);
    // Before the store, which goes on meanwhile.
    std::optional<std::string> note;
    std::optional<std::string> broken;
    try {
        note = readWhole(published, trust.log);
    } catch (const Error& error) {
        if (error.code() != Code::CheckpointNotValid)
            throw;
        broken = error.context();
    }
    const auto odd = asked([&] { return oddVersions(store); }).value_or(std::vector<std::string>());
    registry::AuditReport report = registry::auditRegistry(store, trust, options);
    if (!note && !broken)
        report.rows[static_cast<std::size_t>(AuditTopic::Checkpoint)].because =
            published.name() + " is not there: whether the store is older than what was given out is not known";
    if (note)
        broken = brokenPromise(store, trust, *note);
    for (const std::string& one : odd) {
        report.rows[static_cast<std::size_t>(AuditTopic::Checkpoint)].state = registry::AuditRow::State::Broken;
        report.findings.push_back({AuditTopic::Checkpoint, {}, {}, "table schema_version", {}, one});
    }
    if (broken) {
        report.rows[static_cast<std::size_t>(AuditTopic::Checkpoint)].state = registry::AuditRow::State::Broken;
        report.findings.push_back({AuditTopic::Checkpoint, {}, {}, published.name(), {}, *broken});
    }
    return report;
}

} // namespace keyline::server
