#pragma once

#include "label/drawing.h"

namespace keyline::label {

/// The drawing as an SVG 1.1 document in millimetres, on a white ground.
std::string svg(const Drawing& drawing);

} // namespace keyline::label
