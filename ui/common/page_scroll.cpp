#include "ui/common/page_scroll.h"

namespace keyline::ui {

PageScroll::PageScroll(QWidget* page)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // what is on the page has it
    setWidgetResizable(true);
    setWidget(page);
}

QSize PageScroll::sizeHint() const
{
    return widget() != nullptr ? widget()->sizeHint() : QSize(0, 0); // a page may be deleted before its window
}

QSize PageScroll::minimumSizeHint() const
{
    return {0, 0};
}

} // namespace keyline::ui
