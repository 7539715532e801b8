#pragma once

#include "sql/connection.h"

#include <functional>
#include <memory>

class QSqlDatabase;

namespace keyline::sql {

enum class Mode {
    Write,
    Read,      ///< of a file that this process also writes, or that others may write
    Immutable, ///< of a file whose folder nobody can write: no locks, no shared memory
};

/// Makes connections, each with the settings that all of Keyline's databases have. Friend of Connection.
class Opener
{
  public:
    /// Throws Error DatabaseDamaged, HomeReadOnly, FileUnreadable, naming the file.
    static std::unique_ptr<Connection> open(const std::filesystem::path& path, Mode mode);
    /// `configure` says where and who. Throws Error DatabaseFault, naming the database.
    static std::unique_ptr<Connection> openPostgres(const std::string& name,
                                                    const std::function<void(QSqlDatabase&)>& configure);
    /// See SqliteDriver::copyTo().
    static void copy(Connection& sqlite, const std::filesystem::path& file);
    /// See Driver::handOver().
    static void handOver(Connection& connection, bool toThisThread) { connection.m_driver->handOver(toThisThread); }
};

/// Where a database that may only be read is read from, and how.
struct ReadingPlace
{
    std::filesystem::path path;
    Mode mode = Mode::Read;
    std::shared_ptr<void> copy; ///< keeps a private copy's folder; removes it with the last owner
};

/// SQLite wants to make a -shm file to read a WAL database; in a folder without that right (a supervisor's
/// write-protected stick, another user's home) it is read along with a writer that is at work there, as immutable where
/// no WAL was left behind, else from a private copy of file and WAL.
ReadingPlace readingPlace(const std::filesystem::path& path);

/// A private copy of what a connection has open, to be changed.
ReadingPlace copyOf(Connection& connection);

/// Where SQLite's own check finds the first damage, as "On tree page 11 cell 0: …"; empty where it finds none, or
/// cannot read at all. Reads the whole file.
std::string firstDamage(Connection& connection);

/// Throws Error DatabaseDamaged where the file does not hold together; files above 32 MiB are only sampled by use.
void quickCheck(Connection& connection);

} // namespace keyline::sql
