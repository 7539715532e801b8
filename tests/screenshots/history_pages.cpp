#include "history_pages.h"

#include "ui/history/history_page.h"

#include "../ui/history/visits.h"

#include <QDir>
#include <QTableView>
#include <QTest>

using namespace keyline;

namespace {

/// A page over these visits, once it has settled.
class Scene
{
  public:
    Scene(const std::filesystem::path& database, QSize size) : m_page(database)
    {
        m_page.resize(size);
        m_page.show();
        settle();
    }

    ui::HistoryPage& page() { return m_page; }
    QTableView* table() { return m_page.findChild<QTableView*>(); }
    void search(const QString& line)
    {
        m_page.search(line);
        settle();
    }
    QString save(const QString& folder, const QString& name)
    {
        settle();
        const QString file = folder + QStringLiteral("/history-") + name + QStringLiteral(".png");
        m_page.grab().save(file);
        return file;
    }

  private:
    static void settle() { QTest::qWait(150); }

    ui::HistoryPage m_page;
};

QStringList renderMany(const QString& folder, QSize size)
{
    test::Visits visits;
    visits.add(2381);
    Scene scene(visits.file(), size);
    QStringList files{scene.save(folder, QStringLiteral("found"))};
    for (int row = 0; row < scene.table()->model()->rowCount(); ++row)
        if (scene.table()->model()->index(row, 0).data().toString().startsWith(QStringLiteral("FAIL"))) {
            scene.table()->selectRow(row);
            break;
        }
    files << scene.save(folder, QStringLiteral("failed-visit"));
    scene.search(QStringLiteral("hold 0001"));
    files << scene.save(folder, QStringLiteral("narrowed"));
    scene.search(QStringLiteral("zebra 2026-11-26"));
    files << scene.save(folder, QStringLiteral("no-hit"));
    scene.search({});
    scene.page().exportCsv(visits.path(QStringLiteral("shift-2026-11-26.csv")));
    QTest::qWait(600);
    files << scene.save(folder, QStringLiteral("saved"));
    scene.page().exportPdf(QStringLiteral("/nowhere/shift.pdf"));
    QTest::qWait(600);
    return files << scene.save(folder, QStringLiteral("not-saved"));
}

} // namespace

QStringList renderHistoryPages(const QString& folder, QSize size)
{
    QDir().mkpath(folder);
    QStringList files = renderMany(folder, size);
    test::Visits none;
    files << Scene(none.file(), size).save(folder, QStringLiteral("empty"));
    return files << Scene("/nowhere/station.sqlite", size).save(folder, QStringLiteral("away"));
}
