#pragma once

#include "registry/append_result.h"
#include "registry/log_tail.h"
#include "registry/tables.h"
#include "sql/database.h"

#include <QFuture>
#include <QThreadPool>

#include <deque>
#include <shared_mutex>

namespace keyline::registry {

/// The one writer of the log. Signatures and records are checked on a pool of threads as batches come in; the writer
/// thread then judges them in the order they came, as many as are ready at once, and signs one checkpoint for all of
/// them in the same transaction.
class Sequencer
{
  public:
    /// Loads the log's end and checks it against its checkpoint. `logKey` must outlive this object. Throws Error
    /// RegistryDamaged.
    Sequencer(std::shared_ptr<sql::Database> database, RegistryTerms terms, const crypto::Ed25519Signer& logKey);
    /// Finishes what was handed in; this object must be destroyed before others lose hold of the database.
    ~Sequencer();

    QFuture<std::vector<AppendResult>> append(std::vector<Submission> batch);
    QFuture<AppendResult> append(Draft draft, const crypto::Ed25519Signer& signer);

  private:
    class AppendJob;

    struct Batch
    {
        std::vector<Submission> submissions;
        std::optional<Draft> draft;
        const crypto::Ed25519Signer* draftSigner = nullptr; ///< for a draft, which is the batch's only item
        std::vector<Examined> items;
        std::vector<AppendResult> results;
        std::atomic<std::size_t> next{0};
        std::atomic<std::size_t> left{0};
        bool ready = false; ///< under m_mutex
        QPromise<std::vector<AppendResult>> all;
        QPromise<AppendResult> one; ///< a draft's, instead

        void succeed();
        void fail(std::exception_ptr error);
    };
    using Batches = std::vector<std::shared_ptr<Batch>>;

    void enqueue(const std::shared_ptr<Batch>& batch);
    void examineSome(const std::shared_ptr<Batch>& batch);
    Examined examineOne(Batch& batch, std::size_t n) const;
    void markReady(Batch& batch);
    std::optional<LikelySigner> likelySigner(const KeyId& kid) const;
    void remember(const Enrolment& enrolment);

    /// On the writer thread, inside the transaction:
    Batches takeReady();
    void sequence(sql::Connection& connection, const Batches& batches);
    void requireOwnTail(sql::Connection& connection);
    AppendResult sequenceOne(Tables& tables, Batch& batch, Examined& item);
    void publish(sql::Connection& connection);
    void addReceipts(sql::Connection& connection, const Batches& batches);
    /// After its end:
    void finish(const Batches& batches);

    std::shared_ptr<sql::Database> m_database;
    RegistryTerms m_terms;
    const crypto::Ed25519Signer& m_logKey;
    LogTail m_tail;
    std::string m_note;

    mutable std::shared_mutex m_signersMutex;
    std::map<KeyId, LikelySigner> m_signers;

    std::mutex m_mutex;
    std::deque<std::shared_ptr<Batch>> m_waiting; ///< in the order they came
    bool m_scheduled = false;                     ///< a job is queued that has not taken its batches yet
    QThreadPool m_pool;
};

} // namespace keyline::registry
