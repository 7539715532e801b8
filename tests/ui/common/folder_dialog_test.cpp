#include "ui/common/folder_dialog.h"

#include <QDir>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline::ui;

class FolderDialogTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void a_folder_that_is_not_there_is_made()
    {
        const QTemporaryDir folder;
        FolderDialog dialog(QStringLiteral("Mirror"), nullptr);
        dialog.setDirectory(folder.path());
        dialog.show();
        dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(QStringLiteral("new/mirror"));
        dialog.accept();
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        QVERIFY(QDir(folder.filePath(QStringLiteral("new/mirror"))).exists());
        QCOMPARE(QDir(dialog.selectedFiles().value(0)).canonicalPath(),
                 QDir(folder.filePath(QStringLiteral("new/mirror"))).canonicalPath());
    }
};

QTEST_MAIN(FolderDialogTest)
#include "folder_dialog_test.moc"
