#pragma once

#include "ui/common/theme.h"

#include <QProxyStyle>
#include <QStyleOption>

namespace keyline::ui {

/// What presses the buttons: decides how large they are.
enum class Touch { Mouse, Finger, Glove };

/// The look of all windows: Fusion, flat, with outlines that every theme shows, a focus ring of three pixels, targets
/// as large as the hand needs, and nothing that blinks. One belongs to the application.
class KeylineStyle : public QProxyStyle
{
    Q_OBJECT

  public:
    explicit KeylineStyle(const Theme& theme = Theme::named(ThemeName::Light));

    const Theme& theme() const { return *m_theme; }
    void setTheme(const Theme& theme) { m_theme = &theme; }

    Touch touch() const { return m_touch; }
    /// `pixelsPerMm` as calibrated on the screen, 0 for what the screen says of itself.
    void setTouch(Touch touch, double pixelsPerMm = 0);
    /// The least side of what is pressed: 24 px, 15 mm, 20 mm.
    int targetSize() const { return m_target; }
    /// The gap between such things.
    int targetGap() const { return m_gap; }

    /// The style that a widget is drawn in (the application's for none), or null.
    static KeylineStyle* of(const QWidget* widget);
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;

  private:
    bool paintPrimitive(PrimitiveElement element, const QStyleOption& option, QPainter& painter,
                        const QWidget* widget) const;
    bool paintControl(ControlElement element, const QStyleOption& option, QPainter& painter,
                      const QWidget* widget) const;
    void drawMainLabel(const QStyleOptionButton& option, QPainter* painter, const QWidget* widget) const;

    const Theme* m_theme;
    Touch m_touch = Touch::Mouse;
    int m_target = 24;
    int m_gap = 6;
};

} // namespace keyline::ui
