#include "ui/repair/text_label.h"

#include "ui/common/heading.h"

namespace keyline::ui {

WrapLabel* makeText(QWidget* parent, bool dim)
{
    auto* label = new WrapLabel(parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (dim)
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

Heading* makeLead()
{
    auto* label = new Heading(1.15);
    label->setBold(false);
    return label;
}

} // namespace keyline::ui
