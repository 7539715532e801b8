#pragma once

#include "registry/log_tail.h"
#include "server/backend.h"
#include "server/json_log.h"
#include "server/judging.h"
#include "server/metrics.h"
#include "server/publisher.h"

#include <QThreadPool>

#include <condition_variable>
#include <deque>
#include <shared_mutex>
#include <thread>

namespace keyline::server {

struct AppenderOptions
{
    std::size_t mostInGroup = 1024; ///< submissions in one commit
    std::chrono::milliseconds tendEvery{1000};
    /// A small write may find room where an entry does not, so one that goes through says little of the moment after.
    std::chrono::milliseconds doubtAfterFailure{10'000};
};

/// Orders and admits what is appended. Signatures and records are checked on a pool of threads as batches come in. One
/// thread at a time then judges what is ready: at once when it is idle; what comes while a commit runs is pooled behind
/// it and goes into the next. A group goes in with the log's new head by compare-and-swap; where another server was
/// faster, it is judged again on what is there now.
class Appender
{
  public:
    /// All must outlive this object.
    Appender(RegistryStore& store, Publisher& publisher, Metrics& metrics, OnProblem onProblem,
             AppenderOptions options = {});
    /// Answers what was handed in.
    ~Appender();
    Appender(const Appender&) = delete;
    Appender& operator=(const Appender&) = delete;

    /// `onAppended` is called on any thread; for one entry perhaps on this one, which then waits for commit and
    /// witnesses.
    void append(std::vector<registry::Submission> submissions, Backend::OnAppended onAppended);
    std::size_t queued() const { return m_queued; }
    /// False from an append that failed for another reason than missing witnesses (a full disk, a database that is
    /// gone) until the store takes a write again, which is tried some seconds after the last failure.
    bool canWrite() const { return m_canWrite; }
    /// False from a checkpoint that too few witnesses cosigned until enough do again.
    bool canPublish() const { return m_canPublish; }

  private:
    struct Batch
    {
        std::vector<registry::Submission> submissions;
        std::vector<registry::Examined> items;
        std::vector<registry::AppendResult> results;
        std::atomic<std::size_t> next{0};
        std::atomic<std::size_t> left{0};
        Backend::OnAppended onAppended;
    };
    using Batches = std::vector<std::shared_ptr<Batch>>;

    void examineSome(const std::shared_ptr<Batch>& batch);
    void order(const std::shared_ptr<Batch>& batch);
    class Ordering;
    void endOrdering();
    std::optional<registry::LikelySigner> likelySigner(const registry::KeyId& kid) const;
    void remember(const std::map<registry::KeyId, registry::SignerRow>& signers);

    void loop();
    Batches takeReady();
    void tend();
    void process(const Batches& batches);
    bool tryCommit(const Batches& batches);
    void judgeAll(const Batches& batches, Judging& judging);
    void requireTail(StoreReader& reader, const StoredTree& tree);
    void addReceipts(const Batches& batches);
    void answer(const Batches& batches, const std::optional<Error>& failed);
    void problem(std::string_view what, const Error& error);

    RegistryStore& m_store;
    Publisher& m_publisher;
    Metrics& m_metrics;
    OnProblem m_onProblem;
    AppenderOptions m_options;
    registry::RegistryTerms m_terms;
    registry::LogTail m_tail; ///< of whoever orders
    bool m_tailLoaded = false;

    mutable std::shared_mutex m_signersMutex;
    std::map<registry::KeyId, registry::LikelySigner> m_signers;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::shared_ptr<Batch>> m_ready;
    std::atomic<std::size_t> m_queued{0};
    std::atomic<bool> m_canWrite{true};
    std::atomic<bool> m_canPublish{true};
    std::atomic<std::chrono::steady_clock::time_point> m_lastFailure{};
    bool m_ordering = false; ///< somebody does
    bool m_ending = false;
    QThreadPool m_pool;
    std::thread m_thread;
};

} // namespace keyline::server
