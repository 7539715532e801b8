#include "figure.h"
#include "figures.h"
#include "line_shop.h"
#include "long_history.h"
#include "window_start.h"

#include "base/file.h"
#include "base/process.h"
#include "fixture/station_engine.h"
#include "ui/common/appearance.h"
#include "ui/common/sounds.h"
#include "ui/line/line_page.h"
#include "ui/station/station_flow.h"
#include "ui/station/station_window.h"

#include <QApplication>

#include <memory>

namespace bench {

using namespace keyline;

namespace {

/// As many as the demo has: their records are the registry's.
constexpr unsigned registered = 8;

std::filesystem::path passphraseFile()
{
    return LongHistory::instance().home().parent_path() / "passphrase";
}

/// A million devices in the history, the last few in the registry as well, and an order to go on with.
void prepare()
{
    if (isThere(passphraseFile()))
        return;
    runLineAt(QString::fromStdString(LongHistory::instance().home().string()), registered);
    writeFileAtomically(passphraseFile(), stationPassphrase().view(), 0600);
}

double startMilliseconds()
{
    prepare();
    const auto text = [](const std::filesystem::path& path) { return QString::fromStdString(path.string()); };
    const QTemporaryDir preferences;
    return millisecondsUntilUsable({QLatin1String(stationStartOption), text(LongHistory::instance().home()),
                                    text(passphraseFile()), preferences.path()});
}

} // namespace

int stationStartOnce(int argc, char** argv)
{
    hardenProcess();
    const std::filesystem::path folder = argv[4];
    QApplication application(argc, argv);
    ui::Preferences preferences(QString::fromStdString(folder.string()));
    const ui::Appearance appearance(preferences);
    fixture::StationEngine engine;
    ui::Sounds sounds;
    ui::StationWindow window(engine, sounds);
    fixture::StationRequest station;
    station.home = argv[2];
    ui::StationFlow flow({.station = std::move(station),
                          .order = {},
                          .passphraseFile = argv[3],
                          .demo = false,
                          .dataFolder = folder,
                          .deviceProgram = {},
                          .version = {}},
                         engine, preferences, window);
    std::unique_ptr<FirstPicture> picture;
    QObject::connect(&engine, &fixture::StationEngine::orderStarted, &window,
                     [&] { picture = std::make_unique<FirstPicture>(window.line()); });
    window.show();
    flow.start();
    return QApplication::exec();
}

void addStationStart()
{
    add({"station-start",
         "start of a station with a million devices in its history until the line's window can be used",
         "ms",
         Aim::AtMost,
         500,
         startMilliseconds,
         {},
         7});
}

} // namespace bench
