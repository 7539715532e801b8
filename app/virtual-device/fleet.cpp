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

/// The name of each device below dir, by its folder: its chip ID, with a number where several have the same.
std::map<std::filesystem::path, std::string> namesIn(const std::filesystem::path& dir)
{
    std::map<std::filesystem::path, std::string> names;
    std::map<std::string, int> count;
    for (const DeviceFolder& folder : DeviceFolder::all(dir)) {
        const std::string chip = toHex(ChipFile(folder.chipPath()).chipId());
        const int number = ++count[chip];
        names[folder.path()] = number == 1 ? chip : chip + "-" + std::to_string(number);
    }
    return names;
}

bool isRunning(const DeviceFolder& folder)
{
    try {
        folder.lock();
        return false;
    } catch (const Failure&) {
        return true;
    }
}

} // namespace

Fleet::Fleet(FleetOptions options) : m_options(std::move(options)), m_listeners(m_loop), m_parent(::getppid())
{
    // Before the first thread, so that all threads leave the signals to the loop.
    watchSignals();
    m_pool.emplace(std::clamp(std::thread::hardware_concurrency(), 1U, 4U));
    m_surroundings.emplace(Surroundings{m_loop, *m_pool, m_listeners, m_options.baud, m_options.quiet,
                                        [this](const VirtualDevice& device) { attached(device); },
                                        [this](const VirtualDevice& device) { leaving(device); },
                                        [this](const VirtualDevice& device) { settled(device); }});
    addDevices();
    if (m_options.control)
        m_control.emplace(m_loop, m_devices, printLine);
}

void Fleet::addDevices()
{
    const auto names = namesIn(m_options.dir);
    if (!m_options.links.empty()) {
        m_links.emplace(m_options.links);
        clearStaleLinks(names);
    }
    for (const DeviceFolder& folder : selectDevices(m_options.dir, m_options.chips))
        m_devices.push_back(
            std::make_unique<VirtualDevice>(folder, names.at(folder.path()), *m_surroundings, faultsOf(folder)));
}

// What a killed run left may lead to somebody else's port by now. Devices that run elsewhere keep theirs.
void Fleet::clearStaleLinks(const std::map<std::filesystem::path, std::string>& names) const
{
    for (const auto& [path, name] : names)
        if (!isRunning(DeviceFolder(path)))
            m_links->removeStale(name);
}

void Fleet::attached(const VirtualDevice& device)
{
    if (m_links)
        m_links->put(device.name(), device.port());
    if (!m_control || !m_control->isAbout(device))
        printLine(device.announcement());
}

void Fleet::leaving(const VirtualDevice& device)
{
    if (m_links)
        m_links->remove(device.name());
}

void Fleet::settled(const VirtualDevice& device)
{
    if (m_control)
        m_control->settled(device);
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
    if (!m_options.unplugged)
        for (const auto& device : m_devices)
            device->plugIn();
    if (m_control)
        m_control->begin();
    if (m_options.endWithParent)
        watchParent();
    m_loop.run();
    m_links.reset();
    m_pool.reset();
    if (m_options.statistics)
        for (const auto& device : m_devices)
            printLine(device->statistics());
}

} // namespace keyline::virtual_device
