#include "recovery/bench_worker.h"

#include "protocol/in_pool.h"

#include <algorithm>

namespace keyline::recovery {
namespace fs = std::filesystem;

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds tickPeriod{500};
constexpr std::chrono::milliseconds saveDelay{100};

} // namespace

BenchWorker::BenchWorker(RepairBench& told, BenchOptions options)
    : m_told(told), m_options(std::move(options)), m_allowed(m_options.allowed)
{
    for (const std::string& path : m_options.ports.paths)
        m_allowed.add(link::PortRule::forPath(path));
    for (const fs::path& folder : m_options.ports.folders)
        m_allowed.add(link::PortRule::forFolder(folder));
    BenchState state;
    if (!m_options.memoryFile.empty()) {
        m_memory.emplace(m_options.memoryFile);
        state = m_memory->load(m_clock.now());
    }
    for (const std::string& rule : state.allowed) {
        try {
            link::PortRule read = link::PortRule::parse(rule);
            if (read.kind == link::PortRule::Kind::Folder) {
                m_portFolder = read.pattern;
                continue;
            }
            m_allowed.add(std::move(read));
            m_remembered.push_back(rule);
        } catch (const Error&) {
            continue; // a newer program's rule
        }
    }
    m_autoContinue = m_options.autoContinue.value_or(state.autoContinue);
    Q_EMIT m_told.autoContinueChanged(m_autoContinue);
    for (Job& job : state.queue) {
        m_lastNumber = job.number;
        Work& work = m_works.emplace(m_lastNumber, Work{std::move(job), {}, false, {}}).first->second;
        tell(work);
    }

    m_desk = std::make_unique<SupplyDesk>(m_pool, m_options.mediaFolders, [this] { supplyChanged(); });
    const fs::path source = m_options.source.empty() ? state.source : m_options.source;
    const fs::path trustFile = m_options.trustFile.empty() ? state.trustFile : m_options.trustFile;
    if (!source.empty())
        m_desk->useSource(source);
    if (!trustFile.empty())
        m_desk->useTrustFile(trustFile);
    Q_EMIT m_told.supplyChanged(m_desk->supply());

    Q_EMIT m_told.portFolderChanged(QString::fromStdString(m_portFolder.string()));
    link::PortWatchOptions ports = m_options.ports;
    ports.folders = portFolders();
    m_watch = std::make_unique<link::PortWatch>(
        std::move(ports), [this](const link::PortInfo& port) { arrived(port); },
        [this](const link::PortInfo& port) { left(port); });
    QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] { tick(); });
    m_tick.start(tickPeriod);
    m_saveSoon.setSingleShot(true);
    QObject::connect(&m_saveSoon, &QTimer::timeout, &m_saveSoon, [this] { save(); });
}

BenchWorker::~BenchWorker()
{
    m_pool.waitForDone();
}

// By events, never by an event loop within this: Qt's dispatcher on GLib sleeps in such a loop on what was posted
// before it began and has not been delivered, and whoever ends the bench would wait for ever.
void BenchWorker::end(std::function<void()> ended)
{
    m_ending = true;
    m_watch.reset();
    m_tick.stop();
    m_saveSoon.stop();
    m_running += 2; // this, and the desk
    m_desk->stop([this] { oneEnded(); });
    // Copies: what is cancelled may leave the list.
    std::vector<std::shared_ptr<Attempt>> attempts;
    for (const auto& [number, work] : m_works)
        if (work.attempt)
            attempts.push_back(work.attempt);
    for (const auto& attempt : attempts)
        attempt->session().cancel();
    m_ended = std::move(ended);
    oneEnded();
}

void BenchWorker::oneEnded()
{
    if (--m_running > 0 || !m_ended)
        return;
    if (m_memory) {
        try {
            m_memory->save(state());
        } catch (const Error& error) {
            Q_EMIT m_told.troubled(error);
        }
    }
    std::exchange(m_ended, nullptr)();
}

// Ports

bool BenchWorker::isAllowed(const link::PortInfo& port) const
{
    const bool inFolder = !m_portFolder.empty() && link::PortRule::forFolder(m_portFolder).allows(port);
    return m_options.everyPort || inFolder || m_allowed.allows(port);
}

std::vector<fs::path> BenchWorker::portFolders() const
{
    std::vector<fs::path> folders = m_options.ports.folders;
    if (!m_portFolder.empty())
        folders.push_back(m_portFolder);
    return folders;
}

void BenchWorker::arrived(const link::PortInfo& port)
{
    tellPorts();
    if (isAllowed(port) && m_desk->trust())
        begin(port.path);
}

void BenchWorker::left(const link::PortInfo& port)
{
    tellPorts();
    for (auto entry = m_works.begin(); entry != m_works.end();) {
        Work& work = (entry++)->second;
        if (work.job.present && work.job.port == port.path)
            pullOut(work);
    }
}

void BenchWorker::tellPorts()
{
    std::vector<SeenPort> seen;
    bool any = false;
    if (m_watch)
        for (const link::PortInfo& port : m_watch->present()) {
            seen.push_back({port, isAllowed(port)});
            any = any || seen.back().allowed;
        }
    if (!any)
        m_emptySince = SteadyClock::now();
    if (any && std::exchange(m_quiet, false))
        Q_EMIT m_told.quiet(false);
    Q_EMIT m_told.portsChanged(seen);
}

/// Ports that are there and were waiting for a rule, or for the trust file.
void BenchWorker::beginAllowed()
{
    if (!m_watch || !m_desk->trust())
        return;
    for (const link::PortInfo& port : m_watch->present()) {
        const bool known = std::ranges::any_of(
            m_works, [&](const auto& entry) { return entry.second.job.present && entry.second.job.port == port.path; });
        if (!known && isAllowed(port))
            begin(port.path);
    }
}

void BenchWorker::allowPortsLike(const std::string& path)
{
    if (!m_watch)
        return;
    for (const link::PortInfo& port : m_watch->present()) {
        if (port.path != path || isAllowed(port))
            continue;
        link::PortRule rule = link::PortRule::forPath(path);
        if (port.vendorId) {
            rule.kind = link::PortRule::Kind::UsbId;
            rule.pattern.clear();
            rule.vendorId = *port.vendorId;
            rule.productId = port.productId;
        }
        m_remembered.push_back(rule.text());
        m_allowed.add(std::move(rule));
    }
    tellPorts();
    beginAllowed();
    saveSoon();
}

// What a person asks for

void BenchWorker::useTrustFile(const fs::path& file)
{
    m_desk->useTrustFile(file);
    if (m_desk->supply().trustError)
        return;
    saveSoon();
    retryFor({Code::RepairOtherMaker, Code::RepairNoRecord, Code::RepairRegistryAway, Code::RepairRecordFails,
              Code::RepairLogOlder});
}

void BenchWorker::useSource(const fs::path& folder)
{
    m_desk->useSource(folder);
    saveSoon();
}

void BenchWorker::usePortFolder(const fs::path& folder)
{
    if (folder == m_portFolder)
        return;
    m_portFolder = folder;
    m_watch->setFolders(portFolders());
    Q_EMIT m_told.portFolderChanged(QString::fromStdString(folder.string()));
    tellPorts();
    beginAllowed();
    saveSoon();
}

void BenchWorker::setAutoContinue(bool on)
{
    m_autoContinue = on;
    Q_EMIT m_told.autoContinueChanged(on);
    saveSoon();
    restoreReady();
}

void BenchWorker::go(std::uint64_t number)
{
    if (Work* work = find(number)) {
        work->pressed = true;
        restoreReady();
    }
}

void BenchWorker::again(std::uint64_t number)
{
    Work* work = find(number);
    if (work && work->job.present && work->job.stage == Stage::Over && m_desk->trust())
        startAttempt(*work);
}

void BenchWorker::forget(std::uint64_t number)
{
    const Work* work = find(number);
    if (work && !work->job.isAtWork() && !work->attempt)
        remove(number);
}

void BenchWorker::forgetGone()
{
    std::vector<std::uint64_t> gone;
    for (const auto& [number, work] : m_works)
        if (work.job.stage == Stage::Over && !work.job.present)
            gone.push_back(number);
    for (const std::uint64_t number : gone)
        remove(number);
}

// What goes on by itself

void BenchWorker::supplyChanged()
{
    const Supply& supply = m_desk->supply();
    Q_EMIT m_told.supplyChanged(supply);
    beginAllowed();
    if (supply.isComplete())
        retryFor({Code::RepairNoRecord, Code::RepairRegistryAway, Code::RepairRecordFails, Code::RepairLogOlder});
}

/// Begins again what is there and failed for a cause that may be gone now.
void BenchWorker::retryFor(std::initializer_list<Code> codes)
{
    std::vector<std::uint64_t> numbers;
    for (const auto& [number, work] : m_works)
        if (work.job.stage == Stage::Over && work.job.error &&
            std::ranges::find(codes, work.job.error->code()) != codes.end())
            numbers.push_back(number);
    for (const std::uint64_t number : numbers)
        again(number);
}

void BenchWorker::tick()
{
    const auto now = SteadyClock::now();
    std::vector<std::uint64_t> worth;
    bool anyHere = false;
    for (const auto& [number, work] : m_works) {
        anyHere = anyHere || work.job.present;
        if (isWorthAnotherTry(work))
            worth.push_back(number);
    }
    for (const std::uint64_t number : worth)
        again(number);
    if (anyHere || !m_desk->supply().isComplete())
        m_emptySince = now;
    if (now - m_emptySince >= m_options.patience && !std::exchange(m_quiet, true))
        Q_EMIT m_told.quiet(true);
}

/// A port that can be opened now; a registry that was away, ever more seldom.
bool BenchWorker::isWorthAnotherTry(const Work& work) const
{
    const Job& job = work.job;
    if (job.stage != Stage::Over || !job.present || !job.error)
        return false;
    const auto passed = SteadyClock::now() - work.triedAt;
    const Code code = job.error->code();
    if (code == Code::RepairPortBusy || code == Code::RepairPortForbidden) {
        if (passed < std::chrono::seconds(1))
            return false;
        try {
            const link::SerialPort probe(job.port);
            return true;
        } catch (const Error&) {
            return false;
        }
    }
    const auto pause = std::chrono::seconds(1) * (1 << std::min(job.attempts, 6));
    return code == Code::RepairRegistryAway && m_desk->supply().isComplete() && passed > pause;
}

// Telling and remembering

void BenchWorker::tell(const Work& work)
{
    Q_EMIT m_told.jobChanged(work.job);
}

void BenchWorker::remove(std::uint64_t number)
{
    if (m_works.erase(number) == 0)
        return;
    Q_EMIT m_told.jobRemoved(number);
    saveSoon();
}

BenchWorker::Work* BenchWorker::find(std::uint64_t number)
{
    const auto found = m_works.find(number);
    return found != m_works.end() ? &found->second : nullptr;
}

BenchState BenchWorker::state() const
{
    BenchState state{.trustFile = m_desk->supply().trustFile,
                     .source = m_desk->chosen(),
                     .autoContinue = m_autoContinue,
                     .allowed = m_remembered,
                     .queue = {}};
    if (!m_portFolder.empty())
        state.allowed.push_back(link::PortRule::forFolder(m_portFolder).text());
    for (const auto& [number, work] : m_works)
        state.queue.push_back(work.job);
    return state;
}

void BenchWorker::saveSoon()
{
    if (m_memory && !m_saveSoon.isActive() && !m_ending)
        m_saveSoon.start(saveDelay);
}

QCoro::Task<> BenchWorker::save()
{
    if (std::exchange(m_saving, true)) {
        saveSoon();
        co_return;
    }
    ++m_running;
    try {
        // Named, all of it: g++ 12 destroys what is made within a co_await expression twice.
        const auto work = [now = state(), memory = *m_memory] { memory.save(now); };
        auto saving = protocol::inPool(m_pool, work);
        co_await saving;
    } catch (const Error& error) {
        Q_EMIT m_told.troubled(error);
    }
    m_saving = false;
    oneEnded();
}

} // namespace keyline::recovery
