#include "ui/common/preferences.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <algorithm>

namespace keyline::ui {

namespace {

QString fileIn(const QString& folder)
{
    const QString place = folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                                                 QStringLiteral("/keyline")
                                           : folder;
    return QDir(place).filePath(QCoreApplication::applicationName() + QStringLiteral("-looks.ini"));
}

template <typename Enum>
struct Named
{
    Enum value;
    const char* name;
};

constexpr Named<ThemeName> themes[] = {{ThemeName::System, "system"},
                                       {ThemeName::Light, "light"},
                                       {ThemeName::Dark, "dark"},
                                       {ThemeName::HighContrast, "high-contrast"}};
constexpr Named<Touch> touches[] = {{Touch::Mouse, "mouse"}, {Touch::Finger, "finger"}, {Touch::Glove, "glove"}};

template <typename Enum, std::size_t N>
Enum valueOf(const Named<Enum> (&names)[N], const QString& name)
{
    const auto found = std::ranges::find_if(names, [&](const auto& each) { return name == QLatin1String(each.name); });
    return found == std::end(names) ? names[0].value : found->value;
}

template <typename Enum, std::size_t N>
QString nameOf(const Named<Enum> (&names)[N], Enum value)
{
    const auto found = std::ranges::find(names, value, &Named<Enum>::value);
    return QString::fromLatin1(found == std::end(names) ? names[0].name : found->name);
}

const QString themeKey = QStringLiteral("theme");
const QString languageKey = QStringLiteral("language");
const QString touchKey = QStringLiteral("touch");
const QString pixelsKey = QStringLiteral("pixelsPerMm");
const QString soundKey = QStringLiteral("sound");
const QString scaleKey = QStringLiteral("scale");

} // namespace

Preferences::Preferences(const QString& folder, QObject* parent)
    : QObject(parent), m_settings(fileIn(folder), QSettings::IniFormat)
{
}

ThemeName Preferences::theme() const
{
    return valueOf(themes, m_settings.value(themeKey).toString());
}

void Preferences::setTheme(ThemeName theme)
{
    if (store(themeKey, nameOf(themes, theme)))
        Q_EMIT looksChanged();
}

QString Preferences::language() const
{
    return m_settings.value(languageKey).toString();
}

void Preferences::setLanguage(const QString& code)
{
    if (store(languageKey, code))
        Q_EMIT looksChanged();
}

Touch Preferences::touch() const
{
    return valueOf(touches, m_settings.value(touchKey).toString());
}

void Preferences::setTouch(Touch touch)
{
    if (store(touchKey, nameOf(touches, touch)))
        Q_EMIT looksChanged();
}

double Preferences::pixelsPerMm() const
{
    const double value = m_settings.value(pixelsKey, 0).toDouble();
    return value >= 1 && value <= 40 ? value : 0;
}

void Preferences::setPixelsPerMm(double value)
{
    if (store(pixelsKey, value))
        Q_EMIT looksChanged();
}

bool Preferences::sound() const
{
    return m_settings.value(soundKey, true).toBool();
}

void Preferences::setSound(bool on)
{
    if (store(soundKey, on))
        Q_EMIT soundChanged(on);
}

int Preferences::scale() const
{
    const int percent = m_settings.value(scaleKey, 100).toInt();
    return percent >= 100 && percent <= 300 ? percent : 100;
}

void Preferences::setScale(int percent)
{
    if (store(scaleKey, std::clamp(percent, 100, 300)))
        Q_EMIT looksChanged();
}

bool Preferences::store(const QString& key, const QVariant& value)
{
    if (m_settings.value(key).toString() == value.toString())
        return false;
    m_settings.setValue(key, value);
    m_settings.sync();
    return true;
}

} // namespace keyline::ui
