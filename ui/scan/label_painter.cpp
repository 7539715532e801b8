#include "ui/scan/label_painter.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>

namespace keyline::ui {

namespace {

constexpr double mmPerInch = 25.4;
constexpr int pdfDpi = 1200;
/// The share of a line that its letters take.
constexpr double letterHeight = 0.82;

void paintMark(QPainter& painter, const label::Mark& mark, double dotsPerMm)
{
    const double wish = mark.module * dotsPerMm;
    const double module = wish >= 1 ? std::floor(wish) : wish;
    const auto& symbol = mark.symbol;
    // The middle stays where it was laid out.
    const double left = std::round(mark.x * dotsPerMm + (wish - module) * symbol.width() / 2);
    const double height = symbol.isLinear() ? mark.height * dotsPerMm : module;
    const double slack = symbol.isLinear() ? 0 : (wish - module) * symbol.height() / 2;
    const double top = std::round(mark.y * dotsPerMm + slack);
    for (int y = 0; y < symbol.height(); ++y)
        for (int x = 0; x < symbol.width();) {
            int end = x;
            while (end < symbol.width() && symbol.isDark(end, y))
                ++end;
            if (end > x)
                painter.fillRect(QRectF(left + x * module, top + y * height, (end - x) * module, height), Qt::black);
            x = std::max(end, x + 1);
        }
}

void paintLine(QPainter& painter, const label::TextLine& line, double dotsPerMm)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setBold(line.bold);
    font.setStyleStrategy(QFont::PreferAntialias);
    const QString text = QString::fromStdString(line.text);
    const double height = line.height * letterHeight * dotsPerMm;
    const auto setSize = [&](double pixels) { font.setPixelSize(std::max(1, static_cast<int>(pixels))); };
    setSize(height);
    const double width = QFontMetricsF(font, painter.device()).horizontalAdvance(text);
    const double room = line.width * dotsPerMm;
    if (width > room)
        setSize(height * room / width);
    painter.setFont(font);
    const bool centred = line.align == label::TextLine::Align::Centre;
    const QRectF place((line.x - (centred ? line.width / 2 : 0)) * dotsPerMm, line.y * dotsPerMm, room,
                       line.height * dotsPerMm);
    painter.drawText(place, Qt::AlignVCenter | Qt::TextSingleLine | (centred ? Qt::AlignHCenter : Qt::AlignLeft), text);
}

} // namespace

void paintDrawing(QPainter& painter, const label::Drawing& drawing, double dotsPerMm)
{
    painter.save();
    painter.fillRect(QRectF(0, 0, drawing.size.width * dotsPerMm, drawing.size.height * dotsPerMm), Qt::white);
    painter.setPen(QPen(QColor(0x99, 0x99, 0x99), 0.1 * dotsPerMm));
    for (const auto& frame : drawing.frames)
        painter.drawRect(QRectF(frame.x * dotsPerMm, frame.y * dotsPerMm, frame.size.width * dotsPerMm,
                                frame.size.height * dotsPerMm));
    for (const auto& mark : drawing.marks)
        paintMark(painter, mark, dotsPerMm);
    painter.setPen(Qt::black);
    for (const auto& line : drawing.lines)
        paintLine(painter, line, dotsPerMm);
    painter.restore();
}

QImage drawingImage(const label::Drawing& drawing, int dpi)
{
    const double dots = dpi / mmPerInch;
    QImage out(static_cast<int>(std::lround(drawing.size.width * dots)),
               static_cast<int>(std::lround(drawing.size.height * dots)), QImage::Format_RGB32);
    out.fill(Qt::white);
    // Before painting: fonts in pixels must not take the screen's dots for the paper's.
    out.setDotsPerMeterX(static_cast<int>(std::lround(dots * 1000)));
    out.setDotsPerMeterY(static_cast<int>(std::lround(dots * 1000)));
    QPainter painter(&out);
    painter.setRenderHint(QPainter::TextAntialiasing);
    paintDrawing(painter, drawing, dots);
    return out;
}

QByteArray drawingPdf(const std::vector<label::Drawing>& pages)
{
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setCreator(QStringLiteral("Keyline"));
    writer.setResolution(pdfDpi);
    writer.setPageMargins(QMarginsF());
    QPainter painter;
    for (const auto& page : pages) {
        writer.setPageSize(QPageSize(QSizeF(page.size.width, page.size.height), QPageSize::Millimeter, QString(),
                                     QPageSize::ExactMatch));
        if (painter.isActive())
            writer.newPage();
        else
            painter.begin(&writer);
        paintDrawing(painter, page, pdfDpi / mmPerInch);
    }
    painter.end();
    return out;
}

} // namespace keyline::ui
