#include "ui/registry/audit_view.h"

#include "base/text.h"
#include "ui/common/icons.h"
#include "ui/registry/check_words.h"
#include "ui/registry/checks_list.h"
#include "ui/registry/headline.h"

#include <QDateTime>
#include <QEvent>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace keyline::ui {

namespace {

QString number(std::uint64_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

QString findingText(const registry::Finding& finding)
{
    return QString::fromStdString(harmless(finding.text(), 500));
}

} // namespace

AuditView::AuditView(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("auditView"));
    const int gap = fontMetrics().height() / 2;
    m_headline = new Headline(this);
    m_headline->setObjectName(QStringLiteral("auditHeadlineCard"));
    m_checks = new ChecksList(this);
    m_checks->setObjectName(QStringLiteral("auditList"));
    m_back = new QPushButton(this);
    m_back->setObjectName(QStringLiteral("auditBackButton"));
    m_back->setIcon(themedIcon(Icon::ChevronLeft));
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(gap);
    rows->addWidget(m_headline);
    rows->addWidget(m_checks);
    rows->addWidget(m_back, 0, Qt::AlignLeft);
    rows->addStretch(1);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(area);
    connect(m_back, &QPushButton::clicked, this, &AuditView::closed);
    retranslate();
}

void AuditView::setReport(const registry::AuditReport& report, bool ownTrust)
{
    m_report = report;
    m_ownTrust = ownTrust;
    retranslate();
}

void AuditView::showHeadline()
{
    const registry::AuditReport& report = *m_report;
    QStringList sentences;
    if (!report.holds())
        sentences.append(tr("First: %1.").arg(findingText(report.findings.front())));
    sentences.append(tr("%1 entries, %2 chips and %3 records in %4 s.")
                         .arg(number(report.entries), number(report.chips), number(report.records),
                              QLocale().toString(static_cast<double>(report.took.count()) / 1000, 'f', 2)));
    sentences.append(
        report.witnessed
            ? tr("Witnesses saw the checkpoint on %1.")
                  .arg(QDateTime::fromSecsSinceEpoch(*report.witnessed).toString(QStringLiteral("yyyy-MM-dd HH:mm")))
            : tr("The age of the checkpoint is not known: no witnesses are asked for."));
    if (m_ownTrust)
        sentences.append(tr("Judged by what the registry says of itself: it agrees with itself, which does not make it "
                            "the right one."));
    if (report.holds())
        m_headline->setVerdict(CheckState::Holds, tr("The whole log holds"), sentences.join(QLatin1Char(' ')));
    else
        m_headline->setVerdict(CheckState::Broken, tr("The registry is broken"), sentences.join(QLatin1Char(' ')));
}

/// What was looked at, and every wrong thing that is told of it.
QString AuditView::detail(const registry::AuditRow& row) const
{
    QStringList lines{CheckWords::detail(row)};
    for (const registry::Finding& finding : m_report->findings)
        if (finding.topic == row.topic)
            lines.append(findingText(finding));
    if (row.state == registry::AuditRow::State::Broken && m_report->moreFindings)
        lines.append(
            tr("There may be more; the first %1 findings are shown.").arg(number(registry::AuditReport::mostFindings)));
    return lines.join(QLatin1Char('\n'));
}

void AuditView::retranslate()
{
    m_back->setText(tr("Back to the look-up"));
    if (!m_report)
        return;
    showHeadline();
    std::vector<ChecksList::Line> lines;
    for (const registry::AuditRow& row : m_report->rows)
        lines.push_back({CheckWords::title(row.topic), CheckWords::state(row.state), detail(row)});
    m_checks->setLines(lines);
}

void AuditView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace keyline::ui
