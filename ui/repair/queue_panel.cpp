#include "ui/repair/queue_panel.h"

#include "ui/common/heading.h"
#include "ui/repair/queue_delegate.h"
#include "ui/repair/text_label.h"

#include <QCheckBox>
#include <QEvent>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace keyline::ui {

QueuePanel::QueuePanel(Wizard& wizard, QWidget* parent)
    : Panel(parent), m_wizard(wizard), m_model(new QueueModel(wizard, this)), m_title(new Heading(1.15)),
      m_counts(makeText(nullptr, true)), m_list(new QListView), m_auto(new QCheckBox), m_clear(new QPushButton)
{
    setObjectName(QStringLiteral("queuePanel"));
    setAtSide(true);
    m_counts->setObjectName(QStringLiteral("countsLabel"));
    m_list->setObjectName(QStringLiteral("queueList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new QueueDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(0);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setBackgroundRole(QPalette::Base);
    m_auto->setObjectName(QStringLiteral("autoContinueBox"));
    m_clear->setObjectName(QStringLiteral("clearButton"));
    auto* layout = new QVBoxLayout;
    setContent(layout);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_counts})
        layout->addWidget(widget);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_auto);
    layout->addWidget(m_clear, 0, Qt::AlignLeft);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (now.isValid() && !m_following)
            m_wizard.select(now.data(QueueModel::NumberRole).toULongLong());
    });
    connect(m_auto, &QCheckBox::clicked, this, [this](bool on) { m_wizard.bench().setAutoContinue(on); });
    connect(m_clear, &QPushButton::clicked, this, [this] { m_wizard.bench().forgetGone(); });
    retranslate();
}

void QueuePanel::refresh()
{
    m_following = true;
    const recovery::Job* job = m_wizard.selected();
    const QModelIndex wanted = job != nullptr ? m_model->indexOf(job->number) : QModelIndex();
    if (wanted != m_list->currentIndex())
        m_list->setCurrentIndex(wanted);
    m_following = false;
    m_auto->setChecked(m_wizard.autoContinue());
    int well = 0;
    bool anyGone = false;
    for (const auto& [number, each] : m_wizard.jobs()) {
        well += each.isWell() ? 1 : 0;
        anyGone = anyGone || (each.stage == recovery::Stage::Over && !each.present);
    }
    const int all = static_cast<int>(m_wizard.jobs().size());
    m_counts->setText(all == 0 ? tr("None yet today.") : tr("%1 of %2 in order").arg(well).arg(all));
    m_clear->setVisible(anyGone);
}

void QueuePanel::retranslate()
{
    m_title->setText(tr("Devices"));
    m_list->setAccessibleName(tr("Devices"));
    m_auto->setText(tr("Restore without asking"));
    m_clear->setText(tr("Clear what is finished"));
    m_model->retranslate();
    refresh();
}

void QueuePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace keyline::ui
