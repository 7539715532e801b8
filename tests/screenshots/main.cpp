#include "history_pages.h"
#include "line_pages.h"
#include "registry_pages.h"
#include "repair_pages.h"
#include "scan_pages.h"
#include "settings_pages.h"
#include "setup_pages.h"

#include "ui/common/appearance.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>

#include <cstdio>

using namespace keyline::ui;

namespace {

/// One way in which every page is rendered.
struct Look
{
    QString name; ///< of its folder
    ThemeName theme;
    QString language;
    int scale = 100;
};

/// Every theme in English, every language in Light, and twice the size: what differs in one of them differs in all.
QList<Look> looks()
{
    QList<Look> out{{QStringLiteral("light"), ThemeName::Light, QStringLiteral("en")},
                    {QStringLiteral("dark"), ThemeName::Dark, QStringLiteral("en")},
                    {QStringLiteral("high-contrast"), ThemeName::HighContrast, QStringLiteral("en")},
                    {QStringLiteral("light-200"), ThemeName::Light, QStringLiteral("en"), 200}};
    for (const QString& language : Language::all() + QStringList{Language::pseudo()})
        if (language != QLatin1String("en"))
            out << Look{QStringLiteral("light-") + language, ThemeName::Light, language};
    return out;
}

} // namespace

/// keyline-screenshots FOLDER [LOOK...]: every page in every state into FOLDER/LOOK, or only in the looks named.
int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("usage: keyline-screenshots FOLDER [LOOK...]\n", stderr);
        return 2;
    }
    const QStringList wanted = arguments.mid(2);
    QStringList known;
    for (const Look& look : looks())
        known << look.name;
    for (const QString& name : wanted)
        if (!known.contains(name)) {
            std::fprintf(stderr, "there is no look '%s' (there are %s)\n", qPrintable(name),
                         qPrintable(known.join(QStringLiteral(", "))));
            return 2;
        }
    const QTemporaryDir settings;
    Preferences preferences(settings.path());
    const Appearance appearance(preferences);
    for (const Look& look : looks()) {
        if (!wanted.isEmpty() && !wanted.contains(look.name))
            continue;
        const QString folder = arguments[1] + QLatin1Char('/') + look.name;
        QDir().mkpath(folder);
        preferences.setTheme(look.theme);
        preferences.setLanguage(look.language);
        preferences.setScale(look.scale);
        const QSize size = QSize(1366, 768) * look.scale / 100;
        for (const QString& file : renderLinePages(folder, size) + renderHistoryPages(folder, size) +
                                       renderRegistryPages(folder, size) + renderSetupPages(folder, size) +
                                       renderSettingsPages(preferences, folder, size) + renderScanPages(folder, size) +
                                       renderRepairPages(preferences, folder, size))
            std::puts(qPrintable(file));
    }
    return 0;
}
