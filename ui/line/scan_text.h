#pragma once

#include "fixture/station_engine.h"

#include <QString>

namespace keyline::ui {

/// What became of a scan, in one line: "358240050481217: for slot 6", "A product barcode (EAN) …".
QString scanText(const scan::ScanOutcome& outcome);
/// True where a person must do something about it.
bool isTrouble(const scan::ScanOutcome& outcome);
/// What waits at the scanner: "The next device gets …481217". Empty for nothing.
QString pendingText(const fixture::DeskView& desk);

} // namespace keyline::ui
