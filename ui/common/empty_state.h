#pragma once

#include "ui/common/icons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace keyline::ui {

/// What a page shows when it has nothing to show: a large drawing, what is so, what to do about it, and, if one thing
/// can be done here, its button.
class EmptyState : public QWidget
{
    Q_OBJECT

  public:
    explicit EmptyState(Icon icon, QWidget* parent = nullptr);

    void setIcon(Icon icon);
    /// Headline; sentence; the button's text, empty for none.
    void setTexts(const QString& headline, const QString& hint, const QString& action = {});

  Q_SIGNALS:
    void actionTriggered();

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void measure();

    Icon m_icon;
    QWidget* m_drawing;
    QLabel* m_headline;
    QLabel* m_hint;
    QPushButton* m_action;
};

} // namespace keyline::ui
