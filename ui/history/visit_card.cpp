#include "ui/history/visit_card.h"

#include "base/text.h"
#include "station/history_report.h"
#include "ui/common/error_text.h"
#include "ui/common/fixed_font.h"
#include "ui/history/history_model.h"
#include "ui/history/result_delegate.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace keyline::ui {

namespace {

/// The result's mark, as high as the headline's two lines.
class ResultBadge : public QWidget
{
  public:
    explicit ResultBadge(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }
    void setResult(std::optional<station::Result> result)
    {
        m_result = result;
        setVisible(result.has_value());
        update();
    }
    QSize sizeHint() const override
    {
        const int side = fontMetrics().height() * 5 / 2;
        return {side, side};
    }

  protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        if (m_result)
            paintResult(painter, rect(), *m_result, Theme::of(this));
    }

  private:
    std::optional<station::Result> m_result;
};

/// Long hex in groups of eight digits, which people can compare and a label can wrap.
QString grouped(const QString& hex)
{
    QString out;
    for (qsizetype i = 0; i < hex.size(); i += 8)
        out += (i == 0 ? QString() : QStringLiteral(" ")) + hex.mid(i, 8);
    return out;
}

QString stepText(station::Step step)
{
    switch (step) {
    case station::Step::ReadChip:
        return VisitCard::tr("Read chip");
    case station::Step::AssignIdentity:
        return VisitCard::tr("Assign identity");
    case station::Step::MakeKeys:
        return VisitCard::tr("Make keys");
    case station::Step::Certify:
        return VisitCard::tr("Certify");
    case station::Step::Install:
        return VisitCard::tr("Install");
    case station::Step::TrialOpening:
        return VisitCard::tr("Trial opening");
    case station::Step::ProveKeys:
        return VisitCard::tr("Prove keys");
    case station::Step::Register:
        return VisitCard::tr("Register");
    case station::Step::Seal:
        return VisitCard::tr("Seal");
    }
    return {};
}

QLabel* wrappingLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

VisitCard::VisitCard(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("visitCard"));
    auto* content = new QWidget;
    auto* badge = new ResultBadge(content);
    m_badge = badge;
    m_headline = wrappingLabel(content);
    m_headline->setObjectName(QStringLiteral("visitHeadlineLabel"));
    m_explanation = wrappingLabel(content);
    m_explanation->setObjectName(QStringLiteral("visitExplanationLabel"));
    m_record = new QPushButton(content);
    m_record->setObjectName(QStringLiteral("visitRecordButton"));
    m_record->setIcon(themedIcon(Icon::Tree));
    m_lines = new QFormLayout;
    m_lines->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_lines->setHorizontalSpacing(fontMetrics().height());
    m_lines->setVerticalSpacing(0);

    auto* head = new QHBoxLayout;
    head->setSpacing(fontMetrics().height() / 2);
    head->addWidget(badge, 0, Qt::AlignTop);
    head->addWidget(m_headline, 1);
    auto* column = new QVBoxLayout(content);
    const int margin = fontMetrics().height() * 3 / 4;
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin);
    column->addLayout(head);
    column->addWidget(m_explanation);
    column->addWidget(m_record, 0, Qt::AlignLeft);
    column->addLayout(m_lines);
    column->addStretch(1);

    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(content);
    content->setAutoFillBackground(false); // the card is painted behind it
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(2, 2, 2, 2);
    all->addWidget(area);

    connect(m_record, &QPushButton::clicked, this, [this] {
        if (m_row && m_row->chip)
            Q_EMIT recordAsked(QString::fromStdString(m_row->chip->hex()));
    });
    retranslate();
}

void VisitCard::setVisit(std::optional<station::HistoryRow> row)
{
    m_row = std::move(row);
    retranslate();
}

void VisitCard::clearLines()
{
    while (m_lines->rowCount() > 0)
        m_lines->removeRow(0);
}

void VisitCard::addLine(const QString& name, const QString& value, bool bytes)
{
    if (value.isEmpty())
        return;
    auto* title = new QLabel(name, this);
    title->setForegroundRole(QPalette::PlaceholderText);
    title->setContentsMargins(0, fontMetrics().height() / 2, 0, 0);
    QLabel* text = wrappingLabel(this);
    text->setText(bytes ? grouped(value) : value);
    text->setAccessibleName(name + QStringLiteral(": ") + value);
    if (bytes)
        text->setFont(fixedFont(font()));
    m_lines->addRow(title, text);
}

void VisitCard::fill(const station::HistoryRow& row)
{
    const auto text = [](const std::string& value) { return QString::fromStdString(harmless(value)); };
    const auto hex = [](const auto& bytes) { return bytes ? QString::fromStdString(toHex(*bytes)) : QString(); };
    for (const std::string& identity : station::peoplesForm(row))
        addLine(tr("Identity"), text(identity));
    for (const std::string& urn : row.identities)
        addLine(tr("As URN"), text(urn));
    addLine(tr("Chip ID"), row.chip ? QString::fromStdString(row.chip->hex()) : tr("not read"), row.chip.has_value());
    addLine(tr("Model"), text(row.model));
    addLine(tr("Profile"), text(row.profile));
    addLine(tr("Finished"), HistoryModel::timeText(row.finished));
    addLine(tr("Took"), tr("%n seconds", nullptr, static_cast<int>(row.finished - row.started)));
    if (row.result != station::Result::Pass)
        addLine(tr("Last step"), stepText(row.step));
    if (row.queued)
        addLine(tr("Registry"), tr("Its record still waits to be registered"));
    else if (row.logIndex)
        addLine(tr("Registry"), tr("Entry %L1").arg(*row.logIndex));
    addLine(tr("Certificate number"), hex(row.serial), true);
    addLine(tr("Its proof (SHA-256)"), hex(row.proof), true);
}

void VisitCard::retranslate()
{
    setAccessibleName(tr("The visit"));
    m_record->setText(tr("Show its record"));
    clearLines();
    static_cast<ResultBadge*>(m_badge)->setResult(m_row ? std::optional(m_row->result) : std::nullopt);
    m_record->setVisible(m_row && m_row->chip && (m_row->logIndex || m_row->result == station::Result::DoneBefore));
    m_explanation->setVisible(m_row && !m_row->code.empty());
    QFont font = this->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setBold(m_row.has_value());
    m_headline->setFont(font);
    if (!m_row) {
        m_headline->setText(tr("Choose a line to see all of its visit."));
        return;
    }
    m_headline->setText(HistoryModel::resultText(*m_row));
    if (!m_row->code.empty()) {
        const ErrorText error = errorText(QString::fromStdString(m_row->code));
        m_explanation->setText(error.what + QLatin1Char('\n') + error.means + QLatin1Char('\n') + error.action);
    }
    fill(*m_row);
}

void VisitCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    QWidget::changeEvent(event);
}

void VisitCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::of(this);
    painter.setPen(theme.line);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace keyline::ui
