#include "base/file.h"
#include "registry/embedded_registry.h"
#include "support/world.h"
#include "transparency/checkpoint.h"
#include "transparency/proof.h"

#include <QTest>

#include <csignal>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace keyline;
using namespace keyline::registry;
using test::Device;
using test::throws;
using test::World;

namespace {

/// Searches every file of a folder.
bool anyFileHolds(const std::filesystem::path& folder, ByteView needle)
{
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.is_regular_file() && asText(readFile(entry.path())).find(asText(needle)) != std::string_view::npos)
            return true;
    return false;
}

/// The exit code of a child process.
int inChild(const std::function<bool()>& action)
{
    const pid_t child = ::fork();
    if (child == 0) {
        int code = 2;
        try {
            code = action() ? 0 : 1;
        } catch (const std::exception& error) {
            std::fprintf(stderr, "%s\n", error.what());
        }
        ::_exit(code);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

class EmbeddedRegistryTest : public QObject
{
    Q_OBJECT

  private:
    World m_world;
    std::unique_ptr<test::OpenRegistry> m_registry;

    transparency::NoteKey logKey() const
    {
        return {World::origin, transparency::NoteKeyType::Ed25519, m_world.log.publicKey()};
    }
    /// Throws where the receipt does not prove the entry.
    transparency::Checkpoint proven(const AppendResult& result) const
    {
        const auto receipt = transparency::Receipt::parse(result.receipt);
        if (receipt.index != result.index)
            throw Error(Code::ReceiptNotValid, "index");
        return transparency::verifyReceipt(receipt, transparency::leafHash(result.entry), logKey(), {}).checkpoint;
    }
    transparency::Checkpoint head() const
    {
        return transparency::openCheckpoint((*m_registry)->checkpoint(), logKey(), {}).checkpoint;
    }

  private Q_SLOTS:
    void init() { m_registry = std::make_unique<test::OpenRegistry>(m_world); }
    void cleanup() { m_registry.reset(); }

    void an_empty_log_has_a_checkpoint_of_its_own()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        EmbeddedRegistry::create(path, m_world.terms(), m_world.log);
        const EmbeddedRegistry registry(path, m_world.log);
        const auto checkpoint = transparency::openCheckpoint(registry.checkpoint(), logKey(), {}).checkpoint;
        QCOMPARE(checkpoint.size, 0u);
        QCOMPARE(checkpoint.root, transparency::emptyRoot());
        QVERIFY(throws(Code::FileExists, [&] {
            EmbeddedRegistry::create(path / "x", m_world.terms(), m_world.log);
            EmbeddedRegistry::create(path / "x", m_world.terms(), m_world.log);
        }));
    }

    // MISSION C1, C2: chip ID, backup, identity and certificate are stored together for good.
    void what_a_device_needs_back_is_stored_and_found_by_its_chip_id()
    {
        const Device device = m_world.device(1);
        const Record record = m_world.record(device);
        const auto result = m_registry->append(
            World::sign(World::statement(device, record.encode(), 1), m_world.station, record.encode()));
        m_registry->close();
        m_registry->open();
        const auto answer = (*m_registry)->chip(device.chip, std::nullopt);
        QVERIFY(answer);
        const Record found = Record::parse(*answer->record);
        QVERIFY(found.chip == device.chip);
        QVERIFY(found.identities == device.identities);
        QCOMPARE(found.certificate, record.certificate);
        QCOMPARE(found.backup, record.backup);
        QCOMPARE(answer->statement, result.entry);
        QVERIFY(answer->history == (std::vector<HistoryItem>{{result.index, result.entry}}));
        transparency::verifyReceipt(transparency::Receipt::parse(answer->receipt),
                                    transparency::leafHash(answer->statement), logKey(), {});
    }

    void a_receipt_proves_its_entry_in_the_published_checkpoint()
    {
        for (unsigned n = 1; n <= 10; ++n) {
            const auto result = m_registry->append(m_world.provision(m_world.device(n), n));
            QCOMPARE(result.index, 3u + n);
            QCOMPARE(proven(result), head());
            QCOMPARE(head().size, 4u + n);
        }
    }

    void a_batch_is_judged_in_order_each_seeing_those_before()
    {
        // A station enrolled, two devices by it, one bad in between, and a retirement of the first: all in one batch.
        const auto& admin = m_world.administrator;
        const auto& fresh = m_world.stranger;
        const Device one = m_world.device(1);
        const Bytes first = m_world.record(one).encode();
        const auto provision = World::sign(World::statement(one, first, 1), fresh, first);
        const Device two = m_world.device(2);
        const Bytes second = m_world.record(two).encode();
        const Device thief{World::chip(3), one.identities, std::nullopt};
        const Bytes third = m_world.record(thief).encode();
        const auto results = m_registry->append({
            World::sign(m_world.enrolment(fresh, Role::Station, 5), admin),
            provision,
            World::sign(World::statement(thief, third, 2), fresh, third),
            World::sign(World::statement(two, second, 2), fresh, second),
            World::sign(World::after(provision.entry, StatementKind::Retire, 1), m_world.custodian),
            World::sign(World::statement(thief, third, 3), fresh, third),
        });
        QCOMPARE(results.size(), 6u);
        QCOMPARE(results[2].refusal, RuleCode::Identity);
        for (const std::size_t i : {0u, 1u, 3u, 4u, 5u})
            QCOMPARE(proven(results[i]), head());
        QCOMPARE(results[5].index, 8u);
        QCOMPARE(head().size, 9u);
    }

    void the_same_entry_again_gets_its_old_index()
    {
        const auto submission = m_world.provision(m_world.device(1), 1);
        const auto first = m_registry->append(submission);
        m_registry->append(m_world.provision(m_world.device(2), 2));
        const auto again = m_registry->append(submission);
        QCOMPARE(again.index, first.index);
        QCOMPARE(proven(again), head());
        QCOMPARE(head().size, 6u);
        // Without its record, and twice in one batch, it is the same entry still.
        const auto twice = m_registry->append({Submission{submission.entry, std::nullopt}, submission});
        QCOMPARE(twice[0].index, first.index);
        QCOMPARE(twice[1].index, first.index);
        const auto enrolments = m_registry->append(m_world.enrolments());
        QCOMPARE(enrolments[3].index, 3u);
        QCOMPARE(head().size, 6u);
    }

    void a_new_entry_twice_in_one_batch_is_logged_once()
    {
        const auto submission = m_world.provision(m_world.device(1), 1);
        const auto results = m_registry->append({submission, submission});
        QCOMPARE(results[0].index, 4u);
        QCOMPARE(results[1].index, 4u);
        QCOMPARE(head().size, 5u);
    }

    void a_signer_revoked_later_still_gets_its_old_answer()
    {
        const auto submission = m_world.provision(m_world.device(1), 1);
        const auto first = m_registry->append(submission);
        auto revocation = m_world.enrolment(m_world.station, Role::Station, 5);
        revocation.action = EnrolmentAction::Revoke;
        const auto revoked = m_registry->append(World::sign(revocation, m_world.administrator));
        QCOMPARE(m_registry->append(submission).index, first.index);
        const auto key = (*m_registry)->key(m_world.station.publicKey().keyId());
        QVERIFY(key.indexes == (std::vector<std::uint64_t>{0, revoked.index}));
        QCOMPARE(key.size, head().size);
    }

    void an_empty_batch_is_answered_empty()
    {
        QVERIFY(m_registry->append(std::vector<Submission>{}).empty());
        QCOMPARE(head().size, 4u);
    }

    void erasure_takes_the_record_of_every_revision_from_the_disk()
    {
        Device device = m_world.device(1);
        const Bytes first = m_world.record(device).encode();
        const auto one = m_registry->append(World::sign(World::statement(device, first, 1), m_world.station, first));
        const Bytes second = m_world.record(device).encode(); // another certificate, so another record
        auto next = World::after(one.entry, StatementKind::Reprovision, 2);
        next.record = recordDigest(second);
        const auto two = m_registry->append(World::sign(next, m_world.station, second));
        m_registry->append(m_world.provision(m_world.device(2), 3));
        const ByteView certificates[] = {ByteView(first).subspan(40, 64), ByteView(second).subspan(40, 64)};
        const std::string urn = device.identities.primary().urn();
        for (const ByteView part : certificates)
            QVERIFY(anyFileHolds(m_registry->folder(), part));
        QVERIFY(anyFileHolds(m_registry->folder(), asBytes(urn)));

        const auto submission = World::sign(World::after(two.entry, StatementKind::Erase, 1), m_world.custodian);
        const auto erased = m_registry->append(submission);
        QVERIFY(erased.logged());
        // Gone from the disk without being told to, write-ahead log and free pages too.
        for (const ByteView part : certificates)
            QTRY_VERIFY(!anyFileHolds(m_registry->folder(), part));
        QVERIFY(!anyFileHolds(m_registry->folder(), asBytes(urn)));

        // Answered without record, in every revision; the old entry, sent again, brings nothing back.
        const auto again = m_registry->append(World::sign(World::statement(device, first, 1), m_world.station, first));
        QCOMPARE(again.index, one.index);
        for (const std::optional<std::uint64_t> revision : {std::optional<std::uint64_t>(), {1}, {2}, {3}}) {
            const auto answer = (*m_registry)->chip(device.chip, revision);
            QVERIFY(answer && !answer->record);
            QCOMPARE(answer->history.size(), 3u);
        }
        QVERIFY(!anyFileHolds(m_registry->folder(), certificates[0]));
        QVERIFY((*m_registry)->chip(World::chip(2), std::nullopt)->record);
    }

    void a_retired_chip_keeps_its_record()
    {
        const auto first = m_registry->append(m_world.provision(m_world.device(1), 1));
        const auto retired =
            m_registry->append(World::sign(World::after(first.entry, StatementKind::Retire, 1), m_world.custodian));
        const auto answer = (*m_registry)->chip(World::chip(1), std::nullopt);
        QCOMPARE(answer->statement, retired.entry);
        QCOMPARE(recordDigest(*answer->record), *Entry::parse(first.entry).statement()->record);
        QCOMPARE(answer->history.size(), 2u);
        QCOMPARE((*m_registry)->chip(World::chip(1), 1)->statement, first.entry);
        QVERIFY(!(*m_registry)->chip(World::chip(1), 3));
        QVERIFY(!(*m_registry)->chip(World::chip(1), 0));
        QVERIFY((*m_registry)->log(World::chip(1).digest()).indexes == (std::vector<std::uint64_t>{4, 5}));
        QVERIFY((*m_registry)->log(World::chip(9).digest()).indexes.empty());
    }

    void tells_who_has_a_place_an_identity_and_a_key()
    {
        const Device device = m_world.device(1);
        const Bytes record = m_world.record(device).encode();
        const auto logged =
            m_registry->append(World::sign(World::statement(device, record, 1), m_world.station, record));
        const auto& registry = **m_registry;
        QVERIFY(registry.hasStatement(device.chip.digest(), logged.index));
        QVERIFY(!registry.hasStatement(device.chip.digest(), logged.index - 1)); // an enrolment
        QVERIFY(!registry.hasStatement(device.chip.digest(), logged.index + 1));
        QVERIFY(!registry.hasStatement(World::chip(2).digest(), logged.index));
        QCOMPARE(registry.identityOwner(device.identities.primary().urn()), std::optional(device.chip.digest()));
        QVERIFY(!registry.identityOwner(World::imei(2).urn()));
        QCOMPARE(registry.deviceKeyOwner(device.pair->publicKey().spkiDigest()), std::optional(device.chip.digest()));
        QVERIFY(!registry.deviceKeyOwner(Digest{}));
    }

    void a_draft_is_numbered_when_its_turn_comes()
    {
        std::vector<QFuture<AppendResult>> futures;
        for (unsigned n = 1; n <= 6; ++n) {
            Device device = m_world.device(n);
            if (n == 3)
                device.identities = identity::IdentityList(World::imei(2)); // refused, and takes no number
            const Bytes record = m_world.record(device).encode();
            futures.push_back(
                (*m_registry)->append(Draft{World::statement(device, record, 77), record}, m_world.station));
        }
        for (unsigned n = 1; n <= 6; ++n) {
            const AppendResult result = futures[n - 1].takeResult();
            if (n == 3) {
                QCOMPARE(result.refusal, RuleCode::Identity);
                continue;
            }
            proven(result);
            QVERIFY(verifyEntry(result.entry, World::origin, m_world.station.publicKey()));
            QCOMPARE(Entry::parse(result.entry).statement()->sequence, n < 3 ? n : n - 1);
        }
        const Device device = m_world.device(9);
        const Bytes record = m_world.record(device).encode();
        const auto strange =
            (*m_registry)->append(Draft{World::statement(device, record, 1), record}, m_world.stranger);
        QCOMPARE(strange.result().refusal, RuleCode::UnknownSigner);
    }

    void bundles_and_tiles_make_up_the_checkpoint()
    {
        for (unsigned n = 1; n <= 300; n += 50) {
            std::vector<Submission> batch;
            for (unsigned i = n; i < n + 50; ++i)
                batch.push_back(m_world.provision(m_world.device(i, false), i));
            for (const auto& result : m_registry->append(std::move(batch)))
                proven(result);
        }
        QCOMPARE(head().size, 304u);
        std::vector<transparency::Hash> leaves;
        for (std::uint64_t i = 0; i < 304; ++i)
            leaves.push_back(transparency::leafHash(entryAt(**m_registry, i, 304)));
        QCOMPARE(transparency::treeRoot(leaves), head().root);
        const auto full = (*m_registry)->tile({0, 0, 256, false});
        QCOMPARE(*full, transparency::encodeTile(std::span(leaves).first(256)));
        QCOMPARE(*(*m_registry)->tile({0, 1, 48, false}), transparency::encodeTile(std::span(leaves).subspan(256)));
        QCOMPARE((*m_registry)->tile({1, 0, 1, false})->size(), 32u);
        QVERIFY(!(*m_registry)->tile({0, 1, 49, false}));
        QVERIFY(!(*m_registry)->tile({0, 1, 49, true}));
        QVERIFY(!(*m_registry)->tile({2, 0, 1, false}));
        // A partial one of fewer, as an older checkpoint has it.
        QCOMPARE((*m_registry)->tile({0, 1, 2, false})->size(), 64u);
        QCOMPARE(transparency::parseBundle(*(*m_registry)->tile({0, 1, 2, true}), 2).size(), 2u);

        m_registry->close();
        m_registry->open();
        proven(m_registry->append(m_world.provision(m_world.device(301, false), 301)));
        QCOMPARE(head().size, 305u);
    }

    void is_read_without_a_key_while_it_is_written()
    {
        m_registry->append(m_world.provision(m_world.device(1), 1));
        const auto source = openSource(m_registry->folder());
        QVERIFY(source->chip(World::chip(1))->record);
        m_registry->append(m_world.provision(m_world.device(2), 2));
        QVERIFY(source->chip(World::chip(2))->record);
        QCOMPARE(source->checkpoint(), (*m_registry)->checkpoint());
        QCOMPARE((*m_registry)->trust().log.vkey(), logKey().vkey());
        QVERIFY(throws(Code::RegistryMissing, [] { openSource("/nowhere/at/all"); }));
    }

    void a_second_writer_is_refused()
    {
        QVERIFY(throws(Code::RegistryBusy, [&] { EmbeddedRegistry(m_registry->folder(), m_world.log); }));
        QCOMPARE(inChild([&] {
                     return throws(Code::RegistryBusy, [&] { EmbeddedRegistry(m_registry->folder(), m_world.log); });
                 }),
                 0);
        QVERIFY(m_registry->append(m_world.provision(m_world.device(1), 1)).logged());
    }

    void another_log_key_is_refused()
    {
        m_registry->close();
        QVERIFY(
            throws(Code::RegistryOfAnotherStation, [&] { EmbeddedRegistry(m_registry->folder(), m_world.stranger); }));
        m_registry->open();
    }

    void a_damaged_file_is_named_and_nothing_is_signed_over_it()
    {
        m_registry->append(m_world.provision(m_world.device(1), 1));
        m_registry->close();
        {
            // A leaf in the log's last tile, turned over behind the registry's back.
            sql::Database database(registryFile(m_registry->folder()));
            database.writeNow([](sql::Connection& c) {
                auto row = c.query("SELECT hashes FROM tile_row WHERE id = 0");
                row.step();
                Bytes hashes = row.bytes(0);
                hashes[40] ^= 1;
                c.run("UPDATE tile_row SET hashes = ? WHERE id = 0", hashes);
            });
        }
        try {
            m_registry->open();
            QFAIL("opened");
        } catch (const Error& error) {
            QCOMPARE(error.code(), Code::RegistryDamaged);
            QVERIFY(error.context().find("registry.sqlite") != std::string::npos);
        }
    }

    void a_file_of_rubbish_is_named()
    {
        m_registry->close();
        const auto file = registryFile(m_registry->folder());
        std::ofstream(file, std::ios::binary | std::ios::trunc) << std::string(8192, 'q');
        QVERIFY(throws(Code::DatabaseDamaged, [&] { m_registry->open(); }));
        QVERIFY(throws(Code::DatabaseDamaged, [&] { openSource(m_registry->folder()); }));
    }

    void a_full_disk_loses_nothing_and_forks_nothing()
    {
        m_registry->append(m_world.provision(m_world.device(1), 1));
        const auto before = head();
        m_registry->close();
        // The child has room for a few commits, then for none.
        const int code = inChild([&] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{96 * 1024, RLIM_INFINITY};
            m_registry->open();
            std::vector<Submission> batch;
            for (unsigned n = 2; n <= 64; ++n)
                batch.push_back(m_world.provision(m_world.device(n), n));
            ::setrlimit(RLIMIT_FSIZE, &limit);
            const bool full = throws(Code::DiskFull, [&] { m_registry->append(batch); });
            const bool unchanged = head() == before;
            const rlimit none{RLIM_INFINITY, RLIM_INFINITY};
            ::setrlimit(RLIMIT_FSIZE, &none);
            const auto results = m_registry->append(batch); // there is room again
            for (const auto& result : results)
                proven(result);
            m_registry->close();
            return full && unchanged;
        });
        QCOMPARE(code, 0);
        m_registry->open();
        QCOMPARE(head().size, 68u);
    }
};

QTEST_GUILESS_MAIN(EmbeddedRegistryTest)
#include "embedded_registry_test.moc"
