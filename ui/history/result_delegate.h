#pragma once

#include "station/steps.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QStyledItemDelegate>

namespace keyline::ui {

/// What a result looks like everywhere in the history: shape and colour.
Icon resultIcon(station::Result result);
Tone resultTone(station::Result result);
/// The mark of a result, as large as fits the middle of `place`.
void paintResult(QPainter& painter, const QRectF& place, station::Result result, const Theme& theme);

/// Paints a visit's result as mark and words.
class ResultDelegate : public QStyledItemDelegate
{
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace keyline::ui
