#include "registry/audit_tables.h"

#include "base/error.h"
#include "registry/tables.h"
#include "sql/migration.h"
#include "transparency/checkpoint.h"

#include <algorithm>
#include <set>

namespace keyline::registry {

namespace {

class HeadAudit
{
  public:
    HeadAudit(sql::Connection& connection, const AuditInput& input, const TrustFile& trust, const AuditRules& rules,
              Findings& findings)
        : m_connection(connection), m_input(input), m_trust(trust), m_rules(rules), m_findings(findings)
    {
    }

    void run()
    {
        checkCheckpoint();
        checkTree();
        checkTiles();
        checkMeta();
        checkManufacturers();
    }

  private:
    void wrong(const std::string& table, const std::string& row, const std::string& what)
    {
        m_findings.add(AuditPass::Records, {AuditTopic::Answers, {}, {}, "table " + table + ", row " + row, {}, what});
    }
    void look() { m_findings.count(AuditTopic::Answers); }

    void checkCheckpoint()
    {
        look();
        auto row = m_connection.prepare("SELECT id, size, root, note FROM checkpoint");
        if (!row.step())
            return wrong("checkpoint", "1", "missing");
        try {
            const auto note = transparency::openCheckpoint(row.text(3), m_trust.log, {}).checkpoint;
            m_published = note.size;
            if (static_cast<std::uint64_t>(row.integer(1)) != note.size)
                wrong("checkpoint", "1",
                      "size is " + std::to_string(row.integer(1)) + ", the note says " + std::to_string(note.size));
            if (!sameBytes(row.bytes(2), note.root))
                wrong("checkpoint", "1", "root is not the note's");
            if (note.size < m_input.size)
                wrong("checkpoint", "1", "the note went back while it was looked at");
        } catch (const Error& error) {
            wrong("checkpoint", "1", "note: " + error.context());
        }
    }

    /// A server's: how far the log is durable, which may be further than what is published.
    void checkTree()
    {
        if (!sql::hasTable(m_connection, "tree"))
            return;
        look();
        auto row = m_connection.prepare("SELECT size, root FROM tree");
        if (!row.step())
            return wrong("tree", "1", "missing");
        const auto size = static_cast<std::uint64_t>(row.integer(0));
        const std::uint64_t count = entriesHere();
        if (size != count)
            return wrong("tree", "1",
                         "size is " + std::to_string(size) + ", there are " + std::to_string(count) + " entries");
        if (size < m_published)
            return wrong("tree", "1", "size is less than what is published");
        try {
            if (!sameBytes(row.bytes(1), rootOf(size)))
                wrong("tree", "1", "root is not what the entries make");
        } catch (const Error& error) {
            demandDamage(error); // a tile that is not there, which the log's audit has said
        }
    }

    /// In this snapshot.
    std::uint64_t entriesHere()
    {
        auto last = m_connection.prepare("SELECT max(idx) FROM entry");
        return last.step() && !last.isNull(0) ? static_cast<std::uint64_t>(last.integer(0)) + 1 : 0;
    }

    /// Those of the log were compared hash by hash; no others are to be there.
    void checkTiles()
    {
        look();
        const std::uint64_t size = entriesHere();
        auto rows = m_connection.prepare("SELECT id, length(hashes) FROM tile_row ORDER BY id");
        while (rows.step()) {
            const auto id = static_cast<std::uint64_t>(rows.integer(0));
            const std::uint64_t index = id & ((std::uint64_t{1} << 56) - 1);
            const std::uint64_t first = index * TileRow::hashes;
            const std::uint64_t hashes = transparency::hashesAt(static_cast<unsigned>(id >> 56), size);
            const std::uint64_t most = std::min<std::uint64_t>(TileRow::hashes, hashes - std::min(first, hashes));
            if (most == 0)
                wrong("tile_row", std::to_string(rows.integer(0)), "hashes where the log has none");
            else if (static_cast<std::uint64_t>(rows.integer(1)) > most * sizeof(Digest))
                wrong("tile_row", std::to_string(rows.integer(0)), "more hashes than the log has there");
        }
    }

    /// The tiles of the log that was judged hold; what came later is counted from its entries.
    transparency::Hash rootOf(std::uint64_t size)
    {
        const auto hashes = transparency::hashesFromTiles(
            m_input.size, [this](const transparency::TileId& id) { return m_input.source.tile(id).value_or(Bytes()); });
        transparency::Frontier frontier(m_input.size, hashes);
        constexpr std::uint64_t together = 512;
        for (std::uint64_t begin = m_input.size; begin < size; begin += together) {
            auto rows = m_connection.query("SELECT entry FROM entry WHERE idx >= ? AND idx < ? ORDER BY idx", begin,
                                           std::min(begin + together, size));
            while (rows.step())
                frontier.append(transparency::leafHash(rows.bytes(0)));
        }
        return frontier.root();
    }

    void checkMeta()
    {
        const auto check = [this](std::string_view name, ByteView right) {
            look();
            auto row = m_connection.query("SELECT value FROM meta WHERE name = ?", name);
            if (!row.step())
                wrong("meta", std::string(name), "missing");
            else if (!sameBytes(row.bytes(0), right))
                wrong("meta", std::string(name), "not what the trust file says");
        };
        check("origin", asBytes(m_trust.origin()));
        check("administrator", m_trust.administrator.bytes);
        check("log", asBytes(m_trust.log.vkey()));
        // A server notes there that it still has to clean up after an erasure.
        auto rows = m_connection.prepare("SELECT name FROM meta WHERE name NOT IN ('origin', 'administrator', 'log', "
                                         "'unscrubbed')");
        while (rows.step())
            wrong("meta", rows.text(0), "nobody knows this row");
    }

    void checkManufacturers()
    {
        std::set<Bytes> seen;
        std::optional<std::int64_t> misplaced;
        auto rows = m_connection.prepare("SELECT place, spki FROM manufacturer ORDER BY place");
        while (rows.step()) {
            look();
            const Bytes spki = rows.bytes(1);
            seen.insert(spki);
            if (!misplaced && rows.integer(0) != static_cast<std::int64_t>(seen.size()))
                misplaced = rows.integer(0);
            const bool trusted = std::ranges::any_of(
                m_trust.manufacturers, [&](const crypto::PublicKey& one) { return sameBytes(one.spki(), spki); });
            if (!trusted)
                wrong("manufacturer", std::to_string(rows.integer(0)), "a key that the trust file does not have");
        }
        for (const auto& [kid, signer] : m_rules.signers())
            if (!signer.administrator && !seen.contains(m_trust.manufacturers[signer.manufacturerPlace].spki()))
                return wrong("manufacturer", "of signer " + toHex(kid), "missing");
        if (misplaced)
            wrong("manufacturer", std::to_string(*misplaced), "another place was next");
    }

    sql::Connection& m_connection;
    const AuditInput& m_input;
    const TrustFile& m_trust;
    const AuditRules& m_rules;
    Findings& m_findings;
    std::uint64_t m_published = 0;
};

} // namespace

void auditStoredHead(sql::Connection& connection, const AuditInput& input, const TrustFile& trust,
                     const AuditRules& rules, Findings& findings)
{
    HeadAudit(connection, input, trust, rules, findings).run();
}

void auditIndexes(sql::Connection& connection, Findings& findings)
{
    if (connection.engine() != sql::Engine::Sqlite)
        return;
    auto rows = connection.query("PRAGMA integrity_check(10)");
    while (rows.step())
        if (const std::string what = rows.text(0); what != "ok")
            findings.add(AuditPass::Records, {AuditTopic::Answers, {}, {}, "database", {}, what});
}

} // namespace keyline::registry
