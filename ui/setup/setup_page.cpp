#include "ui/setup/setup_page.h"

#include "ui/common/icons.h"
#include "ui/common/message_line.h"
#include "ui/setup/checklist_step.h"
#include "ui/setup/export_step.h"
#include "ui/setup/home_step.h"
#include "ui/setup/identities_step.h"
#include "ui/setup/keys_step.h"
#include "ui/setup/passphrase_step.h"
#include "ui/setup/ports_step.h"
#include "ui/setup/purpose_step.h"
#include "ui/setup/station_step.h"
#include "ui/setup/step_rail.h"

#include "base/error.h"
#include "base/file.h"
#include "provisioning/home_place.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace keyline::ui {

namespace {

constexpr int pauseMs = 300;
/// The longest line that is still read with ease.
constexpr int contentCharacters = 78;

/// Setting up writes the trust file last.
bool isFinished(const QString& home)
{
    try {
        return isThere(provisioning::HomeLayout{home.toStdString()}.trustFile());
    } catch (const Error&) {
        return false;
    }
}

const QString first = QStringLiteral("purposeStep");

} // namespace

SetupPage::SetupPage(std::filesystem::path dataFolder, fixture::PortDesk& desk, QWidget* parent)
    : QWidget(parent), m_file(SetupDraft::fileIn(dataFolder)), m_rail(new StepRail(this)), m_where(new QLabel(this)),
      m_area(new QScrollArea(this)), m_back(new QPushButton(this)), m_next(new QPushButton(this))
{
    setObjectName(QStringLiteral("setupPage"));
    m_context.dataFolder = std::move(dataFolder);
    if (const auto draft = SetupDraft::load(m_file))
        m_context.draft = *draft;
    // Killed between the last file of the home and the draft's.
    if (m_context.draft.purpose != SetupPurpose::ExistingHome && !m_context.draft.home.isEmpty())
        m_context.draft.made |= isFinished(m_context.draft.home);
    layOut();
    auto* purpose = add(new PurposeStep(m_context));
    connect(purpose, &PurposeStep::demoWanted, this, &SetupPage::demoWanted);
    add(new HomeStep(m_context));
    add(new ExportStep(m_context));
    add(new StationStep(m_context));
    add(new PassphraseStep(m_context));
    add(new KeysStep(m_context));
    add(new IdentitiesStep(m_context));
    add(new PortsStep(m_context, desk));
    add(new ChecklistStep(m_context));
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SetupPage::keep);
    connect(m_back, &QPushButton::clicked, this, [this] { go(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { current()->next(); });
    retranslate();
    showStep(resumeAt());
}

void SetupPage::addDisplayMenu(QWidget* menu)
{
    static_cast<QHBoxLayout*>(m_bar->layout())->insertWidget(0, menu);
    m_menu = menu;
    showState();
}

SetupPage::~SetupPage()
{
    if (m_pause.isActive())
        keep();
}

bool SetupPage::isBegun(const std::filesystem::path& dataFolder)
{
    const auto draft = SetupDraft::load(SetupDraft::fileIn(dataFolder));
    return draft && draft->step != first;
}

template <typename Step>
Step* SetupPage::add(Step* step)
{
    m_steps.append(step);
    connect(step, &SetupStep::completeChanged, this, &SetupPage::showState);
    connect(step, &SetupStep::edited, this, [this] { m_pause.start(); });
    connect(step, &SetupStep::done, this, [this, step] {
        if (step == current())
            go(1);
    });
    step->setParent(this);
    step->hide();
    return step;
}

void SetupPage::layOut()
{
    m_back->setObjectName(QStringLiteral("backButton"));
    m_next->setObjectName(QStringLiteral("nextButton"));
    m_where->setObjectName(QStringLiteral("whereLabel"));
    m_back->setIcon(themedIcon(Icon::ChevronLeft));
    m_next->setDefault(true);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_bar = new QWidget(this);
    auto* buttons = new QHBoxLayout(m_bar);
    const int margin = fontMetrics().height();
    buttons->setContentsMargins(margin, margin / 2, margin, margin / 2);
    buttons->addWidget(m_back);
    buttons->addWidget(m_where);
    buttons->addStretch();
    buttons->addWidget(m_next);
    m_line = new QFrame(this);
    m_line->setFrameShape(QFrame::HLine);
    m_line->setFrameShadow(QFrame::Plain);
    m_line->setForegroundRole(QPalette::Mid);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_area, 1);
    column->addWidget(m_line);
    column->addWidget(m_bar);
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_rail);
    across->addLayout(column, 1);
}

/// The pages of this purpose, in order.
QStringList SetupPage::route() const
{
    QStringList out{first};
    if (m_context.draft.purpose == SetupPurpose::ExistingHome)
        return out << QStringLiteral("homeStep");
    if (m_context.draft.purpose == SetupPurpose::FromExport)
        out << QStringLiteral("exportStep");
    return out << QStringLiteral("stationStep") << QStringLiteral("passphraseStep") << QStringLiteral("keysStep")
               << QStringLiteral("identitiesStep") << QStringLiteral("portsStep") << QStringLiteral("checklistStep");
}

SetupStep* SetupPage::stepNamed(const QString& name) const
{
    const auto found = std::ranges::find_if(m_steps, [&](const SetupStep* step) { return step->objectName() == name; });
    return found == m_steps.end() ? nullptr : *found;
}

SetupStep* SetupPage::current() const
{
    return stepNamed(m_current);
}

QString SetupPage::step() const
{
    return m_current;
}

/// Where an earlier start stopped; what was a secret there has to be typed again.
QString SetupPage::resumeAt() const
{
    const SetupDraft& draft = m_context.draft;
    if (!route().contains(draft.step))
        return first;
    const bool needsSecrets = !draft.made && draft.purpose != SetupPurpose::ExistingHome;
    if (!needsSecrets || draft.step == first)
        return draft.step;
    if (draft.purpose == SetupPurpose::FromExport)
        return QStringLiteral("exportStep");
    return draft.step == QLatin1String("stationStep") ? draft.step : QStringLiteral("passphraseStep");
}

void SetupPage::showStep(const QString& name)
{
    if (SetupStep* before = current()) {
        m_area->takeWidget();
        before->setParent(this);
        before->hide();
    }
    m_current = name;
    m_context.draft.step = name;
    SetupStep* step = current();
    m_area->setWidget(step);
    step->show();
    measure();
    step->enter();
    retranslate();
    // A step that has nothing to type: Enter goes on, and does not open the language menu.
    if (const QWidget* focused = focusWidget(); focused == nullptr || !step->isAncestorOf(focused))
        (m_next->isEnabled() ? static_cast<QWidget*>(m_next) : this)->setFocus();
    keep();
}

void SetupPage::go(int by)
{
    current()->keep();
    const QStringList steps = route();
    const qsizetype at = steps.indexOf(m_current) + by;
    if (at >= steps.size())
        return finish();
    if (at >= 0)
        showStep(steps[at]);
}

void SetupPage::finish()
{
    const QString home = m_context.draft.home;
    try {
        provisioning::rememberHome(m_context.dataFolder, home.toStdString());
        removeAll(m_file);
    } catch (const Error& error) {
        showError(error);
        return;
    }
    m_pause.stop();
    Q_EMIT finished(home);
}

Secret SetupPage::takePassphrase()
{
    return std::exchange(m_context.passphrase, Secret());
}

void SetupPage::showError(const Error& error)
{
    if (auto* line = current()->findChild<MessageLine*>(QStringLiteral("messageLine"), Qt::FindDirectChildrenOnly))
        line->showError(error);
}

/// Kept as it is now; a disk that is full is told by the step that needs it.
void SetupPage::keep()
{
    m_pause.stop();
    current()->keep();
    try {
        if (m_current == first)
            removeAll(m_file);
        else
            m_context.draft.save(m_file);
    } catch (const Error& error) {
        showError(error);
    }
}

void SetupPage::showState()
{
    const SetupStep* step = current();
    if (step == nullptr)
        return;
    const QStringList steps = route();
    const bool isFirst = m_current == first;
    // The first page goes on by its own buttons; who cannot read it needs the menu all the same.
    m_line->setVisible(!isFirst || m_menu != nullptr);
    m_bar->setVisible(!isFirst || m_menu != nullptr);
    m_back->setVisible(!isFirst);
    m_next->setVisible(!isFirst);
    m_back->setEnabled(step->canGoBack() && !(m_context.draft.made && m_current == QLatin1String("keysStep")));
    m_next->setEnabled(step->isComplete());
    m_next->setText(step->nextText());
    m_rail->setCurrent(static_cast<int>(steps.indexOf(m_current)));
    m_where->setText(tr("Step %1 of %2").arg(steps.indexOf(m_current) + 1).arg(steps.size()));
    m_where->setVisible(!isFirst && !m_rail->isVisibleTo(this));
}

void SetupPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        measure();
    QWidget::changeEvent(event);
}

void SetupPage::resizeEvent(QResizeEvent* event)
{
    measure();
    QWidget::resizeEvent(event);
}

void SetupPage::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_next->isVisible() && m_next->isEnabled())
        return current()->next();
    if (event->matches(QKeySequence::Back) && m_back->isVisible() && m_back->isEnabled())
        return go(-1);
    QWidget::keyPressEvent(event);
}

/// The rail takes room from the page only where there is enough of it.
void SetupPage::measure()
{
    const int text = fontMetrics().averageCharWidth();
    m_rail->setVisible(m_current != first && width() - m_rail->sizeHint().width() > text * 62);
    if (SetupStep* step = current())
        step->setMaximumWidth(text * contentCharacters);
    m_area->setAlignment(m_current == first ? Qt::AlignCenter : Qt::AlignHCenter | Qt::AlignTop);
    showState();
}

void SetupPage::retranslate()
{
    QStringList titles;
    for (const QString& name : route())
        titles << stepNamed(name)->shortTitle();
    m_rail->setSteps(titles);
    m_back->setText(tr("Back"));
    showState();
}

} // namespace keyline::ui
