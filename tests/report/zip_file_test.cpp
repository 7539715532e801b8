#include "../support/bytes.h"

#include "report/zip_file.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::report;
using keyline::test::throws;

class ZipFileTest : public QObject
{
    Q_OBJECT

  private:
    static ZipEntry entry(const std::string& name, std::string_view content)
    {
        return {name, toBytes(asBytes(content))};
    }

  private Q_SLOTS:
    void comes_back_as_it_was_written()
    {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath(QStringLiteral("x.zip")).toStdString();
        const std::vector<ZipEntry> entries{
            entry("a.txt", "hello\n"), entry("folder/empty", ""), {"large", Bytes(300'000, 0x41)}};
        writeZip(file, entries, 1'795'608'000);
        QVERIFY(readZip(file) == entries);
        QVERIFY(readFile(file).size() < 20'000);
        QCOMPARE(std::filesystem::status(file).permissions() & std::filesystem::perms::all,
                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    }

    /// Read by a program that is not ours.
    void others_read_it()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("x.zip"));
        writeZip(file.toStdString(), {entry("a.txt", "hello\n")}, 1'795'608'000);
        QProcess python;
        python.start(QStringLiteral("python3"),
                     {QStringLiteral("-m"), QStringLiteral("zipfile"), QStringLiteral("-t"), file});
        QVERIFY(python.waitForFinished());
        QCOMPARE(python.exitCode(), 0);
        python.start(QStringLiteral("python3"),
                     {QStringLiteral("-m"), QStringLiteral("zipfile"), QStringLiteral("-l"), file});
        QVERIFY(python.waitForFinished());
        QVERIFY(python.readAllStandardOutput().contains("a.txt"));
    }

    void says_what_is_no_archive()
    {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath(QStringLiteral("x.zip")).toStdString();
        writeFileAtomically(file, asBytes("no archive at all"));
        QVERIFY(throws(Code::Malformed, [&] { readZip(file); }));
    }

    void a_folder_that_cannot_be_written_is_named()
    {
        const QTemporaryDir folder;
        const std::filesystem::path place = folder.path().toStdString();
        QVERIFY(throws(Code::FileUnwritable, [&] { writeZip(place / "not-there" / "x.zip", {}, 0); }));
    }
};

QTEST_APPLESS_MAIN(ZipFileTest)
#include "zip_file_test.moc"
