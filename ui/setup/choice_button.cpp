#include "ui/setup/choice_button.h"

#include "ui/common/style_parts.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace keyline::ui {

ChoiceButton::ChoiceButton(Icon icon, QWidget* parent) : QAbstractButton(parent), m_icon(icon)
{
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChoiceButton::setTexts(const QString& what, const QString& about)
{
    setText(what);
    m_about = about;
    setAccessibleName(what);
    setAccessibleDescription(about);
    updateGeometry();
    update();
}

int ChoiceButton::margin() const
{
    return fontMetrics().height() * 3 / 4;
}

int ChoiceButton::drawing() const
{
    return fontMetrics().height() * 2;
}

QFont ChoiceButton::boldFont() const
{
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    return bold;
}

QRect ChoiceButton::textRoom(const QSize& size) const
{
    const int left = 2 * margin() + drawing();
    return {left, margin(), std::max(1, size.width() - left - margin()), size.height()};
}

int ChoiceButton::heightForWidth(int width) const
{
    const QRect room = textRoom({width, 10'000});
    const int what = QFontMetrics(boldFont()).boundingRect(room, Qt::TextWordWrap, text()).height();
    const int about = fontMetrics().boundingRect(room, Qt::TextWordWrap, m_about).height();
    return std::max(what + about, drawing()) + 2 * margin();
}

QSize ChoiceButton::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 50;
    return {width, heightForWidth(width)};
}

QSize ChoiceButton::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 22, drawing() + 2 * margin()};
}

void ChoiceButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

void ChoiceButton::enterEvent(QEnterEvent*)
{
    update();
}

void ChoiceButton::leaveEvent(QEvent*)
{
    update();
}

void ChoiceButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

void ChoiceButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = theme.card;
    if (isDown())
        fill = mixed(fill, theme.text, 0.2);
    else if (underMouse())
        fill = mixed(fill, theme.text, 0.08);
    paintBox(painter, rect(), fill, theme.line);
    const QRectF picture(margin(), (height() - drawing()) / 2.0, drawing(), drawing());
    paintIcon(painter, picture, m_icon, theme.text);
    QRect room = textRoom(size());
    painter.setFont(boldFont());
    painter.setPen(theme.text);
    QRect used;
    painter.drawText(room, Qt::TextWordWrap, text(), &used);
    room.setTop(used.bottom() + 1);
    painter.setFont(font());
    painter.setPen(theme.dim);
    painter.drawText(room, Qt::TextWordWrap, m_about);
    if (hasFocus())
        paintFocusRing(painter, theme, rect());
}

} // namespace keyline::ui
