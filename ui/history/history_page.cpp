#include "ui/history/history_page.h"

#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/keyline_style.h"
#include "ui/common/when_done.h"
#include "ui/common/work_bar.h"
#include "ui/history/result_delegate.h"
#include "ui/history/visit_card.h"

#include <QDate>
#include <QDateTime>
#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace keyline::ui {

namespace {

constexpr int typingPause = 120; ///< ms after the last key
constexpr int watchEvery = 500;  ///< ms

QString today()
{
    return QDate::currentDate().toString(Qt::ISODate);
}

} // namespace

HistoryPage::HistoryPage(const std::filesystem::path& database, QWidget* parent)
    : QWidget(parent), m_service(database), m_model(m_service)
{
    setObjectName(QStringLiteral("historyPage"));
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    m_watch.setInterval(watchEvery);
    connect(&m_typing, &QTimer::timeout, this, [this] { m_model.search(m_search->text()); });
    connect(&m_watch, &QTimer::timeout, this, [this] { lookForNew(); });
    connect(&m_model, &HistoryModel::changed, this, [this] {
        m_error.reset();
        reflect();
    });
    connect(&m_model, &HistoryModel::failed, this, [this](const Error& error) { showError(error); });
    retranslate();
    m_model.search({});
}

HistoryPage::~HistoryPage()
{
    // The table outlives the model by a moment, and must not tell of it then.
    m_table->selectionModel()->disconnect(this);
    m_table->setModel(nullptr);
    m_model.disconnect(this);
}

void HistoryPage::build()
{
    const int gap = fontMetrics().height() / 2;
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("historySearchEdit"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(Icon::Search), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_csv = new QPushButton(this);
    m_csv->setObjectName(QStringLiteral("exportCsvButton"));
    m_csv->setIcon(themedIcon(Icon::Export));
    m_pdf = new QPushButton(this);
    m_pdf->setObjectName(QStringLiteral("exportPdfButton"));
    m_pdf->setIcon(themedIcon(Icon::File));
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("historyCountLabel"));

    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("historyTable"));
    m_table->setModel(&m_model);
    m_table->setItemDelegateForColumn(HistoryModel::Result, new ResultDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(HistoryModel::Chip, QHeaderView::Stretch);
    m_card = new VisitCard(this);
    m_empty = new EmptyState(Icon::History, this);
    m_empty->setObjectName(QStringLiteral("historyEmptyView"));
    m_bar = new WorkBar(this);
    m_export = std::make_unique<ShiftExport>(m_service, *m_bar);

    auto* found = new QSplitter(Qt::Horizontal, this);
    found->setObjectName(QStringLiteral("historySplitter"));
    found->addWidget(m_table);
    found->addWidget(m_card);
    found->setSizes({6800, 3200}); // in proportion
    found->setCollapsible(0, false);
    found->setHandleWidth(gap);
    m_views = new QStackedWidget(this);
    m_views->addWidget(found);
    m_views->addWidget(m_empty);

    auto* first = new QHBoxLayout;
    first->setSpacing(gap);
    first->addWidget(m_search, 1);
    first->addWidget(m_csv);
    first->addWidget(m_pdf);
    auto* second = new QHBoxLayout;
    second->setSpacing(gap);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * gap, 2 * gap, 2 * gap, 2 * gap);
    column->setSpacing(gap);
    column->addLayout(first);
    column->addLayout(second);
    column->addWidget(m_views, 1);
    column->addWidget(m_bar);
    addChip(QStringLiteral("todayButton"), {});
    addChip(QStringLiteral("passButton"), QStringLiteral("pass"));
    addChip(QStringLiteral("failButton"), QStringLiteral("fail"));
    addChip(QStringLiteral("holdButton"), QStringLiteral("hold"));
    for (const Chip& chip : m_chips)
        second->addWidget(chip.button);
    second->addStretch(1);
    second->addWidget(m_count);

    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_typing.start();
        reflect();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { search(m_search->text()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showVisit(); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_model.rowCount() > 0)
            m_table->selectRow(0);
        showVisit();
    });
    connect(m_card, &VisitCard::recordAsked, this, &HistoryPage::recordAsked);
    connect(m_export.get(), &ShiftExport::changed, this, [this] { reflect(); });
    connect(m_csv, &QPushButton::clicked, this, [this] { chooseFile(false); });
    connect(m_pdf, &QPushButton::clicked, this, [this] { chooseFile(true); });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { search(m_error ? m_search->text() : QString()); });
    const auto shortcut = [this](const QKeySequence& keys, auto work) {
        auto* pressed = new QShortcut(keys, this);
        pressed->setContext(Qt::WidgetWithChildrenShortcut);
        connect(pressed, &QShortcut::activated, this, work);
    };
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_E), [this] { m_csv->click(); });
    setFocusProxy(m_search);
}

void HistoryPage::addChip(const QString& name, const QString& word)
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_chips.push_back({button, word});
    const std::size_t place = m_chips.size() - 1;
    connect(button, &QToolButton::clicked, this, [this, place] { toggle(m_chips[place]); });
}

/// A chip is a word of the search that need not be typed.
void HistoryPage::toggle(const Chip& chip)
{
    const QString word = chip.word.isEmpty() ? today() : chip.word;
    QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.removeAll(word) == 0) {
        if (!chip.word.isEmpty())
            for (const Chip& other : m_chips)
                if (!other.word.isEmpty())
                    words.removeAll(other.word); // no visit has two results
        words.append(word);
    }
    search(words.join(QLatin1Char(' ')));
}

void HistoryPage::search(const QString& line)
{
    if (m_search->text() != line)
        m_search->setText(line);
    m_typing.stop();
    m_model.search(line);
}

void HistoryPage::lookForNew()
{
    if (!m_error)
        m_model.lookForNew();
    else if (!m_model.isSearching())
        m_model.search(m_search->text()); // what was away may be back
}

QString HistoryPage::countText() const
{
    const int total = static_cast<int>(std::min<std::uint64_t>(m_model.total(), INT32_MAX));
    return m_model.isAtLeast() ? tr("more than %Ln visits", nullptr, total) : tr("%Ln visits", nullptr, total);
}

void HistoryPage::reflect()
{
    const QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const Chip& chip : m_chips)
        chip.button->setChecked(words.contains(chip.word.isEmpty() ? today() : chip.word));
    const bool any = m_model.rowCount() > 0;
    const bool nothingYet = m_model.isSearching() && !any;
    m_count->setText(m_error || nothingYet ? QString() : countText());
    m_csv->setEnabled(any && !m_error && !m_export->isAtWork());
    m_pdf->setEnabled(any && !m_error && !m_export->isAtWork());
    m_views->setCurrentIndex(any && !m_error ? 0 : 1);
    if (m_error) {
        const ErrorText error = errorText(*m_error);
        m_empty->setIcon(Icon::TriangleBang);
        m_empty->setTexts(error.what,
                          error.means + QLatin1Char('\n') + error.action + QLatin1Char('\n') + error.context,
                          tr("Try again"));
    } else if (nothingYet) {
        m_empty->setIcon(Icon::Clock);
        m_empty->setTexts(tr("Reading the history"), tr("This takes a moment after the station was started."));
    } else if (!any && m_model.query().asksNothing()) {
        m_empty->setIcon(Icon::History);
        m_empty->setTexts(tr("No device was here yet"),
                          tr("Each device that passes, fails or is held gets a line here, for good."));
    } else if (!any) {
        m_empty->setIcon(Icon::Search);
        m_empty->setTexts(
            tr("No visit fits “%1”").arg(m_model.line().trimmed()),
            tr("Any part of an identity or chip ID will do.\nOther words: a model or profile; pass, fail, hold, "
               "done; a code such as K-204.\nTimes: 2026-11-26, 2026-11, or "
               "2026-11-26T06..2026-11-26T14. All words must fit."),
            tr("Show all"));
    }
}

void HistoryPage::showError(const Error& error)
{
    m_error = error;
    reflect();
}

void HistoryPage::showVisit()
{
    const QModelIndex current = m_table->currentIndex();
    m_card->setVisit(current.isValid() ? std::optional(m_model.visit(current.row())) : std::nullopt);
}

void HistoryPage::chooseFile(bool pdf)
{
    const QString name =
        QStringLiteral("keyline-%1").arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-HHmm")));
    const QString file = pdf ? QFileDialog::getSaveFileName(this, tr("Save the visits as PDF"),
                                                            name + QStringLiteral(".pdf"), tr("PDF (*.pdf)"))
                             : QFileDialog::getSaveFileName(this, tr("Save the visits as CSV"),
                                                            name + QStringLiteral(".csv"), tr("CSV (*.csv)"));
    if (file.isEmpty())
        return;
    if (pdf)
        exportPdf(file);
    else
        exportCsv(file);
}

void HistoryPage::exportCsv(const QString& file)
{
    m_export->writeCsv(m_model.query(), m_model.line(), file);
}

void HistoryPage::exportPdf(const QString& file)
{
    m_export->writePdf(m_model.query(), m_model.line(), file);
}

void HistoryPage::retranslate()
{
    setAccessibleName(tr("History"));
    m_search->setPlaceholderText(tr("Find a device: any part of its identity or chip ID, a code, a day…"));
    m_search->setAccessibleName(tr("Search the history"));
    m_table->setAccessibleName(tr("Visits found"));
    m_csv->setText(tr("Save as CSV…"));
    m_pdf->setText(tr("Save as PDF…"));
    m_chips[0].button->setText(tr("Today"));
    m_chips[1].button->setText(QStringLiteral("PASS"));
    m_chips[2].button->setText(QStringLiteral("FAIL"));
    m_chips[3].button->setText(tr("HOLD"));
    Q_EMIT m_model.headerDataChanged(Qt::Horizontal, 0, HistoryModel::columns - 1);
    m_table->viewport()->update();
    measure();
    reflect();
}

/// Columns as wide as what stands in them, whatever the font.
void HistoryPage::measure()
{
    const QFontMetrics metrics(m_table->font());
    QFont heavy = m_table->font();
    heavy.setBold(true);
    const int blank = metrics.height();
    QHeaderView* header = m_table->horizontalHeader();
    const auto widen = [&](int column, int width) {
        header->resizeSection(column, std::max(width + blank, header->sectionSizeHint(column)));
    };
    int widest = 0;
    for (const auto result : {station::Result::Fail, station::Result::Hold, station::Result::DoneBefore}) {
        station::HistoryRow row;
        row.result = result;
        row.code = "K-000";
        widest = std::max(widest, QFontMetrics(heavy).horizontalAdvance(HistoryModel::resultText(row)));
    }
    widen(HistoryModel::Result, widest + metrics.height() * 5 / 3);
    widen(HistoryModel::Finished, metrics.horizontalAdvance(HistoryModel::timeText(0)));
    widen(HistoryModel::Identity, metrics.horizontalAdvance(QString(16, QLatin1Char('0'))));
    header->setMinimumSectionSize(metrics.horizontalAdvance(QString(8, QLatin1Char('0'))));
    widen(HistoryModel::Profile, metrics.horizontalAdvance(QString(10, QLatin1Char('n'))));
    widen(HistoryModel::Model, metrics.horizontalAdvance(QString(10, QLatin1Char('n'))));
    const KeylineStyle* style = KeylineStyle::of(this);
    m_table->verticalHeader()->setDefaultSectionSize(
        std::max(metrics.height() * 9 / 5, style ? style->targetSize() : 0));
    m_card->setMinimumWidth(metrics.horizontalAdvance(QString(24, QLatin1Char('0'))));
}

void HistoryPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
    QWidget::changeEvent(event);
}

void HistoryPage::showEvent(QShowEvent* event)
{
    m_watch.start();
    QWidget::showEvent(event);
}

void HistoryPage::hideEvent(QHideEvent* event)
{
    m_watch.stop();
    QWidget::hideEvent(event);
}

/// Down goes from the field into what it found, as in any list with a filter.
bool HistoryPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down && m_model.rowCount() > 0) {
        m_table->setFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace keyline::ui
