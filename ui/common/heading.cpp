#include "ui/common/heading.h"

#include <QApplication>
#include <QEvent>

namespace keyline::ui {

Heading::Heading(qreal factor, QWidget* parent) : WrapLabel(parent), m_factor(factor)
{
    measure();
}

void Heading::setBold(bool bold)
{
    m_bold = bold;
    measure();
}

bool Heading::event(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        measure();
    return WrapLabel::event(event);
}

void Heading::measure()
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * m_factor);
    font.setBold(m_bold);
    setFont(font);
}

QLabel* makeHint(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace keyline::ui
