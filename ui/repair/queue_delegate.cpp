#include "ui/repair/queue_delegate.h"

#include "ui/common/icons.h"
#include "ui/common/style_parts.h"
#include "ui/common/theme.h"
#include "ui/repair/queue_model.h"

#include <QPainter>

namespace keyline::ui {

namespace {

constexpr int margin = 8;

} // namespace

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int lines = option.fontMetrics.height() * 2;
    return {option.fontMetrics.averageCharWidth() * 24, lines + 2 * margin + 2};
}

void QueueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto tone = static_cast<Tone>(index.data(QueueModel::ToneRole).toInt());
    const auto icon = static_cast<Icon>(index.data(QueueModel::IconRole).toInt());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(option.rect).adjusted(2, 2, -2, -2);
    painter->setPen(QPen(selected ? theme.text : theme.line, selected ? 2 : 1));
    painter->setBrush(selected ? theme.window : theme.card);
    painter->drawRoundedRect(card, 5, 5);

    const double side = option.fontMetrics.height() * 1.5;
    const QRectF sign(card.left() + margin, card.center().y() - side / 2, side, side);
    if (tone != Tone::Neutral) {
        painter->setPen(QPen(theme.text, 1));
        painter->setBrush(theme.fill(tone));
        painter->drawRoundedRect(sign, 4, 4);
    }
    paintIcon(*painter, sign.adjusted(3, 3, -3, -3), icon, tone == Tone::Neutral ? theme.text : theme.ink(tone));

    const QRectF words = card.adjusted(side + 2 * margin, margin, -margin, -margin);
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(theme.text);
    const QString title = index.data(Qt::DisplayRole).toString();
    // The end of an identity or chip ID tells devices apart.
    painter->drawText(words, Qt::AlignLeft | Qt::AlignTop,
                      QFontMetrics(bold).elidedText(title, Qt::ElideLeft, static_cast<int>(words.width())));
    painter->setFont(option.font);
    painter->setPen(theme.dim);
    const QString state = index.data(QueueModel::StateRole).toString();
    const QString model = index.data(QueueModel::ModelRole).toString();
    const QString line = model.isEmpty() ? state : state + QStringLiteral(" · ") + model;
    painter->drawText(words, Qt::AlignLeft | Qt::AlignBottom,
                      option.fontMetrics.elidedText(line, Qt::ElideRight, static_cast<int>(words.width())));
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(*painter, theme, card);
    painter->restore();
}

} // namespace keyline::ui
