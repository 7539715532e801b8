#include "interrupts.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace {

// A signal handler can reach nothing but what is static.
std::array<int, 2> wakePipe{-1, -1};
std::atomic<bool> interrupted = false;

void onSignal(int)
{
    if (interrupted.exchange(true))
        ::_exit(130);
    const char wake = 0;
    if (::write(wakePipe[1], &wake, 1) < 0)
        ::_exit(130);
}

} // namespace

Interrupts::Interrupts(std::function<void()> onInterrupt) : m_onInterrupt(std::move(onInterrupt))
{
    interrupted = false;
    if (::pipe2(wakePipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    if (m_onInterrupt) {
        m_notifier = std::make_unique<QSocketNotifier>(wakePipe[0], QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, [this] {
            m_notifier->setEnabled(false);
            m_onInterrupt();
        });
    }
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

Interrupts::~Interrupts()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    m_notifier.reset();
    ::close(wakePipe[0]);
    ::close(wakePipe[1]);
    wakePipe = {-1, -1};
}

bool Interrupts::happened()
{
    return interrupted;
}
