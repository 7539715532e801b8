#pragma once

#include <QSize>
#include <QStringList>

/// Renders the page that tests a scanner, the settings of labels, a label in each code, and the sheets of stickers and
/// cards into `folder`, in the look that the application has: scan-test-wrong-layout.png. Gives the files.
QStringList renderScanPages(const QString& folder, QSize size);
