#pragma once

#include "station/history_service.h"

#include <QStringList>

#include <filesystem>

namespace keyline::ui {

/// The words of a shift's paper, in the language it is printed in.
struct ShiftWords
{
    QString title;
    QString filter;
    QString period;      ///< "%1 – %2"
    QString counts;      ///< how many of each result
    QString hash;        ///< of the content
    QString page;        ///< "Page %1 of %2"
    QString made;        ///< when and by which program
    QStringList columns; ///< result, finished, identity, chip, model, profile
};

/// Writes the visits as a PDF, A4, one line each. May be called on any thread. Throws Error DiskFull, FileUnwritable.
void writeShiftPdf(const std::filesystem::path& file, const station::HistoryService::Report& report,
                   const ShiftWords& words);

} // namespace keyline::ui
