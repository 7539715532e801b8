#include "ui/common/navigation_rail.h"

#include <QButtonGroup>
#include <QEvent>
#include <QShortcut>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace keyline::ui {

namespace {

constexpr char idProperty[] = "pageId";
constexpr char keyProperty[] = "pageKey";
constexpr char nameProperty[] = "pageName";

} // namespace

NavigationRail::NavigationRail(QWidget* parent)
    : QWidget(parent), m_rows(new QVBoxLayout(this)), m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("navigationRail"));
    m_rows->setContentsMargins(4, 4, 4, 4);
    m_rows->setSpacing(4);
    m_rows->addStretch();
}

void NavigationRail::addPage(const QString& id, Icon icon, const QKeySequence& key)
{
    auto* button = new QToolButton(this);
    button->setObjectName(id + QStringLiteral("Button"));
    button->setProperty(idProperty, id);
    button->setProperty(keyProperty, key.toString(QKeySequence::NativeText));
    button->setIcon(themedIcon(icon));
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setAutoRaise(true);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_group->addButton(button);
    measure();
    // Before the stretch that ends the list, unless addStretch() has put one before.
    m_rows->insertWidget(m_rows->count() - (m_stretched ? 0 : 1), button);
    const auto wanted = [this, id] { Q_EMIT activated(id); };
    connect(button, &QToolButton::clicked, this, wanted);
    if (!key.isEmpty())
        connect(new QShortcut(key, this), &QShortcut::activated, this, wanted);
}

void NavigationRail::addStretch()
{
    m_stretched = true;
}

void NavigationRail::setText(const QString& id, const QString& text)
{
    QToolButton* page = button(id);
    if (!page)
        return;
    page->setProperty(nameProperty, text);
    page->setAccessibleName(text);
    page->setAccessibleDescription(page->property(keyProperty).toString());
    show(m_shown);
    fit();
}

void NavigationRail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        measure();
    QWidget::changeEvent(event);
}

void NavigationRail::measure()
{
    const int side = fontMetrics().height() * 3 / 2;
    for (QAbstractButton* page : m_group->buttons())
        page->setIconSize(QSize(side, side));
    fit();
}

QString NavigationRail::textOf(const QAbstractButton& page, Shown shown)
{
    const QString name = page.property(nameProperty).toString();
    const QString key = page.property(keyProperty).toString();
    if (shown == Shown::Icons)
        return {};
    return key.isEmpty() || shown == Shown::Names ? name : QStringLiteral("%1\n%2").arg(name, key);
}

void NavigationRail::show(Shown shown)
{
    m_shown = shown;
    for (QAbstractButton* page : m_group->buttons()) {
        page->setText(textOf(*page, shown));
        page->setToolTip(shown == Shown::NamesAndKeys ? QString() : textOf(*page, Shown::NamesAndKeys));
        static_cast<QToolButton*>(page)->setToolButtonStyle(shown == Shown::Icons ? Qt::ToolButtonIconOnly
                                                                                  : Qt::ToolButtonTextUnderIcon);
    }
}

/// Of all buttons with what is between them.
int NavigationRail::heightOf(Shown shown) const
{
    const int frame = style()->pixelMetric(QStyle::PM_ButtonMargin, nullptr, this) + 4;
    int sum = m_rows->contentsMargins().top() + m_rows->contentsMargins().bottom();
    for (const QAbstractButton* page : m_group->buttons()) {
        const QString text = textOf(*page, shown);
        const int words = text.isEmpty() ? 0 : fontMetrics().size(0, text).height();
        sum += page->iconSize().height() + words + frame + m_rows->spacing();
    }
    return sum;
}

/// As much as there is room for.
void NavigationRail::fit()
{
    Shown fitting = Shown::Icons;
    for (const Shown shown : {Shown::Names, Shown::NamesAndKeys})
        if (heightOf(shown) <= height())
            fitting = shown;
    if (fitting != m_shown)
        show(fitting);
}

QSize NavigationRail::minimumSizeHint() const
{
    return {QWidget::minimumSizeHint().width(), heightOf(Shown::Icons)};
}

void NavigationRail::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

QString NavigationRail::current() const
{
    const QAbstractButton* page = m_group->checkedButton();
    return page ? page->property(idProperty).toString() : QString();
}

void NavigationRail::setCurrent(const QString& id)
{
    if (QToolButton* page = button(id))
        page->setChecked(true);
}

QToolButton* NavigationRail::button(const QString& id) const
{
    return findChild<QToolButton*>(id + QStringLiteral("Button"), Qt::FindDirectChildrenOnly);
}

} // namespace keyline::ui
