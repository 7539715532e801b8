#include "base/error.h"
#include "base/file.h"
#include "sql/database.h"
#include "sql/migration.h"

#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using sql::Connection;

namespace {

Code codeOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error.code();
    }
    return Code::Unexpected;
}

const sql::Migration first{"a", 1, {"CREATE TABLE one (x INTEGER) STRICT", "INSERT INTO one VALUES (1)"}};
const sql::Migration second{"a", 2, {"ALTER TABLE one ADD COLUMN y TEXT"}};
const sql::Migration broken{"a", 2, {"INSERT INTO one VALUES (2)", "CREATE TABLE one (x)"}};
const sql::Migration other{"b", 1, {"CREATE TABLE two (x INTEGER) STRICT"}};

} // namespace

class MigrationTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_path;

    static std::int64_t rows(sql::Database& database)
    {
        return database.read([](Connection& c) {
            auto row = c.query("SELECT count(*) FROM one");
            row.step();
            return row.integer(0);
        });
    }

  private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("m.sqlite")).toStdString();
    }

    void runs_each_step_once()
    {
        {
            sql::Database database(m_path, {first});
            QCOMPARE(rows(database), 1);
        }
        sql::Database database(m_path, {first, second});
        QCOMPARE(rows(database), 1);
        database.read([](Connection& c) { c.query("SELECT y FROM one"); });
    }

    void keeps_components_apart_in_one_file()
    {
        sql::Database database(m_path, {first});
        database.migrate({other});
        database.migrate({other});
        database.read([](Connection& c) { c.query("SELECT x FROM two"); });
    }

    void leaves_the_old_schema_where_a_step_fails()
    {
        {
            sql::Database database(m_path, {first});
        }
        QCOMPARE(codeOf([&] { sql::Database database(m_path, {first, broken}); }), Code::DatabaseFault);
        sql::Database database(m_path, {first, second});
        QCOMPARE(rows(database), 1);
    }

    void a_step_can_fill_its_tables_from_what_is_there_once()
    {
        {
            sql::Database database(m_path, {first});
        }
        const sql::Migration filled{first.component, 2, {"CREATE TABLE two (x)"}, [](Connection& c) {
                                        c.run("INSERT INTO two (x) SELECT count(*) FROM sqlite_schema");
                                    }};
        for (int i = 0; i < 2; ++i) {
            sql::Database database(m_path, {first, filled});
            database.read([](Connection& c) {
                auto row = c.query("SELECT count(*) FROM two");
                QVERIFY(row.step());
                QCOMPARE(row.integer(0), 1);
            });
        }
    }

    void refuses_the_file_of_a_newer_program()
    {
        {
            sql::Database database(m_path, {first, second});
        }
        QCOMPARE(codeOf([&] { sql::Database database(m_path, {first}); }), Code::DatabaseNewer);
        QCOMPARE(codeOf([&] { sql::Database database(m_path, {first}, sql::Access::ReadOnly); }), Code::DatabaseNewer);
    }

    void a_reader_alone_does_not_migrate()
    {
        {
            sql::Database database(m_path, {first});
        }
        const Bytes before = readFile(m_path);
        {
            sql::Database copy(m_path, {first, second}, sql::Access::ReadOnly);
            QCOMPARE(copy.read([](Connection& c) {
                auto row = c.query("SELECT count(y), count(x) FROM one");
                row.step();
                return row.integer(0) * 10 + row.integer(1);
            }),
                     1);
        }
        QVERIFY(readFile(m_path) == before);
        // What was never there is not made.
        QCOMPARE(codeOf([&] {
                     sql::Database database(m_path, {first, other}, sql::Access::ReadOnly);
                 }),
                 Code::DatabaseFault);
        sql::Database database(m_path, {first}, sql::Access::ReadOnly);
        QCOMPARE(rows(database), 1);
    }
};

QTEST_GUILESS_MAIN(MigrationTest)
#include "migration_test.moc"
