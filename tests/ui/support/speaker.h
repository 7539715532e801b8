#pragma once

#include "ui/common/appearance.h"

#include <QTemporaryDir>
#include <QTest>

/// The application as a person set it up, in one language after the other.
class Speaker
{
  public:
    /// The smallest screen that the windows are made for, and what it leaves of that to a page beside the rail.
    static constexpr QSize screen{1366, 768};
    static constexpr QSize page{1270, 768};

    /// Every language, and the pseudo one, whose texts are longer.
    static QStringList languages()
    {
        return keyline::ui::Language::all() + QStringList{keyline::ui::Language::pseudo()};
    }
    /// A row of test data for each.
    static void addRows()
    {
        QTest::addColumn<QString>("language");
        for (const QString& language : languages())
            QTest::newRow(qPrintable(language)) << language;
    }

    keyline::ui::Preferences& preferences() { return m_preferences; }
    void speak(const QString& language)
    {
        m_preferences.setLanguage(language);
        m_appearance.language().setCurrent(language); // the pseudo language is nobody's preference
    }

  private:
    QTemporaryDir m_folder;
    keyline::ui::Preferences m_preferences{m_folder.path()};
    keyline::ui::Appearance m_appearance{m_preferences};
};
