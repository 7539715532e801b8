#include "ui/repair/course_bar.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace keyline::ui {

namespace {

bool isRestored(const recovery::Job& job)
{
    return job.outcome == recovery::Outcome::Restored || job.outcome == recovery::Outcome::RestoredKeysUnproved;
}

int stepOf(const recovery::Job& job)
{
    return job.steps.empty() ? 0 : static_cast<int>(job.steps.back().step) + 1;
}

/// Where a device stopped, among the rail's words: after Find comes Ready, which is no step of the work.
int railOf(const recovery::Job& job)
{
    const int step = stepOf(job);
    return step > static_cast<int>(recovery::Step::Find) ? step + 1 : step;
}

} // namespace

CourseBar::CourseBar(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("stepBar"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QStringList CourseBar::words()
{
    return {tr("Connect"), tr("Look"), tr("Find"), tr("Ready"), tr("Restore"), tr("Prove"), tr("Done")};
}

void CourseBar::setPage(WizardPageName page, const recovery::Job* job)
{
    const bool ended = page == WizardPageName::Failure;
    m_well = (ended && job != nullptr && job->outcome && job->isWell()) || page == WizardPageName::Done;
    m_stopped = ended && !m_well;
    if (page == WizardPageName::Start)
        m_at = -1;
    else if (!ended)
        m_at = static_cast<int>(page) - static_cast<int>(WizardPageName::Connect);
    else
        m_at = job == nullptr ? 0 : isRestored(*job) ? static_cast<int>(words().size()) - 1 : railOf(*job);
    describe();
    update();
}

void CourseBar::describe()
{
    const QStringList all = words();
    setAccessibleName(m_at < 0 ? tr("Steps") : tr("Step %1 of %2: %3").arg(m_at + 1).arg(all.size()).arg(all[m_at]));
}

QSize CourseBar::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 3};
}

QSize CourseBar::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 3};
}

void CourseBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QStringList all = words();
    const double cell = static_cast<double>(width()) / static_cast<double>(all.size());
    const double radius = fontMetrics().height() * 0.42;
    const double y = fontMetrics().height() * 0.95;
    QFont bold = painter.font();
    bold.setBold(true);
    // Where one word does not fit its place, only the one that matters is written.
    const bool allFit = std::ranges::all_of(
        all, [&](const QString& word) { return QFontMetrics(bold).horizontalAdvance(word) < cell - 4; });
    for (int i = 0; i < all.size(); ++i) {
        const QPointF centre(cell * (i + 0.5), y);
        if (i > 0) {
            painter.setPen(QPen(i <= m_at ? theme.text : theme.line, i <= m_at ? 3 : 2));
            painter.drawLine(QPointF(centre.x() - cell + radius + 4, y), QPointF(centre.x() - radius - 4, y));
        }
        const bool behind = i < m_at || (i == m_at && m_well);
        const bool here = i == m_at;
        painter.setPen(QPen(behind || here ? theme.text : theme.line, here ? 3 : 2));
        painter.setBrush(behind ? theme.text : theme.card);
        painter.drawEllipse(centre, radius, radius);
        const QRectF inner = QRectF(centre.x() - radius, y - radius, 2 * radius, 2 * radius).adjusted(3, 3, -3, -3);
        if (behind)
            paintIcon(painter, inner, Icon::Tick, theme.card);
        else if (here && m_stopped)
            paintIcon(painter, inner, Icon::Cross, theme.text);
        if (!allFit && !here)
            continue;
        const QFont font = here ? bold : this->font();
        painter.setFont(font);
        painter.setPen(behind || here ? theme.text : theme.dim);
        const double wordWidth = allFit ? cell : std::max(cell, QFontMetricsF(font).horizontalAdvance(all[i]) + 4);
        const double left = std::clamp(centre.x() - wordWidth / 2, 0.0, std::max(0.0, width() - wordWidth));
        painter.drawText(QRectF(left, y + radius + 4, wordWidth, fontMetrics().height() * 1.2),
                         Qt::AlignHCenter | Qt::AlignTop, all[i]);
    }
}

void CourseBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    update();
    QWidget::changeEvent(event);
}

} // namespace keyline::ui
