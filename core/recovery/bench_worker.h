#pragma once

#include "recovery/attempt.h"
#include "recovery/bench_memory.h"
#include "recovery/repair_bench.h"
#include "recovery/supply_desk.h"

#include "crypto/random.h"

#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <map>

namespace keyline::recovery {

/// What RepairBench does, on the thread that made it. Tells through the bench's signals.
class BenchWorker
{
  public:
    BenchWorker(RepairBench& told, BenchOptions options);
    BenchWorker(const BenchWorker&) = delete;
    BenchWorker& operator=(const BenchWorker&) = delete;
    /// Only once it has ended, or has never had an event loop.
    ~BenchWorker();

    /// Begins nothing any more and ends what is at work, then saves and calls `ended`, within this or later. It may be
    /// destroyed from the next turn of the event loop on.
    void end(std::function<void()> ended);

    void useTrustFile(const std::filesystem::path& file);
    void useSource(const std::filesystem::path& folder);
    void setAutoContinue(bool on);
    void allowPortsLike(const std::string& path);
    void usePortFolder(const std::filesystem::path& folder);
    void go(std::uint64_t number);
    void again(std::uint64_t number);
    void forget(std::uint64_t number);
    void forgetGone();

  private:
    struct Work
    {
        Job job;
        std::shared_ptr<Attempt> attempt; ///< while it is not away and not over
        bool pressed = false;             ///< a person said go
        std::chrono::steady_clock::time_point triedAt;
    };
    using Works = std::map<std::uint64_t, Work>;

    // Ports.
    void arrived(const link::PortInfo& port);
    void left(const link::PortInfo& port);
    bool isAllowed(const link::PortInfo& port) const;
    std::vector<std::filesystem::path> portFolders() const;
    void tellPorts();
    void beginAllowed();

    // One device's way.
    void begin(const std::string& port);
    void startAttempt(Work& work);
    QCoro::Task<> lookAndFind(std::shared_ptr<Attempt> attempt);
    QCoro::Task<> restore(std::shared_ptr<Attempt> attempt);
    void heard(Attempt& attempt, const Event& event);
    void meet(Attempt& attempt);
    void adopt(Attempt& attempt, Work& known);
    void refuseCopy(Work& work);
    void settle(Attempt& attempt);
    void conclude(Work& work);
    void pullOut(Work& work);
    void restoreReady();
    bool mayWrite(const Work& work) const;
    void freeTwinOf(const Job& gone);

    // What is tried again by itself.
    void tick();
    bool isWorthAnotherTry(const Work& work) const;
    void retryFor(std::initializer_list<Code> codes);

    void oneEnded();
    void supplyChanged();
    void tell(const Work& work);
    void remove(std::uint64_t number);
    void saveSoon();
    QCoro::Task<> save();
    BenchState state() const;
    Work* find(std::uint64_t number);

    RepairBench& m_told;
    BenchOptions m_options;
    SystemClock m_clock;
    crypto::SystemRandom m_random;
    QThreadPool m_pool;
    std::optional<BenchMemory> m_memory;
    link::PortAllowList m_allowed;
    std::vector<std::string> m_remembered; ///< rules that persons added
    std::filesystem::path m_portFolder;    ///< that a person named; empty: none
    bool m_autoContinue = true;
    Works m_works;
    std::uint64_t m_lastNumber = 0;
    std::uint64_t m_lastOrder = 0;
    int m_running = 0; ///< coroutines that have not ended
    bool m_ending = false;
    std::function<void()> m_ended; ///< whom to tell once nothing runs
    bool m_quiet = false;
    bool m_saving = false;
    std::chrono::steady_clock::time_point m_emptySince = std::chrono::steady_clock::now();
    QTimer m_tick;
    QTimer m_saveSoon;
    std::unique_ptr<SupplyDesk> m_desk;
    std::unique_ptr<link::PortWatch> m_watch;
};

} // namespace keyline::recovery
