#pragma once

#include "fixture/lock_desk.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace keyline::ui {

class Heading;
class MessageLine;
class SecretEdit;

/// What lies over a locked station's window: the page behind stays to be seen and cannot be worked, and a card at the
/// bottom asks for the PIN. It covers its parent for as long as it is locked and holds the keyboard. Property: locked.
class LockView : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(bool locked READ isLocked)

  public:
    /// Covers `window`, whose child it becomes; unlocked. `desk` must outlive it.
    LockView(fixture::LockDesk& desk, QWidget* window);

    bool isLocked() const { return m_locked; }
    /// Nothing happens where no PIN is set: nobody could unlock.
    void lock();

  Q_SIGNALS:
    /// The window holds the station's admission by it: StationEngine::setAdmitting(!locked).
    void lockedChanged(bool locked);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void place();
    void retranslate();
    void tryPin();
    void answer(const station::PinAnswer& answer);
    void unlock();
    void wait(std::chrono::seconds time);
    void tick();

    fixture::LockDesk& m_desk;
    bool m_locked = false;
    int m_seconds = 0; ///< until the next try
    QTimer m_timer;
    QPointer<QWidget> m_before;
    QWidget* m_card;
    Heading* m_title;
    QLabel* m_hint;
    SecretEdit* m_pin;
    QPushButton* m_button;
    MessageLine* m_message;
};

} // namespace keyline::ui
