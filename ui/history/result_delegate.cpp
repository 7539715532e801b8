#include "ui/history/result_delegate.h"

#include "ui/history/history_model.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

namespace keyline::ui {

namespace {

/// A circle, an octagon or a triangle: told apart without colour.
QPainterPath shapeOf(station::Result result, const QRectF& box)
{
    QPainterPath path;
    switch (result) {
    case station::Result::Fail: {
        const qreal cut = box.width() * 0.29;
        QPolygonF octagon;
        octagon << QPointF(box.left() + cut, box.top()) << QPointF(box.right() - cut, box.top())
                << QPointF(box.right(), box.top() + cut) << QPointF(box.right(), box.bottom() - cut)
                << QPointF(box.right() - cut, box.bottom()) << QPointF(box.left() + cut, box.bottom())
                << QPointF(box.left(), box.bottom() - cut) << QPointF(box.left(), box.top() + cut);
        path.addPolygon(octagon);
        path.closeSubpath();
        break;
    }
    case station::Result::Hold: {
        QPolygonF triangle;
        triangle << QPointF(box.center().x(), box.top()) << box.bottomRight() << box.bottomLeft();
        path.addPolygon(triangle);
        path.closeSubpath();
        break;
    }
    default:
        path.addEllipse(box);
    }
    return path;
}

} // namespace

Icon resultIcon(station::Result result)
{
    switch (result) {
    case station::Result::Pass:
        return Icon::Tick;
    case station::Result::Fail:
        return Icon::Cross;
    case station::Result::Hold:
        return Icon::Bang;
    case station::Result::DoneBefore:
        break;
    }
    return Icon::DoubleTick;
}

Tone resultTone(station::Result result)
{
    switch (result) {
    case station::Result::Pass:
        return Tone::Pass;
    case station::Result::Fail:
        return Tone::Fail;
    case station::Result::Hold:
        return Tone::Hold;
    case station::Result::DoneBefore:
        break;
    }
    return Tone::Neutral;
}

void paintResult(QPainter& painter, const QRectF& place, station::Result result, const Theme& theme)
{
    const qreal side = std::min(place.width(), place.height());
    const QRectF box(place.center().x() - side / 2, place.center().y() - side / 2, side, side);
    const Tone tone = resultTone(result);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (tone != Tone::Neutral) {
        painter.setPen(QPen(theme.ink(tone), side / 18));
        painter.setBrush(theme.fill(tone));
        painter.drawPath(shapeOf(result, box.adjusted(side / 18, side / 18, -side / 18, -side / 18)));
    }
    const QColor ink = tone == Tone::Neutral ? theme.dim : theme.ink(tone);
    if (result == station::Result::Hold) {
        // The triangle's own sign: the icon's would be too small in it.
        painter.setPen(QPen(ink, side / 9, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(box.center().x(), box.top() + side * 0.4),
                         QPointF(box.center().x(), box.top() + side * 0.6));
        painter.drawPoint(QPointF(box.center().x(), box.top() + side * 0.8));
    } else {
        const qreal inset = tone == Tone::Neutral ? 0 : side * 0.15;
        paintIcon(painter, box.adjusted(inset, inset, -inset, -inset), resultIcon(result), ink);
    }
    painter.restore();
}

void ResultDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString text = item.text;
    item.text.clear();
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const int height = option.fontMetrics.height() * 5 / 4;
    const int gap = height / 4;
    const QRect mark(option.rect.left() + gap, option.rect.center().y() - height / 2, height, height);
    paintResult(*painter, mark, static_cast<station::Result>(index.data(HistoryModel::resultRole).toInt()),
                Theme::of(option.widget));
    const QRect words = option.rect.adjusted(height + 2 * gap, 0, -gap, 0);
    painter->save();
    QFont font = option.font;
    font.setBold(true);
    painter->setFont(font);
    painter->setPen(
        item.palette.color(option.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, words.width()));
    painter->restore();
}

QSize ResultDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QFont font = option.font;
    font.setBold(true);
    const int height = option.fontMetrics.height();
    return {QFontMetrics(font).horizontalAdvance(index.data().toString()) + height + height, height * 2};
}

} // namespace keyline::ui
