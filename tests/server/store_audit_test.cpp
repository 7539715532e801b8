#include "server/store_audit.h"

#include "support/stores.h"

#include "base/file.h"

#include <thread>

using namespace keyline;
using namespace keyline::registry;
using namespace keyline::server;
using test::Running;
using test::throws;
using test::World;

namespace {

std::string textOf(const AuditReport& report)
{
    std::string out;
    for (const Finding& finding : report.findings)
        out += finding.text() + "\n";
    return out.empty() ? "no finding" : out;
}

bool names(const AuditReport& report, const std::string& place)
{
    return std::ranges::any_of(report.findings,
                               [&](const Finding& finding) { return finding.text().find(place) != std::string::npos; });
}

constexpr int chips = 6;

} // namespace

/// On both engines, but for what only one of them can do.
class StoreAuditTest : public QObject
{
    Q_OBJECT

    World m_world;
    test::Stores m_stores;
    bool m_postgres = false;
    std::uint64_t m_sequence = 0;

    TrustFile trust() const
    {
        return {m_world.terms().manufacturers, test::logKeyOf(m_world), m_world.administrator.publicKey(), {}, {}};
    }
    sql::Snapshots toRead() const
    {
        return m_postgres ? PostgresStore::openToRead(m_stores.url())
                          : SqliteStore::openToRead(m_stores.registryFolder());
    }
    PublishedFile published() const { return PublishedFile(m_stores.folder() / "published"); }
    AuditReport audit(const AuditOptions& options = {}) const
    {
        return auditStore(toRead(), trust(), published(), options);
    }

    /// Behind the server's back.
    template <typename F>
    void change(F job) const
    {
        if (m_postgres) {
            sql::Postgres(m_stores.url()).write([&](sql::Connection& connection) {
                job(connection);
                return true;
            });
        } else {
            sql::Database database(registryFile(m_stores.registryFolder()), {}, sql::Access::Existing);
            database.writeNow([&](sql::Connection& connection) { job(connection); });
        }
    }
    void run(const std::string& sql) const
    {
        change([&](sql::Connection& connection) { connection.run(sql); });
    }

    /// Chips in every state: 1, 5 and 6 provisioned, 2 re-provisioned, 3 retired, 4 erased; a signer revoked.
    void fill(bool postgres)
    {
        m_postgres = postgres;
        m_stores.make(m_world, postgres);
        Running server(m_stores, m_world);
        server.append(m_world.enrolments());
        m_sequence = 0;
        std::map<unsigned, Bytes> newest;
        for (unsigned n = 1; n <= chips; ++n)
            newest[n] = server.append(m_world.provision(m_world.device(n), ++m_sequence)).entry;
        const test::Device device = m_world.device(2);
        const Bytes record = m_world.record(device).encode();
        Statement again = World::after(newest[2], StatementKind::Reprovision, ++m_sequence);
        again.record = recordDigest(record);
        again.deviceKey = device.pair->publicKey().spkiDigest();
        QVERIFY(server.append(World::sign(again, m_world.station, record)).logged());
        const auto end = [&](unsigned n, StatementKind kind, std::uint64_t sequence) {
            QVERIFY(server.append(World::sign(World::after(newest[n], kind, sequence), m_world.custodian)).logged());
        };
        end(3, StatementKind::Retire, 1);
        end(4, StatementKind::Erase, 2);
        Enrolment revocation = m_world.enrolment(m_world.secondStation, Role::Station, 5);
        revocation.action = EnrolmentAction::Revoke;
        QVERIFY(server.append(World::sign(revocation, m_world.administrator)).logged());
    }

    void demandNamed(const std::string& change, const std::string& place) const
    {
        run(change);
        const AuditReport report = audit();
        QVERIFY2(names(report, place), report.holds() ? "all holds" : report.findings.front().text().c_str());
        QCOMPARE(report.rows.front().state, AuditRow::State::Broken);
    }

    /// One value with a bit of it turned; `back` turns it again.
    struct Flip
    {
        std::string table, column, type;
        Bytes before, after;
        std::int64_t number = 0, changed = 0;

        void apply(sql::Connection& connection, bool back) const
        {
            const std::string sql = "UPDATE " + table + " SET " + column + " = ? WHERE " + column + " = ?";
            std::int64_t rows = 0;
            if (type == "number")
                rows = connection.run(sql, back ? number : changed, back ? changed : number);
            else if (type == "text")
                rows = connection.run(sql, asText(back ? before : after), asText(back ? after : before));
            else
                rows = connection.run(sql, back ? before : after, back ? after : before);
            QVERIFY(rows > 0);
        }
    };
    static bool isWide(const std::string& column) { return column != "role" && column != "place"; }
    std::vector<Flip> flipsOf(const std::string& table, const std::string& column, const std::string& type) const
    {
        std::vector<Flip> out;
        toRead().read([&](sql::Connection& connection) {
            auto rows = connection.prepare("SELECT DISTINCT " + column + " FROM " + table + " WHERE " + column +
                                           " IS NOT NULL ORDER BY 1");
            for (unsigned n = 0; rows.step(); ++n) {
                Flip flip{table, column, type, {}, {}};
                if (type == "number") {
                    flip.number = rows.integer(0);
                    // High enough not to be another row's; once as high as the column goes.
                    flip.changed = flip.number ^ (std::int64_t{1} << 20);
                    if (n == 0) {
                        Flip high = flip;
                        high.changed = flip.number ^ (std::int64_t{1} << (isWide(column) ? 62 : 29));
                        out.push_back(std::move(high));
                    }
                } else {
                    flip.before = type == "text" ? toBytes(asBytes(rows.text(0))) : rows.bytes(0);
                    flip.after = flip.before;
                    const std::size_t at = flip.before.size() * n / 11 % flip.before.size();
                    flip.after[at] ^= static_cast<std::uint8_t>(1u << (type == "text" ? 0 : n % 8));
                }
                out.push_back(std::move(flip));
            }
        });
        return out;
    }

  private Q_SLOTS:
    void initTestCase() { m_stores.make(m_world, true); }

    void versions_that_no_migration_wrote_are_named_data() { test::addEngines(); }
    void versions_that_no_migration_wrote_are_named()
    {
        QFETCH(const bool, postgres);
        fill(postgres);
        demandNamed("INSERT INTO schema_version (component, version) VALUES ('other', 1)",
                    "table schema_version: component other is not known");
        run("DELETE FROM schema_version WHERE component = 'other'");
        QVERIFY(audit().holds());
        run("DELETE FROM schema_version WHERE component = 'server'");
        if (!postgres)
            return demandNamed("UPDATE tree SET size = size", "table schema_version: component server is missing");
        try {
            audit();
            QFAIL("a store without its version");
        } catch (const Error& error) {
            QCOMPARE(error.code(), Code::RegistryDamaged);
            QVERIFY(error.context().find("schema_version") != std::string::npos);
        }
    }

    /// What SQLite itself cannot follow, it tells the place of.
    void a_page_that_is_no_page_is_named()
    {
        fill(false);
        m_stores.open(); // moves all into the file
        const auto file = registryFile(m_stores.registryFolder());
        std::int64_t page = 0;
        change([&](sql::Connection& connection) {
            auto row = connection.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'entry'");
            QVERIFY(row.step());
            page = row.integer(0);
        });
        Bytes bytes = readFile(file);
        std::fill_n(bytes.begin() + (page - 1) * 4096, 100, std::uint8_t{0xee});
        writeFileAtomically(file, bytes);
        try {
            audit();
            QFAIL("a page of nothing");
        } catch (const Error& error) {
            QCOMPARE(error.code(), Code::DatabaseDamaged);
            QVERIFY2(error.context().find("Page " + std::to_string(page)) != std::string::npos,
                     error.context().c_str());
        }
    }

    void a_good_store_holds_data() { test::addEngines(); }
    void a_good_store_holds()
    {
        QFETCH(const bool, postgres);
        fill(postgres);
        const AuditReport report = audit();
        QVERIFY2(report.holds(), textOf(report).c_str());
        for (const AuditRow& row : report.rows)
            QVERIFY2(row.state == AuditRow::State::Holds && row.because.empty(), row.because.c_str());
        QCOMPARE(report.entries, 14u);
        QCOMPARE(report.chips, static_cast<std::uint64_t>(chips));
        QCOMPARE(report.records, 6u); // one re-provisioned, one erased
        m_stores.make(m_world, postgres);
        QVERIFY(audit().holds()); // an empty one
    }

    void a_flipped_bit_is_found_in_every_column_data()
    {
        QTest::addColumn<bool>("postgres");
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("type");
        for (const bool postgres : {false, true}) {
            const auto row = [&](const char* table, const char* column, const char* type = "bytes") {
                QTest::addRow("%s %s.%s", postgres ? "PostgreSQL" : "SQLite", table, column)
                    << postgres << QString::fromLatin1(table) << QString::fromLatin1(column)
                    << QString::fromLatin1(type);
            };
            row("entry", "idx", "number");
            row("entry", "entry");
            row("tile_row", "id", "number");
            row("tile_row", "hashes");
            if (postgres)
                row("record", "chip");
            row("record", "idx", "number");
            row("record", "record");
            row("revision", "chip");
            row("revision", "revision", "number");
            row("revision", "idx", "number");
            row("revision", "source", "number");
            for (const char* column : {"kid", "key", "name", "manufacturer"})
                row("signer", column);
            for (const char* column : {"role", "enrolled", "revoked", "next"})
                row("signer", column, "number");
            row("device_key", "digest");
            row("device_key", "chip");
            row("identity", "urn", "text");
            row("identity", "chip");
            row("checkpoint", "size", "number");
            row("checkpoint", "root");
            row("checkpoint", "note", "text");
            row("tree", "size", "number");
            row("tree", "root");
            row("meta", "name", "text");
            row("meta", "value");
            row("manufacturer", "place", "number");
            row("manufacturer", "spki");
        }
    }
    void a_flipped_bit_is_found_in_every_column()
    {
        QFETCH(const bool, postgres);
        QFETCH(const QString, table);
        QFETCH(const QString, column);
        QFETCH(const QString, type);
        fill(postgres);
        run("DELETE FROM meta WHERE name = 'unscrubbed'"); // a note for the server itself
        const auto flips = flipsOf(table.toStdString(), column.toStdString(), type.toStdString());
        QVERIFY(!flips.empty());
        for (const Flip& flip : flips) {
            change([&](sql::Connection& connection) { flip.apply(connection, false); });
            const AuditReport report = audit();
            QVERIFY2(!report.holds() && names(report, "table " + table.toStdString() + ", row "),
                     textOf(report).c_str());
            change([&](sql::Connection& connection) { flip.apply(connection, true); });
        }
        const AuditReport report = audit();
        QVERIFY2(report.holds(), textOf(report).c_str());
    }

    void the_row_is_named_data()
    {
        QTest::addColumn<bool>("postgres");
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QByteArray>("place");
        const QByteArray first = toHex(World::chip(1).digest()).c_str();
        const QByteArray erased = toHex(World::chip(4).digest()).c_str();
        const QByteArray station = toHex(m_world.station.publicKey().keyId()).c_str();
        for (const bool postgres : {false, true}) {
            const auto row = [&](const QByteArray& change, const QByteArray& place) {
                QTest::addRow("%s %s", postgres ? "PostgreSQL" : "SQLite", change.constData())
                    << postgres << change << place;
            };
            const QByteArray chip = postgres ? first + " " : QByteArray();
            row("DELETE FROM entry WHERE idx = 6", "entry 6, table entry, row 6: missing");
            row("DELETE FROM tile_row", "table tile_row, row 0: tile/0/000.p/14 is missing");
            for (const char* stray : {"1", "999999", "72057594037927936", "-1"})
                row(QByteArray("INSERT INTO tile_row SELECT ") + stray + ", hashes FROM tile_row",
                    QByteArray("table tile_row, row ") + stray + ": hashes where the log has none");
            row(postgres ? "UPDATE tile_row SET hashes = hashes || hashes"
                         : "UPDATE tile_row SET hashes = CAST(hashes || hashes AS BLOB)",
                "table tile_row, row 0: more hashes than the log has there");
            row("DELETE FROM record WHERE idx = 4", "entry 4, table record, row " + chip + "4: the record is missing");
            row("UPDATE record SET record = (SELECT record FROM record WHERE idx = 5) WHERE idx = 4",
                "entry 4, table record, row " + chip + "4: the record:");
            row("UPDATE record SET idx = 400 WHERE idx = 4",
                "table record, row " + chip + "400: a record where no entry is");
            row("UPDATE record SET idx = -4 WHERE idx = 4",
                "table record, row " + chip + "-4: a record where no entry is");
            row("UPDATE revision SET idx = 5 WHERE idx = 4",
                "entry 4, table revision, row " + first + " 1: idx is another place than the log's");
            row("UPDATE revision SET source = 5 WHERE idx = 4", "row " + first + " 1: source");
            row("UPDATE revision SET source = idx WHERE idx = 11", "entry 11, table revision, row ");
            row("DELETE FROM revision WHERE idx = 4", "entry 4, table revision, row " + first + " 1: missing");
            row("UPDATE signer SET next = next - 1 WHERE enrolled = 0",
                "entry 0, table signer, row " + station + ": next is not what the log makes it");
            row("DELETE FROM signer WHERE enrolled = 0", "entry 0, table signer, row " + station + ": missing");
            row("DELETE FROM device_key", "entry 4, table device_key, row ");
            row("DELETE FROM identity", "entry 4, table identity: lacks an identity of this chip");
            row(postgres ? "INSERT INTO record SELECT (SELECT chip FROM revision WHERE idx = 7), 7, record FROM record "
                           "WHERE idx = 4"
                         : "INSERT INTO record SELECT 7, record FROM record WHERE idx = 4",
                "entry 7, table record, row " + (postgres ? erased + " " : QByteArray()) +
                    "7: an erased record is still there");
        }
    }
    void the_row_is_named()
    {
        QFETCH(const bool, postgres);
        QFETCH(const QByteArray, change);
        QFETCH(const QByteArray, place);
        fill(postgres);
        run(change.toStdString());
        const AuditReport report = audit();
        QVERIFY2(names(report, place.toStdString()), textOf(report).c_str());
    }

    void what_is_durable_and_not_yet_published_is_no_damage_data() { test::addEngines(); }
    void what_is_durable_and_not_yet_published_is_no_damage()
    {
        QFETCH(const bool, postgres);
        fill(postgres);
        StoredHead before;
        m_stores.open()->read([&](StoreReader& reader) { before = reader.published(); });
        {
            Running server(m_stores, m_world);
            for (unsigned n = 20; n < 40; ++n)
                QVERIFY(server.append(m_world.provision(m_world.device(n), ++m_sequence)).logged());
            QVERIFY(
                server.append(World::sign(m_world.enrolment(m_world.stranger, Role::Station, 6), m_world.administrator))
                    .logged());
        }
        change([&](sql::Connection& connection) { writeHead(connection, before); });
        AuditReport report = audit();
        QVERIFY2(report.holds(), textOf(report).c_str());
        QCOMPARE(report.entries, before.size);
        QVERIFY(report.rows.back().because.find("identity") != std::string::npos);
        // What the checkpoint covers is looked at all the same.
        run("UPDATE device_key SET chip = (SELECT chip FROM revision WHERE idx = 5) "
            "WHERE chip = (SELECT chip FROM revision WHERE idx = 4)");
        report = audit();
        QVERIFY2(names(report, "table device_key, row "), textOf(report).c_str());
    }

    void works_beside_a_running_server_data() { test::addEngines(); }
    void works_beside_a_running_server()
    {
        QFETCH(const bool, postgres);
        fill(postgres);
        std::atomic<bool> ended = false;
        std::jthread writer([&] {
            Running server(m_stores, m_world);
            for (unsigned n = 100; !ended; ++n)
                server.append(m_world.provision(m_world.device(n), ++m_sequence));
        });
        std::uint64_t entries = 0;
        for (int i = 0; i < 10; ++i) {
            const AuditReport report = audit();
            if (!report.holds())
                ended = true;
            QVERIFY2(report.holds(), textOf(report).c_str());
            entries = report.entries;
        }
        ended = true;
        QVERIFY(entries > 14);
    }

    void nothing_but_reading_is_asked_for()
    {
        fill(true);
        run("DROP ROLE IF EXISTS reader");
        run("CREATE ROLE reader LOGIN");
        run("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader");
        std::string url = m_stores.url();
        url.replace(url.find("keyline@"), 8, "reader@");
        const AuditReport report = auditStore(PostgresStore::openToRead(url), trust(), published());
        QVERIFY2(report.holds(), textOf(report).c_str());
        run("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM reader");
        run("DROP ROLE reader");
    }

    void another_registrys_store_is_not_judged_data() { test::addEngines(); }
    void another_registrys_store_is_not_judged()
    {
        QFETCH(const bool, postgres);
        fill(postgres);
        TrustFile other = trust();
        const auto key = crypto::Ed25519Key::generate(m_world.random);
        other.log = transparency::NoteKey(World::origin, transparency::NoteKeyType::Ed25519, key.publicKey());
        try {
            auditStore(toRead(), other, published());
            QFAIL("it was judged");
        } catch (const Error& error) {
            QCOMPARE(error.code(), Code::RegistryOfAnotherStation);
            QVERIFY(error.context().find(toRead().name()) != std::string::npos);
        }
    }

    void a_store_that_is_none_is_missing()
    {
        QTemporaryDir folder;
        QVERIFY(throws(Code::RegistryMissing, [&] { SqliteStore::openToRead(folder.path().toStdString()); }));
        QVERIFY(
            throws(Code::RegistryMissing, [&] { PostgresStore::openToRead(m_stores.postgres().database("nothing")); }));
        QVERIFY(throws(Code::DatabaseFault, [&] { PostgresStore::openToRead(m_stores.postgres().url("nowhere")); }));
        fill(true);
        run("UPDATE schema_version SET version = 1");
        QVERIFY(throws(Code::DatabaseFault, [&] { toRead(); })); // and is not migrated
        run("UPDATE schema_version SET version = 99");
        QVERIFY(throws(Code::DatabaseNewer, [&] { toRead(); }));
    }

    void a_database_that_goes_away_is_no_damage()
    {
        fill(true);
        const sql::Snapshots store = toRead();
        AuditOptions options;
        std::atomic<bool> gone = false;
        options.onProgress = [&](const AuditProgress&) {
            if (!gone.exchange(true))
                m_stores.postgres().kill();
        };
        QVERIFY(throws(Code::DatabaseFault, [&] { auditStore(store, trust(), published(), options); }));
        QVERIFY(throws(Code::DatabaseFault, [&] { auditStore(store, trust(), published()); }));
        m_stores.postgres().start();
        QVERIFY(auditStore(store, trust(), published()).holds());
    }

    void a_store_from_before_what_was_given_out_is_named_data() { test::addEngines(); }
    void a_store_from_before_what_was_given_out_is_named()
    {
        QFETCH(const bool, postgres);
        fill(postgres);
        const auto file = m_stores.folder() / "published";
        const Bytes good = readFile(file);
        const std::string newer = transparency::signCheckpoint({World::origin, 100, Digest{}, {}}, m_world.log);
        writeFileAtomically(file, asBytes(newer));
        AuditReport report = audit();
        QVERIFY2(names(report, "published: ") && names(report, "100 were published"), textOf(report).c_str());
        const std::string forked = transparency::signCheckpoint({World::origin, 5, Digest{1}, {}}, m_world.log);
        writeFileAtomically(file, asBytes(forked));
        report = audit();
        QVERIFY2(names(report, "published: "), textOf(report).c_str());
        QCOMPARE(report.rows.front().state, AuditRow::State::Broken);
        for (std::size_t at = 0; at < good.size(); at += 7) {
            Bytes bad = good;
            bad[at] ^= 4;
            writeFileAtomically(file, bad);
            QVERIFY2(names(audit(), "published: "), std::to_string(at).c_str());
        }
        writeFileAtomically(file, good);
        QVERIFY(audit().holds());
    }

    /// A server at work writes it over while it is read.
    void what_was_given_out_may_be_half_written_for_a_moment()
    {
        fill(false);
        const auto file = m_stores.folder() / "published";
        const Bytes good = readFile(file);
        Bytes torn = good;
        std::fill(torn.begin() + static_cast<std::ptrdiff_t>(torn.size() / 2), torn.end(), std::uint8_t{'A'});
        std::atomic<bool> end{false};
        std::thread writer([&] {
            while (!end)
                for (const Bytes* one : {&std::as_const(torn), &good}) {
                    overwriteInPlace(file, *one);
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                }
        });
        std::string findings;
        for (int i = 0; i < 30; ++i)
            if (const AuditReport report = audit(); !report.holds())
                findings += textOf(report);
        end = true;
        writer.join();
        QCOMPARE(findings, std::string());
    }

    void without_what_was_given_out_it_says_so_data() { test::addEngines(); }
    void without_what_was_given_out_it_says_so()
    {
        QFETCH(const bool, postgres);
        fill(postgres);
        std::filesystem::remove(m_stores.folder() / "published");
        const AuditReport report = audit();
        QVERIFY(report.holds());
        QVERIFY(report.rows.front().because.find("published is not there") != std::string::npos);
    }

    /// As a restore leaves it that was killed at once.
    void an_empty_store_that_was_promised_more_does_not_hold_data() { test::addEngines(); }
    void an_empty_store_that_was_promised_more_does_not_hold()
    {
        QFETCH(const bool, postgres);
        m_postgres = postgres;
        m_stores.make(m_world, postgres);
        std::filesystem::remove(m_stores.folder() / "published");
        QVERIFY(audit().holds());
        const std::string promised = transparency::signCheckpoint({World::origin, 100, Digest{}, {}}, m_world.log);
        writeFileAtomically(m_stores.folder() / "published", asBytes(promised));
        QVERIFY2(names(audit(), "published: "), textOf(audit()).c_str());
    }

    void a_store_of_a_newer_version_is_not_judged_data() { test::addEngines(); }
    void a_store_of_a_newer_version_is_not_judged()
    {
        QFETCH(const bool, postgres);
        fill(postgres);
        run("UPDATE schema_version SET version = 99 WHERE component = 'server'");
        QVERIFY(throws(Code::DatabaseNewer, [&] { audit(); }));
    }

    void damage_in_an_index_is_found()
    {
        fill(false);
        std::int64_t page = 0;
        std::int64_t pageSize = 0;
        change([&](sql::Connection& connection) {
            auto root = connection.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'entry_chip'");
            QVERIFY(root.step());
            page = root.integer(0);
            auto size = connection.prepare("PRAGMA page_size");
            QVERIFY(size.step());
            pageSize = size.integer(0);
        });
        QVERIFY(audit().holds());
        // The first row's key stands at the page's end.
        std::fstream file(registryFile(m_stores.registryFolder()), std::ios::in | std::ios::out | std::ios::binary);
        file.seekg(page * pageSize - 10);
        const char was = static_cast<char>(file.get());
        file.seekp(page * pageSize - 10);
        file.put(static_cast<char>(was ^ 1));
        file.close();
        const AuditReport report = audit();
        QVERIFY2(names(report, "entry_chip"), textOf(report).c_str());
    }
};

QTEST_GUILESS_MAIN(StoreAuditTest)
#include "store_audit_test.moc"
