#include "figure.h"
#include "figures.h"
#include "station_run.h"
#include "window_run.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>

int main(int argc, char** argv)
{
    const std::span<char*> arguments(argv + 2, static_cast<std::size_t>(std::max(argc - 2, 0)));
    // It has an application of its own, with windows or without.
    if (argc > 5 && std::string_view(argv[1]) == bench::windowOption)
        return bench::windowOnce(arguments);
    if (argc == 3 && std::string_view(argv[1]) == bench::repairOption)
        return bench::repairOnce(argc, argv); // a window's program is another
    if (argc == 5 && std::string_view(argv[1]) == bench::stationStartOption)
        return bench::stationStartOnce(argc, argv);
    const QCoreApplication application(argc, argv);
    if (argc == 3 && std::string_view(argv[1]) == bench::auditOption)
        return bench::auditOnce(argv[2]);
    if (argc > 3 && std::string_view(argv[1]) == bench::stationOption)
        return bench::stationOnce(arguments);
    if (argc > 5 && std::string_view(argv[1]) == bench::bareStationOption)
        return bench::bareStationOnce(arguments);
    if (argc == 5 && std::string_view(argv[1]) == bench::lineOption)
        return bench::bareLine(arguments);
    if (argc > 1 && std::string_view(argv[1]) == bench::largeOption) {
        bench::addRegistryLarge();
        return bench::run(argc - 1, argv + 1);
    }
    bench::addHistorySearch();
    bench::addRegistryAppend();
    bench::addRegistryServer();
    bench::addRegistryVerify();
    bench::addStation();
    bench::addPlug();
    bench::addWindow();
    bench::addRepair();
    bench::addStationStart();
    return bench::run(argc, argv);
}
