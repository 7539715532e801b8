#include "fleet.h"

#include "failure.h"
#include "text.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <sys/signalfd.h>
#include <unistd.h>

namespace keyline::virtual_device {
namespace {

constexpr Nanoseconds kParentCheck = 500 * kMillisecond;

} // namespace

Fleet::Fleet(FleetOptions options) : m_options(std::move(options)), m_listeners(m_loop), m_parent(::getppid())
{
    // Before the first thread, so that all threads leave the signals to the loop.
    watchSignals();
    m_pool.emplace(std::clamp(std::thread::hardware_concurrency(), 1U, 4U));
    m_surroundings.emplace(Surroundings{m_loop, *m_pool, m_listeners, m_options.baud, m_options.quiet,
                                        [](const VirtualDevice& device) { printLine(device.announcement()); }});
    for (const DeviceFolder& folder : selectDevices(m_options.dir, m_options.chips))
        m_devices.push_back(std::make_unique<VirtualDevice>(folder, *m_surroundings, faultsOf(folder)));
}

std::vector<Fault> Fleet::faultsOf(const DeviceFolder& folder) const
{
    if (m_options.faultChips.empty())
        return m_options.faults;
    for (const DeviceFolder& chosen : selectDevices(m_options.dir, m_options.faultChips))
        if (chosen.path() == folder.path())
            return m_options.faults;
    return {};
}

void Fleet::watchSignals()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&set, number);
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    m_signals = FileDescriptor(::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
    m_loop.watch(m_signals.get(), [this] { m_loop.stop(); });
}

void Fleet::watchParent()
{
    m_loop.after(kParentCheck, [this] {
        if (::getppid() != m_parent)
            m_loop.stop();
        else
            watchParent();
    });
}

void Fleet::printLine(const std::string& line)
{
    std::puts(line.c_str());
    std::fflush(stdout);
}

void Fleet::serve()
{
    for (const auto& device : m_devices)
        device->plugIn();
    if (m_options.endWithParent)
        watchParent();
    m_loop.run();
    // The workers first: they use the devices.
    m_pool.reset();
    if (m_options.statistics)
        for (const auto& device : m_devices)
            printLine(device->statistics());
}

} // namespace keyline::virtual_device
