#include "ui/common/style_parts.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace keyline::ui {

namespace {

bool has(const QStyleOption& option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

/// What is pressed or pointed at is nearer to the text's colour.
QColor pressed(const Theme& theme, const QStyleOption& option, const QColor& fill)
{
    if (has(option, QStyle::State_Sunken))
        return mixed(fill, theme.text, 0.25);
    const bool over = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    return over ? mixed(fill, theme.text, 0.08) : fill;
}

/// Fill of a check box or a radio button.
QColor paintMarkGround(QPainter& painter, const Theme& theme, const QStyleOption& option)
{
    const bool set = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    const QColor fill = !set ? theme.card : has(option, QStyle::State_Enabled) ? theme.nowFill : theme.line;
    painter.setPen(QPen(set ? fill : theme.line, 1.5));
    painter.setBrush(fill);
    return fill;
}

} // namespace

QColor mixed(const QColor& one, const QColor& other, qreal share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return QColor(mix(one.red(), other.red()), mix(one.green(), other.green()), mix(one.blue(), other.blue()));
}

void paintBox(QPainter& painter, const QRect& rect, const QColor& fill, const QColor& outline)
{
    painter.setPen(QPen(outline, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), boxRadius, boxRadius);
}

void paintFocusRing(QPainter& painter, const Theme& theme, const QRectF& rect, qreal radius)
{
    painter.setPen(QPen(theme.accent, focusWidth));
    painter.setBrush(Qt::NoBrush);
    constexpr qreal half = focusWidth / 2.0;
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
}

bool isMainButton(const QStyleOption& option)
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton) && has(option, QStyle::State_Enabled);
}

void paintButton(QPainter& painter, const Theme& theme, const QStyleOption& option)
{
    const bool main = isMainButton(option);
    QColor fill = main ? theme.nowFill : theme.card;
    if (has(option, QStyle::State_On))
        fill = mixed(fill, theme.nowFill, 0.25);
    fill = has(option, QStyle::State_Enabled) ? pressed(theme, option, fill) : theme.window;
    paintBox(painter, option.rect, fill, main ? theme.nowFill : theme.line);
    if (!has(option, QStyle::State_HasFocus))
        return;
    if (main) { // on a filled button the ring would drown: a line of the ink keeps it apart
        paintFocusRing(painter, theme, option.rect);
        painter.setPen(QPen(theme.nowInk, 1.5));
        painter.drawRoundedRect(QRectF(option.rect).adjusted(3.75, 3.75, -3.75, -3.75), 2, 2);
    } else
        paintFocusRing(painter, theme, option.rect);
}

void paintToolButton(QPainter& painter, const Theme& theme, const QStyleOption& option)
{
    const bool on = has(option, QStyle::State_On);
    const bool flat = has(option, QStyle::State_AutoRaise);
    const bool touched = has(option, QStyle::State_Sunken) ||
                         (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled));
    if (on || touched || !flat) {
        const QColor ground = flat ? theme.window : theme.card;
        const QColor fill = pressed(theme, option, on ? mixed(ground, theme.nowFill, 0.25) : ground);
        paintBox(painter, option.rect, fill, on || !flat ? theme.line : fill);
    }
    if (has(option, QStyle::State_HasFocus))
        paintFocusRing(painter, theme, option.rect);
}

void paintField(QPainter& painter, const Theme& theme, const QStyleOption& option)
{
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(&option);
    if (frame && frame->lineWidth == 0) // the text of a combo or spin box, which has the frame
        return;
    paintBox(painter, option.rect, has(option, QStyle::State_Enabled) ? theme.card : theme.window, theme.line);
    if (has(option, QStyle::State_HasFocus))
        paintFocusRing(painter, theme, option.rect);
}

void paintCheckBox(QPainter& painter, const Theme& theme, const QStyleOption& option)
{
    const QRectF rect = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const auto at = [&rect](qreal x, qreal y) {
        return QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height());
    };
    paintMarkGround(painter, theme, option);
    painter.drawRoundedRect(rect, 3, 3);
    painter.setPen(QPen(theme.nowInk, rect.width() / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (has(option, QStyle::State_NoChange))
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    else if (has(option, QStyle::State_On))
        painter.drawPolyline(QPolygonF({at(0.22, 0.53), at(0.42, 0.72), at(0.78, 0.3)}));
}

void paintRadioButton(QPainter& painter, const Theme& theme, const QStyleOption& option)
{
    const QRectF rect = QRectF(option.rect).adjusted(1, 1, -1, -1);
    paintMarkGround(painter, theme, option);
    painter.drawEllipse(rect);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.nowInk);
    if (has(option, QStyle::State_On))
        painter.drawEllipse(rect.center(), rect.width() / 5, rect.height() / 5);
}

void paintArrow(QPainter& painter, const Theme& theme, const QStyleOption& option, Icon chevron)
{
    const qreal side = std::min({option.rect.width(), option.rect.height(), option.fontMetrics.height()});
    QRectF rect(0, 0, side, side);
    rect.moveCenter(QRectF(option.rect).center());
    paintIcon(painter, rect, chevron, has(option, QStyle::State_Enabled) ? theme.text : theme.line);
}

void paintHeaderSection(QPainter& painter, const Theme& theme, const QStyleOption& option)
{
    painter.fillRect(option.rect, pressed(theme, option, theme.window));
    painter.setPen(theme.line);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter.drawLine(option.rect.topRight(), option.rect.bottomRight());
}

void paintTab(QPainter& painter, const Theme& theme, const QStyleOptionTab& option)
{
    const bool selected = has(option, QStyle::State_Selected);
    const QRect rect = option.rect.adjusted(0, 0, -1, 0);
    painter.fillRect(rect, pressed(theme, option, selected ? theme.card : theme.window));
    painter.setPen(theme.line);
    painter.drawLine(rect.topLeft(), rect.topRight());
    painter.drawLine(rect.topLeft(), rect.bottomLeft());
    painter.drawLine(rect.topRight(), rect.bottomRight());
    if (selected)
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), focusWidth), theme.accent);
    if (has(option, QStyle::State_HasFocus))
        paintFocusRing(painter, theme, rect);
}

void paintProgress(QPainter& painter, const Theme& theme, const QStyleOptionProgressBar& option)
{
    const qreal range = std::max(1, option.maximum - option.minimum);
    const qreal share = std::clamp((option.progress - option.minimum) / range, 0.0, 1.0);
    QRectF rect = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const qreal width = rect.width() * share;
    if (width < 1)
        return;
    if (option.direction == Qt::RightToLeft)
        rect.setLeft(rect.right() - width);
    else
        rect.setWidth(width);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.nowFill);
    painter.drawRoundedRect(rect, boxRadius - 1, boxRadius - 1);
}

void paintComboBox(QPainter& painter, const Theme& theme, const QStyleOption& option, const QRect& arrow)
{
    const QColor fill = has(option, QStyle::State_Enabled) ? pressed(theme, option, theme.card) : theme.window;
    paintBox(painter, option.rect, fill, theme.line);
    QStyleOption part(option);
    part.rect = arrow;
    paintArrow(painter, theme, part, Icon::ChevronDown);
    if (has(option, QStyle::State_HasFocus))
        paintFocusRing(painter, theme, option.rect);
}

void paintSpinBox(QPainter& painter, const Theme& theme, const QStyleOptionSpinBox& option, const QRect& up,
                  const QRect& down)
{
    paintBox(painter, option.rect, has(option, QStyle::State_Enabled) ? theme.card : theme.window, theme.line);
    const auto step = [&](const QRect& rect, QStyle::SubControl control, QAbstractSpinBox::StepEnabledFlag flag,
                          Icon chevron) {
        QStyleOption part(option);
        part.rect = rect;
        part.state.setFlag(QStyle::State_Enabled,
                           has(option, QStyle::State_Enabled) && option.stepEnabled.testFlag(flag));
        if (option.activeSubControls == control && has(option, QStyle::State_Sunken))
            painter.fillRect(rect, pressed(theme, option, theme.card));
        paintArrow(painter, theme, part, chevron);
    };
    step(up, QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Icon::ChevronUp);
    step(down, QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Icon::ChevronDown);
    if (has(option, QStyle::State_HasFocus))
        paintFocusRing(painter, theme, option.rect);
}

void paintSlider(QPainter& painter, const Theme& theme, const QStyleOptionSlider& option, const QRect& groove,
                 const QRect& handle)
{
    const bool flat = option.orientation == Qt::Horizontal;
    QRectF track(0, 0, flat ? groove.width() : 6, flat ? 6 : groove.height());
    track.moveCenter(QRectF(groove).center());
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(track, 3, 3);
    const qreal side = std::min(handle.width(), handle.height());
    QRectF knob(0, 0, side, side);
    knob.moveCenter(QRectF(handle).center());
    painter.setPen(QPen(theme.card, 2));
    painter.setBrush(has(option, QStyle::State_Enabled) ? theme.nowFill : theme.line);
    painter.drawEllipse(knob.adjusted(1, 1, -1, -1));
    if (has(option, QStyle::State_HasFocus))
        paintFocusRing(painter, theme, option.rect);
}

void paintScrollBar(QPainter& painter, const Theme& theme, const QStyleOptionSlider& option, const QRect& handle)
{
    painter.fillRect(option.rect, theme.window);
    if (option.maximum <= option.minimum)
        return;
    const bool grasped = has(option, QStyle::State_Sunken) || has(option, QStyle::State_MouseOver);
    const QRectF rect = QRectF(handle).adjusted(2, 2, -2, -2);
    const qreal radius = std::min(rect.width(), rect.height()) / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(grasped ? theme.text : theme.line);
    painter.drawRoundedRect(rect, radius, radius);
}

} // namespace keyline::ui
