#pragma once

#include "ui/common/preferences.h"

#include <QStringList>

/// Renders every page of the repair wizard and its failure page with every code, as `preferences` have theme, size and
/// language just now, into `folder`: repair-start.png, repair-R-204.png. Gives the files. Needs an application with an
/// Appearance of these preferences.
QStringList renderRepairPages(keyline::ui::Preferences& preferences, const QString& folder, QSize size = {1366, 768});
