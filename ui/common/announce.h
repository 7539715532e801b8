#pragma once

#include <QString>

class QWidget;

namespace keyline::ui {

/// Tells who listens rather than looks that something happened: the widget gets the text as its accessible name, which
/// is sent as NameChanged, then an Alert is (Qt 6.4 has no announcement event). Costs nothing where nobody listens.
void announce(QWidget* widget, const QString& text);

} // namespace keyline::ui
