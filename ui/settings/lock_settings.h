#pragma once

#include "fixture/lock_desk.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace keyline::ui {

class MessageLine;
class SecretEdit;

/// Sets, changes and removes the PIN of the lock. Changing and removing ask for the one that holds: a person who found
/// the station open cannot lock others out.
class LockSettings : public QWidget
{
    Q_OBJECT

  public:
    /// `desk` must outlive it.
    explicit LockSettings(fixture::LockDesk& desk, QWidget* parent = nullptr);

  Q_SIGNALS:
    void lockWanted();

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    enum class Job { None, Set, Remove };

    void layOut();
    void retranslate();
    void fill();
    void begin(Job job);
    void goOn();
    void ended();

    fixture::LockDesk& m_desk;
    Job m_job = Job::None;
    QLabel* m_hint;
    QLabel* m_oldLabel;
    SecretEdit* m_old;
    QLabel* m_newLabel;
    SecretEdit* m_new;
    QLabel* m_againLabel;
    SecretEdit* m_again;
    QPushButton* m_set;
    QPushButton* m_remove;
    QPushButton* m_lock;
    MessageLine* m_message;
};

} // namespace keyline::ui
