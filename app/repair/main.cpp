#include "command_line.h"

#include "base/process.h"
#include "recovery/repair_bench.h"
#include "ui/common/appearance.h"
#include "ui/common/screen_fit.h"
#include "ui/repair/wizard_window.h"

#include <QApplication>
#include <QIcon>

/// The repair centre's wizard: wires the bench to its window.
int main(int argc, char** argv)
{
    keyline::allowManyFiles();
    QCoreApplication::setApplicationName(QStringLiteral("keyline-repair"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KEYLINE_VERSION));
    if (keyline::asksForText(argc, argv)) {
        const QCoreApplication words(argc, argv);
        const CommandLine answered(QCoreApplication::arguments()); // ends the program
    }
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("keyline-repair"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/keyline-repair.svg")));
    const CommandLine commandLine(QCoreApplication::arguments());

    keyline::ui::Preferences preferences(commandLine.settings());
    const keyline::ui::Appearance appearance(preferences);
    keyline::recovery::RepairBench bench(commandLine.bench());
    keyline::ui::Wizard wizard(bench);
    keyline::ui::WizardWindow window(wizard, preferences);
    window.resize(window.fontMetrics().averageCharWidth() * 140, window.fontMetrics().height() * 44);
    keyline::ui::fitToScreen(window);
    window.show();
    bench.start();
    return QApplication::exec();
}
