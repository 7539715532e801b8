#pragma once

#include "station_run.h"
#include "window_run.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace bench {

/// What the devices say of themselves after a run, all of them together.
struct DeviceTotals
{
    double sent = 0;     ///< bytes on the wire, to the station
    double received = 0; ///< bytes on the wire, from the station
    double cpu = 0;      ///< seconds of their own work
};

struct LineRun
{
    StationRun station;
    DeviceTotals devices;
};

/// A new station in a process of its own, at that many new virtual devices at 115200 baud.
LineRun runLine(unsigned devices);
/// The same in a station's home that is there.
LineRun runLineAt(const QString& home, unsigned devices);
enum class WindowKind { Offscreen, Xvfb, Headless };
/// A new station in a process of its own with or without its window, and for each round as many new virtual devices as
/// it has slots.
WindowRun runWindow(WindowKind kind, unsigned slots, unsigned rounds);
/// The same bytes (those of one device, in equal exchanges), rows and crypto without us.
StationRun runBareLine(unsigned devices, const DeviceTotals& oneDevice);

} // namespace bench
