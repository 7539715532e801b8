#include "ui/common/work_bar.h"

#include "ui/common/announce.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

namespace keyline::ui {

WorkBar::WorkBar(QWidget* parent)
    : QWidget(parent), m_text(new QLabel(this)), m_progress(new QProgressBar(this)), m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("workBar"));
    m_text->setObjectName(QStringLiteral("workLabel"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_progress->setObjectName(QStringLiteral("workProgressBar"));
    m_progress->setTextVisible(false);
    m_button->setObjectName(QStringLiteral("workButton"));
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_text, 1);
    row->addWidget(m_progress);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_atWork)
            Q_EMIT cancelled();
        else
            hide();
    });
    measure();
    retranslate();
    hide();
}

void WorkBar::showProgress(const QString& text, int done, int of)
{
    m_atWork = true;
    m_text->setText(text);
    m_progress->setRange(0, of);
    m_progress->setValue(done);
    m_progress->show();
    retranslate();
    show();
    update();
}

void WorkBar::showEnd(const QString& text, bool good)
{
    m_atWork = false;
    m_good = good;
    m_text->setText(text);
    m_progress->hide();
    retranslate();
    show();
    update();
    announce(this, text);
}

void WorkBar::measure()
{
    const int em = fontMetrics().height();
    layout()->setContentsMargins(em * 5 / 2, em / 2, em / 2, em / 2);
    layout()->setSpacing(em);
    m_progress->setFixedWidth(em * 10);
}

void WorkBar::retranslate()
{
    m_button->setText(m_atWork ? tr("Stop") : tr("Close"));
}

void WorkBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        measure();
    QWidget::changeEvent(event);
}

void WorkBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::of(this);
    painter.setPen(theme.line);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const int side = fontMetrics().height() * 5 / 4;
    const QRectF place(side / 2.0, (height() - side) / 2.0, side, side);
    paintIcon(painter, place, m_atWork ? Icon::Clock : m_good ? Icon::Tick : Icon::TriangleBang, theme.text);
}

} // namespace keyline::ui
