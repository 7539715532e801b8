#pragma once

#include "ui/setup/setup_step.h"

#include <QTimer>

class QFrame;
class QLabel;
class QPushButton;
class QScrollArea;

namespace keyline::fixture {
class PortDesk;
}

namespace keyline::ui {

class StepRail;

/// Sets a station up, page by page, or finds one that is there, or starts the demo. Each answer is kept in the user's
/// data folder at once, so that what was cut short goes on at the next start. Property: step (its objectName).
class SetupPage : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString step READ step)

  public:
    /// `dataFolder` is Keyline's for this user; `desk` must outlive the page.
    SetupPage(std::filesystem::path dataFolder, fixture::PortDesk& desk, QWidget* parent = nullptr);
    ~SetupPage() override;

    /// At the left of the buttons: language and size, before there are settings. Owned by the page from then on.
    void addDisplayMenu(QWidget* menu);

    /// True where a setting up was begun and not finished.
    static bool isBegun(const std::filesystem::path& dataFolder);

    QString step() const;
    /// Of the station that finished() told; empty where nobody typed it here, as for an existing home.
    Secret takePassphrase();
    /// The demo did not start.
    void showError(const Error& error);

  Q_SIGNALS:
    /// There is a station to open; it is remembered as the last home.
    void finished(const QString& home);
    void demoWanted();

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    template <typename Step>
    Step* add(Step* step);
    void layOut();
    void retranslate();
    void measure();
    QStringList route() const;
    SetupStep* stepNamed(const QString& name) const;
    SetupStep* current() const;
    QString resumeAt() const;
    void showStep(const QString& name);
    void go(int by);
    void showState();
    void keep();
    void finish();

    SetupContext m_context;
    std::filesystem::path m_file;
    QList<SetupStep*> m_steps;
    QString m_current;
    QTimer m_pause;
    StepRail* m_rail;
    QLabel* m_where;
    QScrollArea* m_area;
    QFrame* m_line;
    QWidget* m_menu = nullptr; ///< of language and size, if there is one
    QWidget* m_bar;
    QPushButton* m_back;
    QPushButton* m_next;
};

} // namespace keyline::ui
