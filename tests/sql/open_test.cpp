#include "../support/bytes.h"
#include "base/file.h"
#include "sql/open.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace keyline;
using test::throws;

class OpenTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_path;

    /// In a child without the rights of root.
    static bool asNobody(const std::function<bool()>& action)
    {
        const pid_t child = ::fork();
        if (child == 0) {
            const bool dropped = ::geteuid() != 0 || ::setuid(65534) == 0;
            ::_exit(dropped && action() ? 0 : 1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

  private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("o.sqlite")).toStdString();
        const auto connection = sql::Opener::open(m_path, sql::Mode::Write);
        connection->run("CREATE TABLE item (n INTEGER) STRICT");
    }
    void cleanup() { std::filesystem::permissions(m_path.parent_path(), std::filesystem::perms(0755)); }

    void every_connection_that_writes_is_durable_and_wipes()
    {
        const auto connection = sql::Opener::open(m_path, sql::Mode::Write);
        const auto pragma = [&](const char* text) {
            auto row = connection->prepare(text);
            return row.step() ? row.text(0) : std::string();
        };
        QCOMPARE(pragma("PRAGMA journal_mode"), std::string("wal"));
        QCOMPARE(pragma("PRAGMA synchronous"), std::string("2"));
        QCOMPARE(pragma("PRAGMA secure_delete"), std::string("1"));
        QCOMPARE(pragma("PRAGMA foreign_keys"), std::string("1"));
        QCOMPARE(pragma("PRAGMA temp_store"), std::string("2"));
        QCOMPARE(pragma("PRAGMA busy_timeout"), std::string("5000"));
    }

    void a_connection_that_reads_cannot_write()
    {
        const auto connection = sql::Opener::open(m_path, sql::Mode::Read);
        QVERIFY(throws(Code::HomeReadOnly, [&] { connection->run("INSERT INTO item VALUES (1)"); }));
    }

    void a_writable_folder_is_read_in_place()
    {
        const sql::ReadingPlace place = sql::readingPlace(m_path);
        QCOMPARE(place.path, m_path);
        QVERIFY(place.mode == sql::Mode::Read && !place.copy);
        QVERIFY(throws(Code::FileUnreadable, [&] { sql::readingPlace(m_path.string() + "x"); }));
    }

    void a_folder_without_the_right_to_write_is_read_as_immutable_or_from_a_copy()
    {
        std::filesystem::permissions(m_path, std::filesystem::perms(0444));
        std::filesystem::permissions(m_path.parent_path(), std::filesystem::perms(0555));
        QVERIFY(asNobody([&] { return sql::readingPlace(m_path).mode == sql::Mode::Immutable; }));
        writeFileAtomically(m_path.string() + "-wal", Bytes(100, 1));
        QVERIFY(asNobody([&] {
            std::filesystem::path copied;
            {
                const sql::ReadingPlace place = sql::readingPlace(m_path);
                copied = place.path;
                if (place.mode != sql::Mode::Read || copied == m_path || !std::filesystem::exists(copied))
                    return false;
            }
            return !std::filesystem::exists(copied.parent_path());
        }));
    }

    void a_writer_at_work_is_read_along_with_not_copied()
    {
        const auto writer = sql::Opener::open(m_path, sql::Mode::Write);
        writer->run("INSERT INTO item VALUES (7)");
        std::filesystem::permissions(m_path.parent_path(), std::filesystem::perms(0555));
        QVERIFY(asNobody([&] {
            const sql::ReadingPlace place = sql::readingPlace(m_path);
            const auto reader = sql::Opener::open(place.path, place.mode);
            auto row = reader->query("SELECT n FROM item");
            return !place.copy && place.mode == sql::Mode::Read && row.step() && row.integer(0) == 7;
        }));
    }

    void quick_check_passes_a_good_file()
    {
        const auto connection = sql::Opener::open(m_path, sql::Mode::Read);
        sql::quickCheck(*connection);
    }
};

QTEST_GUILESS_MAIN(OpenTest)
#include "open_test.moc"
