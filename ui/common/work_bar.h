#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace keyline::ui {

/// What a page says of long work beside it: that it is at it, how far, then that it is done or why not. Hidden before.
class WorkBar : public QWidget
{
    Q_OBJECT

  public:
    explicit WorkBar(QWidget* parent = nullptr);

    /// At work, with so much of so much (0 of 0: nobody knows).
    void showProgress(const QString& text, int done = 0, int of = 0);
    /// Done or not; stays until it is closed or the next begins.
    void showEnd(const QString& text, bool good);
    bool isAtWork() const { return m_atWork; }

  Q_SIGNALS:
    void cancelled();

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void retranslate();
    void measure();

    bool m_atWork = false;
    bool m_good = true;
    QLabel* m_text;
    QProgressBar* m_progress;
    QPushButton* m_button;
};

} // namespace keyline::ui
