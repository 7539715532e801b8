#include "registry/audit_fetched.h"

#include "base/error.h"
#include "registry/log_follower.h"

#include <set>
#include <thread>

namespace keyline::registry {

using transparency::TileId;

namespace {

/// What is erased is gone at once; the entry that says so is public once witnesses have seen it.
constexpr unsigned mostWaits = 10;

class FetchedAudit
{
  public:
    FetchedAudit(const AuditInput& input, const transparency::Checkpoint& head, const TrustFile& trust,
                 AuditRecords& records, const AuditState& state, Findings& findings, const AuditOptions& options)
        : m_input(input), m_head(head), m_trust(trust), m_records(records), m_state(state), m_findings(findings),
          m_options(options)
    {
    }

    void run(unsigned threads)
    {
        onThreads(threads, [this] {
            while (const auto id = take())
                judgeBundle(*id);
        });
        m_records.demandAll(
            false, [this](std::uint64_t index) { return erasedSince(index); },
            [this](std::uint64_t index) {
                return recordsPath(*transparency::bundleAt(index / transparency::tileWidth, m_input.size));
            });
    }

  private:
    std::optional<TileId> take()
    {
        const std::lock_guard lock(m_mutex);
        if (m_options.stop.stop_requested())
            throw Error(Code::Interrupted);
        if (m_options.onProgress)
            m_options.onProgress({m_input.size, m_input.size, m_records.judged()});
        return m_findings.enough() ? std::nullopt : transparency::bundleAt(m_next++, m_input.size);
    }

    void judgeBundle(const TileId& id)
    {
        const auto bundle = m_input.fetch(id, AuditPass::Records, AuditTopic::Entries, m_findings);
        if (!bundle)
            return;
        const auto entries = transparency::parseBundle(*bundle, id.width);
        std::vector<WantedRecord> wanted;
        std::vector<EntryReader> readers;
        for (unsigned i = 0; i < entries.size(); ++i)
            if (auto reader = statementWithRecord(id, i, entries[i])) {
                const Statement& statement = *reader->content().statement();
                wanted.push_back({i, statement.chip, statement.revision});
                readers.push_back(std::move(*reader));
            }
        const auto found = wanted.empty() ? std::vector<std::optional<Bytes>>() : m_input.source.records(id, wanted);
        for (std::size_t i = 0; i < found.size(); ++i)
            if (found[i])
                m_records.judge({id.index * transparency::tileWidth + wanted[i].place, recordsPath(id)},
                                *readers[i].content().statement(), readers[i].content().kid, *found[i]);
    }

    /// Nothing, too, where the bundle is not the one that the log was judged by.
    std::optional<EntryReader> statementWithRecord(const TileId& id, unsigned place, ByteView entry) const
    {
        const std::uint64_t index = id.index * transparency::tileWidth + place;
        if (!m_state.isLeafAt(index, transparency::leafHash(entry))) {
            m_findings.add(AuditPass::Records,
                           {AuditTopic::Entries, index, {}, m_input.fileOf(id), {}, "another entry than a moment ago"});
            return std::nullopt;
        }
        try {
            EntryReader reader(entry);
            const Statement* statement = reader.content().statement();
            if (statement && statement->kind <= StatementKind::Reprovision)
                return reader;
        } catch (const Error&) {
            // Malformed, which the log's audit has said.
        }
        return std::nullopt;
    }

    bool erasedSince(std::uint64_t index)
    {
        const Bytes bytes = entryAt(m_input.source, index, m_input.size);
        const EntryReader entry(bytes);
        const Digest chip = entry.content().statement()->chip;
        while (!m_erased.contains(chip) && m_waits++ < mostWaits) {
            if (m_waits > 1)
                std::this_thread::sleep_for(std::chrono::seconds(1));
            readOn();
        }
        return m_erased.contains(chip);
    }

    void readOn()
    {
        if (!m_follower)
            m_follower = std::make_unique<LogFollower>(m_input.source, m_trust, m_head);
        std::set<Digest> erased;
        m_follower->advance([&](std::uint64_t, ByteView entry) {
            const EntryReader reader(entry);
            if (const Statement* statement = reader.content().statement();
                statement && statement->kind == StatementKind::Erase)
                erased.insert(statement->chip);
        });
        m_erased.merge(erased);
    }

    const AuditInput& m_input;
    const transparency::Checkpoint& m_head;
    const TrustFile& m_trust;
    AuditRecords& m_records;
    const AuditState& m_state;
    Findings& m_findings;
    const AuditOptions& m_options;
    std::mutex m_mutex;
    std::uint64_t m_next = 0;
    std::unique_ptr<LogFollower> m_follower; ///< from the checkpoint that is audited
    std::set<Digest> m_erased;               ///< later than it
    unsigned m_waits = 0;
};

} // namespace

void auditFetchedRecords(const AuditInput& input, const transparency::Checkpoint& head, const TrustFile& trust,
                         AuditRecords& records, const AuditState& state, Findings& findings,
                         const AuditOptions& options, unsigned threads)
{
    FetchedAudit(input, head, trust, records, state, findings, options).run(threads);
}

} // namespace keyline::registry
