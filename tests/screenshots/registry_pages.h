#pragma once

#include <QSize>
#include <QStringList>

/// Renders the registry page in every state into `folder`, as theme, size and language are just now:
/// registry-found.png, registry-forked.png, … Gives the files. Needs an application with an Appearance.
QStringList renderRegistryPages(const QString& folder, QSize size = {1366, 768});
