#pragma once

#include <QSize>
#include <QStringList>

/// Renders the history page in every state into `folder`, as theme, size and language are just now:
/// history-found.png, history-empty.png, … Gives the files. Needs an application with an Appearance.
QStringList renderHistoryPages(const QString& folder, QSize size = {1366, 768});
