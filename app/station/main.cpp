#include "options.h"

#include "base/process.h"
#include "fixture/station_engine.h"
#include "ui/common/appearance.h"
#include "ui/common/sounds.h"
#include "ui/orders/order_page.h"
#include "ui/station/station_window.h"
#include "ui/station/window_memory.h"

#include <QApplication>

#include <csignal>

using namespace keyline;

int main(int argc, char** argv)
{
    hardenProcess();
    std::signal(SIGPIPE, SIG_IGN);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("keyline-station"));
    Options options;
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
    if (!options.order.identities.empty())
        QObject::connect(&engine, &fixture::StationEngine::opened, &engine, [&] { engine.startOrder(options.order); });
    ui::WindowMemory memory(window, {});
    window.showPage(memory.page());
    QObject::connect(&window, &ui::StationWindow::pageShown, &memory, &ui::WindowMemory::setPage);
    const auto open = [&] {
        try {
            engine.open(options.station, options.passphrase());
        } catch (const Error& error) {
            Q_EMIT engine.openFailed(error);
        }
    };
    QObject::connect(&window, &ui::StationWindow::openWanted, &engine, open);
    window.show();
    open();
    return QApplication::exec();
}
