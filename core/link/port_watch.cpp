#include "link/port_watch.h"

#include <QFileSystemWatcher>
#include <QTimer>

#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include <sys/stat.h>
#include <unistd.h>

namespace keyline::link {
namespace fs = std::filesystem;

namespace {

using SteadyClock = std::chrono::steady_clock;

/// Looks that something asked for are this far apart at least.
constexpr std::chrono::milliseconds breath{20};
/// How long a new port may take to get its rights.
constexpr std::chrono::milliseconds rightsPatience{500};
constexpr int looksUntilLeft = 2;

/// A port as a look finds it.
struct Found
{
    PortInfo info;
    std::string stamp;  ///< what is another when the port is another under the same path
    std::string target; ///< where the path leads to
    bool system = false;
};
using FoundPorts = std::map<std::string, Found>;

/// A port that has arrived and not left.
struct Present
{
    Found port;
    int missing = 0; ///< looks in a row that did not find it
};

std::string stampOf(const struct stat& status)
{
    return std::to_string(status.st_dev) + ":" + std::to_string(status.st_ino) + " ";
}

std::string targetOf(const std::string& path)
{
    std::error_code error;
    return fs::canonical(path, error).string();
}

/// The port at a typed path or, where only terminals count, at a link; without a stamp where there is none. The stamp
/// says which nodes link and port are, and no times, as udev touches the links it made; but a pseudo-terminal's node
/// has nothing else to tell it from the one of that number before, and its change time stays while it is used.
Found portAt(const std::string& path, bool onlyTerminals)
{
    Found port;
    port.info.path = path;
    struct stat link
    {
    };
    struct stat node
    {
    };
    port.target = targetOf(path);
    if (port.target.empty() || ::lstat(path.c_str(), &link) != 0 || ::stat(path.c_str(), &node) != 0)
        return port;
    if (!onlyTerminals || (S_ISLNK(link.st_mode) && S_ISCHR(node.st_mode)))
        port.stamp = stampOf(link) + stampOf(node) + port.target;
    if (!port.stamp.empty() && port.target.starts_with("/dev/pts/"))
        port.stamp += " " + std::to_string(node.st_ctim.tv_sec) + "." + std::to_string(node.st_ctim.tv_nsec);
    return port;
}

} // namespace

class PortWatch::Looker
{
  public:
    Looker(PortWatchOptions options, Callback arrived, Callback left);

    void look();
    void setFolders(std::vector<fs::path> folders);
    std::vector<PortInfo> present() const;

  private:
    struct Event
    {
        bool arrived = false;
        PortInfo info;
    };

    void watchFolders();
    FoundPorts find() const;
    void addTyped(FoundPorts& found) const;
    void addLinks(FoundPorts& found) const;
    void addSystem(FoundPorts& found) const;
    bool hasLeft(Present& port, const FoundPorts& found);
    bool isReady(const Found& port);
    void lookSoon();
    bool describeAsBefore(Found& port) const;
    void takeLeft(const FoundPorts& found);
    void takeArrived(const FoundPorts& found);
    void deliver();

    PortWatchOptions m_options;
    Callback m_arrived;
    Callback m_left;
    std::map<std::string, Present> m_present;                       ///< by path
    std::map<std::string, SteadyClock::time_point> m_withoutRights; ///< since when, by path
    SteadyClock::time_point m_lastLook;
    std::deque<Event> m_events;
    bool m_delivering = false;
    QFileSystemWatcher m_watcher;
    QTimer m_timer;
    QTimer m_soon;
};

PortWatch::Looker::Looker(PortWatchOptions options, Callback arrived, Callback left)
    : m_options(std::move(options)), m_arrived(std::move(arrived)), m_left(std::move(left))
{
    m_soon.setSingleShot(true);
    QObject::connect(&m_soon, &QTimer::timeout, &m_soon, [this] { look(); });
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
    QObject::connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon, [this] { lookSoon(); });
    watchFolders();
    m_timer.start(m_options.period);
    lookSoon();
}

void PortWatch::Looker::setFolders(std::vector<fs::path> folders)
{
    for (const fs::path& folder : m_options.folders)
        m_watcher.removePath(QString::fromStdString(folder.string()));
    m_options.folders = std::move(folders);
    lookSoon();
}

// At once, but not all the time while many ports come and go.
void PortWatch::Looker::lookSoon()
{
    const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - m_lastLook);
    if (!m_soon.isActive())
        m_soon.start(std::clamp(breath - passed, std::chrono::milliseconds(0), breath));
}

// Again at each look: a folder may be made later, or removed and made again.
void PortWatch::Looker::watchFolders()
{
    const QStringList watched = m_watcher.directories();
    const auto watch = [&](const fs::path& folder) {
        std::error_code error;
        const QString name = QString::fromStdString(folder.string());
        if (!watched.contains(name) && fs::is_directory(folder, error))
            m_watcher.addPath(name);
    };
    watch(m_options.systemFolders.deviceFolder);
    for (const fs::path& folder : m_options.folders)
        watch(folder);
}

// A port is described once, when it comes.
bool PortWatch::Looker::describeAsBefore(Found& port) const
{
    const auto known = m_present.find(port.info.path);
    if (known == m_present.end() || known->second.port.stamp != port.stamp)
        return false;
    port.info = known->second.port.info;
    return true;
}

void PortWatch::Looker::addTyped(FoundPorts& found) const
{
    for (const std::string& path : m_options.paths) {
        Found port = portAt(path, false);
        if (port.stamp.empty())
            continue;
        const fs::path target = port.target;
        if (!describeAsBefore(port) && target.parent_path() == m_options.systemFolders.deviceFolder) {
            port.info = describePort(target.filename().string(), m_options.systemFolders);
            port.info.path = path;
        }
        found.emplace(path, std::move(port));
    }
}

void PortWatch::Looker::addLinks(FoundPorts& found) const
{
    for (const fs::path& folder : m_options.folders) {
        std::error_code error;
        for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
            // A name with a dot is that of a link that is not in place yet.
            if (entry->path().filename().string().starts_with('.'))
                continue;
            Found port = portAt(entry->path().string(), true);
            if (!port.stamp.empty())
                found.emplace(entry->path().string(), std::move(port));
        }
    }
}

void PortWatch::Looker::addSystem(FoundPorts& found) const
{
    std::set<std::string> targets;
    for (const auto& [path, port] : found)
        targets.insert(port.target);
    const SystemFolders& folders = m_options.systemFolders;
    for (const std::string& name : portNames(folders)) {
        struct stat entry
        {
        };
        if (::lstat((folders.classFolder / name).c_str(), &entry) != 0)
            continue;
        Found port{{}, stampOf(entry), {}, true};
        port.info.path = (folders.deviceFolder / name).string();
        port.target = targetOf(port.info.path);
        if (targets.contains(port.target))
            continue;
        if (!describeAsBefore(port))
            port.info = describePort(name, folders);
        found.emplace(port.info.path, port);
    }
}

FoundPorts PortWatch::Looker::find() const
{
    FoundPorts found;
    addTyped(found);
    addLinks(found);
    if (m_options.system)
        addSystem(found);
    return found;
}

bool PortWatch::Looker::hasLeft(Present& port, const FoundPorts& found)
{
    const auto again = found.find(port.port.info.path);
    if (again != found.end()) {
        port.missing = 0;
        return again->second.stamp != port.port.stamp;
    }
    if (!port.port.system || ++port.missing >= looksUntilLeft)
        return true;
    // A typed path or a link has taken its place, or another port has come to its head.
    const std::string head = headName(port.port.info);
    return std::ranges::any_of(found, [&](const auto& other) {
        return other.second.target == port.port.target || headName(other.second.info) == head;
    });
}

void PortWatch::Looker::takeLeft(const FoundPorts& found)
{
    for (auto port = m_present.begin(); port != m_present.end();) {
        if (!hasLeft(port->second, found)) {
            ++port;
            continue;
        }
        m_events.push_back({false, port->second.port.info});
        port = m_present.erase(port);
    }
}

bool PortWatch::Looker::isReady(const Found& port)
{
    const std::string& path = port.info.path;
    const auto now = SteadyClock::now();
    const bool ready = ::access(path.c_str(), R_OK | W_OK) == 0 ||
                       now - m_withoutRights.try_emplace(path, now).first->second >= rightsPatience;
    if (ready)
        m_withoutRights.erase(path);
    return ready;
}

void PortWatch::Looker::takeArrived(const FoundPorts& found)
{
    std::erase_if(m_withoutRights, [&](const auto& waiting) { return !found.contains(waiting.first); });
    for (const auto& [path, port] : found) {
        if (m_present.contains(path) || !isReady(port))
            continue;
        m_events.push_back({true, port.info});
        m_present.emplace(path, Present{port});
    }
}

void PortWatch::Looker::look()
{
    m_lastLook = SteadyClock::now();
    m_timer.start();
    watchFolders();
    const FoundPorts found = find();
    takeLeft(found);
    takeArrived(found);
    const bool doubtful = std::ranges::any_of(m_present, [](const auto& port) { return port.second.missing > 0; });
    if (doubtful)
        lookSoon();
    deliver();
}

// A callback may run an event loop, and in it the next look: what that finds is told after this.
void PortWatch::Looker::deliver()
{
    if (std::exchange(m_delivering, true))
        return;
    while (!m_events.empty()) {
        const Event event = std::move(m_events.front());
        m_events.pop_front();
        (event.arrived ? m_arrived : m_left)(event.info);
    }
    m_delivering = false;
}

std::vector<PortInfo> PortWatch::Looker::present() const
{
    std::vector<PortInfo> ports;
    ports.reserve(m_present.size());
    for (const auto& [path, port] : m_present)
        ports.push_back(port.port.info);
    return ports;
}

PortWatch::PortWatch(PortWatchOptions options, Callback arrived, Callback left)
    : m_looker(std::make_unique<Looker>(std::move(options), std::move(arrived), std::move(left)))
{
}

PortWatch::~PortWatch() = default;

void PortWatch::setFolders(std::vector<fs::path> folders)
{
    m_looker->setFolders(std::move(folders));
}

std::vector<PortInfo> PortWatch::present() const
{
    return m_looker->present();
}

} // namespace keyline::link
