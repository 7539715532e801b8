#include "registry/stored_source.h"
#include "support/world.h"

#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace keyline;
using namespace keyline::registry;
using test::throws;
using test::World;

class StoredSourceTest : public QObject
{
    Q_OBJECT

  private:
    World m_world;
    std::unique_ptr<test::OpenRegistry> m_registry;

    void protect(bool readOnly)
    {
        const auto folder = m_registry->folder();
        using std::filesystem::perms;
        std::filesystem::permissions(folder.parent_path(), perms(0755));
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            std::filesystem::permissions(entry, perms(readOnly ? 0444 : 0644));
        std::filesystem::permissions(folder, perms(readOnly ? 0555 : 0755));
    }

  private Q_SLOTS:
    void init()
    {
        m_registry = std::make_unique<test::OpenRegistry>(m_world);
        m_registry->append(m_world.provision(m_world.device(1), 1));
    }
    void cleanup() { m_registry.reset(); }

    // MISSION C17, the storage half: a repair centre reads the backup by chip ID, with no right to write and no key.
    void a_repair_centre_reads_a_folder_it_may_not_write_to()
    {
        m_registry->close();
        protect(true);
        const pid_t child = ::fork();
        if (child == 0) {
            int code = 1;
            try {
                const bool dropped = ::geteuid() != 0 || ::setuid(65534) == 0;
                const auto source = openSource(m_registry->folder());
                const auto answer = source->chip(World::chip(1));
                code =
                    dropped && answer && Record::parse(*answer->record).backup == World::backup(World::chip(1)) ? 0 : 1;
            } catch (const std::exception& error) {
                std::fprintf(stderr, "%s\n", error.what());
            }
            ::_exit(code);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        protect(false);
        QCOMPARE(WEXITSTATUS(status), 0);
    }

    void knows_what_a_reader_must_trust()
    {
        const StoredSource source(m_registry->folder());
        const TrustFile trust = source.trust();
        QCOMPARE(trust.origin(), std::string(World::origin));
        QCOMPARE(trust.manufacturers.size(), 2u);
        QVERIFY(trust.manufacturers[0] == m_world.maker.publicKey());
        QVERIFY(trust.administrator == m_world.administrator.publicKey());
        QVERIFY(TrustFile::parse(trust.format()).log.vkey() == source.logVkey());
    }

    void answers_by_the_logs_name_of_a_chip_as_well()
    {
        const StoredSource source(m_registry->folder());
        QVERIFY(source.chipByDigest(World::chip(1).digest()) == source.chip(World::chip(1), std::nullopt));
        QVERIFY(!source.chipByDigest(World::chip(2).digest()));
    }

    void a_missing_entry_or_record_is_named_not_passed_over()
    {
        m_registry->close();
        sql::Database database(registryFile(m_registry->folder()));
        database.writeNow([](sql::Connection& c) { c.run("DELETE FROM record"); });
        const StoredSource source(m_registry->folder());
        QVERIFY(throws(Code::RegistryDamaged, [&] { source.chip(World::chip(1), std::nullopt); }));
        database.writeNow([](sql::Connection& c) { c.run("DELETE FROM entry WHERE idx = 4"); });
        QVERIFY(throws(Code::RegistryDamaged, [&] { source.chip(World::chip(1), std::nullopt); }));
        QVERIFY(!source.tile({0, 0, 5, true}));
    }

    void the_log_is_read_from_the_entries_and_not_from_the_table_beside_it()
    {
        m_registry->close();
        sql::Database database(registryFile(m_registry->folder()));
        database.writeNow([](sql::Connection& c) { c.run("DELETE FROM revision"); });
        const StoredSource source(m_registry->folder());
        const IndexAnswer found = source.log(World::chip(1).digest());
        QCOMPARE(found.size, std::uint64_t{5});
        QVERIFY(found.indexes == std::vector<std::uint64_t>{4});
        QVERIFY(source.log(World::chip(2).digest()).indexes.empty());
        // An enrolment holds the digest of a manufacturer, and is no statement of a chip that is called so.
        QVERIFY(source.log(m_world.maker.publicKey().spkiDigest()).indexes.empty());
    }

    void a_log_with_an_entry_missing_answers_nothing()
    {
        m_registry->close();
        for (const char* gone : {"DELETE FROM entry WHERE idx = 4", "DELETE FROM entry WHERE idx = 0"}) {
            sql::Database database(registryFile(m_registry->folder()));
            database.writeNow([&](sql::Connection& c) { c.run(gone); });
            const StoredSource source(m_registry->folder());
            QVERIFY(throws(Code::RegistryDamaged, [&] { source.log(World::chip(1).digest()); }));
        }
    }

    void a_gap_in_the_table_of_revisions_is_damage()
    {
        const auto first = m_registry->append(World::sign(
            World::after((*m_registry)->chip(World::chip(1), std::nullopt)->statement, StatementKind::Retire, 1),
            m_world.custodian));
        QVERIFY(first.logged());
        m_registry->close();
        sql::Database database(registryFile(m_registry->folder()));
        database.writeNow([](sql::Connection& c) { c.run("DELETE FROM revision WHERE revision = 1"); });
        const StoredSource source(m_registry->folder());
        QVERIFY(throws(Code::RegistryDamaged, [&] { source.chip(World::chip(1), std::nullopt); }));
        QVERIFY(throws(Code::RegistryDamaged, [&] { source.chip(World::chip(1), 2); }));
    }

    void the_administrator_has_no_enrolment()
    {
        const StoredSource source(m_registry->folder());
        const auto kid = m_world.administrator.publicKey().keyId();
        QVERIFY(source.signer(kid)->administrator);
        QCOMPARE(source.signer(kid)->nextSequence, 5u);
        QVERIFY(source.key(kid).indexes.empty());
        QVERIFY(source.key(m_world.custodian.publicKey().keyId()).indexes == std::vector<std::uint64_t>{3});
        QVERIFY(source.key(m_world.stranger.publicKey().keyId()).indexes.empty());
        QVERIFY(!source.signer(m_world.stranger.publicKey().keyId()));
    }
};

QTEST_GUILESS_MAIN(StoredSourceTest)
#include "stored_source_test.moc"
