#pragma once

#include "base/error.h"
#include "base/secret.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace keyline::ui {

class Heading;
class MessageLine;
class SecretEdit;

/// Asks for the passphrase of a station that is there.
class UnlockPage : public QWidget
{
    Q_OBJECT

  public:
    explicit UnlockPage(QWidget* parent = nullptr);

    void setHome(const QString& home);
    /// Beside the buttons: language and size, before there are settings. Owned by the page from then on.
    void addDisplayMenu(QWidget* menu);
    /// What was typed; the field is empty afterwards.
    Secret takePassphrase();
    /// It is being opened: nothing can be pressed until showError().
    void setOpening();
    void showError(const Error& error);

  Q_SIGNALS:
    void openWanted();
    /// Another home, or a new one.
    void otherWanted();

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void retranslate();
    void tryOpen();
    void showState();

    QString m_home;
    bool m_opening = false;
    QWidget* m_column;
    Heading* m_title;
    QLabel* m_hint;
    QLabel* m_label;
    SecretEdit* m_passphrase;
    MessageLine* m_message;
    QPushButton* m_open;
    QPushButton* m_other;
    QHBoxLayout* m_buttons;
};

} // namespace keyline::ui
