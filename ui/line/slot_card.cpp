#include "ui/line/slot_card.h"

#include "base/error_table.h"
#include "ui/line/slot_card_painter.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>

#include <utility>

namespace keyline::ui {

SlotCard::SlotCard(int slot, QWidget* parent) : QWidget(parent)
{
    m_status.slot = slot;
    setObjectName(QStringLiteral("slotCard_%1").arg(slot, 2, 10, QLatin1Char('0')));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_OpaquePaintEvent); // its corners, too
    retranslate();
}

void SlotCard::setStatus(const fixture::SlotStatus& status)
{
    const auto before = m_status.state;
    m_status = status;
    if (words() == m_words)
        update(); // how far a step is: nothing that is read aloud
    else
        retranslate();
    if (before == status.state)
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void SlotCard::setArmed(int slot)
{
    if (std::exchange(m_armed, slot) == slot)
        return;
    if (words() == m_words)
        update();
    else
        retranslate();
}

QString SlotCard::state() const
{
    const auto name = fixture::slotStateName(m_status.state);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QString SlotCard::code() const
{
    return m_status.error ? QString::fromLatin1(errorInfo(m_status.error->code()).number) : QString();
}

QString SlotCard::step() const
{
    const auto name = station::stepName(m_status.step);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QSize SlotCard::sizeHint() const
{
    const QFontMetricsF metrics(font());
    return QSizeF(metrics.averageCharWidth() * 30, metrics.height() * 6).toSize();
}

QSize SlotCard::minimumSizeHint() const
{
    const QFontMetricsF metrics(font());
    return QSizeF(metrics.averageCharWidth() * 12, metrics.height() * 2.6).toSize();
}

bool SlotCard::fits(QSize size) const
{
    return SlotCardPainter(m_status, m_words, Theme::of(this), font()).fits(QRectF(QPointF(), QSizeF(size)));
}

void SlotCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    SlotCardPainter(m_status, m_words, Theme::of(this), font()).paint(painter, rect(), armed(), hasFocus());
}

void SlotCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::EnabledChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SlotCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space) // Enter is the page's: a number may have been typed before it
        Q_EMIT chosen(m_status.slot);
    else
        QWidget::keyPressEvent(event);
}

void SlotCard::mouseReleaseEvent(QMouseEvent* event)
{
    if (rect().contains(event->pos()))
        Q_EMIT chosen(m_status.slot);
}

/// Without a station that is open nothing that is done here is of use.
SlotWords SlotCard::words() const
{
    return isEnabled() ? slotWords(m_status, m_armed) : SlotWords{.outlined = true};
}

void SlotCard::retranslate()
{
    m_words = words();
    //: a slot's card read aloud: %1 number, %2 word, %3 instruction
    setAccessibleName(isEnabled() ? tr("Slot %1: %2. %3").arg(m_status.slot).arg(m_words.word, m_words.instruction)
                                  : tr("Slot %1").arg(m_status.slot));
    update();
}

} // namespace keyline::ui
