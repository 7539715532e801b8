#include "ui/settings/ports_view.h"

#include "ui/common/heading.h"
#include "ui/common/icons.h"
#include "ui/common/path_field.h"
#include "ui/settings/port_model.h"
#include "ui/settings/slot_map.h"

#include "base/error.h"
#include "fixture/workbench.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableView>

#include <algorithm>

namespace keyline::ui {

namespace {

const std::string anyRule = "path:/*";
const std::string folderPrefix = "folder:";

} // namespace

PortsView::PortsView(fixture::PortDesk& desk, Teacher teacher, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_teacher(teacher), m_slotsLabel(new QLabel(this)), m_slots(new QSpinBox(this)),
      m_anyButton(new QRadioButton(this)), m_onlyButton(new QRadioButton(this)), m_table(new QTableView(this)),
      m_model(new PortModel(this)), m_none(makeHint(this)), m_folderLabel(new QLabel(this)),
      m_folder(new PathField(PathField::Kind::Folder, this)), m_folderHint(new QLabel(this)),
      m_mapLabel(new QLabel(this)), m_map(new SlotMap(this)), m_state(makeHint(this)),
      m_teachButton(new QPushButton(this))
{
    layOut();
    m_model->setFixture(&m_fixture);
    connect(&m_desk, &fixture::PortDesk::changed, this, &PortsView::take);
    connect(m_model, &PortModel::chosen, this, &PortsView::choose);
    connect(m_anyButton, &QRadioButton::toggled, this, &PortsView::chooseAny);
    connect(m_teachButton, &QPushButton::clicked, this, &PortsView::teach);
    connect(m_slots, &QSpinBox::valueChanged, this, [this](int slots_) {
        if (m_filling)
            return;
        m_fixture.setSlots(slots_);
        showState();
        Q_EMIT fixtureEdited();
    });
    connect(m_folder, &PathField::pathChanged, this, [this] {
        if (m_filling)
            return;
        tellDesk();
        Q_EMIT rulesEdited();
    });
    setFixture(fixture::Fixture());
    setRules({});
    retranslate();
}

void PortsView::layOut()
{
    m_slots->setObjectName(QStringLiteral("slotsEdit"));
    m_anyButton->setObjectName(QStringLiteral("anyPortButton"));
    m_onlyButton->setObjectName(QStringLiteral("onlyPortsButton"));
    m_table->setObjectName(QStringLiteral("portsTable"));
    m_folder->setObjectName(QStringLiteral("virtualFolderField"));
    m_state->setObjectName(QStringLiteral("teachLabel"));
    m_teachButton->setObjectName(QStringLiteral("teachButton"));
    m_slots->setRange(1, fixture::Fixture::mostSlots);
    m_slotsLabel->setBuddy(m_slots);
    m_folderLabel->setBuddy(m_folder->findChild<QWidget*>(QStringLiteral("pathEdit")));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setTextElideMode(Qt::ElideMiddle); // both ends of a path tell ports apart
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(PortModel::Path, QHeaderView::Stretch);
    m_table->setMinimumHeight(fontMetrics().height() * 7);
    m_teachButton->setIcon(themedIcon(Icon::Refresh));
    m_teachButton->setAutoDefault(false);
    m_folderLabel->setWordWrap(true);
    auto* count = new QHBoxLayout;
    count->addWidget(m_slotsLabel);
    count->addWidget(m_slots);
    count->addStretch();
    auto* teaching = new QHBoxLayout;
    teaching->addWidget(m_state, 1);
    teaching->addWidget(m_teachButton, 0, Qt::AlignTop);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(count);
    rows->addWidget(m_map);
    rows->addLayout(teaching);
    rows->addSpacing(fontMetrics().height() / 2);
    rows->addWidget(m_mapLabel);
    rows->addWidget(m_anyButton);
    rows->addWidget(m_onlyButton);
    rows->addWidget(m_table, 100);
    rows->addWidget(m_none);
    rows->addSpacing(fontMetrics().height() / 2);
    rows->addWidget(m_folderLabel);
    rows->addWidget(m_folder);
    m_folderHint->setObjectName(QStringLiteral("virtualFolderHint"));
    m_folderHint->setWordWrap(true);
    rows->addWidget(m_folderHint);
    rows->addStretch(1);
}

void PortsView::setFixture(const fixture::Fixture& fixture)
{
    m_fixture = fixture;
    m_filling = true;
    m_slots->setValue(m_fixture.slots());
    m_filling = false;
    showState();
}

std::string PortsView::rules() const
{
    std::vector<std::string> all = m_any ? std::vector<std::string>{anyRule} : m_rules;
    if (const QString folder = m_folder->path(); !folder.isEmpty())
        all.push_back(folderPrefix + folder.toStdString());
    std::string out;
    for (const std::string& rule : all)
        out += rule + "\n";
    return out;
}

void PortsView::setRules(const std::string& rules)
{
    std::vector<std::string> ours;
    QString folder;
    bool any = false;
    try {
        const auto list = link::PortAllowList::parse(rules);
        for (const link::PortRule& rule : list.rules()) {
            const std::string text = rule.text();
            if (text == anyRule)
                any = true;
            else if (text.starts_with(folderPrefix) && folder.isEmpty())
                folder = QString::fromStdString(text.substr(folderPrefix.size()));
            else
                ours.push_back(text);
        }
    } catch (const Error&) {
        ours.clear(); // whoever reads the file says what is wrong with it
    }
    m_rules = std::move(ours);
    m_filling = true;
    m_any = any;
    m_anyButton->setChecked(any);
    m_onlyButton->setChecked(!any);
    m_folder->setPath(folder);
    m_filling = false;
    m_model->setChoosable(!m_any);
    tellDesk();
}

void PortsView::chooseAny(bool any)
{
    if (m_filling || any == m_any)
        return;
    m_any = any;
    // Begins with what is there: nothing that works stops by itself.
    if (!any && m_rules.empty())
        for (const fixture::PortView& port : m_model->ports())
            if (std::ranges::find(m_rules, port.rule) == m_rules.end())
                m_rules.push_back(port.rule);
    m_model->setChoosable(!m_any);
    tellDesk();
    Q_EMIT rulesEdited();
}

void PortsView::choose(const fixture::PortView& port, bool used)
{
    if (used)
        m_rules.push_back(port.rule);
    else
        std::erase_if(m_rules, [&](const std::string& rule) {
            return std::ranges::find(port.allowedBy, rule) != port.allowedBy.end();
        });
    tellDesk();
    Q_EMIT rulesEdited();
}

/// It may come later, as a stick does: said, not refused.
void PortsView::tellFolder()
{
    const bool away = !m_folder->path().isEmpty() && !QFileInfo(m_folder->path()).isDir();
    m_folderHint->setText(away ? tr("There is no such folder now. Its devices appear once there is.") : QString());
    m_folderHint->setVisible(away);
}

void PortsView::tellDesk()
{
    tellFolder();
    std::vector<std::filesystem::path> folders;
    if (!m_folder->path().isEmpty())
        folders.emplace_back(m_folder->path().toStdString());
    m_desk.setFolders(folders);
    try {
        m_desk.setAllowed(link::PortAllowList::parse(rules()));
    } catch (const Error&) {
        m_desk.setAllowed({}); // a folder's name that no rule can have
    }
}

void PortsView::take(const std::vector<fixture::PortView>& ports)
{
    if (m_teacher == Teacher::View)
        place(ports);
    m_model->setPorts(ports);
    m_table->setVisible(!ports.empty());
    m_none->setVisible(ports.empty());
    showState();
}

/// A place that is not known takes the next slot; what was there when teaching began waits until it was unplugged once.
void PortsView::place(const std::vector<fixture::PortView>& ports)
{
    std::erase_if(m_ignored, [&](const std::string& head) {
        return std::ranges::find(ports, head, &fixture::PortView::head) == ports.end();
    });
    const fixture::Fixture before = m_fixture;
    for (const fixture::PortView& port : ports)
        if (port.isAllowed() && !m_ignored.contains(port.head))
            m_fixture.place(port.head);
    if (m_fixture != before)
        Q_EMIT fixtureEdited();
}

void PortsView::offerTeaching()
{
    m_teachButton->setFocus(Qt::TabFocusReason);
}

void PortsView::teach()
{
    m_fixture.forget();
    m_ignored.clear();
    for (const fixture::PortView& port : m_model->ports())
        m_ignored.insert(port.head);
    m_teaching = true;
    showState();
    if (m_teacher == Teacher::Station)
        Q_EMIT forgetWanted();
    else
        Q_EMIT fixtureEdited();
}

std::optional<int> PortsView::nextSlot() const
{
    for (int slot = 1; slot <= m_fixture.slots(); ++slot)
        if (m_fixture.headOf(slot).empty())
            return slot;
    return std::nullopt;
}

void PortsView::showState()
{
    std::set<int> taken;
    for (const fixture::PortView& port : m_model->ports())
        if (const auto slot = m_fixture.slotOf(port.head))
            taken.insert(*slot);
    const std::optional<int> next = nextSlot();
    m_map->setState(m_fixture, taken, next);
    m_model->setFixture(&m_fixture);
    if (!next)
        m_state->setText(tr("Every slot has its place. A device plugged in there comes to the same slot each time."));
    else if (!m_ignored.empty() && m_teaching)
        m_state->setText(tr("Unplug everything. Then plug a device into slot %1, then into the next one.").arg(*next));
    else
        m_state->setText(tr("Plug devices in, one slot after the other: the next one is slot %1.").arg(*next));
}

void PortsView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PortsView::retranslate()
{
    m_slotsLabel->setText(tr("&Slots of the fixture"));
    m_mapLabel->setText(tr("Ports that this station may use"));
    m_anyButton->setText(tr("&Every serial port of this machine"));
    m_onlyButton->setText(tr("&Only those ticked; all others are never touched"));
    m_none->setText(tr("No serial port has hardware behind it now. Plug a device in, and it appears here."));
    m_folderLabel->setText(tr("&Folder of virtual devices, if there is one"));
    m_folder->setFieldName(tr("Folder of virtual devices"));
    m_folder->setChooser(tr("Folder of virtual devices"));
    m_teachButton->setText(tr("&Teach the slots anew"));
    m_table->setAccessibleName(tr("Ports"));
    m_model->retranslate();
    tellFolder();
    showState();
}

} // namespace keyline::ui
