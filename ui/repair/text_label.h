#pragma once

#include "ui/common/wrap_label.h"

namespace keyline::ui {

class Heading;

/// Wrapped text that can be selected and copied; in the dim colour if wanted.
WrapLabel* makeText(QWidget* parent, bool dim = false);
/// A sentence a little larger than the text around it.
Heading* makeLead();

} // namespace keyline::ui
