#include "ui/registry/look_up_view.h"

#include "ui/common/error_text.h"
#include "ui/common/icons.h"
#include "ui/registry/check_words.h"
#include "ui/registry/checks_list.h"
#include "ui/registry/headline.h"
#include "ui/registry/proof_view.h"
#include "ui/registry/record_card.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace keyline::ui {

namespace {

QScrollArea* scrolling(QWidget* content, const QString& name)
{
    auto* area = new QScrollArea;
    area->setObjectName(name);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

int count(const std::vector<registry::Check>& checks, registry::CheckState state)
{
    return static_cast<int>(std::count_if(checks.begin(), checks.end(),
                                          [state](const registry::Check& check) { return check.state == state; }));
}

} // namespace

LookUpView::LookUpView(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("lookUpView"));
    const int gap = fontMetrics().height() / 2;
    m_headline = new Headline(this);
    m_checks = new ChecksList(this);
    m_record = new RecordCard(this);
    m_save = new QPushButton(this);
    m_save->setObjectName(QStringLiteral("saveFilesButton"));
    m_save->setIcon(themedIcon(Icon::Download));
    m_proofTitle = new QLabel(this);
    m_proof = new ProofView(this);
    m_step = new QLabel(this);
    m_step->setObjectName(QStringLiteral("proofStepLabel"));
    m_step->setTextFormat(Qt::PlainText);
    m_step->setWordWrap(true);
    m_step->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto* left = new QWidget;
    m_leftRows = new QVBoxLayout(left);
    m_leftRows->setContentsMargins(0, 0, gap / 2, 0);
    m_leftRows->setSpacing(gap);
    m_leftRows->addWidget(m_headline);
    m_leftRows->addWidget(m_checks);
    m_leftRows->addWidget(m_record);
    m_leftRows->addWidget(m_save, 0, Qt::AlignLeft);
    m_leftRows->addStretch(1);
    m_right = new QWidget;
    auto* rightRows = new QVBoxLayout(m_right);
    rightRows->setContentsMargins(gap / 2, 0, 0, 0);
    rightRows->setSpacing(gap);
    rightRows->addWidget(m_proofTitle);
    m_proofArea = scrolling(m_proof, QStringLiteral("proofArea"));
    rightRows->addWidget(m_proofArea, 1);
    rightRows->addWidget(m_step);
    rightRows->addStretch(0);
    m_both = new QSplitter(Qt::Horizontal, this);
    m_both->setHandleWidth(gap);
    m_both->addWidget(scrolling(left, QStringLiteral("lookUpArea")));
    m_both->addWidget(m_right);
    m_both->setChildrenCollapsible(false);
    m_both->setStretchFactor(0, 11);
    m_both->setStretchFactor(1, 9);
    m_both->setSizes({5500, 4500}); // in proportion
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_both);

    connect(m_save, &QPushButton::clicked, this, &LookUpView::saveAsked);
    connect(m_proof, &ProofView::levelChanged, this, [this] { m_step->setText(m_proof->stepText()); });
    retranslate();
}

void LookUpView::setFound(const registry::RegistryService::Found& found)
{
    m_found = found;
    m_record->setFound(found);
    const registry::ChipLookUp& lookUp = found.lookUp;
    m_record->setVisible(lookUp.known);
    m_save->setVisible(lookUp.known);
    std::optional<transparency::Hash> root;
    if (lookUp.checkpoint && found.path && lookUp.checkpoint->size == found.path->size)
        root = lookUp.checkpoint->root;
    m_proof->setPath(found.path, root);
    m_proofArea->setMaximumHeight(m_proof->sizeHint().height());
    if (m_both->indexOf(m_right) < 0)
        m_proofArea->setMinimumHeight(m_proofArea->maximumHeight());
    retranslate();
}

void LookUpView::showHeadline()
{
    const registry::ChipLookUp& lookUp = m_found->lookUp;
    const int broken = count(lookUp.checks, registry::CheckState::Broken);
    const int open = count(lookUp.checks, registry::CheckState::NotChecked);
    if (broken > 0) {
        const auto first = std::find_if(lookUp.checks.begin(), lookUp.checks.end(), [](const registry::Check& check) {
            return check.state == registry::CheckState::Broken;
        });
        const ErrorText error = errorText(first->code.value_or(Code::RegistryDamaged));
        return m_headline->setVerdict(CheckState::Broken, tr("%n checks broken", nullptr, broken),
                                      error.number + QStringLiteral("  ") + error.what + QLatin1Char('\n') +
                                          error.action);
    }
    if (!lookUp.known)
        return m_headline->setVerdict(CheckState::NotChecked, tr("The registry does not know this chip"),
                                      tr("It has no backup for it. The log holds no statement of it either."));
    if (lookUp.newestKind == registry::StatementKind::Erase)
        return m_headline->setVerdict(CheckState::NotChecked, tr("The record was erased on request"),
                                      tr("The log still proves that there was one; it can bring nothing back."));
    if (lookUp.newestKind == registry::StatementKind::Retire)
        return m_headline->setVerdict(CheckState::NotChecked, tr("The chip was retired"),
                                      tr("Its record is whole, but nobody may bring the device back from it."));
    if (open > 0)
        return m_headline->setVerdict(CheckState::NotChecked, tr("Holds, as far as it was checked"),
                                      tr("%n checks could not be made; their lines say why.", nullptr, open));
    m_headline->setVerdict(CheckState::Holds, tr("Everything holds"),
                           tr("The device can be brought back from this record."));
}

void LookUpView::showProof()
{
    const auto& path = m_found->path;
    m_proofTitle->setText(
        path ? tr("Proof: from entry %1 to the root in %n steps", nullptr, static_cast<int>(path->steps.size()))
                   .arg(QLocale().toString(static_cast<qulonglong>(path->index)))
             : tr("There is no proof to draw."));
    m_step->setText(m_proof->stepText());
    m_step->setVisible(path.has_value());
}

void LookUpView::retranslate()
{
    m_save->setText(tr("Save its files…"));
    QFont heavy = font();
    heavy.setBold(true);
    m_proofTitle->setFont(heavy);
    if (!m_found)
        return;
    std::vector<ChecksList::Line> lines;
    for (const registry::Check& check : m_found->lookUp.checks)
        lines.push_back({CheckWords::title(check.kind), CheckWords::state(check.state), CheckWords::detail(check)});
    m_checks->setLines(lines);
    showHeadline();
    showProof();
}

/// Where both do not fit side by side, in large letters or a small window, the proof comes last in the one column.
void LookUpView::resizeEvent(QResizeEvent* event)
{
    const bool narrow = width() < 56 * fontMetrics().height();
    const bool isNarrow = m_both->indexOf(m_right) < 0;
    if (narrow && !isNarrow)
        m_leftRows->insertWidget(m_leftRows->count() - 1, m_right);
    else if (!narrow && isNarrow)
        m_both->addWidget(m_right);
    m_proofArea->setMinimumHeight(narrow ? m_proofArea->maximumHeight() : 0);
    QWidget::resizeEvent(event);
}

void LookUpView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        m_proofArea->setMaximumHeight(m_proof->sizeHint().height());
    QWidget::changeEvent(event);
}

} // namespace keyline::ui
