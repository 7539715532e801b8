#include "text_fits.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTextDocument>

namespace {

/// Rounding of font metrics; less than any letter.
constexpr int slack = 2;

QString labelTrouble(const QLabel& label)
{
    if (label.text().isEmpty() || !label.pixmap(Qt::ReturnByValue).isNull())
        return {};
    if (!label.wordWrap())
        return label.width() + slack < label.sizeHint().width()     ? QStringLiteral("too narrow")
               : label.height() + slack < label.sizeHint().height() ? QStringLiteral("too low")
                                                                    : QString();
    if (label.height() + slack < label.heightForWidth(label.width()))
        return QStringLiteral("too low for its lines");
    QTextDocument words;
    words.setDefaultFont(label.font());
    words.setPlainText(label.text());
    words.setTextWidth(1); // as wide as the longest word
    return label.contentsRect().width() + slack < words.idealWidth() - 2 * words.documentMargin()
               ? QStringLiteral("narrower than a word")
               : QString();
}

QString buttonTrouble(const QAbstractButton& button)
{
    if (button.text().isEmpty())
        return {};
    // One that writes on several lines says what it needs for its width.
    if (button.hasHeightForWidth())
        return button.height() + slack < button.heightForWidth(button.width()) ? QStringLiteral("too low for its lines")
                                                                               : QString();
    return button.width() + slack < button.sizeHint().width()     ? QStringLiteral("too narrow")
           : button.height() + slack < button.sizeHint().height() ? QStringLiteral("too low")
                                                                  : QString();
}

QString tabTrouble(const QTabBar& tabs)
{
    for (int i = 0; i < tabs.count(); ++i)
        if (tabs.tabRect(i).width() < tabs.fontMetrics().horizontalAdvance(tabs.tabText(i)))
            return tabs.tabText(i);
    return {};
}

QString headingTrouble(const QHeaderView& header)
{
    if (header.orientation() != Qt::Horizontal || header.model() == nullptr)
        return {};
    for (int i = 0; i < header.count(); ++i) {
        const QString text = header.model()->headerData(i, Qt::Horizontal).toString();
        if (!header.isSectionHidden(i) && header.sectionSize(i) + slack < header.fontMetrics().horizontalAdvance(text))
            return text;
    }
    return {};
}

QString comboTrouble(const QComboBox& box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.subControls = QStyle::SC_All;
    const int room =
        box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box).width();
    for (int i = 0; i < box.count(); ++i)
        if (room + slack < box.fontMetrics().horizontalAdvance(box.itemText(i)))
            return box.itemText(i);
    return {};
}

QString hintTrouble(const QLineEdit& field)
{
    const QMargins margins = field.textMargins();
    const int room = field.contentsRect().width() - margins.left() - margins.right();
    return room + slack < field.fontMetrics().horizontalAdvance(field.placeholderText()) ? field.placeholderText()
                                                                                         : QString();
}

QString trouble(const QWidget& widget)
{
    if (const QVariant fits = widget.property("textFits"); fits.isValid() && !fits.toBool())
        return QStringLiteral("says that its text does not fit");
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return labelTrouble(*label);
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return buttonTrouble(*button);
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
        return tabTrouble(*tabs);
    if (const auto* header = qobject_cast<const QHeaderView*>(&widget))
        return headingTrouble(*header);
    if (const auto* box = qobject_cast<const QComboBox*>(&widget))
        return comboTrouble(*box);
    if (const auto* field = qobject_cast<const QLineEdit*>(&widget))
        return hintTrouble(*field);
    return {};
}

bool showsText(const QWidget& widget)
{
    const QVariant text = widget.property("text");
    return widget.property("textFits").isValid() || !text.toString().isEmpty();
}

/// True where a part lies outside what an ancestor up to `root` shows and no scroll bar brings it.
bool isOutside(const QWidget& widget, const QWidget& root)
{
    QRect place = widget.rect();
    const QWidget* inner = &widget;
    for (const QWidget* outer = widget.parentWidget(); inner != &root && outer != nullptr;
         outer = outer->parentWidget()) {
        place = QRect(inner->mapToParent(place.topLeft()), place.size());
        if (const auto* area = qobject_cast<const QAbstractScrollArea*>(outer->parentWidget());
            area != nullptr && area->viewport() == outer)
            return area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
                   (place.left() < -slack || place.right() > outer->width() + slack);
        if (!outer->rect().adjusted(-slack, -slack, slack, slack).contains(place))
            return true;
        inner = outer;
    }
    return false;
}

} // namespace

QStringList cutTexts(QWidget* root)
{
    QStringList out;
    QWidgetList all = root->findChildren<QWidget*>();
    all.prepend(root);
    for (const QWidget* widget : all) {
        if (!widget->isVisibleTo(root) || widget->property("mayElide").toBool())
            continue;
        QString why = trouble(*widget);
        if (why.isEmpty() && showsText(*widget) && isOutside(*widget, *root))
            why = QStringLiteral("outside the window");
        if (!why.isEmpty())
            out << QStringLiteral("%1 (%2): \"%3\" (%4)")
                       .arg(widget->objectName(), QString::fromLatin1(widget->metaObject()->className()),
                            widget->property("text").toString(), why);
    }
    return out;
}
