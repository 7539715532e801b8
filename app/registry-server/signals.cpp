#include "signals.h"

#include <csignal>
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

void waitForSignal()
{
    const sigset_t signals = theSignals();
    int which = 0;
    ::sigwait(&signals, &which);
}
