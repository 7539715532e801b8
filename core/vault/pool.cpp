#include "vault/pool.h"

#include <condition_variable>
#include <thread>

namespace keyline::vault {

namespace {

/// Pairs a transaction: few enough that a stop loses little, enough that commits cost nothing beside RSA.
constexpr std::size_t batchSize = 32;

/// Hands out numbers of pairs to make, and collects what was made.
class Workshop
{
  public:
    Workshop(const Vault& vault, crypto::KeyKind kind, std::size_t count, const FillOptions& options)
        : m_vault(vault), m_kind(kind), m_left(count), m_stop(options.stop)
    {
        const auto cores = std::max(1u, std::thread::hardware_concurrency());
        const auto threads = std::min<std::size_t>(options.threads != 0 ? options.threads : cores, count);
        m_working = threads;
        for (std::size_t n = 0; n < threads; ++n)
            m_threads.emplace_back([this] { work(); });
    }

    ~Workshop()
    {
        {
            const std::lock_guard guard(m_mutex);
            m_left = 0;
        }
        for (auto& thread : m_threads)
            thread.join();
    }

    /// The next pairs that are ready, a batch at most; empty when all is done.
    std::vector<SealedPair> takeBatch()
    {
        std::unique_lock guard(m_mutex);
        m_wake.wait(guard, [this] { return m_ready.size() >= batchSize || m_working == 0; });
        if (m_ready.empty() && m_error)
            std::rethrow_exception(m_error);
        const auto end = m_ready.begin() + static_cast<std::ptrdiff_t>(std::min(m_ready.size(), batchSize));
        std::vector<SealedPair> out(std::make_move_iterator(m_ready.begin()), std::make_move_iterator(end));
        m_ready.erase(m_ready.begin(), end);
        return out;
    }

  private:
    bool takeNumber()
    {
        const std::lock_guard guard(m_mutex);
        if (m_left == 0 || (m_stop != nullptr && m_stop->load()))
            return false;
        --m_left;
        return true;
    }

    void work()
    {
        try {
            while (takeNumber()) {
                auto pair = sealPair(m_vault, crypto::PrivateKey::generate(m_kind, m_vault.random()));
                const std::lock_guard guard(m_mutex);
                m_ready.push_back(std::move(pair));
                m_wake.notify_one();
            }
        } catch (...) {
            const std::lock_guard guard(m_mutex);
            m_error = std::current_exception();
            m_left = 0;
        }
        const std::lock_guard guard(m_mutex);
        --m_working;
        m_wake.notify_one();
    }

    const Vault& m_vault;
    crypto::KeyKind m_kind;
    std::size_t m_left;
    const std::atomic<bool>* m_stop;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<SealedPair> m_ready;
    std::size_t m_working = 0;
    std::exception_ptr m_error;
    std::vector<std::thread> m_threads;
};

} // namespace

std::size_t fillPool(Vault& vault, crypto::KeyKind kind, std::size_t count, const FillOptions& options)
{
    static_cast<void>(vault.pairKey()); // locked: say so here, not on every thread
    Workshop workshop(vault, kind, count, options);
    std::size_t added = 0;
    for (auto batch = workshop.takeBatch(); !batch.empty(); batch = workshop.takeBatch()) {
        const auto now = vault.clock().now();
        vault.database().writeNow([&](sql::Connection& c) {
            for (const auto& pair : batch)
                pairs::addToPool(c, pair, now);
        });
        added += batch.size();
        if (options.progress)
            options.progress(added);
    }
    return added;
}

} // namespace keyline::vault
