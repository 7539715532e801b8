#include "registry/schema.h"
#include "registry/tables.h"
#include "sql/database.h"
#include "support/world.h"

#include <QTest>

using namespace keyline;
using namespace keyline::registry;
using test::Device;
using test::throws;
using test::World;

class TablesTest : public QObject
{
    Q_OBJECT

  private:
    World m_world;
    QTemporaryDir m_folder;
    std::unique_ptr<sql::Database> m_database;

    Examined examined(const Submission& submission) const
    {
        return examine(submission, m_world.terms(), [](const KeyId&) { return std::nullopt; });
    }

  private Q_SLOTS:
    void init()
    {
        const std::filesystem::path path = m_folder.filePath(QStringLiteral("t.sqlite")).toStdString();
        std::filesystem::remove(path);
        m_database = std::make_unique<sql::Database>(path, registryMigrations());
        m_database->writeNow([&](sql::Connection& c) {
            writeAdministrator(c, m_world.administrator.publicKey());
            Tables tables(c);
            std::uint64_t index = 0;
            for (const auto& submission : m_world.enrolments())
                tables.add(index++, examined(submission));
            tables.flush();
        });
    }
    void cleanup() { m_database.reset(); }

    void keeps_head_and_entries()
    {
        m_database->writeNow([&](sql::Connection& c) {
            QVERIFY(throws(Code::RegistryDamaged, [&] { readHead(c); }));
            writeHead(c, {3, Digest{1}, "note"});
            writeHead(c, {4, Digest{2}, "note 2"});
            const StoredHead head = readHead(c);
            QCOMPARE(head.size, 4u);
            QCOMPARE(head.root, Digest{2});
            QCOMPARE(head.note, std::string("note 2"));
            QCOMPARE(*readEntry(c, 1), m_world.enrolments()[1].entry);
            QVERIFY(!readEntry(c, 4));
        });
    }

    /// Sixteen hashes a row; only the rows that a log has more than before are written.
    void keeps_tiles_in_rows()
    {
        m_database->writeNow([&](sql::Connection& c) {
            constexpr std::uint64_t before = 7 * 256 + 20;
            Bytes tile(40 * 32, 1);
            writeTile(c, {0, 7}, tile, 0);
            QCOMPARE(readTile(c, {0, 7}), tile);
            std::fill(tile.begin() + 16 * 32, tile.end(), std::uint8_t{2});
            tile.resize(200 * 32, 3);
            Bytes other = tile;
            other[0] = 9; // in a row that does not change
            writeTile(c, {0, 7}, other, before);
            QCOMPARE(readTile(c, {0, 7}), tile);
            QCOMPARE(readTileRow(c, {0, 7}, 12), toBytes(ByteView(tile).subspan(12 * 512)));
            QVERIFY(readTileRow(c, {0, 7}, 13).empty());
            QVERIFY(readTile(c, {1, 7}).empty());
            QVERIFY(readTile(c, {0, 8}).empty());
            writeTile(c, {0, 8}, tile, before);
            QCOMPARE(readTile(c, {0, 8}), tile);
            // Behind a gap or a row cut short nothing is where it belongs.
            c.run("DELETE FROM tile_row WHERE id = ?", tileRowId({0, 7}, 3));
            QCOMPARE(readTile(c, {0, 7}), toBytes(ByteView(tile).first(3 * 512)));
            c.run("UPDATE tile_row SET hashes = x'' WHERE id = ?", tileRowId({0, 7}, 2));
            QCOMPARE(readTile(c, {0, 7}), toBytes(ByteView(tile).first(2 * 512)));
            c.run("UPDATE tile_row SET hashes = substr(hashes, 1, 64) WHERE id = ?", tileRowId({0, 7}, 1));
            QCOMPARE(readTile(c, {0, 7}), toBytes(ByteView(tile).first(512 + 64)));
            c.run("UPDATE tile_row SET hashes = zeroblob(1024) WHERE id = ?", tileRowId({0, 7}, 0));
            QCOMPARE(readTile(c, {0, 7}), Bytes(512));
        });
    }

    void signers_numbers_are_seen_at_once_and_stored_at_the_end()
    {
        m_database->writeNow([&](sql::Connection& c) {
            const KeyId kid = m_world.station.publicKey().keyId();
            Tables tables(c);
            tables.add(4, examined(m_world.provision(m_world.device(1), 1)));
            QCOMPARE(tables.signer(kid)->nextSequence, 2u);
            QCOMPARE(readSigner(c, kid)->state.nextSequence, 1u);
            tables.flush();
            QCOMPARE(readSigner(c, kid)->state.nextSequence, 2u);
            QCOMPARE(*readSigner(c, kid)->enrolled, 0u);
        });
    }

    void the_head_of_a_chip_follows_its_statements()
    {
        m_database->writeNow([&](sql::Connection& c) {
            const Device device = m_world.device(1);
            const Digest chip = device.chip.digest();
            Tables tables(c);
            QVERIFY(!tables.head(chip));
            const auto first = m_world.provision(device, 1);
            tables.add(4, examined(first));
            const auto head = tables.head(chip);
            QCOMPARE(head->revision, 1u);
            QCOMPARE(head->leaf, transparency::leafHash(first.entry));
            QCOMPARE(head->manufacturer, m_world.maker.publicKey().spkiDigest());
            QCOMPARE(*tables.identityOwner(World::imei(1).urn()), chip);
            QCOMPARE(*tables.deviceKeyOwner(device.pair->publicKey().spkiDigest()), chip);

            const auto retire = World::sign(World::after(first.entry, StatementKind::Retire, 1), m_world.custodian);
            tables.add(5, examined(retire));
            QCOMPARE(tables.head(chip)->kind, StatementKind::Retire);
            QCOMPARE(tables.head(chip)->manufacturer, m_world.maker.publicKey().spkiDigest());
            QVERIFY(!tables.identityOwner(World::imei(1).urn()));

            const auto erase = World::sign(World::after(retire.entry, StatementKind::Erase, 2), m_world.custodian);
            tables.add(6, examined(erase));
            QCOMPARE(tables.head(chip)->revision, 3u);
            QVERIFY(!tables.head(chip)->record);
            auto rows = c.query("SELECT count(*) FROM record");
            QVERIFY(rows.step());
            QCOMPARE(rows.integer(0), 0);
            QCOMPARE(*tables.indexOf(*examined(first).entry, transparency::leafHash(first.entry)), 4u);
            QVERIFY(!tables.indexOf(*examined(first).entry, Digest{1}));
        });
    }

    void a_damaged_entry_is_named()
    {
        m_database->writeNow([&](sql::Connection& c) {
            Tables tables(c);
            tables.add(4, examined(m_world.provision(m_world.device(1), 1)));
            c.run("UPDATE entry SET entry = x'00' WHERE idx = 4");
            try {
                tables.head(World::chip(1).digest());
                QFAIL("read");
            } catch (const Error& error) {
                QCOMPARE(error.code(), Code::RegistryDamaged);
                QVERIFY(error.context().find("entry 4") != std::string::npos);
            }
        });
    }
};

QTEST_GUILESS_MAIN(TablesTest)
#include "tables_test.moc"
