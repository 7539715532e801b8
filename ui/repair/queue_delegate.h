#pragma once

#include <QStyledItemDelegate>

namespace keyline::ui {

/// Paints a device of the queue: its sign, what it is, its state.
class QueueDelegate : public QStyledItemDelegate
{
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace keyline::ui
