#pragma once

#include "recovery/report.h"

#include <QString>

class QWidget;

namespace keyline::ui {

/// Writes a report as PDF where the name ends so, else as text. Throws Error FileUnwritable, DiskFull: R-601
/// underneath.
void writeReport(const recovery::Report& report, const QString& file);
/// Asks for a place, writes it there and says where; empty where the person thought better of it. Throws as
/// writeReport.
QString saveReport(const recovery::Report& report, QWidget* parent);
/// Asks for a printer and prints it; nothing where the person thought better of it.
void printReport(const recovery::Report& report, QWidget* parent);

} // namespace keyline::ui
