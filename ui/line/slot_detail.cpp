#include "ui/line/slot_detail.h"

#include "ui/common/error_text.h"
#include "ui/line/slot_words.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace keyline::ui {

using fixture::StepMark;

namespace {

QLabel* wrapped(QVBoxLayout& layout, const char* name)
{
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout.addWidget(label);
    return label;
}

QString timeText(const StepMark& mark)
{
    if (mark.state == StepMark::State::Pending || mark.state == StepMark::State::Running)
        return {};
    return QLocale().toString(static_cast<double>(mark.elapsed.count()) / 1000, 'f', 0) + QStringLiteral(" ms");
}

} // namespace

SlotDetail::SlotDetail(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("slotDetailView"));
    auto* layout = new QVBoxLayout(this);
    m_head = wrapped(*layout, "slotHeadLabel");
    QFont large = m_head->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    m_head->setFont(large);
    m_what = wrapped(*layout, "slotWhatLabel");
    QFont bold = m_what->font();
    bold.setBold(true);
    m_what->setFont(bold);
    m_means = wrapped(*layout, "slotMeansLabel");
    m_action = wrapped(*layout, "slotActionLabel");
    m_device = wrapped(*layout, "slotDeviceLabel");
    m_steps = new QGridLayout;
    m_steps->setColumnStretch(0, 1);
    layout->addLayout(m_steps);
    for (int step = 0; step < station::stepCount; ++step) {
        m_rows.emplace_back(new QLabel, new QLabel);
        m_steps->addWidget(m_rows.back().first, step, 0);
        m_steps->addWidget(m_rows.back().second, step, 1, Qt::AlignRight);
    }
    m_arm = new QPushButton(themedIcon(Icon::Barcode), {});
    m_arm->setObjectName(QStringLiteral("armSlotButton"));
    connect(m_arm, &QPushButton::clicked, this, &SlotDetail::armWanted);
    layout->addWidget(m_arm, 0, Qt::AlignLeft);
    m_reprint = new QPushButton(themedIcon(Icon::Printer), {});
    m_reprint->setObjectName(QStringLiteral("reprintButton"));
    connect(m_reprint, &QPushButton::clicked, this, &SlotDetail::reprintWanted);
    layout->addWidget(m_reprint, 0, Qt::AlignLeft);
    m_confirm = new QPushButton(themedIcon(Icon::Tick), {});
    m_confirm->setObjectName(QStringLiteral("confirmRejectButton"));
    connect(m_confirm, &QPushButton::clicked, this, &SlotDetail::confirmWanted);
    layout->addWidget(m_confirm, 0, Qt::AlignLeft);
    m_letGo = new QPushButton(themedIcon(Icon::Stop), {});
    m_letGo->setObjectName(QStringLiteral("letGoButton"));
    connect(m_letGo, &QPushButton::clicked, this, &SlotDetail::letGoWanted);
    layout->addWidget(m_letGo, 0, Qt::AlignLeft);
    m_copy = new QPushButton(themedIcon(Icon::Export), {});
    m_copy->setObjectName(QStringLiteral("copyForSupportButton"));
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(supportText()); });
    layout->addWidget(m_copy, 0, Qt::AlignLeft);
    layout->addStretch(1);
    retranslate();
}

void SlotDetail::setStatus(const fixture::SlotStatus& status)
{
    m_status = status;
    retranslate();
}

QString SlotDetail::supportText() const
{
    QStringList lines{m_head->text()};
    for (const QLabel* label : {m_what, m_means, m_action, m_device})
        if (!label->text().isEmpty())
            lines << label->text();
    for (const auto& [name, time] : m_rows)
        lines << name->text() + QLatin1Char('\t') + time->text();
    return lines.join(QLatin1Char('\n'));
}

void SlotDetail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SlotDetail::retranslate()
{
    const SlotWords words = slotWords(m_status);
    //: %1 the slot's number, %2 what its card says
    m_head->setText(words.word.isEmpty() ? tr("Slot %1").arg(m_status.slot)
                                         : tr("Slot %1: %2").arg(m_status.slot).arg(words.word));
    // That no order runs is the page's banner; the code behind it speaks to people at a command line.
    const bool told = m_status.error && m_status.error->code() != Code::Interrupted;
    const ErrorText error = told ? errorText(*m_status.error) : ErrorText();
    m_what->setText(error.number.isEmpty() ? words.instruction : tr("%1 (%2)").arg(error.what, error.number));
    m_means->setText(error.means);
    m_action->setText(error.action);
    m_means->setVisible(!error.means.isEmpty());
    m_action->setVisible(!error.action.isEmpty());
    QStringList device;
    if (!m_status.identity.empty())
        device << tr("Identity: %1").arg(QString::fromStdString(m_status.identity));
    if (m_status.chip)
        device << tr("Chip: %1").arg(QString::fromStdString(m_status.chip->hex()));
    if (!m_status.head.empty())
        device << tr("Place: %1").arg(QString::fromStdString(m_status.head));
    if (!error.context.isEmpty())
        device << tr("Named: %1").arg(error.context);
    m_device->setText(device.join(QLatin1Char('\n')));
    m_arm->setText(tr("Scan the label for this slot"));
    m_arm->setVisible(m_status.state == fixture::SlotState::Scan);
    m_reprint->setText(tr("Print the label again"));
    m_reprint->setVisible(m_status.state == fixture::SlotState::ScanBack);
    m_confirm->setText(tr("It is in the red bin"));
    m_confirm->setVisible(m_status.unconfirmed);
    const bool isBack = m_status.state == fixture::SlotState::PutBack;
    m_letGo->setText(isBack ? tr("Wait for it no longer") : tr("Put this device aside"));
    m_letGo->setVisible(isBack || m_status.state == fixture::SlotState::Scan ||
                        m_status.state == fixture::SlotState::ScanBack);
    m_copy->setText(tr("Copy for support"));
    fillSteps();
}

void SlotDetail::fillSteps()
{
    for (std::size_t step = 0; step < m_rows.size(); ++step) {
        const auto& mark = m_status.steps[step];
        auto& [name, time] = m_rows[step];
        name->setText(stepText(static_cast<station::Step>(step)));
        name->setEnabled(mark.state != StepMark::State::Pending);
        time->setText(timeText(mark));
    }
}

} // namespace keyline::ui
