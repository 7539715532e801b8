#include "server/appender.h"

#include "transparency/proof.h"

#include <algorithm>

namespace keyline::server {

namespace {

constexpr int mostTries = 200;
constexpr std::chrono::milliseconds longestPause{50};

} // namespace

Appender::Appender(RegistryStore& store, Publisher& publisher, Metrics& metrics, OnProblem onProblem,
                   AppenderOptions options)
    : m_store(store), m_publisher(publisher), m_metrics(metrics), m_onProblem(std::move(onProblem)), m_options(options)
{
    m_store.read([this](StoreReader& reader) {
        m_terms = reader.terms();
        remember(reader.allSigners());
        requireTail(reader, reader.tree());
    });
    m_thread = std::thread([this] { loop(); });
}

Appender::~Appender()
{
    m_pool.waitForDone(); // every batch is ready then
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Appender::append(std::vector<registry::Submission> submissions, Backend::OnAppended onAppended)
{
    auto batch = std::make_shared<Batch>();
    const std::size_t size = submissions.size();
    batch->submissions = std::move(submissions);
    batch->items.resize(size);
    batch->left = size;
    batch->onAppended = std::move(onAppended);
    m_queued += size;
    if (size == 1) // to wake another thread takes as long as most of the steps
        return examineSome(batch);
    const auto workers = std::min(size, static_cast<std::size_t>(m_pool.maxThreadCount()));
    for (std::size_t i = 0; i < workers; ++i)
        m_pool.start([this, batch] { examineSome(batch); });
}

void Appender::examineSome(const std::shared_ptr<Batch>& batch)
{
    const auto find = [this](const registry::KeyId& kid) { return likelySigner(kid); };
    for (std::size_t n = batch->next++; n < batch->items.size(); n = batch->next++) {
        batch->items[n] = registry::examine(std::move(batch->submissions[n]), m_terms, find);
        if (--batch->left == 0)
            order(batch);
    }
}

/// Ends the turn of whoever set m_ordering.
class Appender::Ordering
{
  public:
    explicit Ordering(Appender& appender) : m_appender(appender) {}
    ~Ordering() { m_appender.endOrdering(); }
    Ordering(const Ordering&) = delete;
    Ordering& operator=(const Ordering&) = delete;

  private:
    Appender& m_appender;
};

/// One entry for an idle server is ordered by the thread that brings it; all else by the one thread that is there for
/// it.
void Appender::order(const std::shared_ptr<Batch>& batch)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_ordering || !m_ready.empty() || batch->items.size() > 1) {
            m_ready.push_back(batch);
            m_wake.notify_one();
            return;
        }
        m_ordering = true;
    }
    const Ordering ordering(*this);
    process({batch});
}

void Appender::endOrdering()
{
    const std::lock_guard lock(m_mutex);
    m_ordering = false;
    if (m_ending || !m_ready.empty())
        m_wake.notify_one();
}

std::optional<registry::LikelySigner> Appender::likelySigner(const registry::KeyId& kid) const
{
    const std::shared_lock lock(m_signersMutex);
    const auto found = m_signers.find(kid);
    return found == m_signers.end() ? std::nullopt : std::optional(found->second);
}

void Appender::remember(const std::map<registry::KeyId, registry::SignerRow>& signers)
{
    const std::unique_lock lock(m_signersMutex);
    for (const auto& [kid, row] : signers)
        m_signers.insert_or_assign(kid, registry::LikelySigner{row.state.key, row.state.manufacturer});
}

void Appender::loop()
{
    auto nextTend = std::chrono::steady_clock::now() + m_options.tendEvery;
    while (true) {
        const Batches batches = takeReady();
        if (!batches.empty()) {
            {
                const Ordering ordering(*this);
                process(batches);
            }
            // Batches without end must not keep cosignatures from being made anew.
            if (std::chrono::steady_clock::now() < nextTend)
                continue;
        }
        {
            const std::lock_guard lock(m_mutex);
            if (m_ending && m_ready.empty() && !m_ordering)
                return;
        }
        tend();
        nextTend = std::chrono::steady_clock::now() + m_options.tendEvery;
    }
}

/// Nothing: it is time to tend to what is there, or the end.
Appender::Batches Appender::takeReady()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, m_options.tendEvery, [this] { return !m_ordering && (m_ending || !m_ready.empty()); });
    Batches out;
    if (m_ordering)
        return out;
    std::size_t size = 0;
    while (!m_ready.empty() && (out.empty() || size + m_ready.front()->items.size() <= m_options.mostInGroup)) {
        size += m_ready.front()->items.size();
        out.push_back(std::move(m_ready.front()));
        m_ready.pop_front();
    }
    m_ordering = !out.empty();
    return out;
}

void Appender::tend()
{
    bool tried = false;
    const auto failed = m_lastFailure.load();
    // What fails meanwhile, on another thread, is doubted in its turn.
    const auto believe = [&] {
        if (tried && m_lastFailure.load() == failed)
            m_canWrite = true;
    };
    try {
        if (!m_canWrite && std::chrono::steady_clock::now() > failed + m_options.doubtAfterFailure) {
            m_store.requireWritable();
            tried = true;
        }
        m_publisher.tend();
        m_canPublish = true;
        believe();
    } catch (const Error& error) {
        if (error.code() == Code::WitnessesMissing) // all but they did their part
            believe();
        problem("publishing failed", error);
    }
}

void Appender::problem(std::string_view what, const Error& error)
{
    if (error.code() == Code::WitnessesMissing) {
        m_canPublish = false;
    } else {
        ++m_metrics.storeFailures;
        m_lastFailure = std::chrono::steady_clock::now();
        m_canWrite = false;
    }
    if (m_onProblem)
        m_onProblem(what, error.what());
}

void Appender::process(const Batches& batches)
{
    try {
        for (int tries = 0; !tryCommit(batches); ++tries) {
            ++m_metrics.conflicts;
            if (tries == mostTries)
                throw Error(Code::RegistryBusy, m_store.name());
            std::this_thread::sleep_for(std::min(longestPause, std::chrono::milliseconds(tries)));
        }
        addReceipts(batches);
        answer(batches, std::nullopt);
    } catch (const Error& error) {
        problem("appending failed", error);
        answer(batches, error);
    } catch (const std::exception& error) {
        const Error unexpected(Code::Unexpected, error.what());
        problem("appending failed", unexpected);
        answer(batches, unexpected);
    }
}

/// False where another server was faster.
bool Appender::tryCommit(const Batches& batches)
{
    Group group;
    for (const auto& batch : batches)
        for (registry::Examined& item : batch->items)
            group.push_back(&item);
    Changes changes;
    m_store.readToCommit([&](StoreReader& reader) {
        Facts facts = readFacts(reader, group);
        requireTail(reader, facts.tree);
        remember(facts.signers);
        Judging judging(std::move(facts));
        judgeAll(batches, judging);
        changes = judging.takeChanges();
        m_tail.store(reader.tiles(), [&](registry::TileCache::Place place, ByteView hashes) {
            changes.tiles[place] = toBytes(hashes);
        });
    });
    if (changes.entries.empty())
        return true;
    changes.to = {m_tail.size(), m_tail.root()};
    if (!m_store.commit(changes))
        return false;
    m_canWrite = true;
    remember(changes.newSigners);
    ++m_metrics.commits;
    m_metrics.appended += changes.entries.size();
    return true;
}

void Appender::judgeAll(const Batches& batches, Judging& judging)
{
    for (const auto& batch : batches) {
        batch->results.clear();
        for (registry::Examined& item : batch->items) {
            const registry::Verdict verdict = registry::judge(item, m_terms, judging);
            registry::AppendResult result;
            result.refusal = verdict.refusal;
            result.index = verdict.loggedAt.value_or(judging.size());
            result.entry = item.submission.entry;
            if (verdict.admitted()) {
                judging.add(item);
                m_tail.append(item.leaf);
            }
            batch->results.push_back(std::move(result));
        }
    }
}

/// What is in memory may be ahead of the store after a commit that failed, or behind it; the store is what counts.
void Appender::requireTail(StoreReader& reader, const StoredTree& tree)
{
    if (m_tailLoaded && StoredTree{m_tail.size(), m_tail.root()} == tree)
        return;
    m_tailLoaded = false;
    m_tail.load(tree.size, reader.tiles(), m_store.name());
    if (m_tail.root() != tree.root)
        throw Error(Code::RegistryDamaged, m_store.name() + ": the tiles do not make the root");
    m_tailLoaded = true;
}

void Appender::addReceipts(const Batches& batches)
{
    std::uint64_t needed = 0;
    for (const auto& batch : batches)
        for (const registry::AppendResult& result : batch->results)
            // Nobody is refused for what he cannot see yet.
            needed = std::max(needed, result.logged() ? result.index + 1 : m_tail.size());
    if (needed == 0)
        return;
    const registry::StoredHead head = m_publisher.covering(needed);
    m_store.read([&](StoreReader& reader) {
        if (m_tail.size() < head.size)
            requireTail(reader, reader.tree());
        for (const auto& batch : batches)
            for (registry::AppendResult& result : batch->results)
                if (result.logged())
                    result.receipt =
                        transparency::Receipt{
                            {}, result.index, m_tail.inclusionProof(result.index, head.size, reader.tiles()), head.note}
                            .format();
    });
}

void Appender::answer(const Batches& batches, const std::optional<Error>& failed)
{
    for (const auto& batch : batches) {
        m_queued -= batch->items.size();
        batch->onAppended({failed, failed ? std::vector<registry::AppendResult>() : std::move(batch->results)});
    }
}

} // namespace keyline::server
