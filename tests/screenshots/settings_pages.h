#pragma once

#include "ui/common/preferences.h"

#include <QSize>
#include <QStringList>

/// Renders each section of the settings and the lock into `folder`, as theme, size and language are just now:
/// settings-look.png, settings-locked.png, … Gives the files. Makes a station of its own in a temporary folder. Needs
/// an application with an Appearance of these preferences.
QStringList renderSettingsPages(keyline::ui::Preferences& preferences, const QString& folder, QSize size = {1366, 768});
