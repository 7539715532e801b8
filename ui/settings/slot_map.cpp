#include "ui/settings/slot_map.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace keyline::ui {

namespace {

constexpr int gap = 6;

} // namespace

SlotMap::SlotMap(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("slotMap"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    retranslate();
}

void SlotMap::setState(const fixture::Fixture& fixture, std::set<int> taken, std::optional<int> next)
{
    m_fixture = fixture;
    m_taken = std::move(taken);
    m_next = next;
    retranslate();
    updateGeometry();
    update();
}

int SlotMap::side() const
{
    return fontMetrics().height() * 5 / 2;
}

int SlotMap::columns(int width) const
{
    return std::clamp((width + gap) / (side() + gap), 1, 16);
}

int SlotMap::heightForWidth(int width) const
{
    const int rows = (m_fixture.slots() + columns(width) - 1) / columns(width);
    return rows * (side() + gap) - gap;
}

QSize SlotMap::sizeHint() const
{
    const int width = 8 * (side() + gap) - gap;
    return {width, heightForWidth(width)};
}

QSize SlotMap::minimumSizeHint() const
{
    return {4 * (side() + gap), side()};
}

void SlotMap::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void SlotMap::retranslate()
{
    int known = 0;
    for (int slot = 1; slot <= m_fixture.slots(); ++slot)
        known += m_fixture.headOf(slot).empty() ? 0 : 1;
    setAccessibleName(tr("The places of %1 of %Ln slot(s) are known", nullptr, m_fixture.slots()).arg(known));
}

void SlotMap::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int across = columns(width());
    for (int slot = 1; slot <= m_fixture.slots(); ++slot) {
        const int at = slot - 1;
        const int column = at % across, row = at / across;
        const QRectF box(column * (side() + gap), row * (side() + gap), side(), side());
        const bool known = !m_fixture.headOf(slot).empty();
        const bool next = m_next == slot;
        painter.setPen(
            QPen(next ? theme.accent : theme.line, next ? 3 : 1.5, known || next ? Qt::SolidLine : Qt::DashLine));
        painter.setBrush(known ? QBrush(theme.card) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), 4, 4);
        painter.setPen(known || next ? theme.text : theme.dim);
        const bool taken = m_taken.contains(slot);
        painter.drawText(taken ? box.adjusted(0, 0, 0, -side() * 0.35) : box, Qt::AlignCenter, QString::number(slot));
        if (taken)
            paintIcon(painter, QRectF(box.left(), box.center().y(), side(), side() * 0.42), Icon::Plug, theme.text);
    }
}

} // namespace keyline::ui
