#include "registry/audit_records.h"

#include "base/error.h"
#include "registry/tables.h"
#include "sql/snapshots.h"

#include <algorithm>
#include <set>

namespace keyline::registry {

namespace {

constexpr std::uint64_t chunk = 512; ///< records that are read together, about
constexpr std::uint64_t mostParts = 65536;

/// The tables of a store beside its log: records, and what look-ups are answered from.
class StoredAudit
{
  public:
    StoredAudit(const sql::Snapshots& store, const AuditInput& input, const AuditRules& rules, AuditRecords& records,
                AuditState& state, Findings& findings, const AuditOptions& options)
        : m_store(store), m_input(input), m_rules(rules), m_records(records), m_state(state), m_findings(findings),
          m_options(options)
    {
    }

    void run(unsigned threads)
    {
        m_findings.looked(AuditTopic::Answers);
        m_store.read([this](sql::Connection& connection) {
            checkDeviceKeys(connection);
            m_parts = partsOf(connection);
        });
        m_state.forgetKeys(); // their memory is needed for the identities
        onThreads(threads, [this] { readParts(); });
        m_records.demandAll(
            false, [this](std::uint64_t index) { return erasedSince(index); },
            [this](std::uint64_t index) { return rowOfRecord(index); });
        m_findings.looked(AuditTopic::Answers);
        m_store.read([this](sql::Connection& connection) {
            checkRevisions(connection);
            checkSigners(connection);
            checkIdentities(connection);
        });
    }

  private:
    void readParts()
    {
        while (true) {
            const std::uint64_t part = m_next.fetch_add(1);
            if (part >= m_parts || m_findings.enough())
                return;
            m_store.read([&](sql::Connection& connection) { readPart(connection, part); });
            goOn();
        }
    }

    void goOn()
    {
        if (m_options.onProgress) {
            const std::lock_guard lock(m_progress);
            m_options.onProgress({m_input.size, m_input.size, m_records.judged()});
        }
        if (m_options.stop.stop_requested())
            throw Error(Code::Interrupted);
    }
    /// Now and then, in a table of any length.
    void goOnAfter(std::uint64_t& rows)
    {
        if (++rows % 8192 == 0)
            goOn();
    }

    /// So many that each is about a chunk; in SQLite, which gives row after row, the last may be of any length.
    std::uint64_t partsOf(sql::Connection& connection) const
    {
        if (connection.engine() == sql::Engine::Sqlite)
            return m_input.size / chunk + 1;
        auto row = connection.prepare("SELECT count(*) FROM record");
        const std::uint64_t records = row.step() ? static_cast<std::uint64_t>(row.integer(0)) : 0;
        return std::min(records / chunk + 1, mostParts);
    }

    /// Of every row the index, the record, the entry, and where the store keeps records by their chips the chip. The
    /// parts together are the whole table, whatever its rows say.
    sql::Statement partOf(sql::Connection& connection, std::uint64_t part) const
    {
        // No join: a planner that knows little of the part might read all entries for each.
        constexpr std::string_view entry = "(SELECT entry FROM entry WHERE entry.idx = record.idx)";
        if (connection.engine() == sql::Engine::Sqlite) {
            const auto begin = part == 0 ? INT64_MIN : static_cast<std::int64_t>(part * chunk);
            const auto last = part + 1 == m_parts ? INT64_MAX : static_cast<std::int64_t>((part + 1) * chunk) - 1;
            return connection.query("SELECT idx, record, " + std::string(entry) +
                                        ", NULL FROM record WHERE idx >= ? AND idx <= ? ORDER BY idx",
                                    begin, last);
        }
        // By the beginning of the chip's digest, which is the beginning of the table's key.
        const auto bound = [this](std::uint64_t at) {
            const std::uint64_t prefix = at * mostParts / m_parts;
            return Bytes{static_cast<std::uint8_t>(prefix >> 8), static_cast<std::uint8_t>(prefix)};
        };
        return connection.query(
            "SELECT idx, record, " + std::string(entry) + ", chip FROM record WHERE chip >= ? AND chip < ?",
            part == 0 ? Bytes() : bound(part), part + 1 == m_parts ? Bytes(sizeof(Digest) + 1, 0xff) : bound(part + 1));
    }

    void readPart(sql::Connection& connection, std::uint64_t part)
    {
        std::optional<bool> grown;
        auto rows = partOf(connection, part);
        while (rows.step()) {
            const auto index = static_cast<std::uint64_t>(rows.integer(0));
            const std::optional<Bytes> chip = rows.maybeBytes(3);
            const auto wrong = [&](const char* what) {
                m_findings.add(AuditPass::Records, {AuditTopic::Records,
                                                    index < m_input.size ? std::optional(index) : std::nullopt,
                                                    {},
                                                    nameOfRecord(index, chip),
                                                    {},
                                                    what});
            };
            if (index >= m_input.size) {
                if (!grown)
                    grown = grew(connection);
                if (!*grown)
                    wrong("a record where no entry is");
                continue;
            }
            const Bytes entry = rows.bytes(2);
            if (!m_state.isLeafAt(index, transparency::leafHash(entry)))
                continue; // the log was judged; this row changed since, and the next audit will say so
            const auto content = statementIn(entry);
            if (!content)
                wrong("a record where no statement is");
            else if (chip && !sameBytes(*chip, content->first.chip))
                wrong("of another chip than its entry");
            else
                m_records.judge({index, nameOfRecord(index, chip)}, content->first, content->second, rows.bytes(1));
        }
    }

    /// The statement and its signer.
    static std::optional<std::pair<Statement, KeyId>> statementIn(ByteView entry)
    {
        try {
            const EntryReader reader(entry);
            if (const Statement* statement = reader.content().statement())
                return std::pair(*statement, reader.content().kid);
        } catch (const Error&) {
            // Malformed, which the log's audit has said.
        }
        return std::nullopt;
    }

    /// The log's statement at this place, as long as it is still the one that was judged.
    std::optional<Statement> statementAt(sql::Connection& connection, std::uint64_t index) const
    {
        const auto entry = readEntry(connection, index);
        if (!entry || !m_state.isLeafAt(index, transparency::leafHash(*entry)))
            return std::nullopt;
        const auto content = statementIn(*entry);
        return content ? std::optional(content->first) : std::nullopt;
    }

    static std::string nameOfRecord(std::uint64_t index, const std::optional<Bytes>& chip)
    {
        return "table record, row " + (chip ? toHex(*chip) + " " : "") +
               std::to_string(static_cast<std::int64_t>(index));
    }
    std::string rowOfRecord(std::uint64_t index) const
    {
        return m_store.read([&](sql::Connection& connection) {
            std::optional<Bytes> chip;
            if (connection.engine() == sql::Engine::Postgres)
                if (const auto statement = statementAt(connection, index))
                    chip = toBytes(statement->chip);
            return nameOfRecord(index, chip);
        });
    }

    /// A registry goes on while it is audited: its newest erasures may be later than the checkpoint that this audit is
    /// of.
    bool erasedSince(std::uint64_t index)
    {
        return m_store.read([&](sql::Connection& connection) {
            const auto statement = statementAt(connection, index);
            return statement && connection
                                    .query("SELECT 1 FROM revision WHERE chip = ? AND idx >= ? AND source IS NULL",
                                           statement->chip, m_input.size)
                                    .step();
        });
    }

    void wrongRow(std::optional<std::uint64_t> index, std::string row, std::string what)
    {
        m_findings.add(AuditPass::Records, {AuditTopic::Answers, index, {}, std::move(row), {}, std::move(what)});
    }

    static std::string nameOfRevision(ByteView chip, std::uint64_t revision)
    {
        return "table revision, row " + toHex(chip) + " " + std::to_string(static_cast<std::int64_t>(revision));
    }

    void checkRevisions(sql::Connection& connection)
    {
        const bool grown = grew(connection);
        std::uint64_t rowsSeen = 0;
        std::vector<bool> seen(m_input.size);
        sql::eachRow(connection, "SELECT chip, revision, idx, source FROM revision", [&](const sql::Statement& row) {
            goOnAfter(rowsSeen);
            m_findings.count(AuditTopic::Answers);
            const Bytes digest = row.bytes(0);
            const auto revision = static_cast<std::uint64_t>(row.integer(1));
            const auto index = static_cast<std::uint64_t>(row.integer(2));
            const std::uint32_t chip = findChip(digest);
            const auto right = chip == TagTable::none ? std::nullopt : m_state.indexOf(m_state.chip(chip), revision);
            if (!right) {
                if (!grown || index < m_input.size)
                    wrongRow(std::nullopt, nameOfRevision(digest, revision), "the log has no such revision");
                return !m_findings.enough();
            }
            seen[*right] = true;
            if (index != *right)
                wrongRow(right, nameOfRevision(digest, revision), "idx is another place than the log's");
            else if (row.maybeInteger(3) != sourceOf(connection, index))
                wrongRow(right, nameOfRevision(digest, revision), "source is not where its record is");
            return !m_findings.enough();
        });
        for (std::uint64_t index = 0; index < m_input.size && !m_findings.enough(); ++index)
            if (!seen[index] && m_state.previous(index) != AuditState::noStatement) {
                const auto statement = statementAt(connection, index);
                wrongRow(index, statement ? nameOfRevision(statement->chip, statement->revision) : "table revision",
                         "missing");
            }
    }

    /// Where the record is that holds for a statement: a retirement repeats the one before it.
    std::optional<std::int64_t> sourceOf(sql::Connection& connection, std::uint64_t index) const
    {
        while (m_state.hasRecordAt(index)) {
            const std::uint32_t before = m_state.previous(index);
            const bool repeats = before < AuditState::noStatement && m_state.sameRecord(index, before);
            const auto statement = repeats ? statementAt(connection, index) : std::nullopt;
            if (!statement || statement->kind != StatementKind::Retire)
                return static_cast<std::int64_t>(index);
            index = before;
        }
        return std::nullopt;
    }

    void checkSigners(sql::Connection& connection)
    {
        const bool grown = grew(connection);
        std::set<KeyId> seen;
        auto rows =
            connection.prepare("SELECT kid, key, role, name, manufacturer, enrolled, revoked, next FROM signer");
        while (rows.step()) {
            m_findings.count(AuditTopic::Answers);
            const Bytes name = rows.bytes(0);
            const auto kid = toArray<8>(name);
            const auto found = kid ? m_rules.signers().find(*kid) : m_rules.signers().end();
            const std::string row = "table signer, row " + toHex(name);
            if (found == m_rules.signers().end()) {
                if (!grown || rows.isNull(5) || static_cast<std::uint64_t>(rows.integer(5)) < m_input.size)
                    wrongRow(std::nullopt, row, "nobody enrolled this key");
                continue;
            }
            seen.insert(found->first);
            const AuditSigner& signer = found->second;
            if (const char* column = wrongColumn(rows, signer, grown))
                wrongRow(signer.administrator ? std::nullopt : std::optional(signer.enrolled), row,
                         std::string(column) + " is not what the log makes it");
        }
        for (const auto& [kid, signer] : m_rules.signers())
            if (!seen.contains(kid))
                wrongRow(signer.administrator ? std::nullopt : std::optional(signer.enrolled),
                         "table signer, row " + toHex(kid), "missing");
    }

    /// Null where the row is the log's signer.
    const char* wrongColumn(const sql::Statement& row, const AuditSigner& signer, bool grown) const
    {
        const auto place = [&row](int column) { return static_cast<std::uint64_t>(row.integer(column)); };
        // Of a revocation later than this audit's checkpoint the log does not know yet.
        const bool revoked = !row.isNull(6) && !(grown && place(6) >= m_input.size);
        const std::uint64_t next = place(7);
        constexpr std::int64_t administratorRole = 2;
        if (!sameBytes(row.bytes(1), signer.key.bytes))
            return "key";
        if (row.integer(2) != (signer.administrator ? administratorRole : static_cast<std::int64_t>(signer.role)))
            return "role";
        if (!sameBytes(row.bytes(3), signer.name))
            return "name";
        if (!sameBytes(row.bytes(4), signer.manufacturer))
            return "manufacturer";
        if (row.isNull(5) != signer.administrator || (!signer.administrator && place(5) != signer.enrolled))
            return "enrolled";
        if (revoked != signer.revoked.has_value() || (revoked && place(6) != signer.revoked))
            return "revoked";
        if (next < signer.nextSequence || (!grown && next != signer.nextSequence))
            return "next";
        return nullptr;
    }

    void checkDeviceKeys(sql::Connection& connection)
    {
        const bool grown = grew(connection);
        std::uint64_t rowsSeen = 0;
        std::vector<bool> seen(m_state.keys());
        sql::eachRow(connection, "SELECT digest, chip FROM device_key", [&](const sql::Statement& row) {
            goOnAfter(rowsSeen);
            m_findings.count(AuditTopic::Answers);
            const Bytes name = row.bytes(0);
            const auto digest = toArray<32>(name);
            const std::uint32_t key = digest ? m_state.findKey(*digest) : TagTable::none;
            if (key != TagTable::none)
                seen[key] = true;
            // Whose a key was once, he stays; what nobody had at the checkpoint somebody may have since.
            const bool right = key == TagTable::none ? grown : m_state.keyOwner(key) == findChip(row.bytes(1));
            if (!right)
                wrongRow(std::nullopt, "table device_key, row " + toHex(name),
                         key == TagTable::none ? "the log has no such key" : "the key is not this chip's in the log");
            return !m_findings.enough();
        });
        for (std::uint32_t key = 0; key < seen.size() && !m_findings.enough(); ++key)
            if (!seen[key])
                missingKey(connection, key);
    }

    void missingKey(sql::Connection& connection, std::uint32_t key)
    {
        const AuditChip& chip = m_state.chip(m_state.keyOwner(key));
        for (std::uint32_t index = chip.head; index < AuditState::noStatement; index = m_state.previous(index)) {
            const auto statement = statementAt(connection, index);
            if (statement && statement->deviceKey && m_state.findKey(*statement->deviceKey) == key)
                return wrongRow(index, "table device_key, row " + toHex(*statement->deviceKey), "missing");
        }
        wrongRow(chip.head, "table device_key", "lacks a key of this chip");
    }

    void checkIdentities(sql::Connection& connection)
    {
        // A row does not say when it came, and rows go: they can be judged only as of the log's end.
        if (grew(connection))
            return m_findings.leftOut(AuditTopic::Answers,
                                      "table identity was not looked at: the registry grew meanwhile");
        std::uint64_t rowsSeen = 0;
        std::vector<bool> seen(m_records.identities());
        sql::eachRow(connection, "SELECT urn, chip FROM identity", [&](const sql::Statement& row) {
            goOnAfter(rowsSeen);
            m_findings.count(AuditTopic::Answers);
            const std::string urn = row.text(0);
            const std::uint32_t identity = m_records.findIdentity(urn);
            if (identity != TagTable::none)
                seen[identity] = true;
            if (identity == TagTable::none || m_records.ownerOf(identity) != findChip(row.bytes(1)))
                wrongRow(std::nullopt, "table identity, row " + urn, "not this chip's by its records");
            return !m_findings.enough();
        });
        for (std::uint32_t identity = 0; identity < seen.size() && !m_findings.enough(); ++identity)
            if (!seen[identity])
                wrongRow(m_state.chip(m_records.ownerOf(identity)).head, "table identity",
                         "lacks an identity of this chip");
    }

    std::uint32_t findChip(ByteView digest) const
    {
        const auto chip = toArray<32>(digest);
        return chip ? m_state.findChip(*chip) : TagTable::none;
    }

    /// How many entries the tables of look-ups are of: a server's may be ahead of its checkpoint.
    static std::uint64_t sizeOf(sql::Connection& connection)
    {
        auto row = connection.prepare(sql::hasTable(connection, "tree") ? "SELECT size FROM tree"
                                                                        : "SELECT size FROM checkpoint");
        return row.step() ? static_cast<std::uint64_t>(row.integer(0)) : 0;
    }
    bool grew(sql::Connection& connection) const { return sizeOf(connection) > m_input.size; }

    const sql::Snapshots& m_store;
    const AuditInput& m_input;
    const AuditRules& m_rules;
    AuditRecords& m_records;
    AuditState& m_state;
    Findings& m_findings;
    const AuditOptions& m_options;
    std::uint64_t m_parts = 1;
    std::atomic<std::uint64_t> m_next{0};
    std::mutex m_progress;
};

} // namespace

void auditStoredRecords(const sql::Snapshots& store, const AuditInput& input, const AuditRules& rules,
                        AuditRecords& records, AuditState& state, Findings& findings, const AuditOptions& options,
                        unsigned threads)
{
    StoredAudit(store, input, rules, records, state, findings, options).run(threads);
}

} // namespace keyline::registry
