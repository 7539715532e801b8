#include "ui/scan/label_preview.h"

#include "ui/common/theme.h"
#include "ui/scan/label_painter.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace keyline::ui {

namespace {

constexpr double mmPerInch = 25.4;

} // namespace

LabelPreview::LabelPreview(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("labelPreview"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumHeight(fontMetrics().height() * 5);
    retranslate();
}

void LabelPreview::setDrawing(label::Drawing drawing)
{
    m_drawing = std::move(drawing);
    retranslate();
    updateGeometry();
    update();
}

void LabelPreview::clear()
{
    m_drawing.reset();
    retranslate();
    update();
}

QSize LabelPreview::sizeHint() const
{
    const int line = fontMetrics().height();
    return {line * 20, line * 9};
}

void LabelPreview::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LabelPreview::retranslate()
{
    setAccessibleName(tr("Label preview"));
    QStringList lines;
    if (m_drawing)
        for (const auto& line : m_drawing->lines)
            lines += QString::fromStdString(line.text);
    setAccessibleDescription(lines.join(QStringLiteral("; ")));
}

void LabelPreview::paintEvent(QPaintEvent*)
{
    if (!m_drawing)
        return;
    // The paper in the middle, at most twice its true size, in whole device dots.
    const double ratio = devicePixelRatioF();
    const double frame = 2 * ratio;
    const double room = std::min((width() * ratio - 2 * frame) / m_drawing->size.width,
                                 (height() * ratio - 2 * frame) / m_drawing->size.height);
    const double trueSize =
        5 * fontMetrics().height() * ratio / mmPerInch; // a line of text is about a fifth of an inch
    const double dots = std::min(room, 2.2 * trueSize);
    if (dots <= 0)
        return;
    const QSizeF paper(m_drawing->size.width * dots, m_drawing->size.height * dots);
    const QPointF corner(std::floor((width() * ratio - paper.width()) / 2),
                         std::floor((height() * ratio - paper.height()) / 2));
    QPainter painter(this);
    painter.scale(1 / ratio, 1 / ratio);
    painter.translate(corner);
    paintDrawing(painter, *m_drawing, dots);
    painter.setPen(QPen(Theme::of(this).line, ratio));
    painter.drawRect(QRectF(QPointF(), paper));
}

} // namespace keyline::ui
