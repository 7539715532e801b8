#include "options.h"

#include "base/passphrase_file.h"
#include "base/process.h"
#include "fixture/station_engine.h"
#include "provisioning/home_place.h"
#include "ui/common/appearance.h"
#include "ui/common/screen_fit.h"
#include "ui/common/sounds.h"
#include "ui/orders/order_page.h"
#include "ui/station/station_flow.h"
#include "ui/station/station_window.h"
#include "ui/station/window_memory.h"

#include <QApplication>
#include <QIcon>

#include <csignal>
#include <iostream>

using namespace keyline;

int main(int argc, char** argv)
try {
    hardenProcess();
    allowManyFiles();
    std::signal(SIGPIPE, SIG_IGN);
    Options options;
    if (asksForText(argc, argv))
        return options.parse(argc, argv).value_or(0);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("keyline-station"));
    QGuiApplication::setDesktopFileName(QStringLiteral("keyline-station"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/keyline-station.svg")));
    if (const auto exit = options.parse(argc, argv))
        return *exit;
    ui::Preferences preferences;
    ui::Appearance appearance(preferences);
    fixture::StationEngine engine;
    ui::Sounds sounds;
    sounds.setOn(preferences.sound());
    QObject::connect(&preferences, &ui::Preferences::soundChanged, &sounds, &ui::Sounds::setOn);
    ui::StationWindow window(engine, sounds);
    window.orders().setRequest(options.order);
    ui::WindowMemory memory(window, {});
    ui::StationFlow flow({.station = options.station,
                          .order = options.order,
                          .passphraseFile = findPassphraseFile(keyStorePassphrase(options.passphraseFile)),
                          .demo = options.demo,
                          .dataFolder = provisioning::dataFolder(),
                          .deviceProgram = QCoreApplication::applicationDirPath().toStdString() + "/keyline-device",
                          .version = QStringLiteral(KEYLINE_VERSION)},
                         engine, preferences, window);
    // Before, not all pages are there.
    QObject::connect(&flow, &ui::StationFlow::ready, &memory, [&] {
        window.showPage(memory.page());
        QObject::connect(&window, &ui::StationWindow::pageShown, &memory, &ui::WindowMemory::setPage,
                         Qt::UniqueConnection);
    });
    ui::fitToScreen(window);
    window.show();
    flow.start();
    return QApplication::exec();
} catch (const Error& error) {
    // Before there is a window: a user without any folder.
    std::cerr << "keyline-station: " << error.what() << '\n';
    return 1;
}
