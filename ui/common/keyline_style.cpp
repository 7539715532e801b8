#include "ui/common/keyline_style.h"

#include <QApplication>
#include <QPainter>
#include <QScreen>
#include <QStyleOption>

#include <algorithm>
#include <cmath>

namespace keyline::ui {

namespace {

constexpr qreal radius = 4;

QColor mixed(const QColor& one, const QColor& other, qreal share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return QColor(mix(one.red(), other.red()), mix(one.green(), other.green()), mix(one.blue(), other.blue()));
}

double screenPixelsPerMm()
{
    const QScreen* screen = QGuiApplication::primaryScreen();
    const double perInch = screen ? screen->physicalDotsPerInch() : 96;
    // A screen that does not know its size says nonsense.
    return std::clamp(perInch, 72.0, 400.0) / 25.4;
}

int textHeight(const QStyleOption* option)
{
    return option ? option->fontMetrics.height() : QFontMetrics(QApplication::font()).height();
}

void paintBox(QPainter& painter, const QRect& rect, const QColor& fill, const QColor& outline)
{
    painter.setPen(QPen(outline, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace

KeylineStyle::KeylineStyle(const Theme& theme) : QProxyStyle(QStringLiteral("Fusion")), m_theme(&theme) {}

void KeylineStyle::setTouch(Touch touch, double pixelsPerMm)
{
    const double scale = pixelsPerMm > 0 ? pixelsPerMm : screenPixelsPerMm();
    const auto pixels = [scale](double mm) { return static_cast<int>(std::lround(mm * scale)); };
    m_touch = touch;
    m_target = touch == Touch::Mouse ? 24 : pixels(touch == Touch::Finger ? 15 : 20);
    m_gap = touch == Touch::Mouse ? 6 : std::max(8, pixels(touch == Touch::Finger ? 1.5 : 3));
}

KeylineStyle* KeylineStyle::of(const QWidget* widget)
{
    return qobject_cast<KeylineStyle*>(widget ? widget->style() : QApplication::style());
}

void KeylineStyle::paintFocusRing(QPainter* painter, const QRectF& rect, qreal ringRadius) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_theme->accent, focusWidth));
    painter->setBrush(Qt::NoBrush);
    constexpr qreal half = focusWidth / 2.0;
    painter->drawRoundedRect(rect.adjusted(half, half, -half, -half), ringRadius, ringRadius);
    painter->restore();
}

void KeylineStyle::paintButton(const QStyleOption& option, QPainter& painter) const
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    const bool enabled = option.state & State_Enabled;
    const bool main = button && button->features.testFlag(QStyleOptionButton::DefaultButton) && enabled;
    QColor fill = main ? m_theme->nowFill : m_theme->card;
    if (option.state & State_On)
        fill = mixed(fill, m_theme->nowFill, 0.25);
    if (option.state & State_Sunken)
        fill = mixed(fill, m_theme->text, 0.25);
    else if (enabled && (option.state & State_MouseOver))
        fill = mixed(fill, m_theme->text, 0.08);
    if (!enabled)
        fill = m_theme->window;
    paintBox(painter, option.rect, fill, main ? m_theme->nowFill : m_theme->line);
    if (option.state & State_HasFocus) {
        // On a filled button the ring would drown: a gap of the card's colour keeps it apart.
        if (main) {
            painter.setPen(QPen(m_theme->nowInk, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(option.rect).adjusted(4.5, 4.5, -4.5, -4.5), radius - 2, radius - 2);
        }
        paintFocusRing(&painter, option.rect, radius);
    }
}

void KeylineStyle::paintField(const QStyleOption& option, QPainter& painter) const
{
    const bool enabled = option.state & State_Enabled;
    paintBox(painter, option.rect, enabled ? m_theme->card : m_theme->window, m_theme->line);
    if (option.state & State_HasFocus)
        paintFocusRing(&painter, option.rect, radius);
}

void KeylineStyle::paintMark(PrimitiveElement element, const QStyleOption& option, QPainter& painter) const
{
    const bool on = option.state & State_On;
    const bool partly = option.state & State_NoChange;
    const bool enabled = option.state & State_Enabled;
    const QRectF rect = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const QColor fill = on || partly ? (enabled ? m_theme->nowFill : m_theme->line) : m_theme->card;
    painter.setPen(QPen(on || partly ? fill : m_theme->line, 1.5));
    painter.setBrush(fill);
    const QPen ink(m_theme->nowInk, rect.width() / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const auto at = [&rect](qreal x, qreal y) {
        return QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height());
    };
    if (element == PE_IndicatorRadioButton) {
        painter.drawEllipse(rect);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme->nowInk);
        if (on)
            painter.drawEllipse(rect.center(), rect.width() / 5, rect.height() / 5);
        return;
    }
    painter.drawRoundedRect(rect, 3, 3);
    painter.setPen(ink);
    painter.setBrush(Qt::NoBrush);
    if (partly)
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    else if (on)
        painter.drawPolyline(QPolygonF({at(0.22, 0.53), at(0.42, 0.72), at(0.78, 0.3)}));
}

void KeylineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (element) {
    case PE_PanelButtonCommand:
        paintButton(*option, *painter);
        break;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        paintField(*option, *painter);
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
    case PE_IndicatorItemViewItemCheck:
        paintMark(element, *option, *painter);
        break;
    case PE_FrameFocusRect:
        // A button's ring goes around the whole of it, in paintButton().
        if (!widget || !widget->inherits("QPushButton"))
            paintFocusRing(painter, option->rect, 3);
        break;
    default:
        painter->restore();
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    painter->restore();
}

int KeylineStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    const bool mouse = m_touch == Touch::Mouse;
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: {
        const int text = textHeight(option);
        return mouse ? text : std::max(text, m_target / 2);
    }
    case PM_ScrollBarExtent:
        return mouse ? 14 : m_target / 2;
    case PM_ScrollBarSliderMin:
        return m_target;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return std::max(m_gap, QProxyStyle::pixelMetric(metric, option, widget));
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return textHeight(option) + 4;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int KeylineStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                            QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_BlinkCursorWhenTextSelected:
    case SH_Widget_Animation_Duration:
    case SH_Widget_Animate:
        return 0;
    case SH_UnderlineShortcut:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize KeylineStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                     const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        // Room for the ring beside the text.
        result += QSize(2 * focusWidth, 2 * focusWidth);
        return result.expandedTo(QSize(m_target, m_target));
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result += QSize(2 * focusWidth, focusWidth);
        return result.expandedTo(QSize(m_target, m_target));
    case CT_ToolButton:
    case CT_CheckBox:
    case CT_RadioButton:
    case CT_TabBarTab:
    case CT_MenuItem:
        return result.expandedTo(QSize(m_target, m_target));
    case CT_ItemViewItem:
    case CT_HeaderSection:
        return result.expandedTo(QSize(0, m_target));
    default:
        return result;
    }
}

} // namespace keyline::ui
