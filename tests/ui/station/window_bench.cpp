#include "window_bench.h"

#include "base/error_table.h"
#include "ui/line/slot_card.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <fstream>

using namespace keyline;
using namespace keyline::fixture;
using namespace std::chrono;

namespace {

constexpr milliseconds beatTime{10};
constexpr milliseconds freeze{500};

/// How long this thread has been ready to run without a processor: kernel's Documentation/scheduler/sched-stats,
/// /proc/<pid>/schedstat, the second number.
nanoseconds unserved()
{
    std::ifstream stat("/proc/thread-self/schedstat");
    std::int64_t served = 0;
    std::int64_t waited = 0;
    stat >> served >> waited;
    return nanoseconds(waited);
}

} // namespace

Pulse::Pulse() : m_last(steady_clock::now()), m_unserved(unserved())
{
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
    m_timer.start(beatTime);
}

void Pulse::beat()
{
    const auto now = steady_clock::now();
    const auto without = unserved();
    m_longest = std::max(m_longest, duration_cast<milliseconds>(now - m_last - (without - m_unserved)));
    m_last = now;
    m_unserved = without;
}

QByteArray Pulse::frozen() const
{
    if (m_longest <= freeze)
        return {};
    return "the window was away from its event loop for " + QByteArray::number(qint64{m_longest.count()}) + " ms";
}

WindowBench::WindowBench(const std::filesystem::path& home, const std::filesystem::path& heads)
    : m_home(home), m_heads(heads), m_engine(std::make_unique<StationEngine>(clock)),
      m_window(std::make_unique<ui::StationWindow>(*m_engine, m_sounds))
{
    watch();
    QObject::connect(m_window.get(), &ui::StationWindow::openWanted, m_engine.get(), [this] { open(); });
    m_window->show();
}

WindowBench::~WindowBench()
{
    m_window.reset();
    m_engine.reset();
}

void WindowBench::watch()
{
    auto* engine = m_engine.get();
    auto* window = m_window.get();
    QObject::connect(engine, &StationEngine::slotChanged, window, [this](const SlotStatus& slot) {
        if (slot.error)
            codes.insert(errorInfo(slot.error->code()).number);
    });
    QObject::connect(engine, &StationEngine::finished, window, [this](const provisioning::SessionResult& result) {
        if (result.result == station::Result::Pass && result.chip)
            ++passes[*result.chip];
    });
    QObject::connect(engine, &StationEngine::opened, window, [this] { isOpen = true; });
    QObject::connect(engine, &StationEngine::closed, window, [this] { isOpen = false; });
    QObject::connect(engine, &StationEngine::orderStarted, window, [this](const OrderInfo& order) {
        ++orders;
        resumed = order.resumed;
    });
    for (const auto failed : {&StationEngine::openFailed, &StationEngine::orderFailed, &StationEngine::troubled})
        QObject::connect(engine, failed, window, [this](const Error& what) { error = what; });
}

void WindowBench::open()
{
    StationRequest request;
    request.home = m_home;
    request.folders = {m_heads};
    request.systemPorts = false;
    request.retry = milliseconds(500);
    m_engine->open(request, LineBench::passphrase());
}

void WindowBench::startOrder(const std::string& identities)
{
    m_engine->startOrder({.profile = "phone", .identities = identities, .chips = {}});
}

int WindowBench::count(const QSet<QString>& states) const
{
    int out = 0;
    for (const auto* card : m_window->findChildren<ui::SlotCard*>())
        out += states.contains(card->state()) ? 1 : 0;
    return out;
}

int WindowBench::cards() const
{
    return static_cast<int>(m_window->findChildren<ui::SlotCard*>().size());
}

QStringList WindowBench::banners() const
{
    QStringList out;
    for (const auto* widget : m_window->findChildren<QWidget*>())
        if (widget->objectName().startsWith(QLatin1String("banner_")) && widget->isVisibleTo(m_window.get()))
            out << widget->objectName().mid(7);
    return out;
}

QString WindowBench::bannerText() const
{
    QStringList out;
    for (const auto* label : m_window->findChildren<QLabel*>(QStringLiteral("bannerTextLabel")))
        if (label->isVisibleTo(m_window.get()))
            out << label->text();
    return out.join(QLatin1Char('\n'));
}

QString WindowBench::unexplained() const
{
    QStringList out;
    const bool banner = !banners().isEmpty();
    if (!isOpen)
        return banner ? QString() : QStringLiteral("not open");
    for (const auto* card : m_window->findChildren<ui::SlotCard*>()) {
        const bool says = !card->instruction().isEmpty() && (!card->word().isEmpty() || card->state() == u"empty");
        const bool pausedAlone = card->state() == u"paused" && !banner;
        if (!says || pausedAlone)
            out << labelOf(card->status().slot);
    }
    return out.join(QStringLiteral("; "));
}

bool WindowBench::press(const QString& banner)
{
    auto* strip = m_window->findChild<QWidget*>(QStringLiteral("banner_") + banner);
    auto* button = strip != nullptr ? strip->findChild<QPushButton*>() : nullptr;
    if (button == nullptr || !button->isVisibleTo(m_window.get()))
        return false;
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

QString WindowBench::labelOf(int slot) const
{
    const auto* card =
        m_window->findChild<ui::SlotCard*>(QStringLiteral("slotCard_%1").arg(slot, 2, 10, QLatin1Char('0')));
    if (card == nullptr)
        return {};
    return QStringLiteral("%1 %2: %3, %4").arg(slot).arg(card->state(), card->word(), card->instruction());
}

void WindowBench::keepPicture(const QString& name) const
{
    const QString folder = qEnvironmentVariable("KEYLINE_PICTURES");
    if (!folder.isEmpty())
        m_window->grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}
