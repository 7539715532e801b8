#include "ui/common/appearance.h"

#include "ui/common/keyline_style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPointer>
#include <QToolTip>
#include <QWidget>

#include <algorithm>

namespace keyline::ui {

namespace {

/// Text that is read at arm's length is never smaller.
constexpr double leastPoints = 10;

/// The families for a language, best first, as far as they are installed.
QStringList families(const QString& language)
{
    QStringList wanted{QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC")};
    if (language == QLatin1String("zh_CN"))
        std::swap(wanted[0], wanted[1]);
    const QStringList installed = QFontDatabase::families();
    wanted.removeIf([&](const QString& family) { return !installed.contains(family); });
    return wanted;
}

/// Colours, font and sizes are asked for again. Qt itself tells open windows only once its event loop runs. A widget
/// that is told may take others away, as one does that lays its rows out anew.
void tellWidgets()
{
    const QWidgetList all = QApplication::allWidgets();
    const QList<QPointer<QWidget>> widgets(all.begin(), all.end());
    for (const QPointer<QWidget>& widget : widgets) {
        for (const QEvent::Type type :
             {QEvent::ApplicationPaletteChange, QEvent::ApplicationFontChange, QEvent::StyleChange}) {
            QEvent event(type);
            if (widget)
                QCoreApplication::sendEvent(widget, &event);
        }
        if (!widget)
            continue;
        widget->updateGeometry();
        widget->update();
    }
}

} // namespace

Appearance::Appearance(Preferences& preferences, QObject* parent)
    : QObject(parent), m_preferences(preferences), m_desktop(QGuiApplication::palette()), m_font(QApplication::font()),
      m_theme(&Theme::named(ThemeName::Light))
{
    // The application owns its style.
    QApplication::setStyle(new KeylineStyle);
    QApplication::setCursorFlashTime(0);
    connect(&m_preferences, &Preferences::looksChanged, this, &Appearance::apply);
    apply();
}

Appearance::~Appearance()
{
    QApplication::setFont(m_font);
    QApplication::setPalette(m_desktop);
}

void Appearance::apply()
{
    KeylineStyle* style = KeylineStyle::of(nullptr);
    m_theme = &Theme::named(m_preferences.theme(), m_desktop);
    style->setTheme(*m_theme);
    style->setTouch(m_preferences.touch(), m_preferences.pixelsPerMm());
    const QString chosen = m_preferences.language();
    const QString language = chosen.isEmpty() ? Language::ofSystem() : chosen;
    applyFont(language);
    QApplication::setPalette(m_theme->palette());
    QToolTip::setPalette(m_theme->palette());
    tellWidgets();
    m_language.setCurrent(language);
    Q_EMIT changed();
}

void Appearance::applyFont(const QString& language)
{
    QFont font = m_font;
    if (const QStringList wanted = families(language); !wanted.isEmpty())
        font.setFamilies(wanted);
    font.setPointSizeF(std::max(leastPoints, m_font.pointSizeF()) * m_preferences.scale() / 100.0);
    if (font != QApplication::font())
        QApplication::setFont(font);
}

} // namespace keyline::ui
