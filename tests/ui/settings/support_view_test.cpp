#include "ui/settings/support_view.h"

#include "base/file.h"
#include "report/zip_file.h"
#include "ui/common/message_line.h"
#include "ui/common/path_field.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace keyline;
using namespace keyline::ui;

class SupportViewTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void what_is_listed_is_what_is_saved()
    {
        const QTemporaryDir folder;
        const std::filesystem::path home = folder.path().toStdString();
        SupportView view([home] { return report::gatherReport({home, "keyline-station", "1", {}}); });
        view.show();
        auto* list = view.findChild<QTreeWidget*>(QStringLiteral("reportList"));
        QTRY_VERIFY(list->topLevelItemCount() > 5);
        auto* save = view.findChild<QPushButton*>(QStringLiteral("saveReportButton"));
        QVERIFY(save->isEnabled());
        view.findChild<PathField*>()->setPath(folder.filePath(QStringLiteral("report.zip")));
        QSignalSpy saved(&view, &SupportView::saved);
        save->click();
        QCOMPARE(saved.size(), 1);
        const auto files = report::readZip(home / "report.zip");
        QCOMPARE(static_cast<int>(files.size()), list->topLevelItemCount());
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            QCOMPARE(list->topLevelItem(i)->text(1).toStdString(), files[static_cast<std::size_t>(i)].name);
    }

    void a_place_that_cannot_be_written_is_said()
    {
        SupportView view([] { return std::vector<report::ReportItem>{}; });
        view.show();
        auto* save = view.findChild<QPushButton*>(QStringLiteral("saveReportButton"));
        QTRY_VERIFY(save->isEnabled());
        view.findChild<PathField*>()->setPath(QStringLiteral("/proc/nowhere/report.zip"));
        save->click();
        QCOMPARE(view.findChild<MessageLine*>(QStringLiteral("messageLine"))->code(), QStringLiteral("K-610"));
    }
};

QTEST_MAIN(SupportViewTest)
#include "support_view_test.moc"
