#pragma once

#include "label/drawing.h"

#include <QImage>
#include <QString>

#include <vector>

class QPainter;

namespace keyline::ui {

/// Paints a label or a page, black on white, with its left top corner at the painter's origin. A symbol's modules are a
/// whole number of dots, as long as a dot is not larger than a module.
void paintDrawing(QPainter& painter, const label::Drawing& drawing, double dotsPerMm);

/// The same as a picture, its size in millimetres kept in its dots per metre.
QImage drawingImage(const label::Drawing& drawing, int dpi = 600);
/// The pages as a PDF of their own size.
QByteArray drawingPdf(const std::vector<label::Drawing>& pages);

} // namespace keyline::ui
