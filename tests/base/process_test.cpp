#include "base/process.h"

#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>

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
};

QTEST_GUILESS_MAIN(ProcessTest)
#include "process_test.moc"
