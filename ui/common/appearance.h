#pragma once

#include "ui/common/language.h"
#include "ui/common/preferences.h"

#include <QFont>
#include <QObject>
#include <QPalette>

namespace keyline::ui {

/// Makes the application look and speak as the preferences say, now and whenever they change. A program has one, before
/// its first window.
class Appearance : public QObject
{
    Q_OBJECT

  public:
    explicit Appearance(Preferences& preferences, QObject* parent = nullptr);
    /// Gives the application its own font and colours back; the style stays.
    ~Appearance() override;

    Language& language() { return m_language; }
    /// The theme that windows are drawn in now; never System.
    const Theme& theme() const { return *m_theme; }

  Q_SIGNALS:
    /// After windows have their new theme, size or language.
    void changed();

  private:
    void apply();
    void applyFont(const QString& language);

    Preferences& m_preferences;
    Language m_language;
    const QPalette m_desktop;
    const QFont m_font;
    const Theme* m_theme;
};

} // namespace keyline::ui
