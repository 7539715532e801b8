#pragma once

#include <QScrollArea>

namespace keyline::ui {

/// A page that is no larger than the window has room for: where that is less than the page needs, as with large letters
/// on a small screen, it is scrolled, and what has the focus is scrolled into view.
class PageScroll : public QScrollArea
{
    Q_OBJECT

  public:
    /// Takes the page.
    explicit PageScroll(QWidget* page);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

} // namespace keyline::ui
