#include "base/process.h"

#include <QTest>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace keyline;

class ProcessTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void leaves_no_way_for_keys_to_get_out_of_the_process()
    {
        QCOMPARE(::prctl(PR_GET_DUMPABLE), 1);
        hardenProcess();
        QCOMPARE(::prctl(PR_GET_DUMPABLE), 0);
        rlimit core{};
        QCOMPARE(::getrlimit(RLIMIT_CORE, &core), 0);
        QCOMPARE(core.rlim_cur, rlim_t{0});
        QCOMPARE(core.rlim_max, rlim_t{0});
    }

    void help_and_version_are_seen_among_the_words()
    {
        const char* const plain[] = {"keyline-station", "--home", "line1"};
        const char* const help[] = {"keyline-station", "--home", "line1", "--help"};
        const char* const version[] = {"keyline-repair", "-v"};
        QVERIFY(!asksForText(3, plain));
        QVERIFY(asksForText(4, help));
        QVERIFY(asksForText(2, version));
    }

    void no_file_gets_the_number_of_a_closed_standard_stream()
    {
        const int input = ::dup(STDIN_FILENO);
        ::close(STDIN_FILENO);
        holdStandardStreams();
        const int opened = ::open("/dev/zero", O_RDONLY);
        char byte = 0;
        const bool atEnd = ::read(STDIN_FILENO, &byte, 1) == 0;
        const bool lostWrite = ::write(STDIN_FILENO, &byte, 1) < 0;
        ::dup2(input, STDIN_FILENO);
        ::close(input);
        ::close(opened);
        QVERIFY(opened > STDERR_FILENO);
        QVERIFY(atEnd && lostWrite);
    }

    void as_many_files_may_be_open_as_the_system_grants()
    {
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
        const rlimit few{64, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &few), 0);
        allowManyFiles();
        rlimit after{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &after), 0);
        QCOMPARE(after.rlim_cur, before.rlim_max);
        QCOMPARE(after.rlim_max, before.rlim_max);
    }
};

QTEST_GUILESS_MAIN(ProcessTest)
#include "process_test.moc"
