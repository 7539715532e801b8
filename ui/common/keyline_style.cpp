#include "ui/common/keyline_style.h"

#include "ui/common/icons.h"

#include "ui/common/style_parts.h"

#include <QApplication>
#include <QGroupBox>
#include <QPainter>
#include <QScreen>
#include <QSlider>
#include <QStyleOption>

#include <algorithm>
#include <cmath>

namespace keyline::ui {

namespace {

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

/// Room between a field's outline, where the ring goes, and its text.
constexpr int fieldInset = 4;

/// False for a table head that is sorted upwards.
bool downwards(const QStyleOption& option)
{
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(&option);
    return !header || header->sortIndicator != QStyleOptionHeader::SortUp;
}

bool ringsItself(const QWidget* widget)
{
    return widget && (widget->inherits("QPushButton") || widget->inherits("QToolButton") ||
                      widget->inherits("QTabBar") || widget->inherits("QComboBox") ||
                      widget->inherits("QAbstractSlider") || widget->inherits("QAbstractSpinBox"));
}

/// What a group's title takes above its frame, as Fusion lays it out.
int titleHeight(const QStyleOption& option, const QWidget* widget)
{
    const auto* group = qobject_cast<const QGroupBox*>(widget);
    return group && group->title().isEmpty() ? 0 : option.fontMetrics.height() + 3;
}

/// A scroll bar has no arrows: its handle has the whole length.
QRect scrollHandle(const QStyleOptionSlider& bar, int least)
{
    const bool flat = bar.orientation == Qt::Horizontal;
    const int length = flat ? bar.rect.width() : bar.rect.height();
    const qreal all = std::max<qreal>(1, static_cast<qreal>(bar.maximum) - bar.minimum + bar.pageStep);
    const int share = static_cast<int>(std::lround(length * bar.pageStep / all));
    const int size = bar.maximum > bar.minimum ? std::clamp(share, std::min(least, length), length) : length;
    const int at =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - size, bar.upsideDown);
    return flat ? QRect(bar.rect.left() + at, bar.rect.top(), size, bar.rect.height())
                : QRect(bar.rect.left(), bar.rect.top() + at, bar.rect.width(), size);
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

bool KeylineStyle::paintPrimitive(PrimitiveElement element, const QStyleOption& option, QPainter& painter,
                                  const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        paintButton(painter, *m_theme, option);
        return true;
    case PE_PanelButtonTool:
        paintToolButton(painter, *m_theme, option);
        return true;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        paintField(painter, *m_theme, option);
        return true;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheckBox(painter, *m_theme, option);
        return true;
    case PE_IndicatorRadioButton:
        paintRadioButton(painter, *m_theme, option);
        return true;
    case PE_IndicatorArrowDown:
    case PE_IndicatorHeaderArrow:
        paintArrow(painter, *m_theme, option, downwards(option) ? Icon::ChevronDown : Icon::ChevronUp);
        return true;
    case PE_IndicatorArrowUp:
        paintArrow(painter, *m_theme, option, Icon::ChevronUp);
        return true;
    case PE_IndicatorArrowLeft:
        paintArrow(painter, *m_theme, option, Icon::ChevronLeft);
        return true;
    case PE_IndicatorArrowRight:
        paintArrow(painter, *m_theme, option, Icon::ChevronRight);
        return true;
    case PE_FrameGroupBox:
        paintBox(painter, option.rect.adjusted(0, titleHeight(option, widget), 0, 0), Qt::transparent, m_theme->line);
        return true;
    case PE_Frame:
    case PE_FrameMenu:
    case PE_FrameTabWidget:
        paintBox(painter, option.rect, Qt::transparent, m_theme->line);
        return true;
    case PE_PanelTipLabel:
        painter.fillRect(option.rect, m_theme->line);
        painter.fillRect(option.rect.adjusted(1, 1, -1, -1), m_theme->card);
        return true;
    case PE_FrameTabBarBase:
    case PE_PanelScrollAreaCorner:
        return true;
    case PE_FrameFocusRect:
        // The ring of a button, a tab or a compound control goes around the whole of it, and is there already.
        if (!ringsItself(widget))
            paintFocusRing(painter, *m_theme, option.rect, boxRadius - 1);
        return true;
    default:
        return false;
    }
}

void KeylineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool painted = paintPrimitive(element, *option, *painter, widget);
    painter->restore();
    if (!painted)
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

bool KeylineStyle::paintControl(ControlElement element, const QStyleOption& option, QPainter& painter,
                                const QWidget*) const
{
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(&option);
    const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(&option);
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea)
        paintHeaderSection(painter, *m_theme, option);
    else if (element == CE_TabBarTabShape && tab && tab->shape == QTabBar::RoundedNorth)
        paintTab(painter, *m_theme, *tab);
    else if (element == CE_ProgressBarGroove)
        paintBox(painter, option.rect, m_theme->card, m_theme->line);
    else if (element == CE_ProgressBarContents && bar && bar->maximum > bar->minimum &&
             bar->state.testFlag(State_Horizontal))
        paintProgress(painter, *m_theme, *bar);
    else
        return false;
    return true;
}

void KeylineStyle::drawMainLabel(const QStyleOptionButton& option, QPainter* painter, const QWidget* widget) const
{
    QStyleOptionButton label(option);
    label.palette.setColor(QPalette::ButtonText, m_theme->nowInk);
    if (!label.icon.isNull())
        label.icon = QIcon(label.icon.pixmap(label.iconSize, painter->device()->devicePixelRatio(), QIcon::Selected));
    QProxyStyle::drawControl(CE_PushButtonLabel, &label, painter, widget);
}

void KeylineStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        element == CE_PushButtonLabel && button && isMainButton(*option)) {
        drawMainLabel(*button, painter, widget);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool painted = paintControl(element, *option, *painter, widget);
    painter->restore();
    if (!painted)
        QProxyStyle::drawControl(element, option, painter, widget);
}

void KeylineStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                      const QWidget* widget) const
{
    const auto part = [&](SubControl which) { return proxy()->subControlRect(control, option, which, widget); };
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    bool painted = true;
    if (control == CC_ComboBox && combo && combo->frame)
        paintComboBox(*painter, *m_theme, *option, part(SC_ComboBoxArrow));
    else if (control == CC_SpinBox && spin && spin->frame)
        paintSpinBox(*painter, *m_theme, *spin, part(SC_SpinBoxUp), part(SC_SpinBoxDown));
    else if (control == CC_Slider && slider && slider->tickPosition == QSlider::NoTicks)
        paintSlider(*painter, *m_theme, *slider, part(SC_SliderGroove), part(SC_SliderHandle));
    else if (control == CC_ScrollBar && slider)
        paintScrollBar(*painter, *m_theme, *slider, part(SC_ScrollBarSlider));
    else
        painted = false;
    painter->restore();
    if (!painted)
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect KeylineStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                   const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const QRect handle = scrollHandle(*bar, m_target);
    const bool flat = bar->orientation == Qt::Horizontal;
    QRect rect = bar->rect;
    switch (part) {
    case SC_ScrollBarSlider:
        return handle;
    case SC_ScrollBarGroove:
        return rect;
    case SC_ScrollBarSubPage:
        flat ? rect.setRight(handle.left() - 1) : rect.setBottom(handle.top() - 1);
        return rect;
    case SC_ScrollBarAddPage:
        flat ? rect.setLeft(handle.right() + 1) : rect.setTop(handle.bottom() + 1);
        return rect;
    default:
        return {};
    }
}

QRect KeylineStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(fieldInset, 0, -fieldInset, 0);
    return rect;
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
    case SH_FormLayoutLabelAlignment:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    case SH_UnderlineShortcut:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

/// The cross that empties a field is ours, in every theme's colour.
QIcon KeylineStyle::standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const
{
    return pixmap == SP_LineEditClearButton ? themedIcon(Icon::Close)
                                            : QProxyStyle::standardIcon(pixmap, option, widget);
}

QSize KeylineStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                     const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        // Room for the ring beside the text, in its own size.
        result += QSize(2 * focusWidth + textHeight(option) / 2, 2 * focusWidth);
        return result.expandedTo(QSize(m_target, m_target));
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result += QSize(2 * (focusWidth + fieldInset), focusWidth);
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
