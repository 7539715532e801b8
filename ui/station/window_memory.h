#pragma once

#include <QObject>
#include <QSettings>

class QTimer;
class QWidget;

namespace keyline::ui {

/// Where a window was and which page it showed, so that it comes back as it was, also after a crash: written within a
/// second of each change.
class WindowMemory : public QObject
{
    Q_OBJECT

  public:
    /// `folder` as of Preferences. Restores the window at once, if its place is known and on a screen.
    WindowMemory(QWidget& window, const QString& folder);

    QString page() const;
    void setPage(const QString& id);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void write();

    QWidget& m_window;
    QSettings m_settings;
    QTimer* m_rest;
};

} // namespace keyline::ui
