#include "ui/registry/checks_list.h"

#include <QPainter>
#include <QVBoxLayout>

namespace keyline::ui {

ChecksList::ChecksList(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("checksList"));
    auto* rows = new QVBoxLayout(this);
    const int margin = fontMetrics().height() / 3;
    rows->setContentsMargins(margin, margin, margin, margin);
    rows->setSpacing(0);
}

void ChecksList::setLines(const std::vector<Line>& lines)
{
    const bool anew = lines.size() != m_rows.size();
    if (anew) {
        for (CheckRow* row : m_rows)
            delete row;
        m_rows.clear();
        for (std::size_t i = 0; i < lines.size(); ++i) {
            m_rows.push_back(new CheckRow(this));
            m_rows.back()->setObjectName(QStringLiteral("checkRow_%1").arg(i + 1, 2, 10, QLatin1Char('0')));
            layout()->addWidget(m_rows.back());
        }
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        CheckRow& row = *m_rows[i];
        const bool changed = anew || row.state() != lines[i].state;
        row.setTitle(lines[i].title);
        row.setState(lines[i].state);
        row.setDetail(lines[i].detail);
        if (changed)
            row.setOpen(lines[i].state == CheckState::Broken);
    }
}

void ChecksList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::of(this);
    painter.setPen(theme.line);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace keyline::ui
