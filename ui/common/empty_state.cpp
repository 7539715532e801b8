#include "ui/common/empty_state.h"

#include "ui/common/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace keyline::ui {

EmptyState::EmptyState(Icon icon, QWidget* parent)
    : QWidget(parent), m_icon(icon), m_drawing(new QWidget(this)), m_headline(new QLabel(this)),
      m_hint(new QLabel(this)), m_action(new QPushButton(this))
{
    m_headline->setObjectName(QStringLiteral("emptyHeadlineLabel"));
    m_hint->setObjectName(QStringLiteral("emptyHintLabel"));
    m_action->setObjectName(QStringLiteral("emptyActionButton"));
    m_action->hide();
    for (QLabel* label : {m_headline, m_hint}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    auto* rows = new QVBoxLayout(this);
    rows->addStretch();
    rows->addWidget(m_drawing, 0, Qt::AlignHCenter);
    rows->addWidget(m_headline);
    rows->addWidget(m_hint);
    rows->addWidget(m_action, 0, Qt::AlignHCenter);
    rows->addStretch();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    measure();
}

void EmptyState::setIcon(Icon icon)
{
    m_icon = icon;
    update();
}

void EmptyState::setTexts(const QString& headline, const QString& hint, const QString& action)
{
    m_headline->setText(headline);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(headline);
    setAccessibleDescription(hint);
}

void EmptyState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        measure();
    QWidget::changeEvent(event);
}

void EmptyState::measure()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_headline->setFont(large);
    const int side = fontMetrics().height() * 5;
    m_drawing->setFixedSize(side, side);
}

void EmptyState::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintIcon(painter, m_drawing->geometry(), m_icon, Theme::of(this).dim);
}

} // namespace keyline::ui
