#include "ui/common/undo_bar.h"

#include "ui/common/announce.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>

namespace keyline::ui {

UndoBar::UndoBar(QWidget* parent, std::chrono::milliseconds time)
    : QWidget(parent), m_text(new QLabel(this)), m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("undoBar"));
    hide();
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("undoTextLabel"));
    m_button->setObjectName(QStringLiteral("undoButton"));
    m_button->setIcon(themedIcon(Icon::Undo));
    m_button->setAutoDefault(false);
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    m_timer.setSingleShot(true);
    m_timer.setInterval(time);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::lapse);
    connect(m_button, &QPushButton::clicked, this, &UndoBar::undo);
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, &UndoBar::undo);
    retranslate();
}

void UndoBar::offer(const QString& text, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_text->setText(text);
    m_timer.start();
    show();
    announce(this, text);
}

void UndoBar::undo()
{
    // What it calls may offer anew.
    const std::function<void()> back = std::exchange(m_undo, nullptr);
    lapse();
    if (back)
        back();
}

void UndoBar::lapse()
{
    m_timer.stop();
    m_undo = nullptr;
    hide();
}

void UndoBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void UndoBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.card);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

void UndoBar::retranslate()
{
    m_button->setText(tr("Undo"));
    m_button->setToolTip(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText));
}

} // namespace keyline::ui
