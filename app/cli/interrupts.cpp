#include "interrupts.h"

#include <array>
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>

namespace {

// A signal handler can reach nothing but what is static.
std::array<int, 2> wakePipe{-1, -1};
std::atomic<bool> interrupted = false;
std::atomic<std::int64_t> firstSignal = 0; ///< milliseconds; 0 before it

constexpr std::int64_t sameSignal = 500;

std::int64_t milliseconds()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}

void onSignal(int)
{
    const std::int64_t now = milliseconds();
    std::int64_t first = 0;
    if (!firstSignal.compare_exchange_strong(first, now)) {
        if (now - first >= sameSignal)
            ::_exit(130);
        return;
    }
    interrupted = true;
    const char wake = 0;
    if (::write(wakePipe[1], &wake, 1) < 0)
        ::_exit(130);
}

} // namespace

Interrupts::Interrupts(std::function<void()> onInterrupt) : m_onInterrupt(std::move(onInterrupt))
{
    interrupted = false;
    firstSignal = 0;
    if (::pipe2(wakePipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    if (m_onInterrupt) {
        m_notifier = std::make_unique<QSocketNotifier>(wakePipe[0], QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, [this] {
            m_notifier->setEnabled(false);
            m_onInterrupt();
        });
    }
    m_hangUp = std::signal(SIGHUP, onSignal) != SIG_IGN;
    if (!m_hangUp)
        std::signal(SIGHUP, SIG_IGN);
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
}

Interrupts::~Interrupts()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    if (m_hangUp)
        std::signal(SIGHUP, SIG_DFL);
    m_notifier.reset();
    ::close(wakePipe[0]);
    ::close(wakePipe[1]);
    wakePipe = {-1, -1};
}

const std::atomic<bool>& Interrupts::flag()
{
    return interrupted;
}
