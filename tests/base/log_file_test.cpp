#include "base/log_file.h"

#include "base/file.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace keyline;

namespace {

struct SetClock final : Clock
{
    UnixTime time = 1795608000; // 2026-11-25T12:00:00Z
    UnixTime now() const override { return time; }
};

} // namespace

class LogFileTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    SetClock m_clock;
    std::filesystem::path file() const
    {
        return std::filesystem::path(m_folder->path().toStdString()) / "log" / "station.log";
    }
    std::vector<std::string> lines() const { return LogFile::lastLines(file(), 1u << 20); }

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void a_line_has_its_time_its_weight_and_its_text()
    {
        LogFile log(file(), m_clock);
        log.write(LogFile::Level::Info, "opened");
        log.write(LogFile::Level::Fault, "disk full");
        QCOMPARE(lines(), (std::vector<std::string>{"2026-11-25T12:00:00Z info opened",
                                                    "2026-11-25T12:00:00Z fault disk full"}));
    }

    void a_device_cannot_forge_a_line()
    {
        LogFile log(file(), m_clock);
        log.write(LogFile::Level::Warning, "model X\n2026-11-25T12:00:00Z info all passed");
        QCOMPARE(lines().size(), std::size_t(1));
    }

    void goes_on_where_it_stopped()
    {
        LogFile(file(), m_clock).write(LogFile::Level::Info, "one");
        LogFile(file(), m_clock).write(LogFile::Level::Info, "two");
        QCOMPARE(lines().size(), std::size_t(2));
    }

    void never_grows_beyond_its_bounds()
    {
        LogFile log(file(), m_clock, {.bytes = 500, .kept = 2});
        for (int i = 0; i < 200; ++i)
            log.write(LogFile::Level::Info, "line " + std::to_string(i));
        std::size_t files = 0;
        forEachEntry(file().parent_path(), [&](const std::filesystem::directory_entry& entry) {
            ++files;
            QVERIFY(readFile(entry.path()).size() <= 500);
        });
        QCOMPARE(files, std::size_t(3));
        QVERIFY(lines().back().ends_with("line 199"));
        // The last file is young: the one before it is told, too.
        QVERIFY(lines().size() > 10);
    }

    void tells_whole_lines_only()
    {
        LogFile log(file(), m_clock);
        for (int i = 0; i < 50; ++i)
            log.write(LogFile::Level::Info, "line " + std::to_string(i));
        for (const std::string& line : LogFile::lastLines(file(), 200))
            QVERIFY2(line.starts_with("2026-"), line.c_str());
    }

    void many_threads_write_whole_lines()
    {
        LogFile log(file(), m_clock);
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&log] {
                for (int i = 0; i < 100; ++i)
                    log.write(LogFile::Level::Info, "x");
            });
        threads.clear();
        QCOMPARE(lines().size(), std::size_t(400));
    }

    void a_folder_that_cannot_be_written_stops_nothing()
    {
        writeFileAtomically(m_folder->filePath(QStringLiteral("log")).toStdString(), asBytes("a file"));
        LogFile log(file(), m_clock);
        log.write(LogFile::Level::Fault, "lost");
        QVERIFY(lines().empty());
    }
};

QTEST_APPLESS_MAIN(LogFileTest)
#include "log_file_test.moc"
