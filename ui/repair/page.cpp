#include "ui/repair/page.h"

#include "ui/common/heading.h"
#include "ui/repair/button_row.h"
#include "ui/repair/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace keyline::ui {

Page::Page(Wizard& wizard, const QString& name, QWidget* parent)
    : QWidget(parent), m_wizard(wizard), m_mark(new StateMark), m_title(new Heading(2.0)), m_lead(makeLead()),
      m_buttons(new ButtonRow)
{
    setObjectName(name);
    m_title->setObjectName(QStringLiteral("titleLabel"));
    m_lead->setObjectName(QStringLiteral("leadLabel"));

    auto* words = new QVBoxLayout;
    words->addWidget(m_title);
    words->addWidget(m_lead);
    words->addStretch(1);
    auto* head = new QHBoxLayout;
    head->addWidget(m_mark, 0, Qt::AlignTop);
    head->addLayout(words, 1);

    auto* content = new QWidget;
    auto* inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addLayout(head);
    m_body = new QVBoxLayout;
    inside->addLayout(m_body);
    inside->addStretch(1);

    m_head = head;
    m_inside = inside;
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("bodyView"));
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_viewport = scroll->viewport();
    m_content = content;
    for (QWidget* resized : {m_viewport, m_content})
        resized->installEventFilter(this);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_buttons);
    measure();
}

/// In very large letters the words come first and the sign below them; and where the body is wider than the page, as
/// rows are then, they stay in the page all the same.
bool Page::eventFilter(QObject* watched, QEvent* event)
{
    constexpr int leastBeside = 45; // characters
    if (event->type() == QEvent::Resize) {
        const int room = m_viewport->width();
        const bool beside = room >= fontMetrics().averageCharWidth() * leastBeside;
        m_head->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
        m_head->setContentsMargins(0, 0, std::max(0, m_content->width() - room), 0);
    }
    return QWidget::eventFilter(watched, event);
}

/// In lines of text, whatever size that has.
void Page::measure()
{
    const int line = fontMetrics().height();
    layout()->setContentsMargins(line * 3 / 2, line, line * 3 / 2, line);
    layout()->setSpacing(line / 2);
    m_head->setSpacing(line);
    m_inside->setSpacing(line);
    m_body->setSpacing(line * 2 / 3);
}

void Page::setTitle(const QString& title, const QString& lead)
{
    m_title->setText(title);
    m_lead->setText(lead);
    m_lead->setVisible(!lead.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(lead);
}

QPushButton* Page::makeMainButton(const QString& name)
{
    m_main = new QPushButton;
    m_main->setObjectName(name);
    m_main->setDefault(true);
    m_buttons->setMain(m_main);
    return m_main;
}

QPushButton* Page::addSideButton(const QString& name)
{
    auto* button = new QPushButton;
    button->setObjectName(name);
    m_buttons->addSide(button);
    return button;
}

QPushButton* Page::mainButton() const
{
    return m_main != nullptr && !m_main->isHidden() && m_main->isEnabled() ? m_main : nullptr;
}

void Page::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    if (event->type() == QEvent::FontChange)
        measure();
    QWidget::changeEvent(event);
}

} // namespace keyline::ui
