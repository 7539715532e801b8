#include "ui/scan/wedge_filter.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace keyline::ui {

namespace {

/// With a prefix the end is awaited so long.
constexpr int prefixedGapMs = 500;

/// A scanner that ends its scans with a line feed types Ctrl+J.
bool isEnter(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || event.text() == QLatin1String("\n");
}

bool isModifier(int key)
{
    switch (key) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
        return true;
    default:
        return false;
    }
}

/// A character, and no command.
bool isTyped(const QKeyEvent& event)
{
    constexpr auto commands = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    const QString text = event.text();
    // AltGr is Ctrl and Alt at once on some systems; what it writes is text.
    const bool command = (event.modifiers() & commands) && !(event.modifiers() & Qt::GroupSwitchModifier);
    return !command && !text.isEmpty() && text.front().isPrint();
}

bool takesText(const QWidget* widget)
{
    return widget != nullptr && (widget->testAttribute(Qt::WA_InputMethodEnabled) ||
                                 qobject_cast<const QAbstractSpinBox*>(widget) != nullptr);
}

} // namespace

WedgeFilter::WedgeFilter(QObject* parent) : QObject(parent)
{
    m_clock.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &WedgeFilter::timeUp);
    qApp->installEventFilter(this);
}

WedgeFilter::~WedgeFilter() = default;

void WedgeFilter::setRules(const WedgeRules& rules)
{
    clear();
    m_rules = rules;
}

void WedgeFilter::setPage(QWidget* page)
{
    clear();
    m_page = page;
}

/// The window's own event object comes first; only the widget's counts, which tests and real keys both reach.
bool WedgeFilter::eventFilter(QObject* watched, QEvent* event)
{
    if (m_givingBack || !watched->isWidgetType())
        return false;
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        auto& key = static_cast<QKeyEvent&>(*event);
        if (!owns(watched) || !mine(key))
            return false;
        key.accept(); // it comes as a key press then, and to nobody's shortcut
        return true;
    }
    case QEvent::KeyPress:
        return owns(watched) && press(watched, static_cast<QKeyEvent&>(*event));
    case QEvent::KeyRelease: {
        const auto& key = static_cast<QKeyEvent&>(*event);
        return !key.isAutoRepeat() && m_swallowed.erase(key.key()) > 0;
    }
    default:
        return false;
    }
}

bool WedgeFilter::owns(const QObject* receiver) const
{
    if (!m_page || !m_page->isVisible() || QApplication::activeModalWidget() || QApplication::activePopupWidget())
        return false;
    const auto* widget = static_cast<const QWidget*>(receiver);
    return widget->window() == m_page->window() && !takesText(QApplication::focusWidget());
}

/// What press() would keep.
bool WedgeFilter::mine(const QKeyEvent& event) const
{
    if (isModifier(event.key()))
        return false;
    if (event.key() == m_rules.prefixKey || m_prefixed || isBurst(event))
        return true;
    return isEnter(event) ? !m_held.empty() || isTail() : isTyped(event) && !event.isAutoRepeat();
}

bool WedgeFilter::press(QObject* receiver, const QKeyEvent& event)
{
    if (isModifier(event.key()))
        return false;
    const bool late = !m_prefixed && m_count > 0 && gapBefore(event) > m_rules.gapMs;
    if (late)
        timeUp();
    if (m_rules.prefixKey != 0 && event.key() == m_rules.prefixKey) {
        giveBack();
        m_prefixed = true;
        m_first = m_clock.elapsed();
        m_timer.start(prefixedGapMs);
        m_swallowed.insert(event.key());
        return true;
    }
    const bool burst = m_prefixed || isBurst(event);
    if (isEnter(event) && (burst || m_count > 0 || isTail())) {
        const bool kept = enter();
        if (kept)
            m_swallowed.insert(event.key());
        return kept;
    }
    if (!burst && (!isTyped(event) || event.isAutoRepeat())) {
        giveBack();
        return false;
    }
    hold(receiver, event);
    return true;
}

/// True where it ended a scan, or came right behind one.
bool WedgeFilter::enter()
{
    if (!m_prefixed && m_count < m_rules.least) {
        const bool tail = isTail();
        giveBack();
        return tail;
    }
    emitScan();
    clear();
    m_ended = m_clock.elapsed();
    m_torn = false;
    return true;
}

/// What comes so soon after a scan is the scanner's, too: the second of CR and LF, or the rest of a scan that broke
/// off.
bool WedgeFilter::isTail() const
{
    if (!m_ended)
        return false;
    const qint64 begun = m_count > 0 ? m_first : m_clock.elapsed();
    return m_torn ? begun - *m_ended <= m_rules.tornMs : m_count == 0 && begun - *m_ended <= m_rules.gapMs;
}

void WedgeFilter::hold(QObject* receiver, const QKeyEvent& event)
{
    const qint64 now = m_clock.elapsed();
    if (m_count == 0 && !m_prefixed)
        m_first = now;
    ++m_count;
    if (m_text.size() < m_rules.mostLength)
        m_text += event.text();
    if (m_count < m_rules.least)
        m_held.push_back({receiver, event.key(), event.modifiers(), event.text()});
    m_last = now;
    m_lastStamp = event.timestamp();
    m_swallowed.insert(event.key());
    m_timer.start(m_prefixed ? prefixedGapMs : m_rules.gapMs);
}

/// Nothing more came: a person's keys go on to whom they were for; a scanner's are dropped.
void WedgeFilter::timeUp()
{
    const bool scanner = m_prefixed || m_count >= m_rules.least;
    if (!scanner) {
        giveBack();
        return;
    }
    clear();
    m_ended = m_clock.elapsed();
    m_torn = true;
    Q_EMIT faulted(WedgeFault::NoEnter);
}

void WedgeFilter::giveBack()
{
    if (m_count >= m_rules.least || m_prefixed || (m_torn && isTail())) {
        clear(); // a scanner's, broken off
        return;
    }
    const auto held = std::exchange(m_held, {});
    clear();
    m_givingBack = true;
    for (const Held& key : held) {
        QObject* receiver = QApplication::focusWidget();
        if (receiver == nullptr)
            receiver = key.receiver;
        if (receiver == nullptr)
            continue;
        QKeyEvent down(QEvent::KeyPress, key.key, key.modifiers, key.text);
        QCoreApplication::sendEvent(receiver, &down);
        QKeyEvent up(QEvent::KeyRelease, key.key, key.modifiers, key.text);
        QCoreApplication::sendEvent(receiver, &up);
    }
    m_givingBack = false;
}

void WedgeFilter::emitScan()
{
    const qint64 now = m_clock.elapsed();
    if (now - m_second >= 1000) {
        m_second = now;
        m_scans = 0;
    }
    if (++m_scans > m_rules.mostScansASecond) {
        if (m_scans == m_rules.mostScansASecond + 1)
            Q_EMIT faulted(WedgeFault::TooFast);
        return;
    }
    const double time = static_cast<double>(m_last - m_first);
    Q_EMIT scanned({m_text, m_count, m_count > 1 ? time / static_cast<double>(m_count - 1) : 0, m_prefixed});
}

void WedgeFilter::clear()
{
    m_timer.stop();
    m_held.clear();
    m_text.clear();
    m_count = 0;
    m_prefixed = false;
}

/// So close behind others that no finger did it.
bool WedgeFilter::isBurst(const QKeyEvent& event) const
{
    return m_count >= 2 && gapBefore(event) <= m_rules.gapMs;
}

/// By the window system's time where it gives one: it does not stretch while this program is busy.
qint64 WedgeFilter::gapBefore(const QKeyEvent& event) const
{
    if (event.timestamp() != 0 && m_lastStamp != 0 && event.timestamp() >= m_lastStamp)
        return static_cast<qint64>(event.timestamp() - m_lastStamp);
    return m_clock.elapsed() - m_last;
}

} // namespace keyline::ui
