#include "../support/bytes.h"

#include "base/error.h"
#include "sql/database.h"
#include "sql/writer.h"

#include <QTemporaryDir>
#include <QTest>

#include <semaphore>
#include <thread>

using namespace keyline;
using sql::Connection;

class WriterTest : public QObject
{
    Q_OBJECT

  private:
    QTemporaryDir m_folder;
    std::unique_ptr<sql::Database> m_database;

    static std::vector<sql::Migration> schema()
    {
        return {{"test", 1, {"CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT UNIQUE) STRICT"}}};
    }
    static std::int64_t add(Connection& connection, std::string_view name)
    {
        connection.run("INSERT INTO item (name) VALUES (?)", name);
        return count(connection);
    }
    static std::int64_t count(Connection& connection)
    {
        auto row = connection.query("SELECT count(*) FROM item");
        row.step();
        return row.integer(0);
    }
    std::int64_t counted() { return m_database->read(count); }

    /// Holds the writer in a job of its own, so that what is queued meanwhile goes into one group.
    struct Holdup
    {
        std::binary_semaphore begun{0};
        std::binary_semaphore go{0};
        QFuture<void> done;
        explicit Holdup(sql::Database& database)
        {
            done = database.write([this](Connection&) {
                begun.release();
                go.acquire();
            });
            begun.acquire();
        }
        void release()
        {
            go.release();
            done.waitForFinished();
        }
    };

  private Q_SLOTS:
    void init()
    {
        const auto path = std::filesystem::path(m_folder.filePath(QStringLiteral("w.sqlite")).toStdString());
        for (const char* tail : {"", "-wal", "-shm"})
            std::filesystem::remove(path.string() + tail);
        m_database = std::make_unique<sql::Database>(path, schema());
    }
    void cleanup() { m_database.reset(); }

    void gives_a_jobs_result_after_its_commit()
    {
        QCOMPARE(m_database->writeNow([](Connection& c) { return add(c, "a"); }), 1);
        QCOMPARE(counted(), 1);
    }

    void carries_a_result_that_can_only_be_moved()
    {
        const auto made = m_database->writeNow([](Connection&) { return std::make_unique<int>(7); });
        QCOMPARE(*made, 7);
    }

    void commits_queued_jobs_together()
    {
        Holdup holdup(*m_database);
        auto first = m_database->write([](Connection& c) { return add(c, "a"); });
        auto second = m_database->write([this](Connection& c) {
            // Another connection does not see the first job: it is not committed, though it has run.
            return std::pair(add(c, "b"), counted());
        });
        holdup.release();
        const auto [inside, outside] = second.takeResult();
        QCOMPARE(inside, 2);
        QCOMPARE(outside, 0);
        QCOMPARE(first.result(), 1);
        QCOMPARE(counted(), 2);
    }

    void a_failing_job_hurts_no_neighbour()
    {
        Holdup holdup(*m_database);
        auto before = m_database->write([](Connection& c) { add(c, "a"); });
        auto failing = m_database->write([](Connection& c) {
            add(c, "b");
            throw Error(Code::Malformed, "on purpose");
        });
        auto breaking = m_database->write([](Connection& c) {
            add(c, "c");
            add(c, "a"); // breaks UNIQUE
        });
        auto after = m_database->write([](Connection& c) { add(c, "d"); });
        holdup.release();
        before.waitForFinished();
        after.waitForFinished();
        QVERIFY_EXCEPTION_THROWN(failing.waitForFinished(), Error);
        QVERIFY_EXCEPTION_THROWN(breaking.waitForFinished(), Error);
        m_database->read([](Connection& c) {
            auto rows = c.query("SELECT name FROM item ORDER BY id");
            QVERIFY(rows.step());
            QCOMPARE(rows.text(0), std::string("a"));
            QVERIFY(rows.step());
            QCOMPARE(rows.text(0), std::string("d"));
            QVERIFY(!rows.step());
        });
    }

    void a_job_that_is_waited_for_runs_here_where_nobody_writes()
    {
        const auto here = std::this_thread::get_id();
        QVERIFY(m_database->writeNow([](Connection&) { return std::this_thread::get_id(); }) == here);
        QVERIFY(m_database->write([](Connection&) { return std::this_thread::get_id(); }).takeResult() != here);
        // The writer's thread may still have the connection in hand.
        QTRY_VERIFY(m_database->writeNow([](Connection&) { return std::this_thread::get_id(); }) == here);
    }

    void a_job_that_is_waited_for_keeps_its_place_in_the_queue()
    {
        Holdup holdup(*m_database);
        auto first = m_database->write([](Connection& c) { return add(c, "a"); });
        std::thread releases([&holdup] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            holdup.go.release();
        });
        QCOMPARE(m_database->writeNow([](Connection& c) { return add(c, "b"); }), 2);
        releases.join();
        holdup.done.waitForFinished();
        QCOMPARE(first.result(), 1);
    }

    void what_will_be_written_is_read_by_the_writer_where_nobody_writes()
    {
        Connection* writes = nullptr;
        Connection* reads = nullptr;
        m_database->writeNow([&](Connection& c) {
            writes = &c;
            add(c, "a");
        });
        const auto look = [&](Connection& c) {
            reads = &c;
            QCOMPARE(count(c), 1);
        };
        m_database->readToWrite(look);
        QCOMPARE(reads, writes);
        {
            Holdup holdup(*m_database);
            m_database->readToWrite(look);
            QVERIFY(reads != writes);
            holdup.release();
        }
        QVERIFY(test::throws(Code::Usage,
                             [&] { m_database->readToWrite([](Connection&) { throw Error(Code::Usage, "no"); }); }));
        // Nothing of it is left over: neither the turn nor a transaction.
        QCOMPARE(m_database->writeNow([](Connection& c) { return add(c, "b"); }), 2);
    }

    void many_threads_write_and_wait()
    {
        std::vector<std::thread> threads;
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([this, t] {
                for (int i = 0; i < 50; ++i) {
                    const std::string name = std::to_string(t) + "-" + std::to_string(i);
                    if (i % 3 == 0)
                        m_database->write([name](Connection& c) { add(c, name); }).waitForFinished();
                    else
                        m_database->writeNow([&name](Connection& c) { add(c, name); });
                }
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(counted(), 400);
    }

    /// Whatever was asked for before, a commit is synced unless it says that it need not be.
    void only_a_commit_that_says_so_is_not_synced()
    {
        const auto synchronous = [](Connection& c) {
            auto row = c.prepare("PRAGMA synchronous");
            row.step();
            return row.integer(0);
        };
        const std::int64_t normal = 1, full = 2; // https://www.sqlite.org/pragma.html#pragma_synchronous
        QCOMPARE(m_database->writeNow(synchronous), full);
        QCOMPARE(m_database->writeNow(synchronous, sql::Durability::Ordered), normal);
        QCOMPARE(m_database->write(synchronous).takeResult(), full);
        QTRY_COMPARE(m_database->writeNow(synchronous, sql::Durability::Ordered), normal); // in the queue it is synced
        QCOMPARE(m_database->writeNow(synchronous), full);
    }

    void a_job_alone_that_fails_changes_nothing()
    {
        try {
            m_database->writeNow([](Connection& c) {
                add(c, "a");
                throw Error(Code::PoolEmpty, "on purpose");
            });
            QFAIL("no error");
        } catch (const Error& error) {
            QCOMPARE(error.code(), Code::PoolEmpty);
        }
        QCOMPARE(counted(), 0);
        QCOMPARE(m_database->writeNow([](Connection& c) { return add(c, "b"); }), 1);
    }

    void a_commit_that_fails_fails_its_whole_group_and_keeps_nothing()
    {
        m_database->writeNow([](Connection& c) {
            c.run("CREATE TABLE child (item INTEGER REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED) STRICT");
        });
        Holdup holdup(*m_database);
        auto innocent = m_database->write([](Connection& c) { add(c, "a"); });
        auto guilty = m_database->write([](Connection& c) { c.run("INSERT INTO child VALUES (99)"); });
        holdup.release();
        QVERIFY_EXCEPTION_THROWN(innocent.waitForFinished(), Error);
        QVERIFY_EXCEPTION_THROWN(guilty.waitForFinished(), Error);
        QCOMPARE(counted(), 0);
        QCOMPARE(m_database->writeNow([](Connection& c) { return add(c, "b"); }), 1);
    }

    void finishes_what_is_queued_before_it_closes()
    {
        std::vector<QFuture<std::int64_t>> futures;
        for (int i = 0; i < 50; ++i)
            futures.push_back(m_database->write([i](Connection& c) { return add(c, std::to_string(i)); }));
        m_database.reset();
        for (int i = 0; i < 50; ++i)
            QCOMPARE(futures[static_cast<std::size_t>(i)].result(), i + 1);
    }

    void serves_many_threads_at_once()
    {
        std::vector<std::thread> threads;
        std::atomic<int> sum{0};
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([this, t, &sum] {
                for (int i = 0; i < 25; ++i) {
                    m_database->writeNow([&](Connection& c) { add(c, std::to_string(t * 100 + i)); });
                    sum += m_database->read([](Connection& c) { return count(c) > 0 ? 1 : 0; });
                }
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(counted(), 200);
        QCOMPARE(sum.load(), 200);
    }

    void tells_a_job_of_the_callers_kind_before_the_next_group_begins()
    {
        struct Counting final : sql::Job
        {
            std::atomic<int>& told;
            explicit Counting(std::atomic<int>& t) : told(t) {}
            void run(Connection& c) override { add(c, "mine"); }
            void succeed() override { ++told; }
            void fail(std::exception_ptr) override { told = -1; }
        };
        std::atomic<int> told{0};
        Holdup holdup(*m_database);
        m_database->submit(std::make_unique<Counting>(told));
        holdup.release();
        m_database->truncateWal().waitForFinished(); // a group of its own
        QCOMPARE(told.load(), 1);
    }
};

QTEST_GUILESS_MAIN(WriterTest)
#include "writer_test.moc"
