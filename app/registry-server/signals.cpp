#include "signals.h"

#include <csignal>
#include <ctime>
#include <initializer_list>

namespace {

sigset_t theSignals()
{
    sigset_t out;
    sigemptyset(&out);
    for (const int one : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&out, one);
    return out;
}

} // namespace

void holdSignals()
{
    const sigset_t signals = theSignals();
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

bool waitForSignal(std::chrono::seconds patience)
{
    const sigset_t signals = theSignals();
    const timespec time{static_cast<std::time_t>(patience.count()), 0};
    return ::sigtimedwait(&signals, nullptr, &time) > 0;
}
