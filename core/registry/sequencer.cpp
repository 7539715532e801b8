#include "registry/sequencer.h"

#include "base/error.h"
#include "transparency/checkpoint.h"
#include "transparency/proof.h"

namespace keyline::registry {

/// Takes the batches that are ready when its transaction has begun.
class Sequencer::AppendJob final : public sql::Job
{
  public:
    explicit AppendJob(Sequencer& sequencer) : m_sequencer(sequencer) {}
    void run(sql::Connection& connection) override
    {
        if (m_batches.empty()) // else it runs once more
            m_batches = m_sequencer.takeReady();
        m_sequencer.sequence(connection, m_batches);
    }
    void succeed() override { m_sequencer.finish(m_batches); }
    void fail(std::exception_ptr error) override
    {
        if (m_batches.empty()) // the transaction did not even begin
            m_batches = m_sequencer.takeReady();
        for (const auto& batch : m_batches)
            batch->fail(error);
    }

  private:
    Sequencer& m_sequencer;
    Batches m_batches;
};

Sequencer::Sequencer(std::shared_ptr<sql::Database> database, RegistryTerms terms, const crypto::Ed25519Signer& logKey)
    : m_database(std::move(database)), m_terms(std::move(terms)), m_logKey(logKey)
{
    m_database->writeNow([this](sql::Connection& connection) {
        requireOwnTail(connection);
        auto rows = connection.prepare("SELECT key, manufacturer FROM signer WHERE enrolled IS NOT NULL");
        while (rows.step()) {
            const crypto::Ed25519PublicKey key{rows.arrayOf<32>(0)};
            m_signers[key.keyId()] = {key, rows.arrayOf<32>(1)};
        }
    });
    m_signers[m_terms.administrator.keyId()] = {m_terms.administrator, {}};
}

Sequencer::~Sequencer()
{
    m_pool.waitForDone(); // every batch is ready then, and has a job queued
    try {
        m_database->writeNow([](sql::Connection&) {}); // after them all
    } catch (const Error&) {
        // The disk may be full; what is queued has had its answer all the same.
    }
}

QFuture<std::vector<AppendResult>> Sequencer::append(std::vector<Submission> submissions)
{
    auto batch = std::make_shared<Batch>();
    batch->submissions = std::move(submissions);
    batch->items.resize(batch->submissions.size());
    batch->all.start();
    auto future = batch->all.future();
    enqueue(batch);
    return future;
}

QFuture<AppendResult> Sequencer::append(Draft draft, const crypto::Ed25519Signer& signer)
{
    auto batch = std::make_shared<Batch>();
    batch->draft = std::move(draft);
    batch->draftSigner = &signer;
    batch->items.resize(1);
    batch->one.start();
    auto future = batch->one.future();
    enqueue(batch);
    return future;
}

void Sequencer::enqueue(const std::shared_ptr<Batch>& batch)
{
    const std::size_t size = batch->items.size();
    if (size == 0)
        return batch->succeed();
    batch->left = size;
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(batch);
    }
    const auto workers = std::min(size, static_cast<std::size_t>(m_pool.maxThreadCount()));
    for (std::size_t i = 0; i < workers; ++i)
        m_pool.start([this, batch] { examineSome(batch); });
}

void Sequencer::Batch::succeed()
{
    if (draftSigner) {
        one.addResult(std::move(results.front()));
        one.finish();
    } else {
        all.addResult(std::move(results));
        all.finish();
    }
}

void Sequencer::Batch::fail(std::exception_ptr error)
{
    if (draftSigner) {
        one.setException(error);
        one.finish();
    } else {
        all.setException(error);
        all.finish();
    }
}

void Sequencer::examineSome(const std::shared_ptr<Batch>& batch)
{
    for (std::size_t n = batch->next++; n < batch->items.size(); n = batch->next++) {
        batch->items[n] = examineOne(*batch, n);
        if (--batch->left == 0)
            markReady(*batch);
    }
}

Examined Sequencer::examineOne(Batch& batch, std::size_t n) const
{
    const auto find = [this](const KeyId& kid) { return likelySigner(kid); };
    if (batch.draft)
        return examine(std::move(*batch.draft), batch.draftSigner->publicKey().keyId(), m_terms, find);
    return examine(std::move(batch.submissions[n]), m_terms, find);
}

void Sequencer::markReady(Batch& batch)
{
    {
        const std::lock_guard lock(m_mutex);
        batch.ready = true;
        if (m_scheduled || !m_waiting.front()->ready)
            return;
        m_scheduled = true;
    }
    m_database->submit(std::make_unique<AppendJob>(*this));
}

std::optional<LikelySigner> Sequencer::likelySigner(const KeyId& kid) const
{
    const std::shared_lock lock(m_signersMutex);
    const auto found = m_signers.find(kid);
    return found == m_signers.end() ? std::nullopt : std::optional(found->second);
}

void Sequencer::remember(const Enrolment& enrolment)
{
    const std::unique_lock lock(m_signersMutex);
    m_signers.insert_or_assign(enrolment.key.keyId(), LikelySigner{enrolment.key, enrolment.manufacturer});
}

Sequencer::Batches Sequencer::takeReady()
{
    const std::lock_guard lock(m_mutex);
    m_scheduled = false;
    Batches out;
    while (!m_waiting.empty() && m_waiting.front()->ready) {
        out.push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
    return out;
}

void Sequencer::sequence(sql::Connection& connection, const Batches& batches)
{
    requireOwnTail(connection);
    const std::uint64_t before = m_tail.size();
    Tables tables(connection);
    for (const auto& batch : batches) {
        batch->results.clear();
        for (Examined& item : batch->items)
            batch->results.push_back(sequenceOne(tables, *batch, item));
    }
    if (m_tail.size() != before) {
        tables.flush();
        publish(connection);
    }
    addReceipts(connection, batches);
}

/// What is in memory may be ahead of the file after a commit that failed; the file is what counts.
void Sequencer::requireOwnTail(sql::Connection& connection)
{
    const StoredHead head = readHead(connection);
    if (head.note == m_note && head.size == m_tail.size() && head.root == m_tail.root())
        return;
    m_note.clear();
    m_tail.load(connection, head.size);
    const transparency::NoteKey key(m_terms.origin, transparency::NoteKeyType::Ed25519, m_logKey.publicKey());
    const auto signedHead = transparency::openCheckpoint(head.note, key, {}).checkpoint;
    if (m_tail.root() != head.root || signedHead.root != head.root || signedHead.size != head.size)
        throw Error(Code::RegistryDamaged, connection.path().string() + ": tiles, root and checkpoint do not agree");
    m_note = head.note;
}

AppendResult Sequencer::sequenceOne(Tables& tables, Batch& batch, Examined& item)
{
    if (batch.draftSigner) {
        const auto signer = tables.signer(batch.draftSigner->publicKey().keyId());
        signDraft(item, signer ? signer->nextSequence : 1, m_terms, *batch.draftSigner);
    }
    const Verdict verdict = judge(item, m_terms, tables);
    AppendResult out;
    out.refusal = verdict.refusal;
    out.entry = item.submission.entry;
    if (verdict.refusal)
        return out;
    out.index = verdict.loggedAt.value_or(m_tail.size());
    if (verdict.admitted()) {
        tables.add(out.index, item);
        m_tail.append(item.leaf);
    }
    return out;
}

void Sequencer::publish(sql::Connection& connection)
{
    m_tail.store(connection);
    const std::string note = transparency::signCheckpoint({m_terms.origin, m_tail.size(), m_tail.root(), {}}, m_logKey);
    writeHead(connection, {m_tail.size(), m_tail.root(), note});
    m_note = note;
}

void Sequencer::addReceipts(sql::Connection& connection, const Batches& batches)
{
    for (const auto& batch : batches)
        for (AppendResult& result : batch->results)
            if (result.logged())
                result.receipt =
                    transparency::Receipt{{}, result.index, m_tail.inclusionProof(result.index, connection), m_note}
                        .format();
}

void Sequencer::finish(const Batches& batches)
{
    bool erased = false;
    for (const auto& batch : batches) {
        for (std::size_t i = 0; i < batch->items.size(); ++i) {
            const auto& entry = batch->items[i].entry;
            if (!batch->results[i].logged())
                continue;
            if (const Enrolment* enrolment = entry->enrolment())
                remember(*enrolment);
            else
                erased |= entry->statement()->kind == StatementKind::Erase;
        }
        batch->succeed();
    }
    // What was erased is to leave the write-ahead log too.
    if (erased)
        m_database->truncateWal();
}

} // namespace keyline::registry
