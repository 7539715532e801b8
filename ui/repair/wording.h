#pragma once

#include "recovery/report.h"
#include "ui/repair/facts_view.h"
#include "ui/repair/wizard.h"

#include <QString>
#include <QStringList>

namespace keyline::ui {

/// The words that several parts of the wizard share, in the language of the windows.

/// "Aurora 1 · IMEI 35 209900…": what a device is called in a line; its port while nothing else is known.
QString deviceName(const recovery::Job& job);
/// Its identity, else its chip, else its port.
QString deviceTitle(const recovery::Job& job);
/// "Restored", "Reading the chip", "R-204": one or two words for the list.
QString stateWord(const recovery::Job& job);
/// Model, identity, chip, port.
FactsView::Facts deviceFacts(const recovery::Job& job);
/// "A mirror, 12,034 entries".
QString sourceWords(const recovery::SourceView& view);
QString pathText(const std::filesystem::path& path);
QString timeText(UnixTime time);
/// A text of the core, in a context: "Report", "Error".
QString translated(const char* context, const char* english);
/// The error table's action, as steps: each begins with a capital and ends with a full stop.
QStringList stepsOf(const QString& action);
/// The report in this language.
recovery::Report reportOf(const recovery::Job& job, const recovery::Supply& supply);

} // namespace keyline::ui
