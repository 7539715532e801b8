#pragma once

#include "fixture/station_engine.h"
#include "ui/common/icons.h"

#include <QMainWindow>

#include <map>

class QStackedWidget;

namespace keyline::ui {

class LinePage;
class NavigationRail;
class OrderPage;
class Sounds;

/// The station's window: its pages, one at a time, each a key away.
class StationWindow : public QMainWindow
{
    Q_OBJECT

  public:
    /// What it shows must outlive the window.
    StationWindow(fixture::StationEngine& engine, Sounds& sounds, QWidget* parent = nullptr);

    LinePage& line() const { return *m_line; }
    OrderPage& orders() const { return *m_orders; }
    /// A further page, owned by the window; `id` as in linePage.
    void addPage(const QString& id, Icon icon, Qt::Key key, QWidget* page);
    void showPage(const QString& id);
    /// A page over all others, without the list of pages: setting up, unlocking. Owned by the window from then on.
    void showAlone(QWidget* page);
    /// The pages again.
    void showWork();
    /// Above everything, for good: the strip of the demo.
    void setTop(QWidget* top);
    /// Of the station, in the title; empty for none.
    void setStationName(const QString& name);
    QString currentPage() const;

  Q_SIGNALS:
    void pageShown(const QString& id);
    /// The home is to be opened again: what was the matter with it is mended.
    void openWanted();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    NavigationRail* m_rail;
    QStackedWidget* m_whole; ///< first the pages with their list, then what is shown alone
    QStackedWidget* m_pages;
    LinePage* m_line;
    OrderPage* m_orders;
    QString m_name;
    std::map<QString, QWidget*> m_byId;
};

} // namespace keyline::ui
