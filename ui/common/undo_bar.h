#pragma once

#include <QTimer>
#include <QWidget>

#include <chrono>
#include <functional>

class QLabel;
class QPushButton;

namespace keyline::ui {

/// Says what was changed and offers to take it back for ten seconds, by its button or Ctrl+Z. Not there otherwise.
class UndoBar : public QWidget
{
    Q_OBJECT

  public:
    explicit UndoBar(QWidget* parent = nullptr, std::chrono::milliseconds time = std::chrono::seconds(10));

    /// `undo` takes the change back; an earlier offer lapses.
    void offer(const QString& text, std::function<void()> undo);
    bool isOffering() const { return static_cast<bool>(m_undo); }
    /// Does what its button does.
    void undo();
    /// The change stays.
    void lapse();

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void retranslate();

    QLabel* m_text;
    QPushButton* m_button;
    QTimer m_timer;
    std::function<void()> m_undo;
};

} // namespace keyline::ui
