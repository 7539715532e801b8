#include "sql/open.h"

#include "base/file.h"
#include "sql/postgres_driver.h"
#include "sql/sqlite_driver.h"

#include <QByteArray>

#include <unistd.h>

namespace keyline::sql {

namespace {

constexpr std::uintmax_t checkedSize = 32u << 20;

/// https://www.sqlite.org/uri.html. The encoding leaves neither `?` nor `#` nor `;` of a folder's name to be misread.
std::string uriOf(const std::filesystem::path& path, Mode mode)
{
    const std::string absolute = absolutePath(path).string();
    const QByteArray encoded =
        QByteArray(absolute.data(), static_cast<qsizetype>(absolute.size())).toPercentEncoding("/");
    return "file:" + encoded.toStdString() + (mode == Mode::Immutable ? "?immutable=1" : "");
}

void execute(Connection& connection, std::string_view pragma)
{
    auto statement = connection.prepare(pragma);
    while (statement.step()) {
    }
}

void applySettings(Connection& connection, Mode mode)
{
    if (mode == Mode::Write) {
        execute(connection, "PRAGMA journal_mode = WAL");
        execute(connection, "PRAGMA synchronous = FULL");
        execute(connection, "PRAGMA secure_delete = ON");
        execute(connection, "PRAGMA foreign_keys = ON");
    }
    execute(connection, "PRAGMA temp_store = MEMORY");
    execute(connection, "SELECT count(*) FROM sqlite_schema"); // the first real read: here a foreign file is found out
}

bool canWriteFolder(const std::filesystem::path& folder)
{
    return ::access(folder.c_str(), W_OK) == 0;
}

/// A writer at work keeps a -shm file, and whoever can read that may read along with it.
bool canShare(const std::filesystem::path& path)
{
    if (::access((path.string() + "-shm").c_str(), R_OK) != 0)
        return false;
    try {
        Opener::open(path, Mode::Read);
        return true;
    } catch (const Error&) {
        return false; // left behind by a writer that was killed
    }
}

std::uintmax_t sizeOr0(const std::filesystem::path& path)
{
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    return error ? 0 : size;
}

std::shared_ptr<void> makePrivateFolder(std::filesystem::path& folder)
{
    std::error_code error;
    std::string pattern = (std::filesystem::temp_directory_path(error) / "keyline-XXXXXX").string();
    if (error)
        throw Error(Code::FileUnwritable, "TMPDIR: " + error.message());
    if (!::mkdtemp(pattern.data()))
        throw Error(Code::FileUnwritable, pattern);
    folder = pattern;
    return {nullptr, [folder](void*) {
                std::error_code ignored;
                std::filesystem::remove_all(folder, ignored);
            }};
}

void copyFile(const std::filesystem::path& from, const std::filesystem::path& to)
{
    std::error_code error;
    if (!std::filesystem::copy_file(from, to, error))
        throw Error(Code::FileUnreadable, from.string() + ": " + error.message());
    std::filesystem::permissions(to, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, error);
}

ReadingPlace privateCopy(const std::filesystem::path& path)
{
    std::filesystem::path folder;
    ReadingPlace place{{}, Mode::Read, makePrivateFolder(folder)};
    place.path = folder / path.filename();
    copyFile(path, place.path);
    copyFile(path.string() + "-wal", place.path.string() + "-wal");
    return place;
}

} // namespace

std::unique_ptr<Connection> Opener::open(const std::filesystem::path& path, Mode mode)
{
    const bool writes = mode == Mode::Write;
    auto driver = std::make_unique<SqliteDriver>(
        uriOf(path, mode), writes ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY, path,
        writes ? Attempt::OpenToWrite : Attempt::OpenToRead);
    std::unique_ptr<Connection> connection(new Connection(path, std::move(driver), Engine::Sqlite));
    applySettings(*connection, mode);
    return connection;
}

std::unique_ptr<Connection> Opener::openPostgres(const std::string& name,
                                                 const std::function<void(QSqlDatabase&)>& configure)
{
    std::unique_ptr<Connection> connection(
        new Connection(name, std::make_unique<PostgresDriver>(name, configure), Engine::Postgres));
    // Whatever the database's own setting: what was acknowledged is on the disk.
    connection->run("SET synchronous_commit TO on");
    // Nor does one that stands still hold up the others for ever.
    connection->run("SET idle_in_transaction_session_timeout TO '30s'");
    connection->run("SET client_min_messages TO warning");
    return connection;
}

void Opener::copy(Connection& sqlite, const std::filesystem::path& file)
{
    dynamic_cast<SqliteDriver&>(*sqlite.m_driver).copyTo(file);
}

ReadingPlace copyOf(Connection& connection)
{
    std::filesystem::path folder;
    ReadingPlace place{{}, Mode::Read, makePrivateFolder(folder)};
    place.path = folder / connection.path().filename();
    Opener::copy(connection, place.path);
    return place;
}

ReadingPlace readingPlace(const std::filesystem::path& path)
{
    if (::access(path.c_str(), R_OK) != 0)
        throw Error(Code::FileUnreadable, path.string());
    if (canWriteFolder(path.parent_path().empty() ? "." : path.parent_path()))
        return {path, Mode::Read, nullptr};
    if (canShare(path))
        return {path, Mode::Read, nullptr};
    if (sizeOr0(path.string() + "-wal") == 0)
        return {path, Mode::Immutable, nullptr};
    return privateCopy(path);
}

std::string firstDamage(Connection& connection)
{
    try {
        auto row = connection.prepare("PRAGMA integrity_check(1)");
        std::string text = row.step() ? row.text(0) : std::string();
        // Above it stands the name of the database.
        text.erase(0, text.starts_with("***") ? std::min(text.find('\n') + 1, text.size()) : 0);
        return text == "ok" ? std::string() : text;
    } catch (const Error&) {
        return {};
    }
}

void quickCheck(Connection& connection)
{
    if (sizeOr0(connection.path()) > checkedSize)
        return;
    auto row = connection.prepare("PRAGMA quick_check(1)");
    if (!row.step() || row.text(0) != "ok") {
        const std::string place = firstDamage(connection);
        throw Error(Code::DatabaseDamaged, connection.path().string() + (place.empty() ? "" : ": " + place));
    }
}

} // namespace keyline::sql
