#include "ui/registry/headline.h"

#include "ui/common/announce.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace keyline::ui {

Headline::Headline(QWidget* parent) : QWidget(parent), m_headline(new QLabel(this)), m_sentence(new QLabel(this))
{
    setObjectName(QStringLiteral("headlineCard"));
    m_headline->setObjectName(QStringLiteral("headlineLabel"));
    m_sentence->setObjectName(QStringLiteral("headlineSentenceLabel"));
    for (QLabel* label : {m_headline, m_sentence}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto* rows = new QVBoxLayout(this);
    rows->setSpacing(2);
    rows->addWidget(m_headline);
    rows->addWidget(m_sentence);
    measure();
}

void Headline::setVerdict(CheckState state, const QString& headline, const QString& sentence)
{
    m_state = state;
    m_headline->setText(headline);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    measure();
    update();
    announce(this, headline + QStringLiteral(". ") + sentence);
}

QString Headline::stateName() const
{
    CheckRow names;
    names.setState(m_state);
    return names.stateName();
}

QString Headline::text() const
{
    return m_headline->text();
}

void Headline::measure()
{
    const int em = fontMetrics().height();
    layout()->setContentsMargins(em * 7 / 2, em / 2, em / 2, em / 2);
    QFont font = this->font();
    font.setPointSizeF(font.pointSizeF() * 1.35);
    font.setBold(true);
    m_headline->setFont(font);
    const Theme& theme = Theme::of(this);
    const Tone tone = CheckRow::stateTone(m_state);
    for (QLabel* label : {m_headline, m_sentence}) {
        QPalette palette;
        if (tone != Tone::Neutral)
            palette.setColor(QPalette::WindowText, theme.ink(tone));
        label->setPalette(palette);
    }
}

void Headline::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::PaletteChange)
        measure();
    QWidget::changeEvent(event);
}

void Headline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::of(this);
    const Tone tone = CheckRow::stateTone(m_state);
    painter.setPen(QPen(tone == Tone::Neutral ? theme.line : theme.ink(tone), tone == Tone::Neutral ? 1 : 2));
    painter.setBrush(tone == Tone::Neutral ? theme.card : theme.fill(tone));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    const int em = fontMetrics().height();
    const int side = em * 2;
    paintIcon(painter, QRectF(em * 0.75, (height() - side) / 2.0, side, side), CheckRow::stateIcon(m_state),
              tone == Tone::Neutral ? theme.text : theme.ink(tone));
}

} // namespace keyline::ui
