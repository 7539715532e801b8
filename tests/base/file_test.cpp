#include "../support/bytes.h"

#include "base/file.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <optional>
#include <set>
#include <sys/resource.h>

#include <fstream>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace keyline;
using keyline::test::hex;
using keyline::test::throws;
namespace fs = std::filesystem;

class FileTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path at(const char* name) const { return fs::path(m_folder->path().toStdString()) / name; }
    std::size_t filesLeft() const
    {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(m_folder->path().toStdString()), fs::directory_iterator()));
    }

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void writes_and_reads_back()
    {
        const Bytes large(3 << 20, 0x77);
        for (const Bytes& content : {Bytes{}, hex("00ff0a"), Bytes(4096, 1), Bytes(4097, 2), large}) {
            writeFileAtomically(at("file"), content);
            QCOMPARE(readFile(at("file")), content);
            QVERIFY(readSecretFile(at("file"), 4 << 20).equals(content));
        }
        QCOMPARE(filesLeft(), std::size_t{1});
    }

    void gives_the_file_the_mode_asked_for()
    {
        const mode_t before = ::umask(0);
        writeFileAtomically(at("private"), hex("00"), 0600);
        ::umask(before);
        struct stat status
        {
        };
        QCOMPARE(::stat(at("private").c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777u, mode_t{0600});
    }

    /// The new file is there whole before its name is: a reader of the old one keeps it.
    void replaces_the_file_and_does_not_write_into_it()
    {
        writeFileAtomically(at("file"), hex("01"));
        std::ifstream old(at("file"), std::ios::binary);
        writeFileAtomically(at("file"), hex("02"));
        QCOMPARE(old.get(), 1);
        QCOMPARE(readFile(at("file")), hex("02"));
    }

    void writes_over_a_file_in_place_where_one_page_will_do()
    {
        QVERIFY(!overwriteInPlace(at("file"), hex("01"))); // it makes none
        QVERIFY(!isThere(at("file")));
        writeFileAtomically(at("file"), hex("0102"), 0600);
        std::ifstream old(at("file"), std::ios::binary);
        QVERIFY(overwriteInPlace(at("file"), hex("0304")));
        QCOMPARE(old.get(), 3);
        QCOMPARE(readFile(at("file")), hex("0304"));
        QVERIFY(!overwriteInPlace(at("file"), hex("06")));     // a rest would stay behind
        QVERIFY(!overwriteInPlace(at("file"), hex("050607"))); // a power cut might leave the length and not the byte
        QCOMPARE(readFile(at("file")), hex("0304"));
        writeFileAtomically(at("large"), Bytes(4097));
        QVERIFY(!overwriteInPlace(at("large"), Bytes(4097, 1)));
        std::filesystem::create_symlink(at("file"), at("link"));
        QVERIFY(!overwriteInPlace(at("link"), hex("0708")));
        QVERIFY(!overwriteInPlace(m_folder->path().toStdString(), Bytes(4096)));
    }

    /// A limit on the size of files stands for a disk that ends in the middle of a write.
    void keeps_the_old_content_when_the_write_ends_in_the_middle()
    {
        writeFileAtomically(at("file"), hex("01"));
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{4096, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
        std::optional<Error> caught;
        try {
            writeFileAtomically(at("file"), Bytes(100000, 2));
        } catch (const Error& error) {
            caught = error;
        }
        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, oldHandler);
        QVERIFY(caught && caught->code() == Code::FileUnwritable);
        QVERIFY(caught->context().find(at("file").string()) != std::string::npos);
        QCOMPARE(readFile(at("file")), hex("01"));
        QCOMPARE(filesLeft(), std::size_t{1}); // and no temporary file left
    }

    void a_full_disk_is_called_so()
    {
        try {
            throwWriteError(ENOSPC, at("file"));
        } catch (const Error& error) {
            QVERIFY(error.code() == Code::DiskFull);
        }
    }

    /// Who can guess a temporary name must not lead a secret elsewhere.
    void follows_no_link_that_lies_at_a_temporary_name()
    {
        fs::create_symlink(at("elsewhere"), at("file.new"));
        writeFileAtomically(at("file"), hex("03"), 0600);
        QVERIFY(!fs::exists(at("elsewhere")));
        QCOMPARE(readFile(at("file")), hex("03"));
        fs::remove(at("file.new"));
    }

    void names_the_file_that_cannot_be_read()
    {
        for (const fs::path& path : {at("missing"), at("."), at("missing") / "file"}) {
            try {
                readFile(path);
                QFAIL("read");
            } catch (const Error& error) {
                QVERIFY(error.code() == Code::FileUnreadable);
                QVERIFY(error.context().find(path.string()) != std::string::npos);
            }
        }
    }

    void sees_what_is_there_and_what_is_not()
    {
        writeFileAtomically(at("file"), {});
        fs::create_directory(at("folder"));
        fs::create_symlink("folder", at("link"));
        fs::create_symlink("nowhere", at("dangling"));
        for (const char* name : {"file", "folder", "link"})
            QVERIFY(isThere(at(name)));
        for (const fs::path& path : {at("missing"), at("missing") / "x", at("file") / "x", at("dangling")})
            QVERIFY(!isThere(path) && !isFolder(path));
        QVERIFY(isFolder(at("folder")) && isFolder(at("link")) && !isFolder(at("file")));
        QVERIFY(isEmptyFolder(at("folder")));
        writeFileAtomically(at("folder") / "x", {});
        QVERIFY(!isEmptyFolder(at("folder")));
        QCOMPARE(absolutePath("x"), fs::current_path() / "x");
    }

    /// What std::filesystem throws by itself would reach people as an unknown fault.
    void says_which_path_cannot_be_looked_at_and_why()
    {
        fs::create_symlink("loop", at("loop"));
        const auto refusal = [](const auto& look) -> std::string {
            try {
                look();
            } catch (const Error& error) {
                return error.code() == Code::FileUnreadable ? error.context() : std::string(error.what());
            }
            return "none";
        };
        const std::vector<std::pair<fs::path, std::string>> paths{{at("loop"), ": Too many levels"},
                                                                  {at("loop") / "x", ": Too many levels"},
                                                                  {at(std::string(300, 'x').c_str()), ": File name"}};
        for (const auto& [path, reason] : paths) {
            const auto tells = [&, &path = path, &reason = reason](const std::string& context) {
                return context.starts_with(path.string() + reason);
            };
            QVERIFY(tells(refusal([&, &path = path] { isThere(path); })));
            QVERIFY(tells(refusal([&, &path = path] { isFolder(path); })));
            QVERIFY(tells(refusal([&, &path = path] { isEmptyFolder(path); })));
            QVERIFY(tells(refusal([&, &path = path] { forEachEntry(path, [](const auto&) {}); })));
            QVERIFY(throws(Code::FileUnwritable, [&, &path = path] { makeFolder(path / "y"); }));
        }
        QVERIFY(refusal([&] { isEmptyFolder(at("missing")); }) != "none");
    }

    void tells_the_entries_of_a_folder_and_below_it()
    {
        makeFolder(at("a") / "b");
        writeFileAtomically(at("a") / "b" / "file", {});
        std::set<std::string> seen;
        const OnEntry note = [&](const fs::directory_entry& entry) {
            seen.insert(entry.path().lexically_relative(at("a")).string());
        };
        forEachEntry(at("a"), note);
        QCOMPARE(seen, (std::set<std::string>{"b"}));
        forEachEntryBelow(at("a"), note);
        QCOMPARE(seen, (std::set<std::string>{"b", "b/file"}));
        forEachEntry(at("missing"), [](const auto&) { QFAIL("an entry of nothing"); });
    }

    void removes_a_folder_with_all_that_is_in_it()
    {
        makeFolder(at("a") / "b");
        writeFileAtomically(at("a") / "b" / "file", {});
        removeAll(at("a"));
        removeAll(at("a"));
        QVERIFY(!fs::exists(at("a")));
        QVERIFY(throws(Code::FileUnwritable, [] { removeAll("/proc/self/status"); }));
    }

    void refuses_more_than_the_limit()
    {
        writeFileAtomically(at("file"), Bytes(5000, 1));
        QCOMPARE(readFile(at("file"), 5000).size(), std::size_t{5000});
        QVERIFY(throws(Code::FileUnreadable, [&] { readFile(at("file"), 4999); }));
        QVERIFY(throws(Code::FileUnreadable, [&] { readSecretFile("/dev/zero", 1 << 16); }));
    }

    void refuses_to_write_where_it_may_not_or_cannot()
    {
        QVERIFY(throws(Code::FileUnwritable, [&] { writeFileAtomically(at("missing") / "file", {}); }));
        fs::create_directory(at("folder"));
        fs::create_directory(at("folder") / "inside");
        QVERIFY(throws(Code::FileUnwritable, [&] { writeFileAtomically(at("folder"), hex("00")); }));
        QVERIFY(fs::is_directory(at("folder") / "inside"));
        QVERIFY(throws(Code::FileUnwritable, [&] { writeFileAtomically("/proc/file", hex("00")); }));
    }

    void makes_a_folder_with_its_parents_once_and_again()
    {
        makeFolder(at("a") / "b" / "c", 0700);
        makeFolder(at("a") / "b" / "c", 0700);
        QVERIFY(fs::is_directory(at("a") / "b" / "c"));
        writeFileAtomically(at("file"), {});
        QVERIFY(throws(Code::FileUnwritable, [&] { makeFolder(at("file") / "x"); }));
    }

    void locks_a_file_against_this_process_and_others()
    {
        auto lock = FileLock::tryLock(at("lock"));
        QVERIFY(lock);
        QVERIFY(!FileLock::tryLock(at("lock")));
        QVERIFY(!otherProcessGets(at("lock")));
        FileLock moved = std::move(*lock);
        lock.reset();
        QVERIFY(!otherProcessGets(at("lock"))); // the moved-to object holds it
        {
            const FileLock last = std::move(moved);
        }
        QVERIFY(otherProcessGets(at("lock")));
        QVERIFY(FileLock::tryLock(at("lock")));
    }

    void waits_for_a_lock_as_long_as_it_is_told_to()
    {
        auto held = FileLock::tryLock(at("lock"));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!FileLock::lockWithin(at("lock"), std::chrono::milliseconds(50)));
        QVERIFY(timer.elapsed() >= 50);
        std::thread holder([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            held.reset();
        });
        const auto lock = FileLock::lockWithin(at("lock"), std::chrono::seconds(30));
        holder.join();
        QVERIFY(lock);
        QVERIFY(timer.elapsed() < 30000);
        QVERIFY(!otherProcessGets(at("lock")));
    }

    void leaves_no_lock_behind_when_its_process_ends()
    {
        const pid_t child = ::fork();
        if (child == 0) {
            [[maybe_unused]] const auto lock = FileLock::tryLock(at("lock"));
            ::_exit(0); // without any destructor, as a killed process
        }
        QCOMPARE(::waitpid(child, nullptr, 0), child);
        QVERIFY(FileLock::tryLock(at("lock")));
    }

    void says_so_where_a_lock_cannot_be_made()
    {
        QVERIFY(throws(Code::FileUnwritable, [&] { FileLock::tryLock(at("missing") / "lock"); }));
    }

  private:
    static bool otherProcessGets(const fs::path& path)
    {
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(FileLock::tryLock(path) ? 0 : 1);
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }
};

QTEST_GUILESS_MAIN(FileTest)
#include "file_test.moc"
