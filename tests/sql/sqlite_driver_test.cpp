#include "../support/bytes.h"

#include "base/error.h"
#include "sql/driver.h"
#include "sql/sqlite_driver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::sql;
using test::throws;

/// What the engines' common face promises, of SQLite; PostgreSQL's is under every test of a server's store.
class SqliteDriverTest : public QObject
{
    Q_OBJECT

  private:
    QTemporaryDir m_folder;
    std::unique_ptr<SqliteDriver> m_driver;

    std::string uri(const char* name) const { return "file:" + m_folder.filePath(QLatin1String(name)).toStdString(); }
    void run(std::string_view sql) { m_driver->prepare(sql)->run(); }

  private Q_SLOTS:
    void init()
    {
        m_driver =
            std::make_unique<SqliteDriver>("file::memory:", SQLITE_OPEN_READWRITE, "memory", Attempt::OpenToWrite);
        run("CREATE TABLE item (id INTEGER PRIMARY KEY, number INTEGER, words TEXT, bytes BLOB) STRICT");
    }

    void gives_back_what_was_bound()
    {
        const auto insert = m_driver->prepare("INSERT INTO item (number, words, bytes) VALUES (?, ?, ?)");
        const auto put = [&](const std::function<void()>& bind) {
            bind();
            QCOMPARE(insert->run(), 1);
        };
        put([&] {
            insert->bindInteger(0, std::numeric_limits<std::int64_t>::min());
            insert->bindText(1, "naïve \xe6\xbc\xa2");
            insert->bindBytes(2, Bytes{0, 255, 0});
        });
        put([&] {
            insert->bindNull(0);
            insert->bindText(1, {});
            insert->bindBytes(2, {});
        });
        const auto rows = m_driver->prepare("SELECT number, words, bytes FROM item ORDER BY id");
        QVERIFY(rows->step());
        QCOMPARE(rows->integer(0), std::numeric_limits<std::int64_t>::min());
        QCOMPARE(rows->text(1), std::string("naïve \xe6\xbc\xa2"));
        QCOMPARE(rows->bytes(2), (Bytes{0, 255, 0}));
        QVERIFY(rows->step());
        QVERIFY(rows->isNull(0));
        QVERIFY(!rows->isNull(1)); // empty is not NULL
        QVERIFY(!rows->isNull(2));
        QVERIFY(rows->text(1).empty());
        QVERIFY(rows->bytes(2).empty());
    }

    void ends_once_and_begins_again_after_a_reset()
    {
        const auto rows = m_driver->prepare("SELECT ? UNION ALL SELECT 2");
        for (int i = 0; i < 2; ++i) {
            rows->bindInteger(0, 1);
            QVERIFY(rows->step());
            QVERIFY(rows->step());
            QVERIFY(!rows->step());
            QVERIFY(!rows->step());
            rows->reset();
        }
        // A value of before is gone with the reset.
        QVERIFY(throws(Code::Unexpected, [&] { rows->step(); }));
    }

    void text_that_is_none_does_not_come_out()
    {
        run("INSERT INTO item (words) VALUES (CAST(x'41ff42' AS TEXT))");
        const auto row = m_driver->prepare("SELECT words FROM item");
        QVERIFY(row->step());
        QCOMPARE(row->text(0), std::string("A\xef\xbf\xbd"
                                           "B"));
        QCOMPARE(row->bytes(0), (Bytes{0x41, 0xff, 0x42}));
    }

    void takes_one_statement_at_a_time()
    {
        QVERIFY(throws(Code::Unexpected, [&] { m_driver->prepare("SELECT 1; SELECT 2"); }));
        QVERIFY(throws(Code::Unexpected, [&] { m_driver->prepare(""); }));
        QVERIFY(throws(Code::DatabaseFault, [&] { m_driver->prepare("SELECT nothing FROM nowhere"); }));
    }

    void copies_what_is_in_one_snapshot()
    {
        run("INSERT INTO item (words) VALUES ('a')");
        const std::filesystem::path file = m_folder.filePath(QStringLiteral("copy.sqlite")).toStdString();
        m_driver->copyTo(file);
        run("INSERT INTO item (words) VALUES ('b')");
        SqliteDriver copy(file.string(), SQLITE_OPEN_READONLY, file, Attempt::OpenToRead);
        const auto rows = copy.prepare("SELECT words FROM item");
        QVERIFY(rows->step());
        QCOMPARE(rows->text(0), std::string("a"));
        QVERIFY(!rows->step());
        QVERIFY(throws(Code::FileUnwritable, [&] { m_driver->copyTo(file.parent_path() / "none" / "x"); }));
    }

    void names_the_file_that_fails()
    {
        try {
            SqliteDriver(uri("none/f.sqlite"), SQLITE_OPEN_READONLY, "the place", Attempt::OpenToRead);
            QFAIL("opened");
        } catch (const Error& error) {
            QCOMPARE(error.code(), Code::FileUnreadable);
            QVERIFY(error.context().starts_with("the place: "));
        }
        run("INSERT INTO item (id) VALUES (1)");
        try {
            run("INSERT INTO item (id) VALUES (1)");
            QFAIL("twice");
        } catch (const Error& error) {
            QCOMPARE(error.code(), Code::DatabaseFault);
            QVERIFY(error.context().find("UNIQUE") != std::string::npos);
        }
    }
};

QTEST_GUILESS_MAIN(SqliteDriverTest)
#include "sqlite_driver_test.moc"
