#pragma once

#include "ui/repair/state_mark.h"
#include "ui/repair/wizard.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace keyline::ui {

class ButtonRow;
class Heading;
class WrapLabel;

/// What every page of the wizard has: a sign, a headline, a sentence, its own body, and at most one main button at the
/// lower right. Enter presses that one.
class Page : public QWidget
{
    Q_OBJECT

  public:
    /// `name` is the objectName: "connectPage".
    Page(Wizard& wizard, const QString& name, QWidget* parent = nullptr);

    /// Shows what the wizard knows now. Called whenever it changes while the page is before the technician, and when
    /// the language does.
    virtual void refresh() = 0;
    /// The main button, if it can be pressed; null without one.
    QPushButton* mainButton() const;

  protected:
    Wizard& wizard() const { return m_wizard; }
    StateMark& mark() { return *m_mark; }
    QVBoxLayout& body() { return *m_body; }
    void setTitle(const QString& title, const QString& lead);
    /// Makes the main button; once a page.
    QPushButton* makeMainButton(const QString& name);
    /// A button at the lower left.
    QPushButton* addSideButton(const QString& name);

    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void measure();

    Wizard& m_wizard;
    StateMark* m_mark;
    Heading* m_title;
    Heading* m_lead;
    ButtonRow* m_buttons;
    QWidget* m_viewport; ///< what is seen of the body
    QWidget* m_content;
    QBoxLayout* m_head;
    QBoxLayout* m_inside;
    QVBoxLayout* m_body;
    QPushButton* m_main = nullptr;
};

} // namespace keyline::ui
