#pragma once

#include "ui/common/preferences.h"
#include "ui/repair/page.h"

#include <QWidget>

class QStackedWidget;

namespace keyline::ui {

class BannerBar;
class QueuePanel;
class CourseBar;

/// The repair centre's window: the devices at the side, the way at the top, one page before the technician. A trust
/// file, or a folder, that is dropped on it is taken.
class WizardWindow : public QWidget
{
    Q_OBJECT

  public:
    WizardWindow(Wizard& wizard, Preferences& preferences, QWidget* parent = nullptr);

    QWidget* currentPage() const;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void addPages();
    void refresh();
    void tell(Page& page);
    void retranslate();
    void showTrouble();

    Wizard& m_wizard;
    Preferences& m_preferences;
    QueuePanel* m_queue;
    CourseBar* m_rail;
    QStackedWidget* m_stack;
    BannerBar* m_banners;
    std::vector<Page*> m_pages; ///< in the order of WizardPageName
    Page* m_current = nullptr;
    quint64 m_announced = 0; ///< the device whose page was announced last
    QString m_announcedCode;
    std::optional<Error> m_trouble; ///< of the program itself, until it is told off
};

} // namespace keyline::ui
