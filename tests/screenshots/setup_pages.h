#pragma once

#include <QSize>
#include <QStringList>

/// Renders the pages of setting up, unlocking and the demo's panel into `folder`, as theme, size and language are just
/// now: setup-purpose.png, setup-keys.png, … Gives the files. Makes a station of its own in a temporary folder. Needs
/// an application with an Appearance.
QStringList renderSetupPages(const QString& folder, QSize size = {1366, 768});
