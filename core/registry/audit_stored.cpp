#include "registry/audit_records.h"

#include "base/error.h"
#include "sql/database.h"

#include <algorithm>

namespace keyline::registry {

namespace {

constexpr std::uint64_t chunk = 512; ///< entries whose records are read together

/// The tables of an embedded registry beside its log: records, and what look-ups are answered from.
class StoredAudit
{
  public:
    StoredAudit(sql::Database& database, const AuditInput& input, const AuditRules& rules, AuditRecords& records,
                AuditState& state, Findings& findings, const AuditOptions& options)
        : m_database(database), m_input(input), m_rules(rules), m_records(records), m_state(state),
          m_findings(findings), m_options(options)
    {
    }

    void run(unsigned threads)
    {
        m_findings.looked(AuditTopic::Answers);
        m_database.read([this](sql::Connection& connection) { checkDeviceKeys(connection); });
        m_state.forgetKeys(); // their memory is needed for the identities
        onThreads(threads, [this] { readChunks(); });
        m_records.demandAll(false, [this](std::uint64_t index) { return erasedSince(index); }, {});
        m_findings.looked(AuditTopic::Answers);
        m_database.read([this](sql::Connection& connection) {
            checkRevisions(connection);
            checkSigners(connection);
            checkIdentities(connection);
        });
    }

  private:
    void readChunks()
    {
        while (true) {
            const std::uint64_t begin = m_next.fetch_add(chunk);
            if (begin >= m_input.size || m_findings.enough())
                return;
            if (m_options.stop.stop_requested())
                throw Error(Code::Interrupted);
            m_database.read([&](sql::Connection& connection) { readChunk(connection, begin); });
            if (m_options.onProgress) {
                const std::lock_guard lock(m_progress);
                m_options.onProgress({m_input.size, m_input.size, m_records.judged()});
            }
        }
    }

    void readChunk(sql::Connection& connection, std::uint64_t begin)
    {
        auto rows = connection.query("SELECT r.idx, r.record, e.entry FROM record r LEFT JOIN entry e ON e.idx = r.idx "
                                     "WHERE r.idx >= ? AND r.idx < ? ORDER BY r.idx",
                                     begin, std::min(begin + chunk, m_input.size));
        while (rows.step()) {
            const auto index = static_cast<std::uint64_t>(rows.integer(0));
            const Bytes entry = rows.bytes(2);
            if (!m_state.isLeafAt(index, transparency::leafHash(entry)))
                continue; // the log was judged; this row changed since, and the next audit will say so
            try {
                const EntryReader reader(entry);
                if (const Statement* statement = reader.content().statement()) {
                    m_records.judge({index, {}}, *statement, reader.content().kid, rows.bytes(1));
                    continue;
                }
            } catch (const Error&) {
                // Malformed, which the log's audit has said.
            }
            m_findings.add(AuditPass::Records,
                           {AuditTopic::Records, index, {}, {}, {}, "a record where no statement is"});
        }
    }

    /// A registry goes on while it is audited: its newest erasures may be later than the checkpoint that this audit is
    /// of.
    bool erasedSince(std::uint64_t index)
    {
        return m_database.read([&](sql::Connection& connection) {
            auto row = connection.query("SELECT 1 FROM revision a JOIN revision b ON a.chip = b.chip "
                                        "WHERE a.idx = ? AND b.idx >= ? AND b.source IS NULL",
                                        index, m_input.size);
            return row.step();
        });
    }

    void wrongRow(std::optional<std::uint64_t> index, const std::string& what)
    {
        m_findings.add(AuditPass::Records, {AuditTopic::Answers, index, {}, {}, {}, what});
    }

    void checkRevisions(sql::Connection& connection)
    {
        std::uint64_t rowsSeen = 0;
        auto rows = connection.query("SELECT chip, revision, idx FROM revision WHERE idx < ?", m_input.size);
        while (rows.step() && !m_findings.enough()) {
            const auto index = static_cast<std::uint64_t>(rows.integer(2));
            const std::uint32_t chip = m_state.findChip(rows.arrayOf<32>(0));
            m_findings.count(AuditTopic::Answers);
            ++rowsSeen;
            const auto right = chip == TagTable::none
                                   ? std::nullopt
                                   : m_state.indexOf(m_state.chip(chip), static_cast<std::uint64_t>(rows.integer(1)));
            if (right != index)
                wrongRow(index, "table revision names another place than the log");
        }
        std::uint64_t statements = 0;
        for (std::uint64_t i = 0; i < m_state.size(); ++i)
            statements += m_state.previous(i) != AuditState::noStatement ? 1 : 0;
        if (rowsSeen != statements)
            wrongRow(std::nullopt, "table revision has " + std::to_string(rowsSeen) + " rows for " +
                                       std::to_string(statements) + " statements");
    }

    void checkSigners(sql::Connection& connection)
    {
        std::size_t rowsSeen = 0;
        auto rows = connection.query("SELECT kid, key, role, name, manufacturer, enrolled, revoked FROM signer "
                                     "WHERE enrolled IS NULL OR enrolled < ?",
                                     m_input.size);
        while (rows.step()) {
            m_findings.count(AuditTopic::Answers);
            ++rowsSeen;
            const auto found = m_rules.signers().find(rows.arrayOf<8>(0));
            if (found == m_rules.signers().end()) {
                wrongRow(std::nullopt, "table signer has a key that nobody enrolled");
                continue;
            }
            if (!isRow(rows, found->second))
                wrongRow(found->second.enrolled, "table signer says other things than the enrolment");
        }
        if (rowsSeen != m_rules.signers().size())
            wrongRow(std::nullopt, "table signer lacks a key that was enrolled");
    }

    bool isRow(const sql::Statement& row, const AuditSigner& signer) const
    {
        if (!sameBytes(row.bytes(1), signer.key.bytes))
            return false;
        if (signer.administrator)
            return row.isNull(5) && row.isNull(6);
        // Of a revocation later than this audit's checkpoint the log does not know yet.
        const bool revoked = !row.isNull(6) && static_cast<std::uint64_t>(row.integer(6)) < m_input.size;
        const bool revokedThere =
            revoked && signer.revoked && static_cast<std::uint64_t>(row.integer(6)) == *signer.revoked;
        return row.integer(2) == static_cast<std::int64_t>(signer.role) && sameBytes(row.bytes(3), signer.name) &&
               sameBytes(row.bytes(4), signer.manufacturer) && !row.isNull(5) &&
               static_cast<std::uint64_t>(row.integer(5)) == signer.enrolled &&
               (revokedThere || (!revoked && !signer.revoked));
    }

    void checkDeviceKeys(sql::Connection& connection)
    {
        if (grew(connection))
            return;
        std::size_t rowsSeen = 0;
        auto rows = connection.prepare("SELECT digest, chip FROM device_key");
        while (rows.step() && !m_findings.enough()) {
            ++rowsSeen;
            m_findings.count(AuditTopic::Answers);
            const std::uint32_t key = m_state.findKey(rows.arrayOf<32>(0));
            if (key == TagTable::none || m_state.keyOwner(key) != m_state.findChip(rows.arrayOf<32>(1)))
                wrongRow(std::nullopt, "table device_key: " + toHex(rows.bytes(0)) + " is not this chip's in the log");
        }
        if (rowsSeen != m_state.keys())
            wrongRow(std::nullopt, "table device_key lacks keys of the log");
    }

    void checkIdentities(sql::Connection& connection)
    {
        if (grew(connection))
            return;
        std::size_t rowsSeen = 0;
        auto rows = connection.prepare("SELECT urn, chip FROM identity");
        while (rows.step() && !m_findings.enough()) {
            ++rowsSeen;
            m_findings.count(AuditTopic::Answers);
            const std::uint32_t owner = m_records.ownerOf(rows.text(0));
            if (owner == TagTable::none || owner != m_state.findChip(rows.arrayOf<32>(1)))
                wrongRow(std::nullopt, "table identity: " + rows.text(0) + " is not this chip's by its records");
        }
        if (rowsSeen != m_records.identities())
            wrongRow(std::nullopt, "table identity lacks identities of live chips");
    }

    /// These tables hold no places in the log, so they can be judged only as of its end.
    bool grew(sql::Connection& connection) const
    {
        auto row = connection.prepare("SELECT size FROM checkpoint");
        return !row.step() || static_cast<std::uint64_t>(row.integer(0)) != m_input.size;
    }

    sql::Database& m_database;
    const AuditInput& m_input;
    const AuditRules& m_rules;
    AuditRecords& m_records;
    AuditState& m_state;
    Findings& m_findings;
    const AuditOptions& m_options;
    std::atomic<std::uint64_t> m_next{0};
    std::mutex m_progress;
};

} // namespace

void auditStoredRecords(sql::Database& database, const AuditInput& input, const AuditRules& rules,
                        AuditRecords& records, AuditState& state, Findings& findings, const AuditOptions& options,
                        unsigned threads)
{
    StoredAudit(database, input, rules, records, state, findings, options).run(threads);
}

} // namespace keyline::registry
