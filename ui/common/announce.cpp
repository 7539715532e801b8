#include "ui/common/announce.h"

#include <QAccessible>
#include <QWidget>

namespace keyline::ui {

void announce(QWidget* widget, const QString& text)
{
    // setAccessibleName() sends NameChanged, but not for the text that is there already.
    if (widget->accessibleName() == text) {
        QAccessibleEvent changed(widget, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&changed);
    } else
        widget->setAccessibleName(text);
    QAccessibleEvent alert(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace keyline::ui
