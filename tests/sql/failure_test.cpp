#include "base/error.h"
#include "base/file.h"
#include "sql/database.h"
#include "sql/failure.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fstream>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace keyline;
using sql::Connection;

namespace {

std::vector<sql::Migration> schema()
{
    return {{"test", 1, {"CREATE TABLE item (id INTEGER PRIMARY KEY, b BLOB) STRICT"}}};
}

std::optional<Error> errorOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

void overwrite(const std::filesystem::path& file, std::streamoff at, std::size_t length)
{
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(at);
    stream << std::string(length, 'Z');
}

/// The exit code of a child that runs this under a file size limit: 0 if true was returned.
int underFileLimit(rlim_t bytes, const std::function<bool()>& action)
{
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, bytes};
        int code = 2;
        try {
            code = ::setrlimit(RLIMIT_FSIZE, &limit) == 0 && action() ? 0 : 1;
        } catch (const std::exception& error) {
            std::fprintf(stderr, "%s\n", error.what());
        }
        ::_exit(code);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

class FailureTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_path;

    void makeFile(int rows)
    {
        sql::Database database(m_path, schema());
        database.writeNow([&](Connection& c) {
            for (int i = 0; i < rows; ++i)
                c.run("INSERT INTO item (b) VALUES (?)", Bytes(1000, 1));
        });
    }
    std::int64_t rows()
    {
        sql::Database database(m_path, schema());
        return database.read([](Connection& c) {
            auto row = c.query("SELECT count(*) FROM item");
            row.step();
            return row.integer(0);
        });
    }

  private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("f.sqlite")).toStdString();
    }

    void each_of_sqlites_codes_means_one_of_ours()
    {
        const auto code = [&](int result, sql::Attempt attempt = sql::Attempt::Use) {
            return sql::failure(result, "text", m_path, attempt).code();
        };
        QCOMPARE(code(SQLITE_FULL), Code::DiskFull);
        QCOMPARE(code(SQLITE_CORRUPT), Code::DatabaseDamaged);
        QCOMPARE(code(SQLITE_NOTADB), Code::DatabaseDamaged);
        QCOMPARE(code(SQLITE_IOERR_SHORT_READ), Code::DatabaseDamaged);
        QCOMPARE(code(SQLITE_IOERR_READ), Code::DatabaseFault);
        QCOMPARE(code(SQLITE_READONLY), Code::HomeReadOnly);
        QCOMPARE(code(SQLITE_CANTOPEN), Code::HomeReadOnly);
        QCOMPARE(code(SQLITE_CANTOPEN, sql::Attempt::OpenToRead), Code::FileUnreadable);
        QCOMPARE(code(SQLITE_BUSY), Code::DatabaseFault);
    }

    void names_a_file_that_is_no_database()
    {
        writeFileAtomically(m_path, asBytes(std::string(5000, 'q')));
        const auto error = errorOf([&] { sql::Database database(m_path, schema()); });
        QVERIFY(error && error->code() == Code::DatabaseDamaged);
        QVERIFY(error->context().find("f.sqlite") != std::string::npos);
    }

    void finds_damage_when_it_opens()
    {
        makeFile(200);
        overwrite(m_path, 3 * 4096, 4096);
        const auto error = errorOf([&] { sql::Database database(m_path, schema()); });
        QVERIFY(error && error->code() == Code::DatabaseDamaged);
        QVERIFY(error->context().find("f.sqlite") != std::string::npos);
        const auto reading = errorOf([&] { sql::Database database(m_path, schema(), sql::Access::ReadOnly); });
        QVERIFY(reading && reading->code() == Code::DatabaseDamaged);
    }

    void a_missing_file_is_told()
    {
        const auto error = errorOf([&] { sql::Database database(m_path, schema(), sql::Access::ReadOnly); });
        QVERIFY(error && error->code() == Code::FileUnreadable);
        const auto existing = errorOf([&] { sql::Database database(m_path, schema(), sql::Access::Existing); });
        QVERIFY(existing && existing->code() == Code::FileUnreadable);
        QVERIFY(!std::filesystem::exists(m_path));
    }

    void an_empty_file_that_must_have_been_in_use_is_damaged()
    {
        const auto opened = [&] { sql::Database database(m_path, schema(), sql::Access::Existing); };
        writeFileAtomically(m_path, {});
        const auto error = errorOf(opened);
        QVERIFY(error && error->code() == Code::DatabaseDamaged);
        QVERIFY(error->context().find("f.sqlite") != std::string::npos);
        QCOMPARE(std::filesystem::file_size(m_path), std::uintmax_t(0));
        {
            sql::Database bare(m_path); // as the file is when its making was cut short
        }
        QVERIFY(std::filesystem::file_size(m_path) > 0);
        const auto without = errorOf(opened);
        QVERIFY(without && without->code() == Code::DatabaseDamaged);
    }

    void a_full_disk_fails_the_job_and_keeps_what_was_committed()
    {
        makeFile(10);
        const int code = underFileLimit(256 * 1024, [&] {
            sql::Database database(m_path, schema());
            const auto error = errorOf([&] {
                database.writeNow([](Connection& c) { c.run("INSERT INTO item (b) VALUES (?)", Bytes(1 << 20, 2)); });
            });
            if (!error || error->code() != Code::DiskFull)
                std::fprintf(stderr, "%s\n", error ? error->what() : "no error");
            // A small one still fits.
            database.writeNow([](Connection& c) { c.run("INSERT INTO item (b) VALUES (?)", Bytes(10, 3)); });
            return error && error->code() == Code::DiskFull;
        });
        QCOMPARE(code, 0);
        QCOMPARE(rows(), 11);
    }

    void a_full_disk_fails_the_whole_group()
    {
        makeFile(10);
        const int code = underFileLimit(256 * 1024, [&] {
            sql::Database database(m_path, schema());
            std::vector<QFuture<void>> futures;
            for (int i = 0; i < 40; ++i)
                futures.push_back(
                    database.write([](Connection& c) { c.run("INSERT INTO item (b) VALUES (?)", Bytes(20000, 2)); }));
            int kept = 0;
            for (auto& future : futures)
                if (const auto error = errorOf([&] { future.waitForFinished(); }); !error)
                    ++kept;
                else if (error->code() != Code::DiskFull)
                    return false;
            return kept < 40 && database.read([&](Connection& c) {
                auto row = c.query("SELECT count(*) FROM item");
                row.step();
                return row.integer(0) == 10 + kept;
            });
        });
        QCOMPARE(code, 0);
    }

    void a_folder_without_the_right_to_write_is_told()
    {
        makeFile(1);
        const auto folder = m_path.parent_path();
        std::filesystem::permissions(folder, std::filesystem::perms(0555));
        const pid_t child = ::fork();
        if (child == 0) {
            const bool dropped = ::geteuid() != 0 || ::setuid(65534) == 0;
            const auto error = errorOf([&] { sql::Database database(m_path, schema()); });
            if (!error || error->code() != Code::HomeReadOnly)
                std::fprintf(stderr, "%s\n", error ? error->what() : "no error");
            ::_exit(dropped && error && error->code() == Code::HomeReadOnly ? 0 : 1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        std::filesystem::permissions(folder, std::filesystem::perms(0755));
        QCOMPARE(WEXITSTATUS(status), 0);
    }
};

QTEST_GUILESS_MAIN(FailureTest)
#include "failure_test.moc"
