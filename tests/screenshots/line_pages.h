#pragma once

#include <QSize>
#include <QStringList>

/// Renders the line and the order page in every state into `folder`, as theme, size and language are just now:
/// line-8.png, line-64.png, line-banner.png, … Gives the files. Needs an application with an Appearance.
QStringList renderLinePages(const QString& folder, QSize size = {1366, 768});
