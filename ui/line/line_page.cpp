#include "ui/line/line_page.h"

#include "ui/common/banner_bar.h"
#include "ui/common/drawer.h"
#include "ui/common/error_help.h"
#include "ui/common/error_text.h"
#include "ui/common/sounds.h"
#include "ui/line/attention_list.h"
#include "ui/line/key_help.h"
#include "ui/line/line_top_bar.h"
#include "ui/line/pace_chart.h"
#include "ui/line/recall_list.h"
#include "ui/line/scan_list.h"
#include "ui/line/scan_text.h"
#include "ui/line/slot_card.h"
#include "ui/line/slot_detail.h"
#include "ui/line/slot_grid.h"
#include "ui/line/status_strip.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace keyline::ui {

using fixture::SlotState;
using fixture::StationEngine;

namespace {

const QString noOrderId = QStringLiteral("noOrder");
const QString recallsId = QStringLiteral("K519");
const QString slotlessId = QStringLiteral("slotless");

} // namespace

LinePage::LinePage(StationEngine& engine, Sounds& sounds, QWidget* parent)
    : QWidget(parent), m_engine(engine), m_sounds(sounds), m_middle(new QBoxLayout(QBoxLayout::TopToBottom)),
      m_top(new LineTopBar), m_pace(new PaceChart), m_banners(new BannerBar), m_grid(new SlotGrid),
      m_attention(new AttentionList), m_status(new StatusStrip), m_drawer(new Drawer(this)), m_refusal(new QTimer(this))
{
    setObjectName(QStringLiteral("linePage"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_top, 1);
    top->addWidget(m_pace);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_banners);
    m_banners->keepRoom({}); // cards never move
    m_middle->addWidget(m_grid, 1);
    m_middle->addWidget(m_attention);
    layout->addLayout(m_middle, 1);
    layout->addWidget(m_status);
    setSlots(fixture::Fixture::defaultSlots);
    connect(m_grid, &SlotGrid::chosen, this, &LinePage::openSlot);
    connect(m_attention, &AttentionList::chosen, this, &LinePage::openSlot);
    connect(m_banners, &BannerBar::actionTriggered, this, [this](const QString& id) {
        if (id == noOrderId)
            Q_EMIT orderWanted();
        else if (id == recallsId)
            openRecalls();
        else if (id == slotlessId)
            Q_EMIT fixtureWanted();
        else
            Q_EMIT openWanted();
    });
    connect(m_drawer, &Drawer::closed, this, [this] { forgetContent(); });
    m_refusal->setSingleShot(true);
    m_refusal->setInterval(10'000);
    connect(m_refusal, &QTimer::timeout, this, [this] {
        m_refused.reset();
        showBanners();
    });
    connectEngine(engine);
}

void LinePage::connectEngine(StationEngine& engine)
{
    connect(&engine, &StationEngine::opened, this, [this](const fixture::StationInfo& station) {
        m_top->setStation(station);
        m_hasStation = true;
        m_notOpen.reset();
        m_trouble.reset();
        showBanners();
    });
    connect(&engine, &StationEngine::orderStarted, this, [this](const fixture::OrderInfo& order) {
        m_top->setOrder(order);
        m_hasOrder = true;
        m_resumed = order.resumed;
        m_trouble.reset();
        showBanners();
    });
    connect(&engine, &StationEngine::orderStopped, this, [this] {
        m_top->setOrder({});
        m_hasOrder = false;
        showBanners();
    });
    const auto show = [this](std::optional<Error> LinePage::*place) {
        return [this, place](const Error& error) {
            this->*place = error;
            showBanners();
        };
    };
    connect(&engine, &StationEngine::openFailed, this, show(&LinePage::m_notOpen));
    connect(&engine, &StationEngine::orderFailed, this, show(&LinePage::m_trouble));
    connect(&engine, &StationEngine::troubled, this, show(&LinePage::m_nuisance));
    connect(&engine, &StationEngine::troubleOver, this, [this] {
        m_nuisance.reset();
        showBanners();
    });
    connect(new fixture::LineFeed(engine, this), &fixture::LineFeed::changed, this, &LinePage::onLine);
    connect(&engine, &StationEngine::scanned, this, &LinePage::onScanned);
    connect(&engine, &StationEngine::deskChanged, this, &LinePage::onDesk);
    connect(&engine, &StationEngine::finished, this, [this] {
        if (std::exchange(m_resumed, std::nullopt))
            showBanners();
    });
    connect(&engine, &StationEngine::closed, this, [this] {
        m_trouble.reset();
        m_nuisance.reset();
        m_hasStation = m_hasOrder = false;
        showBanners();
    });
}

void LinePage::setStationName(const QString& name)
{
    m_top->setStationName(name);
}

/// In large letters the counts come before the chart, and the cards before the room that is kept for a banner.
void LinePage::shareRoom()
{
    constexpr int leastCharacters = 130;
    constexpr int leastLines = 24;
    m_pace->setVisible(width() >= fontMetrics().averageCharWidth() * leastCharacters);
    m_banners->setRoomWhileQuiet(height() >= fontMetrics().height() * leastLines);
}

void LinePage::resizeEvent(QResizeEvent* event)
{
    shareRoom();
    QWidget::resizeEvent(event);
}

void LinePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_drawer->setTitle(m_drawerTitle());
        showBanners();
    }
    if (event->type() == QEvent::FontChange)
        shareRoom();
    QWidget::changeEvent(event);
}

/// Digits, then Enter: the slot of this number; Enter alone: the one with the focus. Esc: the last scan is taken back.
/// Del: the reject is in the red bin. F1: help.
void LinePage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F1) {
        showHelp();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        m_digits.clear();
        m_engine.undoScan();
        return;
    }
    if (event->key() == Qt::Key_Delete) {
        m_engine.confirmReject(rejectInView());
        return;
    }
    if (event->text().size() == 1 && event->text().front().isDigit()) {
        if (m_digitsAt != focusWidget())
            m_digits.clear();
        m_digitsAt = focusWidget();
        m_digits = (m_digits + event->text()).right(2);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        enter();
        return;
    }
    m_digits.clear();
    QWidget::keyPressEvent(event);
}

/// Digits that were typed before the focus went elsewhere are past.
void LinePage::enter()
{
    const int typed = std::exchange(m_digits, {}).toInt();
    const auto* focused = qobject_cast<const SlotCard*>(focusWidget());
    if (typed > 0 && m_digitsAt == focusWidget())
        openSlot(typed);
    else if (focused != nullptr)
        openSlot(focused->status().slot);
}

/// Of many slots the list stands beside them: their cards are too small to say what to do.
void LinePage::setSlots(int slots)
{
    constexpr int mostWithInstruction = 16;
    const bool beside = slots > mostWithInstruction;
    m_middle->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_attention->setVertical(beside);
    m_attention->setSlots(slots);
    m_grid->setSlots(slots);
    m_slots.erase(m_slots.upper_bound(slots), m_slots.end());
}

/// A frame of all that happens in slots.
void LinePage::onLine(const fixture::LineChanges& changes)
{
    if (changes.closed) {
        m_grid->clear();
        m_attention->clear();
        m_slots.clear();
        m_causes.clear();
        m_recalls.clear();
        m_status->setStrangers({});
        m_slotless = 0;
    }
    if (changes.fixture)
        setSlots(changes.fixture->slots());
    for (const auto& [number, slot] : changes.slots)
        onSlot(slot);
    m_attention->take(changes.slots);
    if (changes.strangers) {
        m_status->setStrangers(*changes.strangers);
        m_slotless = static_cast<int>(changes.strangers->slotless.size());
    }
    if (changes.counters) {
        m_top->setCounters(*changes.counters);
        m_status->setCounters(*changes.counters);
        m_pace->setTally(changes.counters->shift);
        onRecalls(changes.counters->recalls);
    }
    if (changes.causes)
        m_causes = *changes.causes;
    const bool free = m_grid->count() > static_cast<int>(std::ranges::count_if(m_slots, [](const auto& slot) {
                          return slot.second.state != SlotState::Empty;
                      }));
    if (std::exchange(m_hasFreeSlot, free) != free || changes.causes || changes.closed || changes.strangers)
        showBanners();
}

void LinePage::onSlot(const fixture::SlotStatus& slot)
{
    const auto known = m_slots.find(slot.slot);
    const bool changed = known == m_slots.end() || known->second.state != slot.state;
    const bool inTheWay = slot.nextWaits && (known == m_slots.end() || !known->second.nextWaits);
    m_slots.insert_or_assign(slot.slot, slot);
    m_grid->setStatus(slot);
    if (m_detail != nullptr && m_detail->slot() == slot.slot)
        m_detail->setStatus(slot);
    if (inTheWay)
        m_sounds.play(Sound::Attention);
    else if (changed)
        sound(slot);
}

void LinePage::onScanned(const scan::ScanOutcome& outcome)
{
    m_refused.reset();
    if (isTrouble(outcome)) {
        m_refused = outcome;
        m_refusal->start();
        m_sounds.play(Sound::Attention);
    } else {
        m_sounds.play(Sound::Tick);
    }
    if (outcome.code && outcome.code->command() == scan::Command::Reprint)
        for (const auto& [number, slot] : m_slots)
            if (slot.state == SlotState::ScanBack)
                m_engine.reprint(number);
    if (outcome.kind == scan::ScanOutcome::Kind::Code && outcome.code && outcome.code->command()) {
        if (*outcome.code->command() == scan::Command::Help)
            showHelp();
        if (*outcome.code->command() == scan::Command::Ok)
            closeSeen();
        Q_EMIT commandScanned(*outcome.code->command());
    }
    m_status->setScan(outcome);
    showBanners();
}

/// The card OK: what is open, or says what is past, was read.
void LinePage::closeSeen()
{
    m_drawer->closeDrawer();
    m_resumed.reset();
}

void LinePage::tellScanner(const Error& error)
{
    onScanned({.kind = scan::ScanOutcome::Kind::Refused, .error = error});
}

void LinePage::onDesk(const fixture::DeskView& desk)
{
    m_desk = desk;
    m_grid->setArmed(desk.armed);
    m_attention->setArmed(desk.armed);
    forgetPastScan();
    if (m_scans != nullptr)
        m_scans->setDesk(desk);
    showBanners();
}

/// What waited and waits no longer, as its time is over or its device came, is not said any more.
void LinePage::forgetPastScan()
{
    using Kind = scan::ScanOutcome::Kind;
    const auto& scan = m_status->scan();
    if (!scan)
        return;
    const bool waits = std::ranges::any_of(m_desk.pending, [&](const auto& label) { return label.slot == scan->slot; });
    if (((scan->kind == Kind::Noted || scan->kind == Kind::Partly) && !waits) ||
        (scan->kind == Kind::Armed && m_desk.armed != scan->slot))
        m_status->setScan({});
}

void LinePage::showScans()
{
    auto* scans = new ScanList;
    scans->setDesk(m_desk);
    setTitle([] { return tr("Last scans"); });
    m_drawer->setContent(scans);
    forgetContent();
    m_scans = scans;
    m_drawer->open();
}

void LinePage::showHelp()
{
    const std::optional<Error> trouble = troubleNow();
    forgetContent();
    if (trouble) {
        m_drawerTitle = [number = errorText(*trouble).number] { return number; };
        ErrorHelp::openIn(*m_drawer, errorText(*trouble).number, trouble->context());
        return;
    }
    setTitle([] { return tr("Keys of this page"); });
    m_drawer->setContent(new KeyHelp);
    m_drawer->open();
}

/// Of the slot that is looked at; else what is said for all; else of the slot that needs a hand most.
std::optional<Error> LinePage::troubleNow() const
{
    const auto ofSlot = [this](int slot) {
        const auto known = m_slots.find(slot);
        const bool tells =
            known != m_slots.end() && known->second.error && known->second.error->code() != Code::Interrupted;
        return tells ? known->second.error : std::nullopt;
    };
    if (const auto error = ofSlot(slotInView()))
        return error;
    if (m_refused && m_refused->error)
        return m_refused->error;
    for (const auto& trouble : {m_notOpen, m_trouble, m_nuisance})
        if (trouble)
            return trouble;
    for (const auto& cause : m_causes)
        if (cause.error.code() != Code::Interrupted) // told in words of its own
            return cause.error;
    for (const int slot : m_attention->listed())
        if (const auto error = ofSlot(slot))
            return error;
    return {};
}

/// That is open in the drawer or has the focus; 0 for none.
int LinePage::slotInView() const
{
    if (m_detail != nullptr)
        return m_detail->slot();
    const auto* focused = qobject_cast<const SlotCard*>(focusWidget());
    return focused != nullptr ? focused->status().slot : 0;
}

/// The reject that Del is for: that of the slot in view, else any (0).
int LinePage::rejectInView() const
{
    const auto slot = m_slots.find(slotInView());
    return slot != m_slots.end() && slot->second.unconfirmed ? slot->first : 0;
}

void LinePage::closeDrawer()
{
    m_drawer->closeDrawer();
}

void LinePage::sound(const fixture::SlotStatus& slot)
{
    switch (slot.state) {
    case SlotState::Greeting:
        return m_sounds.play(Sound::Tick);
    case SlotState::Pass:
        return m_sounds.play(Sound::Pass);
    case SlotState::Fail:
        return m_sounds.play(Sound::Fail);
    case SlotState::Hold:
    case SlotState::Scan:
    case SlotState::ScanBack:
    case SlotState::PutBack:
        return m_sounds.play(Sound::Attention);
    default:
        return;
    }
}

/// Slots and status say nothing that a banner beside them makes untrue.
void LinePage::showWhetherOpen()
{
    m_grid->setEnabled(!m_notOpen);
    m_status->setOpen(!m_notOpen);
    m_status->setTroubled(m_nuisance || std::ranges::any_of(m_causes, [](const fixture::SharedCause& cause) {
                              return cause.error.code() != Code::Interrupted;
                          }));
}

void LinePage::showBanners()
{
    showWhetherOpen();
    QList<Banner> banners;
    const auto add = [&banners](const Error& cause, const QString& action = {}) {
        const ErrorText error = errorText(cause);
        QString id = error.number;
        id.remove(QLatin1Char('-'));
        //: a banner: %1 what happened, %2 what it means, %3 what to do, %4 the code
        QString text = tr("%1. %2 %3 (%4)").arg(error.what, error.means, error.action, error.number);
        if (!error.context.isEmpty())
            text += QLatin1Char('\n') + error.context;
        if (std::ranges::none_of(banners, [&](const Banner& banner) { return banner.id == id; }))
            banners << Banner{.id = id, .text = text, .action = action};
    };
    if (m_notOpen)
        add(*m_notOpen, tr("Open again"));
    if (m_trouble)
        add(*m_trouble);
    if (m_nuisance)
        add(*m_nuisance, m_nuisance->code() == Code::HomeIncomplete ? tr("Open again") : QString());
    for (const auto& cause : m_causes)
        if (cause.error.code() != Code::Interrupted) // that no order runs is said below
            add(cause.error);
    if (!m_recalls.empty())
        banners << Banner{.id = recallsId,
                          .text =
                              tr("%n sealed devices must be called back: the registry refused their records. (K-519)",
                                 nullptr, static_cast<int>(m_recalls.size())),
                          .action = tr("Show which")};
    if (m_slotless > 0)
        banners << Banner{.id = slotlessId,
                          .text = tr("%n devices have no slot: every slot belongs to another port or is in use.",
                                     nullptr, m_slotless),
                          .action = tr("Teach the slots anew")};
    if (m_refused)
        banners << Banner{
            .id = QStringLiteral("scan"), .icon = Icon::Barcode, .text = scanText(*m_refused), .action = {}};
    if (const QString pending = pendingText(m_desk); !pending.isEmpty())
        banners << Banner{
            .id = QStringLiteral("pending"), .tone = Tone::Now, .icon = Icon::Barcode, .text = pending, .action = {}};
    if (m_hasOrder && m_resumed && m_resumed->inWork > 0)
        banners << Banner{.id = QStringLiteral("resumed"),
                          .tone = Tone::Neutral,
                          .icon = Icon::History,
                          .text = tr("Stopped at %1. %n devices that were in work go on by themselves when they are "
                                     "connected.",
                                     nullptr, static_cast<int>(m_resumed->inWork))
                                      .arg(QLocale().toString(QDateTime::fromSecsSinceEpoch(m_resumed->stopped),
                                                              QLocale::ShortFormat)),
                          .action = {}};
    if (m_hasStation && !m_hasOrder)
        banners << Banner{.id = noOrderId,
                          .tone = Tone::Neutral,
                          .icon = Icon::Info,
                          .text = tr("No order is running. Devices that are connected wait."),
                          .action = tr("Start an order")};
    m_banners->keepRoom(m_hasOrder && m_hasFreeSlot ? tr("Connect a device to any slot: it starts by itself.")
                                                    : QString());
    m_banners->setBanners(banners);
}

void LinePage::openSlot(int slot)
{
    const auto known = m_slots.find(slot);
    if (known == m_slots.end())
        return;
    auto* detail = new SlotDetail;
    detail->setStatus(known->second);
    connect(detail, &SlotDetail::armWanted, this, [this, slot] { m_engine.armSlot(slot); });
    connect(detail, &SlotDetail::confirmWanted, this, [this, slot] { m_engine.confirmReject(slot); });
    connect(detail, &SlotDetail::letGoWanted, this, [this, slot] { m_engine.letGo(slot); });
    connect(detail, &SlotDetail::reprintWanted, this, [this, slot] { m_engine.reprint(slot); });
    setTitle([slot] { return tr("Slot %1").arg(slot); });
    m_drawer->setContent(detail);
    forgetContent();
    m_detail = detail;
    m_drawer->open();
}

void LinePage::onRecalls(const std::vector<provisioning::Recall>& recalls)
{
    if (m_recallList != nullptr)
        m_recallList->setRecalls(recalls);
    if (std::exchange(m_recalls, recalls) != recalls)
        showBanners();
}

void LinePage::openRecalls()
{
    auto* list = new RecallList;
    list->setRecalls(m_recalls);
    connect(list, &RecallList::chosen, this, &LinePage::recordWanted);
    setTitle([] { return tr("Devices to call back"); });
    m_drawer->setContent(list);
    forgetContent();
    m_recallList = list;
    m_drawer->open();
}

/// Kept, so that it follows the language.
void LinePage::setTitle(std::function<QString()> title)
{
    m_drawerTitle = std::move(title);
    m_drawer->setTitle(m_drawerTitle());
}

/// The drawer has other content now, or none.
void LinePage::forgetContent()
{
    m_detail = nullptr;
    m_scans = nullptr;
    m_recallList = nullptr;
}

} // namespace keyline::ui
