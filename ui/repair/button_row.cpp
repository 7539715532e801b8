#include "ui/repair/button_row.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

#include <algorithm>

namespace keyline::ui {

ButtonRow::ButtonRow(QWidget* parent) : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSizeConstraint(QLayout::SetNoConstraint);
    m_layout->addStretch(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ButtonRow::addSide(QPushButton* button)
{
    m_layout->insertWidget(m_layout->count() - (m_main != nullptr ? 2 : 1), button);
}

void ButtonRow::setMain(QPushButton* button)
{
    m_main = button;
    m_layout->addWidget(button);
}

std::vector<QPushButton*> ButtonRow::shown() const
{
    std::vector<QPushButton*> out;
    for (QPushButton* button : findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly))
        if (!button->isHidden())
            out.push_back(button);
    return out;
}

int ButtonRow::neededWidth() const
{
    int sum = 0;
    for (const QPushButton* button : shown())
        sum += button->sizeHint().width() + m_layout->spacing();
    return sum;
}

QSize ButtonRow::minimumSizeHint() const
{
    int width = 0;
    int sum = 0;
    int highest = 0;
    for (const QPushButton* button : shown()) {
        const QSize size = button->sizeHint();
        width = std::max(width, size.width());
        highest = std::max(highest, size.height());
        sum += size.height() + m_layout->spacing();
    }
    const bool stacked = m_layout->direction() == QBoxLayout::TopToBottom;
    return {width, stacked ? std::max(0, sum - m_layout->spacing()) : highest};
}

void ButtonRow::arrange()
{
    const bool fits = neededWidth() <= width();
    const auto wanted = fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (wanted == m_layout->direction())
        return;
    m_layout->setDirection(wanted);
    updateGeometry();
}

void ButtonRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool ButtonRow::event(QEvent* event)
{
    // Another text, another size, one button more.
    if (event->type() == QEvent::LayoutRequest) {
        arrange();
        updateGeometry();
    }
    return QWidget::event(event);
}

} // namespace keyline::ui
