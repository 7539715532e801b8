#pragma once

#include "label/content.h"
#include "label/drawing.h"

namespace keyline::label {

/// Lays a label out: a square code at the left and the lines beside it, a linear one above them. Throws Error
/// LabelTooLong where modules would be too small to read, and what Symbol::encode throws.
Drawing layOut(const Content& content, Size size);

} // namespace keyline::label
