#include "ui/settings/settings_page.h"

#include "ui/common/heading.h"
#include "ui/common/icons.h"
#include "ui/common/undo_bar.h"

#include <QBoxLayout>
#include <QEvent>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

#include <algorithm>
#include <iterator>

namespace keyline::ui {

namespace {

/// The longest line that is still read with ease.
constexpr int contentCharacters = 84;

struct Known
{
    const char* id;
    Icon icon;
    const char* title;
};

constexpr Known known[] = {
    {"look", Icon::Gear, QT_TRANSLATE_NOOP("keyline::ui::SettingsPage", "Look and sound")},
    {"station", Icon::Line, QT_TRANSLATE_NOOP("keyline::ui::SettingsPage", "Station")},
    {"ports", Icon::Plug, QT_TRANSLATE_NOOP("keyline::ui::SettingsPage", "Fixture and ports")},
    {"labels", Icon::Printer, QT_TRANSLATE_NOOP("keyline::ui::SettingsPage", "Labels and printer")},
    {"scanner", Icon::Barcode, QT_TRANSLATE_NOOP("keyline::ui::SettingsPage", "Scanner")},
    {"lock", Icon::Lock, QT_TRANSLATE_NOOP("keyline::ui::SettingsPage", "Lock")},
    {"support", Icon::Export, QT_TRANSLATE_NOOP("keyline::ui::SettingsPage", "Report for support")},
    {"about", Icon::Info, QT_TRANSLATE_NOOP("keyline::ui::SettingsPage", "About")},
};

const Known& knownSection(const QString& id)
{
    const auto found = std::ranges::find_if(known, [&](const Known& each) { return id == QLatin1String(each.id); });
    return found == std::end(known) ? known[0] : *found;
}

Icon sectionIcon(const QString& id)
{
    return knownSection(id).icon;
}

QString sectionTitle(const QString& id)
{
    return SettingsPage::tr(knownSection(id).title);
}

} // namespace

SettingsPage::SettingsPage(QWidget* parent)
    : QWidget(parent), m_list(new QListWidget(this)), m_stack(new QStackedWidget(this)), m_undo(new UndoBar(this))
{
    setObjectName(QStringLiteral("settingsPage"));
    m_list->setObjectName(QStringLiteral("sectionList"));
    m_list->setSpacing(4);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* columns = new QHBoxLayout;
    columns->addWidget(m_list);
    columns->addWidget(m_stack, 1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(columns, 1);
    rows->addWidget(m_undo);
    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    retranslate();
}

void SettingsPage::addSection(const QString& id, QWidget* content)
{
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setObjectName(id + QStringLiteral("Section"));
    auto* body = new QWidget;
    auto* heading = new Heading(1.5, body);
    auto* column = new QWidget(body);
    auto* inner = new QVBoxLayout(column);
    const int margin = fontMetrics().height();
    inner->setContentsMargins(margin, margin, margin, margin);
    inner->addWidget(heading);
    inner->addSpacing(margin / 2);
    inner->addWidget(content, 1);
    auto* across = new QHBoxLayout(body);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(column, 10);
    across->addStretch(1);
    area->setWidget(body);
    m_sections.append({id, heading, column});
    m_list->addItem(new QListWidgetItem(themedIcon(sectionIcon(id)), QString()));
    m_stack->addWidget(area);
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    retranslate();
}

void SettingsPage::removeSection(const QString& id)
{
    const auto found = std::ranges::find(m_sections, id, &Section::id);
    if (found == m_sections.end())
        return;
    const int at = static_cast<int>(found - m_sections.begin());
    QWidget* area = m_stack->widget(at);
    m_sections.removeAt(at);
    m_stack->removeWidget(area);
    delete m_list->takeItem(at);
    delete area;
}

void SettingsPage::showSection(const QString& id)
{
    const auto found = std::ranges::find(m_sections, id, &Section::id);
    if (found != m_sections.end())
        m_list->setCurrentRow(static_cast<int>(found - m_sections.begin()));
}

QString SettingsPage::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 ? m_sections[row].id : QString();
}

void SettingsPage::offerUndo(const QString& what, const std::function<void()>& undo)
{
    m_undo->offer(what, undo);
}

void SettingsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        measure();
    QWidget::changeEvent(event);
}

void SettingsPage::retranslate()
{
    m_list->setAccessibleName(tr("Sections of the settings"));
    for (int i = 0; i < m_sections.size(); ++i) {
        const QString title = sectionTitle(m_sections[i].id);
        m_list->item(i)->setText(title);
        m_sections[i].heading->setText(title);
    }
    measure();
}

void SettingsPage::measure()
{
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + fontMetrics().height() * 2);
    for (const Section& section : m_sections)
        section.page->setMaximumWidth(fontMetrics().averageCharWidth() * contentCharacters);
}

} // namespace keyline::ui
