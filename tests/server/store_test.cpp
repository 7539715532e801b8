#include "server/store.h"
#include "server/store_rows.h"
#include "server/store_schema.h"

#include "support/stores.h"

#include "base/file.h"
#include "registry/embedded_registry.h"
#include "registry/stored_source.h"
#include "sql/database.h"
#include "sql/postgres.h"

#include <future>
#include <sys/stat.h>

using namespace keyline;
using namespace keyline::registry;
using namespace keyline::server;
using test::Running;
using test::throws;
using test::World;

class StoreTest : public QObject
{
    Q_OBJECT

    World m_world;
    test::Stores m_stores;

    void make()
    {
        QFETCH(const bool, postgres);
        m_stores.make(m_world, postgres);
    }
    static Changes oneEntry(const StoredTree& from, std::uint8_t what)
    {
        Changes out;
        out.from = from;
        out.to = {from.size + 1, Digest{what}};
        out.entries = {Bytes{what}};
        return out;
    }
    static bool anyFileHolds(const std::filesystem::path& folder, ByteView needle)
    {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
            if (entry.is_regular_file() &&
                asText(readFile(entry.path())).find(asText(needle)) != std::string_view::npos)
                return true;
        return false;
    }

  private Q_SLOTS:
    /// Records go out by the server alone, to whom it knows.
    void nobody_else_reads_the_folder()
    {
        m_stores.make(m_world, false);
        struct stat status
        {
        };
        QCOMPARE(::stat(m_stores.registryFolder().c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777u, mode_t{0700});
    }

    void a_part_of_a_tile_is_read_data() { test::addEngines(); }
    void a_part_of_a_tile_is_read()
    {
        make();
        const auto store = m_stores.open();
        Changes changes = oneEntry({0, transparency::emptyRoot()}, 1);
        Bytes tile(20 * sizeof(Digest));
        m_world.random.fill(tile);
        changes.tiles[{0, 0}] = tile;
        QVERIFY(store->commit(changes));
        store->read([&](StoreReader& reader) {
            const auto groups = reader.tileGroups();
            QCOMPARE(groups({0, 0}, 0), toBytes(ByteView(tile).first(512)));
            QCOMPARE(groups({0, 0}, 1), toBytes(ByteView(tile).subspan(512))); // as much as there is
            QVERIFY(groups({0, 0}, 2).empty());
            QVERIFY(groups({0, 1}, 0).empty());
        });
    }

    void begins_as_it_was_told_data() { test::addEngines(); }
    void begins_as_it_was_told()
    {
        make();
        const auto store = m_stores.open();
        store->read([&](StoreReader& reader) {
            QCOMPARE(reader.tree(), (StoredTree{0, transparency::emptyRoot()}));
            QCOMPARE(reader.published().size, 0u);
            QCOMPARE(reader.terms().origin, std::string(World::origin));
            QCOMPARE(reader.terms().administrator, m_world.administrator.publicKey());
            QCOMPARE(reader.terms().manufacturers, m_world.terms().manufacturers);
            QCOMPARE(reader.logVkey(), test::logKeyOf(m_world).vkey());
            QVERIFY(reader.allSigners().begin()->second.state.administrator);
            QVERIFY(reader.tile({0, 0}).empty());
            QVERIFY(reader.revisions({Digest{}}).empty());
            QVERIFY(reader.records({{Digest{}, 1}}).empty());
        });
        QFETCH(const bool, postgres);
        const bool twice = throws(Code::FileExists, [&] {
            if (postgres)
                PostgresStore::create(m_stores.url(), m_world.terms(), m_world.log);
            else
                SqliteStore::create(m_stores.registryFolder(), m_world.terms(), m_world.log);
        });
        QVERIFY(twice);
    }

    void one_that_was_never_made_is_missing()
    {
        QTemporaryDir folder;
        QVERIFY(throws(Code::RegistryMissing, [&] { SqliteStore::open(folder.path().toStdString()); }));
        m_stores.make(m_world, true);
        const std::string empty = m_stores.postgres().database("empty");
        QVERIFY(throws(Code::RegistryMissing, [&] { PostgresStore::open(empty); }));
        QVERIFY(throws(Code::DatabaseFault, [&] { PostgresStore::open(m_stores.postgres().url("nowhere")); }));
        QVERIFY(throws(Code::Usage, [&] { PostgresStore::open("mysql://a@b/c"); }));
    }

    void the_head_is_swapped_by_who_knows_it_data() { test::addEngines(); }
    void the_head_is_swapped_by_who_knows_it()
    {
        make();
        const auto a = m_stores.open(), b = m_stores.open();
        const StoredTree empty{0, transparency::emptyRoot()};
        QVERIFY(a->commit(oneEntry(empty, 1)));
        QVERIFY(!b->commit(oneEntry(empty, 2))); // the size is another
        QVERIFY(!b->commit(oneEntry({1, Digest{2}}, 2)));
        QVERIFY(b->commit(oneEntry({1, Digest{1}}, 2)));
        a->read([](StoreReader& reader) {
            QCOMPARE(reader.tree(), (StoredTree{2, Digest{2}}));
            QCOMPARE(reader.entriesBetween(0, 9), (std::vector<Bytes>{{1}, {2}}));
            QCOMPARE(reader.entries({0, 1, 1, 2}), (std::map<std::uint64_t, Bytes>{{0, {1}}, {1, {2}}}));
        });
        // Of a commit that breaks off nothing is left.
        Changes broken = oneEntry({2, Digest{2}}, 3);
        broken.deviceKeys[Digest{1}] = Digest{1};
        QVERIFY(a->commit(broken));
        Changes twice = oneEntry({3, Digest{3}}, 4);
        twice.deviceKeys[Digest{1}] = Digest{2};
        bool lost = false;
        try {
            lost = !a->commit(twice);
        } catch (const Error&) {
            lost = true;
        }
        QVERIFY(lost);
        b->read([](StoreReader& reader) {
            QCOMPARE(reader.tree(), (StoredTree{3, Digest{3}}));
            QCOMPARE(reader.entriesBetween(0, 9).size(), 3u);
        });
    }

    void at_once_only_one_wins_data() { test::addEngines(); }
    void at_once_only_one_wins()
    {
        make();
        std::vector<std::unique_ptr<RegistryStore>> stores;
        for (int i = 0; i < 4; ++i)
            stores.push_back(m_stores.open());
        StoredTree tree{0, transparency::emptyRoot()};
        for (int round = 0; round < 20; ++round) {
            std::atomic<int> won{0};
            std::atomic<int> who{0};
            std::vector<std::thread> threads;
            for (std::size_t i = 0; i < stores.size(); ++i)
                threads.emplace_back([&, i] {
                    const auto what = static_cast<std::uint8_t>(4 * round + static_cast<int>(i) + 1);
                    if (stores[i]->commit(oneEntry(tree, what))) {
                        ++won;
                        who = what;
                    }
                });
            for (auto& thread : threads)
                thread.join();
            QCOMPARE(won.load(), 1);
            tree = {tree.size + 1, Digest{static_cast<std::uint8_t>(who)}};
            stores[0]->read([&](StoreReader& reader) { QCOMPARE(reader.tree(), tree); });
        }
    }

    void a_checkpoint_is_never_older_than_the_one_before_data() { test::addEngines(); }
    void a_checkpoint_is_never_older_than_the_one_before()
    {
        make();
        const auto store = m_stores.open();
        QVERIFY(store->publish({3, Digest{3}, "three"}, sql::Durability::Ordered));
        QVERIFY(!store->publish({2, Digest{2}, "two"}, sql::Durability::Ordered));
        QVERIFY(!store->publish({3, Digest{4}, "another three"}, sql::Durability::Synced));
        QVERIFY(store->publish({3, Digest{3}, "three, cosigned"}, sql::Durability::Synced));
        store->read([](StoreReader& reader) { QCOMPARE(reader.published().note, std::string("three, cosigned")); });
    }

    void many_rows_go_in_and_come_out_data() { test::addEngines(); }
    void many_rows_go_in_and_come_out()
    {
        make();
        const auto store = m_stores.open();
        Changes changes;
        changes.from = {0, transparency::emptyRoot()};
        std::vector<Digest> chips;
        std::vector<RecordKey> keys;
        for (unsigned i = 0; i < 151; ++i) {
            const auto low = static_cast<std::uint8_t>(i);
            const Digest chip{low, 1};
            changes.entries.push_back(Bytes(i + 1, low));
            changes.revisions.push_back({chip, 1, i, i % 3 == 0 ? std::nullopt : std::optional<std::uint64_t>(i)});
            changes.records[{chip, i}] = Bytes(1000, low);
            changes.deviceKeys[Digest{low, 2}] = chip;
            changes.identitiesTaken["urn:" + std::to_string(i)] = chip;
            changes.newSigners[KeyId{low}].state.key = {Digest{low, 3}};
            changes.tiles[{i % 3, i}] = Bytes(32, low);
            chips.push_back(chip);
            keys.emplace_back(chip, i);
        }
        changes.to = {151, Digest{5}};
        QVERIFY(store->commit(changes));
        store->read([&](StoreReader& reader) {
            const auto revisions = reader.revisions(chips);
            QCOMPARE(revisions.size(), 151u);
            QCOMPARE(revisions.at(chips[7]).front().entry, Bytes(8, 7));
            QVERIFY(!revisions.at(chips[9]).front().source);
            QCOMPARE(reader.records(keys), changes.records);
            std::vector<Digest> deviceKeys;
            std::vector<std::string> urns{"urn:none"};
            for (const auto& [key, chip] : changes.deviceKeys)
                deviceKeys.push_back(key);
            for (const auto& [urn, chip] : changes.identitiesTaken)
                urns.push_back(urn);
            QCOMPARE(reader.deviceKeys(deviceKeys), changes.deviceKeys);
            QCOMPARE(reader.identities(urns), changes.identitiesTaken);
            QCOMPARE(reader.allSigners().size(), 152u);
            QCOMPARE(reader.tile({2, 149}), Bytes(32, 149));
            QCOMPARE(reader.entriesBetween(10, 20).size(), 10u);
        });
    }

    void of_an_erased_record_nothing_is_left_data() { test::addEngines(); }
    void of_an_erased_record_nothing_is_left()
    {
        make();
        QFETCH(const bool, postgres);
        const Submission first = m_world.provision(m_world.device(1), 1);
        const Bytes backup = World::backup(World::chip(1));
        {
            Running server(m_stores, m_world);
            server.append(m_world.enrolments());
            server.append(first);
            server.append(m_world.provision(m_world.device(2), 2));
            const auto erase = [&] {
                server.append(World::sign(World::after(first.entry, StatementKind::Erase, 1), m_world.custodian));
            };
            if (postgres) {
                erase();
            } else {
                // Somebody reads on from before; until he ends, that it is still there is not forgotten.
                const sql::Snapshots reader = SqliteStore::openToRead(m_stores.registryFolder());
                reader.read([&](sql::Connection& connection) {
                    QVERIFY(connection.query("SELECT 1 FROM record").step());
                    erase();
                    QVERIFY(throws(Code::DatabaseFault, [&] { server.store->scrub(); }));
                    QVERIFY(anyFileHolds(m_stores.registryFolder(), World::chip(1).bytes()));
                });
                QVERIFY(server.store->owesScrub());
            }
            QVERIFY(!server.backend.chip(World::chip(1), std::nullopt)->record);
            QVERIFY(server.backend.chip(World::chip(2), std::nullopt)->record);
            server.store->scrub();
            QVERIFY(!server.store->owesScrub());
            QVERIFY(postgres || !anyFileHolds(m_stores.registryFolder(), World::chip(1).bytes()));
            server.store->scrub(); // nothing is due
        }
        const auto erased = World::chip(1); // in the record, and nowhere else
        const auto kept = World::chip(2);
        if (postgres) {
            sql::Postgres database(m_stores.url());
            database.read([&](sql::Connection& connection) {
                QVERIFY(!connection.query("SELECT 1 FROM meta WHERE name = 'unscrubbed'").step());
                auto count = connection.query("SELECT count(*) FROM record");
                QVERIFY(count.step());
                QCOMPARE(count.integer(0), 1);
            });
            // So that the files are as the tables are; PostgreSQL's own log is its operator's (docs/REGISTRY.md).
            database.runAlone("CHECKPOINT");
        }
        const auto files = postgres ? m_stores.postgres().tables() : m_stores.registryFolder();
        QVERIFY(!anyFileHolds(files, erased.bytes()));
        QVERIFY(!anyFileHolds(files, asBytes(World::imei(1).urn())));
        QVERIFY(anyFileHolds(files, kept.bytes()));
        QVERIFY(anyFileHolds(files, asBytes(World::imei(2).urn())));
    }

    void records_are_spread_by_their_chip()
    {
        m_stores.make(m_world, true);
        Running server(m_stores, m_world);
        server.append(m_world.enrolments());
        std::vector<Submission> batch;
        for (unsigned n = 1; n <= 200; ++n)
            batch.push_back(m_world.provision(m_world.device(n, false), n));
        server.append(std::move(batch));
        sql::Postgres(m_stores.url()).read([](sql::Connection& connection) {
            auto rows = connection.query("SELECT tableoid::regclass::text, count(*) FROM record GROUP BY 1");
            int partitions = 0;
            while (rows.step()) {
                ++partitions;
                QVERIFY(rows.integer(1) < 60);
            }
            QCOMPARE(partitions, 16);
        });
    }

    void nothing_is_used_that_other_engines_lack()
    {
        m_stores.make(m_world, true);
        sql::Postgres(m_stores.url()).read([](sql::Connection& connection) {
            auto row = connection.query(
                "SELECT (SELECT count(*) FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace), "
                "(SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal)");
            QVERIFY(row.step());
            QCOMPARE(row.integer(0), 0);
            QCOMPARE(row.integer(1), 0);
        });
        for (const char* file : {"store.cpp", "store_rows.cpp", "store_schema.cpp", "store_postgres.cpp"}) {
            const Bytes source = readFile(std::filesystem::path(SOURCE_DIR) / "core/server" / file);
            for (const char* word : {"advisory", "NOTIFY", "LISTEN", "SERIAL", "nextval", "TRIGGER"})
                QVERIFY2(asText(source).find(word) == std::string_view::npos, word);
        }
        // And without partitions, for those that spread tables by themselves.
        const std::string plain = m_stores.postgres().database("plain");
        PostgresStore::create(plain, m_world.terms(), m_world.log, 0);
        PostgresStore::open(plain)->read([](StoreReader& reader) { QCOMPARE(reader.tree().size, 0u); });
    }

    /// data/NAME.sql was written by the program of the version before.
    void migrates_what_an_older_version_left_data()
    {
        QTest::addColumn<bool>("postgres");
        QTest::addColumn<QString>("script");
        QTest::newRow("an embedded registry's") << false << QStringLiteral("sqlite-0.sql");
        QTest::newRow("SQLite 1") << false << QStringLiteral("sqlite-1.sql");
        QTest::newRow("SQLite 2") << false << QStringLiteral("sqlite-2.sql");
        QTest::newRow("PostgreSQL 1") << true << QStringLiteral("postgres-1.sql");
        QTest::newRow("PostgreSQL 2") << true << QStringLiteral("postgres-2.sql");
    }
    void migrates_what_an_older_version_left()
    {
        make();
        QFETCH(const bool, postgres);
        QFETCH(const QString, script);
        const Bytes lines = readFile(std::filesystem::path(TEST_DATA_DIR) / script.toStdString());
        std::vector<std::string> statements;
        for (const QByteArray& line :
             QByteArray(reinterpret_cast<const char*>(lines.data()), static_cast<qsizetype>(lines.size())).split('\n'))
            if (!line.trimmed().isEmpty() && !line.startsWith("--"))
                statements.push_back(line.toStdString());
        // The log of the file has one small tile.
        Bytes full(256 * sizeof(Digest));
        Bytes partial(20 * sizeof(Digest));
        m_world.random.fill(full);
        m_world.random.fill(partial);
        constexpr std::uint64_t place = (std::uint64_t{3} << 56) + 5;
        const auto load = [&](sql::Connection& connection) {
            for (const std::string& statement : statements)
                connection.run(statement);
            connection.run("INSERT INTO tile (id, hashes) VALUES (?, ?), (?, ?)", place, full, place + 1, partial);
            return true;
        };
        std::unique_ptr<RegistryStore> store;
        if (postgres) {
            const std::string url =
                m_stores.postgres().database("old_" + QFileInfo(script).baseName().right(1).toStdString());
            sql::Postgres(url).write(load);
            // A second server that starts while the first one migrates waits for it.
            std::future<std::unique_ptr<RegistryStore>> second;
            sql::Postgres(url).write([&](sql::Connection& connection) {
                sql::migrate(connection, postgresMigrations());
                second = std::async(std::launch::async, [&url] { return PostgresStore::open(url); });
                second.wait_for(std::chrono::milliseconds(500));
                return true;
            });
            store = second.get();
        } else {
            const std::filesystem::path folder = m_stores.folder() / "old";
            makeFolder(folder);
            {
                sql::Database(registryFile(folder)).writeNow(load);
            }
            // Who may only read it, reads a copy.
            const Bytes before = readFile(registryFile(folder));
            const auto answer = registry::StoredSource(folder).chip(World::chip(1), std::nullopt);
            QVERIFY(answer && answer->record);
            QVERIFY(registry::StoredSource(folder).tile({3, 5, 256, false}) == full);
            QVERIFY(readFile(registryFile(folder)) == before);
            store = SqliteStore::open(folder);
        }
        store->read([&](StoreReader& reader) {
            const StoredTree tree = reader.tree();
            QCOMPARE(tree.size, 6u);
            QCOMPARE(reader.published().root, tree.root);
            const Digest chip = World::chip(1).digest();
            QCOMPARE(reader.statementsOf(chip, 6), std::vector<std::uint64_t>{4});
            QVERIFY(!reader.records({{chip, 4}}).empty());
            QCOMPARE(reader.tile({0, 0}).size(), 6 * sizeof(Digest));
            QCOMPARE(reader.tile({3, 5}), full);
            QCOMPARE(reader.tile({3, 6}), partial);
            QCOMPARE(reader.tileGroups()({3, 5}, 15), toBytes(ByteView(full).last(512)));
        });
    }
};

QTEST_GUILESS_MAIN(StoreTest)
#include "store_test.moc"
