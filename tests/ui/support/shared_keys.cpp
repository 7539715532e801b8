#include "shared_keys.h"

#include <QAbstractButton>
#include <QGroupBox>
#include <QKeySequence>
#include <QLabel>
#include <QMap>
#include <QTabBar>

namespace {

QStringList textsOf(const QWidget& widget)
{
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return {button->text()};
    if (const auto* box = qobject_cast<const QGroupBox*>(&widget))
        return {box->title()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return label->buddy() != nullptr ? QStringList{label->text()} : QStringList();
    QStringList out;
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
        for (int i = 0; i < tabs->count(); ++i)
            out << tabs->tabText(i);
    return out;
}

} // namespace

QStringList sharedKeys(const QWidget* root)
{
    QMap<QString, QStringList> claims;
    for (const auto* widget : root->findChildren<QWidget*>())
        if (widget->isVisibleTo(root))
            for (const QString& text : textsOf(*widget))
                if (const QKeySequence key = QKeySequence::mnemonic(text); !key.isEmpty())
                    claims[key.toString(QKeySequence::PortableText)] << text;
    QStringList out;
    for (auto claim = claims.cbegin(); claim != claims.cend(); ++claim)
        if (claim.value().size() > 1)
            out << claim.key() + QStringLiteral(": ") + claim.value().join(QStringLiteral(" | "));
    return out;
}
