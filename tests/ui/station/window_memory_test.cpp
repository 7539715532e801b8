#include "ui/station/window_memory.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline::ui;

class WindowMemoryTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void a_window_comes_back_as_it_was_without_having_been_closed()
    {
        QTemporaryDir folder;
        QWidget before;
        WindowMemory memory(before, folder.path());
        QVERIFY(memory.page().isEmpty());
        before.show();
        before.resize(640, 410);
        memory.setPage(QStringLiteral("history"));
        const QString file = folder.filePath(QStringLiteral("keyline-station.ini"));
        QTRY_VERIFY(QFile::exists(file)); // nothing was closed: as after a crash
        QTest::qWait(700);
        QWidget after;
        const WindowMemory again(after, folder.path());
        QCOMPARE(again.page(), QStringLiteral("history"));
        QCOMPARE(after.size(), QSize(640, 410));
    }

    void a_file_that_says_nonsense_changes_nothing()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("keyline-station.ini")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("geometry=rubbish\npage=@Invalid()\n");
        file.close();
        QWidget window;
        window.resize(300, 200);
        const WindowMemory memory(window, folder.path());
        QCOMPARE(window.size(), QSize(300, 200));
    }
};

QTEST_MAIN(WindowMemoryTest)
#include "window_memory_test.moc"
