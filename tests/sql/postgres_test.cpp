#include "sql/postgres.h"

#include "../support/bytes.h"
#include "../support/postgres.h"
#include "base/error.h"
#include "sql/snapshots.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>
#include <thread>

using namespace keyline;
using namespace keyline::sql;
using test::throws;

class PostgresTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::Postgres> m_server;
    std::string m_url;

    static std::int64_t count(Connection& connection)
    {
        auto row = connection.prepare("SELECT count(*) FROM t");
        row.step();
        return row.integer(0);
    }

  private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<test::Postgres>();
        m_url = m_server->database("a");
        Postgres(m_url).write([](Connection& connection) {
            connection.run("CREATE TABLE t (id BIGINT PRIMARY KEY, bytes BYTEA, text TEXT)");
            return true;
        });
    }
    void init()
    {
        Postgres(m_url).write([](Connection& connection) {
            connection.run("DELETE FROM t");
            return true;
        });
    }

    void keeps_values_of_every_type()
    {
        Postgres database(m_url);
        Bytes all(256);
        for (unsigned i = 0; i < 256; ++i)
            all[i] = static_cast<std::uint8_t>(i);
        const std::string text = "it's \\ \"quoted\" ? é";
        const auto outcome = database.write([&](Connection& connection) {
            connection.run("INSERT INTO t VALUES (?, ?, ?), (?, ?, ?)", INT64_MAX, all, text, 1, Bytes(), nullptr);
            return true;
        });
        QCOMPARE(outcome, Commit::Done);
        database.read([&](Connection& connection) {
            auto rows = connection.query("SELECT id, bytes, text FROM t WHERE id IN (?, ?) ORDER BY id", 1, INT64_MAX);
            QVERIFY(rows.step());
            QVERIFY(rows.bytes(1).empty() && !rows.isNull(1) && rows.isNull(2));
            QVERIFY(rows.step());
            QCOMPARE(rows.integer(0), INT64_MAX);
            QCOMPARE(rows.bytes(1), all);
            QCOMPARE(rows.text(2), text);
            QVERIFY(!rows.step());
        });
    }

    void either_engine_is_read_row_by_row_data()
    {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }
    void either_engine_is_read_row_by_row()
    {
        QFETCH(const bool, postgres);
        constexpr int rows = 10'000;
        QTemporaryDir folder;
        const auto fill = [](Connection& connection) {
            for (int i = 0; i < rows; i += 10)
                connection.run("INSERT INTO t (id) VALUES (?), (?), (?), (?), (?), (?), (?), (?), (?), (?)", i, i + 1,
                               i + 2, i + 3, i + 4, i + 5, i + 6, i + 7, i + 8, i + 9);
            return true;
        };
        std::optional<Snapshots> store;
        if (postgres) {
            auto database = std::make_shared<Postgres>(m_url);
            database->write(fill);
            store.emplace(database);
            QCOMPARE(store->name(), m_url);
        } else {
            auto database = std::make_shared<Database>(folder.filePath(QStringLiteral("t.sqlite")).toStdString());
            database->writeNow([&](Connection& connection) {
                connection.run("CREATE TABLE t (id INTEGER PRIMARY KEY)");
                return fill(connection);
            });
            store.emplace(database);
        }
        store->read([&](Connection& connection) {
            std::set<std::int64_t> seen;
            eachRow(connection, "SELECT id FROM t", [&](const Statement& row) {
                seen.insert(row.integer(0));
                return true;
            });
            QCOMPARE(seen.size(), static_cast<std::size_t>(rows));
            int some = 0;
            for (int again = 0; again < 2; ++again)
                eachRow(connection, "SELECT id FROM t WHERE id < 5000", [&](const Statement&) { return ++some < 7; });
            QCOMPARE(some, 8);
            eachRow(connection, "SELECT id FROM t WHERE id < 0", [&](const Statement&) { return ++some > 0; });
            QCOMPARE(some, 8);
            QVERIFY(hasTable(connection, "t") && !hasTable(connection, "u"));
        });
        if (postgres)
            QVERIFY(throws(Code::HomeReadOnly,
                           [&] { store->read([](Connection& connection) { connection.run("DELETE FROM t"); }); }));
    }

    void a_transaction_is_kept_whole_or_not_at_all()
    {
        Postgres database(m_url);
        QVERIFY(throws(Code::Usage, [&] {
            database.write([](Connection& connection) -> bool {
                connection.run("INSERT INTO t VALUES (1, NULL, NULL)");
                throw Error(Code::Usage);
            });
        }));
        QCOMPARE(database.write([](Connection& connection) {
            connection.run("INSERT INTO t VALUES (1, NULL, NULL)");
            return false;
        }),
                 Commit::Conflict);
        QCOMPARE(database.read(count), 0);
        QVERIFY(throws(Code::DatabaseFault, [&] {
            database.write([](Connection& connection) {
                connection.run("INSERT INTO nothing VALUES (1)");
                return true;
            });
        }));
        QCOMPARE(database.read(count), 0);
    }

    void a_row_that_another_put_there_is_a_conflict()
    {
        Postgres database(m_url);
        const auto insert = [](Connection& connection) {
            connection.run("INSERT INTO t VALUES (7, NULL, NULL)");
            return true;
        };
        QCOMPARE(database.write(insert), Commit::Done);
        QCOMPARE(database.write(insert), Commit::Conflict);
        QCOMPARE(database.read(count), 1);
    }

    void a_snapshot_stays_what_it_was()
    {
        Postgres database(m_url);
        database.read([&](Connection& connection) {
            QCOMPARE(count(connection), 0);
            database.write([](Connection& other) {
                other.run("INSERT INTO t VALUES (1, NULL, NULL)");
                return true;
            });
            QCOMPARE(count(connection), 0);
            bool refused = false;
            try {
                connection.run("INSERT INTO t VALUES (2, NULL, NULL)");
            } catch (const Error& error) {
                refused = error.code() == Code::HomeReadOnly;
            }
            QVERIFY(refused);
        });
        QCOMPARE(database.read(count), 1);
    }

    void serves_many_threads()
    {
        Postgres database(m_url);
        std::atomic<int> done{0};
        std::vector<std::thread> threads;
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0; i < 20; ++i) {
                    database.write([&](Connection& connection) {
                        connection.run("INSERT INTO t VALUES (?, NULL, NULL)", t * 100 + i);
                        return true;
                    });
                    done += database.read(count) > 0 ? 1 : 0;
                }
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(done.load(), 160);
        QCOMPARE(database.read(count), 160);
    }

    void goes_on_when_the_server_comes_back()
    {
        Postgres database(m_url);
        QCOMPARE(database.read(count), 0);
        m_server->kill();
        QVERIFY(throws(Code::DatabaseFault, [&] { database.read(count); }));
        m_server->start();
        QCOMPARE(database.read(count), 0);
        m_server->stop();
        m_server->start();
        QCOMPARE(database.read(count), 0);
    }

    void a_connection_lost_at_commit_is_an_unknown_outcome()
    {
        Postgres database(m_url);
        const Commit outcome = database.write([&](Connection& connection) {
            connection.run("INSERT INTO t VALUES (1, NULL, NULL)");
            m_server->kill();
            return true;
        });
        QCOMPARE(outcome, Commit::Unknown);
        m_server->start();
        QCOMPARE(database.read(count), 0);
    }

    void takes_urls_and_tells_no_password()
    {
        QVERIFY(Postgres::isUrl("postgresql://a@b/c") && !Postgres::isUrl("sqlite"));
        QCOMPARE(Postgres("postgresql://a:secret@b:1/c?sslmode=require").name(), std::string("postgresql://a@b:1/c"));
        for (const char* wrong : {"postgresql://", "postgresql://a@b", "http://a/b", "postgresql://a@b/c?x=%3B",
                                  "postgresql://a@b/c?x=%27"})
            QVERIFY2(throws(Code::Usage, [&] { Postgres{wrong}; }), wrong);
        try {
            Postgres("postgresql://a:secret@127.0.0.1:1/c").read(count);
            QFAIL("connected");
        } catch (const Error& error) {
            QVERIFY(error.context().find("secret") == std::string::npos);
        }
    }
};

QTEST_GUILESS_MAIN(PostgresTest)
#include "postgres_test.moc"
