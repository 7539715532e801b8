#pragma once

#include "ui/common/keyline_style.h"
#include "ui/common/theme.h"

#include <QObject>
#include <QSettings>
#include <QString>

namespace keyline::ui {

/// What a person chose for the windows, in one file (INI). A change is written at once and told once; a file that says
/// nonsense gives the value as delivered.
class Preferences : public QObject
{
    Q_OBJECT

  public:
    /// `folder` holds PROGRAM-looks.ini: what is chosen in one program does not change another. Empty for the user's
    /// configuration (XDG_CONFIG_HOME/keyline).
    explicit Preferences(const QString& folder = {}, QObject* parent = nullptr);

    ThemeName theme() const;
    void setTheme(ThemeName theme);
    /// A code of Language; empty for the system's.
    QString language() const;
    void setLanguage(const QString& code);
    Touch touch() const;
    void setTouch(Touch touch);
    /// As calibrated on the screen; 0 for what the screen says of itself.
    double pixelsPerMm() const;
    void setPixelsPerMm(double value);
    bool sound() const;
    void setSound(bool on);
    /// Of all text and what is measured by it: 100 to 300 per cent.
    int scale() const;
    void setScale(int percent);

    QString file() const { return m_settings.fileName(); }

  Q_SIGNALS:
    /// Theme, touch, scale or language is another.
    void looksChanged();
    void soundChanged(bool on);

  private:
    /// True if that was another value.
    bool store(const QString& key, const QVariant& value);

    mutable QSettings m_settings;
};

} // namespace keyline::ui
