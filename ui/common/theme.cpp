#include "ui/common/theme.h"

#include "ui/common/keyline_style.h"
#include "ui/common/style_parts.h"

#include <QWidget>

namespace keyline::ui {

namespace {

const Theme light{ThemeName::Light,  QColor(0xD9DCDFU), QColor(0xECEEF0U), QColor(0x767B80U), QColor(0x14171AU),
                  QColor(0x4A5056U), QColor(0x39A870U), QColor(0x06150DU), QColor(0x8F1D1DU), QColor(0xFFFFFFU),
                  QColor(0xFFC63AU), QColor(0x1A1200U), QColor(0x1E5BB8U), QColor(0xFFFFFFU), QColor(0x1E5BB8U)};

const Theme dark{ThemeName::Dark,   QColor(0x1E2124U), QColor(0x2A2E32U), QColor(0x858B91U), QColor(0xF1F3F4U),
                 QColor(0xB4BAC0U), QColor(0x39A870U), QColor(0x06150DU), QColor(0xB3261EU), QColor(0xFFFFFFU),
                 QColor(0xFFC63AU), QColor(0x1A1200U), QColor(0x2F6FD0U), QColor(0xFFFFFFU), QColor(0x8DB8FFU)};

const Theme highContrast{ThemeName::HighContrast, QColor(0x000000U), QColor(0x000000U), QColor(0xFFFFFFU),
                         QColor(0xFFFFFFU),       QColor(0xFFFFFFU), QColor(0x3BE08AU), QColor(0x000000U),
                         QColor(0xB00020U),       QColor(0xFFFFFFU), QColor(0xFFE000U), QColor(0x000000U),
                         QColor(0x1A6BFFU),       QColor(0xFFFFFFU), QColor(0xFFE000U)};

} // namespace

QColor Theme::fill(Tone tone) const
{
    switch (tone) {
    case Tone::Pass:
        return passFill;
    case Tone::Fail:
        return failFill;
    case Tone::Hold:
        return holdFill;
    case Tone::Now:
        return nowFill;
    case Tone::Neutral:
        break;
    }
    return card;
}

QColor Theme::ink(Tone tone) const
{
    switch (tone) {
    case Tone::Pass:
        return passInk;
    case Tone::Fail:
        return failInk;
    case Tone::Hold:
        return holdInk;
    case Tone::Now:
        return nowInk;
    case Tone::Neutral:
        break;
    }
    return text;
}

QPalette Theme::palette() const
{
    QPalette palette(text, card, card.lighter(120), line, dim, text, card);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, card);
    palette.setColor(QPalette::AlternateBase, mixed(card, window, 0.5));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, dim);
    palette.setColor(QPalette::Button, card);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, failInk);
    palette.setColor(QPalette::ToolTipBase, card);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, nowFill);
    palette.setColor(QPalette::HighlightedText, nowInk);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::Dark, line);
    palette.setColor(QPalette::Shadow, line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, name == ThemeName::HighContrast ? line : dim);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, window);
    return palette;
}

const Theme& Theme::named(ThemeName name, const QPalette& desktop)
{
    switch (name) {
    case ThemeName::Light:
        return light;
    case ThemeName::Dark:
        return dark;
    case ThemeName::HighContrast:
        return highContrast;
    case ThemeName::System:
        break;
    }
    return desktop.color(QPalette::Window).lightness() < 128 ? dark : light;
}

const Theme& Theme::of(const QWidget* widget)
{
    const auto* style = KeylineStyle::of(widget);
    return style ? style->theme() : light;
}

} // namespace keyline::ui
