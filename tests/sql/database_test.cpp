#include "base/error.h"
#include "base/file.h"
#include "sql/connection.h"
#include "sql/database.h"
#include "sql/statement.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace keyline;
using sql::Connection;

namespace {

std::vector<sql::Migration> schema()
{
    return {{"test", 1, {"CREATE TABLE item (id INTEGER PRIMARY KEY, b BLOB, t TEXT, n INTEGER) STRICT"}}};
}

std::int64_t count(Connection& connection)
{
    auto row = connection.query("SELECT count(*) FROM item");
    row.step();
    return row.integer(0);
}

bool holds(const std::filesystem::path& file, std::string_view needle)
{
    if (!std::filesystem::exists(file))
        return false;
    return asText(readFile(file)).find(needle) != std::string_view::npos;
}

/// Runs as nobody in a child process, since root may write everywhere; true if it returned true.
bool asNobody(const std::function<bool()>& action)
{
    const pid_t child = ::fork();
    if (child == 0) {
        bool good = false;
        try {
            good = (::geteuid() != 0 || ::setuid(65534) == 0) && action();
        } catch (const std::exception& error) {
            std::fprintf(stderr, "%s\n", error.what());
        }
        ::_exit(good ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

class DatabaseTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_path;

    void protect(bool readOnly)
    {
        using std::filesystem::perms;
        for (const auto& entry : std::filesystem::directory_iterator(m_path.parent_path()))
            std::filesystem::permissions(entry, perms(readOnly ? 0444 : 0644));
        std::filesystem::permissions(m_path.parent_path(), perms(readOnly ? 0555 : 0755));
    }

  private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        std::filesystem::permissions(m_folder->path().toStdString(), std::filesystem::perms(0755));
        // A name that would break a careless URI or option list.
        const auto folder = std::filesystem::path(m_folder->path().toStdString()) / "a b;?#%41=ü";
        std::filesystem::create_directory(folder);
        m_path = folder / "d.sqlite";
    }
    void cleanup() { protect(false); }

    void gives_back_what_was_bound()
    {
        sql::Database database(m_path, schema());
        const Bytes blob{0, 1, 0xff, 0};
        const Digest digest{1, 2, 3};
        database.writeNow([&](Connection& c) {
            c.run("INSERT INTO item (id, b, t, n) VALUES (?, ?, ?, ?)", 1, blob, "text ü", std::int64_t{-5});
            c.run("INSERT INTO item (id, b, t, n) VALUES (?, ?, ?, ?)", 2, digest, std::string(), nullptr);
            c.run("INSERT INTO item (id, b, t, n) VALUES (?, ?, ?, ?)", 3, Bytes{}, std::optional<std::string>(),
                  std::optional<std::int64_t>(INT64_MAX));
        });
        database.read([&](Connection& c) {
            auto rows = c.query("SELECT b, t, n FROM item ORDER BY id");
            QVERIFY(rows.step());
            QCOMPARE(rows.bytes(0), blob);
            QCOMPARE(rows.text(1), std::string("text ü"));
            QCOMPARE(rows.integer(2), -5);
            QVERIFY_EXCEPTION_THROWN(rows.arrayOf<32>(0), Error);
            QVERIFY(rows.step());
            QCOMPARE(rows.arrayOf<32>(0), digest);
            QVERIFY(!rows.isNull(1));
            QVERIFY(!rows.maybeInteger(2));
            QVERIFY(rows.step());
            QVERIFY(!rows.isNull(0) && rows.bytes(0).empty());
            QVERIFY(rows.isNull(1));
            QCOMPARE(rows.integer(2), INT64_MAX);
            QVERIFY(!rows.step());
        });
    }

    void runs_one_statement_many_times()
    {
        sql::Database database(m_path, schema());
        database.writeNow([](Connection& c) {
            auto insert = c.prepare("INSERT INTO item (n) VALUES (?)");
            for (int i = 0; i < 10; ++i)
                QCOMPARE(insert.bind(i).run(), 1);
            QCOMPARE(c.run("UPDATE item SET n = 0 WHERE n < ?", 4), 4);
            // The same text twice at once.
            auto outer = c.query("SELECT id FROM item");
            auto inner = c.query("SELECT id FROM item");
            QVERIFY(outer.step() && inner.step() && inner.step());
            QCOMPARE(outer.integer(0), 1);
            QCOMPARE(inner.integer(0), 2);
        });
    }

    void reads_see_one_snapshot()
    {
        sql::Database database(m_path, schema());
        database.read([&](Connection& c) {
            QCOMPARE(count(c), 0);
            database.writeNow([](Connection& w) { w.run("INSERT INTO item (n) VALUES (1)"); });
            QCOMPARE(count(c), 0);
        });
        QCOMPARE(database.read(count), 1);
    }

    void what_is_deleted_is_gone_from_file_and_wal()
    {
        sql::Database database(m_path, schema());
        const std::string needle = "a text to be found nowhere";
        const std::string large = needle + std::string(20000, 'x') + needle;
        database.writeNow([&](Connection& c) { c.run("INSERT INTO item (id, t) VALUES (1, ?)", large); });
        QVERIFY(holds(m_path.string() + "-wal", needle));
        database.truncateWal().waitForFinished();
        QVERIFY(holds(m_path, needle));
        database.writeNow([](Connection& c) { c.run("DELETE FROM item WHERE id = 1"); });
        database.truncateWal().waitForFinished();
        QVERIFY(!holds(m_path, needle));
        QVERIFY(!holds(m_path.string() + "-wal", needle));
    }

    void a_closed_file_is_whole_without_a_wal()
    {
        {
            sql::Database database(m_path, schema());
            QCOMPARE(database.read(count), 0);
            // The last job reads, too.
            database.write([&](Connection& c) {
                c.run("INSERT INTO item (n) VALUES (1)");
                database.read(count);
            });
        }
        QVERIFY(!std::filesystem::exists(m_path.string() + "-wal"));
        sql::Database copy(m_path, schema());
        QCOMPARE(copy.read(count), 1);
    }

    void a_commit_is_synced_before_it_is_told()
    {
        sql::Database database(m_path, schema());
        database.writeNow([](Connection& c) {
            auto row = c.query("PRAGMA synchronous");
            QVERIFY(row.step());
            QCOMPARE(row.integer(0), 2); // FULL
        });
    }

    void a_reader_needs_no_right_to_write()
    {
        {
            sql::Database database(m_path, schema());
            database.writeNow([](Connection& c) { c.run("INSERT INTO item (n) VALUES (7)"); });
        }
        protect(true);
        QVERIFY(asNobody([&] {
            sql::Database database(m_path, schema(), sql::Access::ReadOnly);
            return database.read(count) == 1;
        }));
    }

    void a_reader_without_rights_sees_what_a_killed_writer_left_in_the_wal()
    {
        const pid_t writer = ::fork();
        if (writer == 0) {
            sql::Database database(m_path, schema());
            database.writeNow([](Connection& c) { c.run("INSERT INTO item (n) VALUES (7)"); });
            ::kill(::getpid(), SIGKILL);
        }
        ::waitpid(writer, nullptr, 0);
        QVERIFY(std::filesystem::file_size(m_path.string() + "-wal") > 0);
        std::filesystem::remove(m_path.string() + "-shm");
        protect(true);
        QVERIFY(asNobody([&] {
            sql::Database database(m_path, schema(), sql::Access::ReadOnly);
            return database.read(count) == 1;
        }));
    }

    void a_reader_follows_a_writer_in_another_process()
    {
        sql::Database writer(m_path, schema());
        sql::Database reader(m_path, schema(), sql::Access::ReadOnly);
        QCOMPARE(reader.read(count), 0);
        writer.writeNow([](Connection& c) { c.run("INSERT INTO item (n) VALUES (7)"); });
        QCOMPARE(reader.read(count), 1);
        QVERIFY_EXCEPTION_THROWN(reader.write([](Connection&) {}), Error);
    }
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "database_test.moc"
