#include "ui/common/path_field.h"

#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline::ui;

namespace {

/// Drags files over the field and lets them go if it takes them.
bool drop(PathField& field, const QList<QUrl>& urls)
{
    QMimeData data;
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(&field, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&field, &event);
    return true;
}

} // namespace

class PathFieldTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void a_typed_path_is_told()
    {
        PathField field(PathField::Kind::OpenFile);
        QSignalSpy changed(&field, &PathField::pathChanged);
        QTest::keyClicks(field.field(), QStringLiteral(" /a"));
        QCOMPARE(field.path(), QStringLiteral("/a"));
        QCOMPARE(changed.last().front().toString(), QStringLiteral("/a"));
    }

    void a_tilde_is_the_home_folder()
    {
        PathField field(PathField::Kind::Folder);
        field.setPath(QStringLiteral("~/station"));
        QCOMPARE(field.path(), QDir::homePath() + QStringLiteral("/station"));
    }

    void takes_a_dropped_file_but_no_folder()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("list.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        PathField field(PathField::Kind::OpenFile);
        QVERIFY(!drop(field, {QUrl::fromLocalFile(folder.path())}));
        QVERIFY(drop(field, {QUrl::fromLocalFile(file.fileName())}));
        QCOMPARE(field.path(), file.fileName());
    }

    void takes_a_dropped_folder_but_no_two()
    {
        const QTemporaryDir folder;
        PathField field(PathField::Kind::Folder);
        const QUrl url = QUrl::fromLocalFile(folder.path());
        QVERIFY(!drop(field, {url, url}));
        QVERIFY(!drop(field, {QUrl(QStringLiteral("https://example.org/"))}));
        QVERIFY(drop(field, {url}));
        QCOMPARE(field.path(), folder.path());
    }

    void has_its_name_and_focus_in_the_field()
    {
        PathField field(PathField::Kind::OpenFile);
        field.setFieldName(QStringLiteral("Chip list"));
        QCOMPARE(field.field()->accessibleName(), QStringLiteral("Chip list"));
        QCOMPARE(field.focusProxy(), field.field());
    }
};

QTEST_MAIN(PathFieldTest)
#include "path_field_test.moc"
