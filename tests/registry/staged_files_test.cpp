#include "base/error.h"
#include "base/file.h"
#include "registry/staged_files.h"

#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using registry::StagedFiles;
namespace fs = std::filesystem;

class StagedFilesTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void nothing_appears_before_it_is_published()
    {
        const QTemporaryDir dir;
        const fs::path folder = fs::path(dir.path().toStdString()) / "mirror";
        makeFolder(folder);
        StagedFiles files(folder);
        files.write("tile/0/000", asBytes("hashes"));
        QVERIFY(!fs::exists(folder / "tile/0/000"));
        QVERIFY(StagedFiles::areIn(folder));
        files.publish();
        QVERIFY(sameBytes(readFile(folder / "tile/0/000"), asBytes("hashes")));
        QVERIFY(StagedFiles::areIn(folder));
        files.end();
        QVERIFY(!StagedFiles::areIn(folder));
    }

    void what_an_ended_process_left_is_thrown_away()
    {
        const QTemporaryDir dir;
        const fs::path folder = fs::path(dir.path().toStdString()) / "mirror";
        makeFolder(folder);
        {
            StagedFiles ended(folder);
            ended.write("half", asBytes("of it"));
        }
        StagedFiles next(folder);
        next.write("whole", asBytes("all of it"));
        next.publish();
        next.end();
        QVERIFY(!fs::exists(folder / "half"));
        QVERIFY(fs::exists(folder / "whole"));
    }

    void a_folder_that_cannot_be_written_is_named()
    {
        try {
            StagedFiles("/proc/keyline-mirror");
            QFAIL("it was taken");
        } catch (const Error& error) {
            QVERIFY2(error.context().find("/proc/keyline-mirror") != std::string::npos, error.what());
        }
    }
};

QTEST_APPLESS_MAIN(StagedFilesTest)
#include "staged_files_test.moc"
