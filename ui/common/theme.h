#pragma once

#include <QColor>
#include <QPalette>

class QWidget;

namespace keyline::ui {

/// What a person chose; System is Light or Dark, as the desktop is.
enum class ThemeName { System, Light, Dark, HighContrast };

/// What a colour asks of the hands: nothing, take it out, reject it, call somebody, do something now.
enum class Tone { Neutral, Pass, Fail, Hold, Now };

/// The colours of every window; each tone has a fill and the ink that is read on it (contrast at least 6:1).
struct Theme
{
    ThemeName name; ///< never System
    QColor window, card, line, text, dim;
    QColor passFill, passInk;
    QColor failFill, failInk;
    QColor holdFill, holdInk;
    QColor nowFill, nowInk;
    QColor accent; ///< focus ring and links: "now", light enough for lines on window and card

    bool isDark() const { return window.lightness() < 128; }
    QColor fill(Tone tone) const;
    QColor ink(Tone tone) const;
    QPalette palette() const;

    /// The theme of this name; System as the palette of the desktop says.
    static const Theme& named(ThemeName name, const QPalette& desktop = QPalette());
    /// The theme that a widget is drawn in: that of its KeylineStyle, Light without one.
    static const Theme& of(const QWidget* widget);
};

} // namespace keyline::ui
