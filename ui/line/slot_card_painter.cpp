#include "ui/line/slot_card_painter.h"

#include "ui/common/plate.h"
#include "ui/line/fitted_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace keyline::ui {

using fixture::SlotState;
using fixture::StepMark;

namespace {

/// Of the lines below the head: nine steps, a chip, five results and two lines more in this height.
qreal largeFactor(qreal height, qreal line)
{
    return std::clamp(height / (line * 1.2 * 19), 1.0, 2.0);
}

QString seconds(std::chrono::microseconds time)
{
    return QLocale().toString(static_cast<double>(time.count()) / 1e6, 'f', 1) + QStringLiteral(" s");
}

QString clock(UnixTime at)
{
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(at).time(), QLocale::ShortFormat);
}

} // namespace

CardSize cardSizeFor(QSizeF size, const QFont& font)
{
    const QFontMetricsF metrics(font);
    const qreal lines = size.height() / metrics.height();
    const qreal letters = size.width() / metrics.averageCharWidth();
    if (lines >= 19 && letters >= 44)
        return CardSize::L;
    if (lines >= 8.5 && letters >= 28)
        return CardSize::M;
    return lines >= 4.9 && letters >= 17 ? CardSize::S : CardSize::XS;
}

SlotCardPainter::SlotCardPainter(const fixture::SlotStatus& slot, const SlotWords& words, const Theme& theme,
                                 const QFont& font)
    : m_slot(slot), m_words(words), m_theme(theme), m_font(font)
{
}

QColor SlotCardPainter::ink() const
{
    return m_words.tone == Tone::Neutral ? m_theme.text : m_theme.ink(m_words.tone);
}

QFont SlotCardPainter::sized(qreal factor, bool bold) const
{
    QFont out = m_font;
    out.setPointSizeF(m_font.pointSizeF() * factor);
    out.setBold(bold);
    return out;
}

/// Of the word: as high as the head has room for, of which smallest is taken where it is long.
QFont SlotCardPainter::headFont(const Places& places) const
{
    if (places.size == CardSize::XS)
        return sized(1.3, true);
    const qreal line = QFontMetricsF(m_font).height();
    return sized(std::clamp(places.word.height() * 0.6 / line, 1.2, 3.4), true);
}

SlotCardPainter::Places SlotCardPainter::place(const QRectF& rect) const
{
    Places out;
    out.size = cardSizeFor(rect.size(), m_font);
    const qreal line = QFontMetricsF(m_font).height();
    const qreal margin = line * 0.45;
    const QRectF inner = rect.adjusted(margin, margin, -margin, -margin);
    const qreal bar = std::max<qreal>(5, line * 0.32);
    out.segments = QRectF(inner.left(), inner.bottom() - bar, inner.width(), bar);
    qreal rest = inner.height() - bar - margin * 0.6;
    if (out.size == CardSize::XS && rest >= line * 2.6 && inner.width() < line * 6.2) {
        // Narrow: number and shape above, so that the word has the whole width.
        const qreal head = rest * 0.52;
        out.number = QRectF(inner.left(), inner.top(), head * 1.4, head);
        out.shape = QRectF(inner.right() - head, inner.top(), head, head);
        out.word = QRectF(inner.left(), inner.top() + head, inner.width(), rest - head);
        return out;
    }
    if (out.size == CardSize::XS) {
        const qreal side = std::min(rest, line * 2.0);
        out.number = QRectF(inner.left(), inner.top(), line * 1.8, rest);
        out.shape = QRectF(out.number.right(), inner.top() + (rest - side) / 2, side, side);
        const qreal left = out.shape.right() + margin * 0.5;
        out.word = QRectF(left, inner.top(), inner.right() - left, rest);
        return out;
    }
    // The head takes all that the lines below leave: it is what is read from three metres.
    const bool tight = out.size == CardSize::S && rest < line * 5; // the word comes before the identity
    const qreal below = out.size == CardSize::L ? 4.3 : tight ? 1.65 : 3;
    const qreal lines = rest - line * below;
    const qreal most = out.size == CardSize::L ? rest * 0.3 : line * 9;
    const qreal unit = std::min({lines, inner.width() * 0.24, most});
    out.number = QRectF(inner.left(), inner.top(), unit * 0.95, unit);
    out.shape = QRectF(out.number.right(), inner.top(), unit, unit);
    const qreal left = out.shape.right() + margin;
    out.word = QRectF(left, inner.top(), inner.right() - left, unit);
    qreal top = inner.top() + unit + margin * 0.3;
    out.instruction = QRectF(inner.left(), top, inner.width(), line * 1.5);
    top += line * 1.55;
    out.detail = QRectF(inner.left(), top, inner.width(), line * 1.15);
    top += line * 1.4;
    if (out.size == CardSize::L) {
        // One device alone: its lines are as large as the card has room for.
        const qreal large = line * largeFactor(rest - unit, line);
        out.instruction.setHeight(large * 1.6);
        out.detail = QRectF(inner.left(), out.instruction.bottom(), inner.width(), large * 1.3);
        top = out.detail.bottom() + large * 0.4;
    } else if (tight) {
        out.detail = {};
        out.instruction.moveBottom(out.segments.top() - margin * 0.3);
        return out;
    } else {
        out.detail.moveBottom(out.segments.top() - margin * 0.3);
        out.instruction.moveBottom(out.detail.top());
        return out;
    }
    out.more = QRectF(inner.left(), top, inner.width(), out.segments.top() - top - margin * 0.6);
    return out;
}

void SlotCardPainter::paint(QPainter& painter, const QRectF& rect, bool armed, bool focused) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter, rect, armed, focused);
    const Places places = place(rect);
    paintHead(painter, places);
    if (places.size != CardSize::XS) {
        const qreal line = QFontMetricsF(m_font).height();
        painter.setPen(ink());
        drawFitted(painter, places.instruction, m_words.instruction, sized(places.instruction.height() / line * 0.87));
        painter.setPen(m_words.tone == Tone::Neutral ? m_theme.dim : ink());
        if (!places.detail.isEmpty())
            paintDetail(painter, places);
    }
    if (places.size == CardSize::L)
        paintSteps(painter, places.more);
    paintSegments(painter, places.segments);
}

bool SlotCardPainter::fits(const QRectF& rect) const
{
    const Places places = place(rect);
    const bool shortened = places.size == CardSize::XS && !m_words.shortWord.isEmpty();
    return fitsWhole(places.word.size(), shortened ? m_words.shortWord : m_words.word, headFont(places),
                     Lines::TwoWhereLarger) &&
           (places.size == CardSize::XS || fitsWhole(places.instruction.size(), m_words.instruction, sized(1.3)));
}

void SlotCardPainter::paintFrame(QPainter& painter, const QRectF& rect, bool armed, bool focused) const
{
    if (m_words.outlined)
        paintPlate(painter, rect.toRect(), {.behind = m_theme.window, .line = m_theme.line, .lineStyle = Qt::DashLine});
    else if (m_words.tone == Tone::Neutral)
        paintPlate(painter, rect.toRect(), {.behind = m_theme.window, .fill = m_theme.card, .line = m_theme.line});
    else
        paintPlate(
            painter, rect.toRect(),
            {.behind = m_theme.window, .fill = m_theme.fill(m_words.tone), .line = m_theme.text, .lineWidth = 2});
    if (!armed && !focused)
        return;
    const QRectF frame = rect.adjusted(1.5, 1.5, -1.5, -1.5);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(armed ? m_theme.text : m_theme.accent, armed ? 4 : 3));
    painter.drawRoundedRect(frame.adjusted(1.5, 1.5, -1.5, -1.5), 5, 5);
}

void SlotCardPainter::paintHead(QPainter& painter, const Places& places) const
{
    const bool quiet = m_words.outlined;
    const QColor color = quiet ? m_theme.dim : ink();
    painter.setPen(color);
    const qreal unit = places.number.height();
    QFont number = sized(1, true);
    number.setPixelSize(std::max(8, static_cast<int>(std::min(unit * 0.78, places.number.width() * 0.72))));
    drawFitted(painter, places.number, QString::number(m_slot.slot), number);
    const qreal inset = places.shape.height() * 0.1;
    const QRectF shape = places.shape.adjusted(inset, inset, -inset, -inset);
    if (m_words.icon == Icon::Tick) { // in a circle: the shape of a PASS is round
        paintIcon(painter, shape, Icon::Ring, color);
        const qreal inner = shape.height() * 0.22;
        paintIcon(painter, shape.adjusted(inner, inner, -inner, -inner), Icon::Tick, color);
    } else {
        paintIcon(painter, shape, m_words.icon, color);
    }
    const bool xs = places.size == CardSize::XS;
    QString word = xs && !m_words.shortWord.isEmpty() ? m_words.shortWord : m_words.word;
    if (!m_words.times.isEmpty())
        word += QLatin1Char(' ') + m_words.times;
    drawFitted(painter, places.word, word, quiet ? sized(xs ? 0.95 : 1.15) : headFont(places), Lines::TwoWhereLarger);
    if (m_words.icon == Icon::Tick && m_slot.queued) {
        const qreal side = places.shape.height() * 0.42;
        paintIcon(painter, QRectF(places.shape.right() - side, places.shape.bottom() - side, side, side), Icon::Clock,
                  color);
    }
}

/// The identity is told by its end: with the time, alone, or shortened, whichever has room.
void SlotCardPainter::paintDetail(QPainter& painter, const Places& places) const
{
    const QString identity = QString::fromStdString(m_slot.identity);
    if (m_slot.state == SlotState::Empty || identity.isEmpty())
        return;
    const QFont font = sized(places.detail.height() / QFontMetricsF(m_font).height() * 0.83);
    const QString end = QStringLiteral("…") + identity.right(6);
    if (places.size == CardSize::S)
        return drawFitted(painter, places.detail, end, font);
    const QString timed = identity + QStringLiteral("   ") + seconds(m_slot.elapsed);
    const QSizeF room = places.detail.size();
    const bool showsTime = m_slot.elapsed.count() > 0 && fitsWhole(room, timed, font);
    const QString& shown = showsTime ? timed : fitsWhole(room, identity, font) ? identity : end;
    drawFitted(painter, places.detail, shown, font);
}

void SlotCardPainter::paintSegments(QPainter& painter, const QRectF& rect) const
{
    if (m_words.outlined || m_slot.state == SlotState::Foreign || m_slot.state == SlotState::DoneBefore)
        return;
    const auto count = static_cast<qreal>(m_slot.steps.size());
    const qreal gap = 2;
    const qreal width = (rect.width() - gap * (count - 1)) / count;
    QColor full = ink();
    QColor pale = full;
    pale.setAlphaF(0.22F);
    for (std::size_t i = 0; i < m_slot.steps.size(); ++i) {
        const QRectF segment(rect.left() + static_cast<qreal>(i) * (width + gap), rect.top(), width, rect.height());
        const auto state = m_slot.steps[i].state;
        painter.fillRect(segment, state == StepMark::State::Done ? full : pale);
        if (state == StepMark::State::Running || state == StepMark::State::Waiting)
            painter.fillRect(segment.adjusted(0, 0, -width * 0.5, 0), full);
        else if (state == StepMark::State::Failed)
            painter.fillRect(segment.adjusted(0, rect.height() * 0.35, 0, -rect.height() * 0.35), full);
    }
}

void SlotCardPainter::paintSteps(QPainter& painter, const QRectF& rect) const
{
    const qreal factor = std::clamp(rect.height() / (QFontMetricsF(m_font).height() * 1.15 * 15), 1.0, 2.0);
    const QFont font = sized(factor);
    const qreal line = QFontMetricsF(font).height() * 1.15;
    qreal top = rect.top();
    painter.setPen(ink());
    painter.setFont(font);
    for (std::size_t i = 0; i < m_slot.steps.size() && top + line <= rect.bottom(); ++i, top += line) {
        const auto& mark = m_slot.steps[i];
        const QRectF icon(rect.left(), top, line * 0.8, line * 0.8);
        if (mark.state == StepMark::State::Done)
            paintIcon(painter, icon, Icon::Tick, ink());
        else if (mark.state == StepMark::State::Failed)
            paintIcon(painter, icon, Icon::Cross, ink());
        else if (mark.state != StepMark::State::Pending)
            paintIcon(painter, icon, Icon::ArrowRight, ink());
        painter.setPen(mark.state == StepMark::State::Pending && m_words.tone == Tone::Neutral ? m_theme.dim : ink());
        const QRectF text(rect.left() + line, top, rect.width() - line * 4, line);
        drawFitted(painter, text, stepText(static_cast<station::Step>(i)), font);
        painter.setFont(font);
        if (mark.elapsed.count() > 0 && mark.state != StepMark::State::Running)
            painter.drawText(QRectF(rect.right() - line * 3, top, line * 3, line), Qt::AlignRight | Qt::AlignVCenter,
                             seconds(mark.elapsed));
    }
    painter.setPen(m_words.tone == Tone::Neutral ? m_theme.dim : ink());
    QStringList rows;
    if (m_slot.chip)
        rows << QCoreApplication::translate("SlotCardPainter", "Chip %1")
                    .arg(QString::fromStdString(m_slot.chip->hex()));
    for (const auto& last : m_slot.last)
        rows << resultText(last.result) + QLatin1Char(' ') + QString::fromStdString(last.code) + QLatin1Char(' ') +
                    clock(last.finished);
    for (const QString& row : rows) {
        if (top + line > rect.bottom())
            break;
        drawFitted(painter, QRectF(rect.left(), top, rect.width(), line), row, sized(factor * 0.92));
        top += line;
    }
}

} // namespace keyline::ui
