#pragma once

/// Each file of figures adds its own through one of these.
namespace bench {

void addHistorySearch();

void addRegistryAppend();

/// The registry's server over HTTP.
void addRegistryServer();
/// The same at ten million entries, under the option alone: it takes an hour and 20 GB.
void addRegistryLarge();
inline constexpr const char* largeOption = "--large";

/// Verify of a large log, and the option under which the program does one in a process of its own.
void addRegistryVerify();
inline constexpr const char* auditOption = "--audit-once";
int auditOnce(const char* folder);

/// A station at its devices, and the options under which the program plays each part in a process of its own
/// (station_run.h).
void addStation();
inline constexpr const char* stationOption = "--station-once";
inline constexpr const char* bareStationOption = "--bare-station-once";
inline constexpr const char* lineOption = "--bare-line";

/// The station's window, and the option under which the program shows it in a process of its own (window_run.h).
void addWindow();
inline constexpr const char* windowOption = "--window-once";

/// The repair centre's wizard, and the option under which the program is one until its window can be used.
void addRepair();
inline constexpr const char* repairOption = "--repair-once";
int repairOnce(int argc, char** argv);
/// The station's window at its start, with a million devices in the history, and the option as above.
void addStationStart();
inline constexpr const char* stationStartOption = "--station-start-once";
int stationStartOnce(int argc, char** argv);

/// From a port that comes to a device that is known.
void addPlug();

} // namespace bench
