#pragma once

#include <QString>

namespace keyline::ui {

/// A text as the pseudo language en_XA has it: accented, about 40 % longer, between brackets, so that what is cut off
/// or not translated shows. Placeholders (%1, %L1, %n), the accelerator's & and tags stay; PASS and FAIL stay whole.
QString pseudoText(const QString& source);

} // namespace keyline::ui
