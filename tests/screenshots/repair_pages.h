#pragma once

#include "ui/common/preferences.h"

#include <QStringList>

#include <functional>

class QWidget;

using OnRepairPage = std::function<void(const QString& name, QWidget& window)>;

/// Shows every page of the repair wizard and its failure page with every code, one after the other, as `preferences`
/// have theme, size and language just now. Names: "start-empty", "R-204". Needs an application with an Appearance of
/// these preferences.
void showRepairPages(keyline::ui::Preferences& preferences, QSize size, const OnRepairPage& onPage);
/// The same as pictures in `folder`: repair-R-204.png. Gives the files.
QStringList renderRepairPages(keyline::ui::Preferences& preferences, const QString& folder, QSize size = {1366, 768});
