#include "support/mirrored.h"

#include "registry/audit.h"
#include "registry/audit_tree.h"
#include "registry/mirror_source.h"
#include "registry/schema.h"
#include "registry/stored_source.h"
#include "registry/trust_choice.h"
#include "transparency/proof.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace keyline;
using namespace keyline::registry;
namespace fs = std::filesystem;

namespace {

std::string textOf(const AuditReport& report)
{
    std::string out;
    for (const Finding& finding : report.findings)
        out += std::string(auditTopicName(finding.topic)) + " | " + finding.text() + "\n";
    return out.empty() ? "no finding" : out;
}

/// Built entry by entry, by nobody's rules: what a registry that cheats could publish. Signed checkpoint, right tiles.
class Forger
{
  public:
    explicit Forger(const test::World& world) : m_world(world) {}

    std::uint64_t add(Bytes entry)
    {
        m_entries.push_back(std::move(entry));
        return m_entries.size() - 1;
    }
    template <typename Body>
    std::uint64_t add(const Body& body, const crypto::Ed25519Signer& signer)
    {
        return add(signEntry(body, test::World::origin, signer));
    }
    const Bytes& entry(std::uint64_t index) const { return m_entries[index]; }
    Bytes& entry(std::uint64_t index) { return m_entries[index]; }
    std::size_t size() const { return m_entries.size(); }

    void enrolAll()
    {
        for (const auto& submission : m_world.enrolments())
            add(submission.entry);
    }

    /// A mirror of the log alone.
    fs::path publish()
    {
        const fs::path folder = fs::path(m_folder.path().toStdString()) / std::to_string(++m_published);
        std::vector<transparency::Hash> leaves;
        for (const Bytes& entry : m_entries)
            leaves.push_back(transparency::leafHash(entry));
        const auto put = [&](const std::string& path, ByteView content) {
            fs::create_directories((folder / path).parent_path());
            writeFileAtomically(folder / path, content);
        };
        transparency::tilesBetween(0, leaves.size(), [&](const transparency::TileId& id) {
            const std::size_t span = std::size_t{1} << (8 * id.level);
            std::vector<transparency::Hash> hashes;
            for (std::size_t i = 0; i < id.width; ++i)
                hashes.push_back(transparency::treeRoot(std::span(leaves).subspan((id.index * 256 + i) * span, span)));
            put(transparency::tilePath(id), transparency::encodeTile(hashes));
        });
        transparency::bundlesBetween(0, leaves.size(), [&](const transparency::TileId& id) {
            Bytes bundle;
            for (std::size_t i = 0; i < id.width; ++i)
                transparency::appendToBundle(bundle, m_entries[id.index * 256 + i]);
            put(transparency::tilePath(id), bundle);
        });
        const transparency::Checkpoint head{test::World::origin, leaves.size(), transparency::treeRoot(leaves), {}};
        put("checkpoint", asBytes(transparency::signCheckpoint(head, m_world.log)));
        return folder;
    }

  private:
    const test::World& m_world;
    std::vector<Bytes> m_entries;
    QTemporaryDir m_folder;
    int m_published = 0;
};

const test::World& world()
{
    static const test::World made;
    return made;
}

/// A chip's statement, with a record that nobody looks for in a mirror of the log alone.
Statement provision(unsigned n, std::uint64_t sequence)
{
    Statement out;
    out.chip = test::World::chip(n).digest();
    out.record = crypto::sha256(asBytes("record " + std::to_string(n)));
    out.deviceKey = crypto::sha256(asBytes("key " + std::to_string(n)));
    out.sequence = sequence;
    out.time = 1700000000;
    return out;
}

} // namespace

class AuditTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void finds_nothing_in_an_honest_registry()
    {
        test::MirroredRegistry sample;
        sample.grow(100, 300);
        sample.mirror();
        const auto trust = test::trustOf(sample.world);
        for (const fs::path& folder : {sample.registry.folder(), sample.mirrorFolder()}) {
            std::uint64_t told = 0;
            AuditOptions options;
            options.onProgress = [&](const AuditProgress& progress) { told = std::max(told, progress.entries); };
            const AuditReport report = auditRegistry(folder, trust, options);
            QVERIFY2(report.holds(), textOf(report).c_str());
            QCOMPARE(report.entries, std::uint64_t{321});
            QCOMPARE(told, std::uint64_t{321});
            QCOMPARE(report.chips, std::uint64_t{312});
            QCOMPARE(report.liveChips, std::uint64_t{310});
            QCOMPARE(report.signers, std::uint64_t{4});
            QCOMPARE(report.rows.size(), auditTopics);
            for (const AuditRow& row : report.rows)
                QVERIFY2(row.state == AuditRow::State::Holds,
                         (std::string(auditTopicName(row.topic)) + row.because).c_str());
        }
        QCOMPARE(auditRegistry(sample.registry.folder(), trust).records, std::uint64_t{312});
    }

    void an_empty_registry_holds()
    {
        QTemporaryDir temporary;
        const fs::path folder = fs::path(temporary.path().toStdString()) / "registry";
        EmbeddedRegistry::create(folder, world().terms(), world().log);
        QVERIFY(auditRegistry(folder, test::trustOf(world())).holds());
        exportMirror(folder, folder / "mirror");
        QVERIFY(auditRegistry(folder / "mirror", test::trustOf(world())).holds());
    }

    void a_mirror_of_the_log_alone_is_judged_as_far_as_it_goes()
    {
        test::MirroredRegistry sample;
        fs::remove_all(sample.mirrorFolder() / "chip");
        fs::remove_all(sample.mirrorFolder() / "key");
        const AuditReport report = auditRegistry(sample.mirrorFolder(), test::trustOf(sample.world));
        QVERIFY2(report.holds(), textOf(report).c_str());
        for (const AuditRow& row : report.rows)
            QCOMPARE(row.state == AuditRow::State::NotChecked,
                     row.topic == AuditTopic::Records || row.topic == AuditTopic::Certificates ||
                         row.topic == AuditTopic::Identities || row.topic == AuditTopic::Answers);
        QVERIFY(!report.rows.back().because.empty());
    }

    /// Every file, at several of its bytes.
    void finds_a_flipped_bit_anywhere_in_a_mirror()
    {
        test::MirroredRegistry sample;
        const auto trust = test::trustOf(sample.world);
        int flips = 0;
        for (const auto& entry : fs::recursive_directory_iterator(sample.mirrorFolder())) {
            if (!entry.is_regular_file())
                continue;
            const std::string name = entry.path().lexically_relative(sample.mirrorFolder()).string();
            const Bytes good = readFile(entry.path());
            const std::size_t step =
                std::max<std::size_t>(1, good.size() / (name == "tile/entries/000.p/21" ? 150 : 12));
            for (std::size_t at = 0; at < good.size(); at += step) {
                Bytes bad = good;
                bad[at] ^= static_cast<std::uint8_t>(1u << (at % 8));
                writeFileAtomically(entry.path(), bad);
                const AuditReport report = auditRegistry(sample.mirrorFolder(), trust);
                const std::string what = name + " byte " + std::to_string(at) + ": " + textOf(report);
                QVERIFY2(!report.holds(), what.c_str());
                QVERIFY2(std::any_of(report.findings.begin(), report.findings.end(),
                                     [&](const Finding& f) { return f.file == name; }),
                         what.c_str());
                ++flips;
            }
            writeFileAtomically(entry.path(), good);
        }
        QVERIFY(flips > 300);
        QVERIFY(auditRegistry(sample.mirrorFolder(), trust).holds());
    }

    /// What it carries for its readers is nobody's judge, and must not lead them elsewhere all the same.
    void finds_a_flipped_bit_in_the_trust_file_that_a_mirror_carries()
    {
        test::MirroredRegistry sample;
        const auto trust = test::trustOf(sample.world);
        const fs::path file = sample.mirrorFolder() / mirrorTrustFile;
        const std::string good = trust.format();
        writeFileAtomically(file, asBytes(good + "registry https://registry.example.org\n"));
        QVERIFY(auditRegistry(sample.mirrorFolder(), trust).holds());
        for (std::size_t at = 0; at + 1 < good.size(); at += 7) {
            std::string bad = good;
            bad[at] = static_cast<char>(bad[at] ^ 1);
            writeFileAtomically(file, asBytes(bad));
            const AuditReport report = auditRegistry(sample.mirrorFolder(), trust);
            QVERIFY2(!report.holds() && report.findings.front().file == mirrorTrustFile,
                     (bad + ": " + textOf(report)).c_str());
        }
        // One that is older than the reader's leads nobody to trust more.
        auto less = trust;
        less.manufacturers.pop_back();
        writeFileAtomically(file, asBytes(less.format()));
        QVERIFY(auditRegistry(sample.mirrorFolder(), trust).holds());
        writeFileAtomically(file, asBytes(trust.format()));
        QCOMPARE(auditRegistry(sample.mirrorFolder(), less).findings.front().text(),
                 std::string("registry.keyline-trust: a manufacturer that the trust file given does not have"));
    }

    void names_the_byte_of_a_wrong_hash()
    {
        test::MirroredRegistry sample;
        const fs::path tile = sample.mirrorFolder() / "tile/0/000.p/21";
        Bytes bytes = readFile(tile);
        bytes[7 * 32 + 5] ^= 1;
        writeFileAtomically(tile, bytes);
        const AuditReport report = auditRegistry(sample.mirrorFolder(), test::trustOf(sample.world));
        QCOMPARE(
            report.findings.front().text(),
            std::string("entry 7, tile/0/000.p/21 byte 229: tile/0/000.p/21, hash 7 is not what the entries make"));
    }

    /// Of a mirror or a store: what cannot even be read is a finding, and the audit goes on.
    void what_cannot_be_read_is_named()
    {
        test::MirroredRegistry sample;
        const fs::path tile = sample.mirrorFolder() / "tile/0/000.p/21";
        fs::remove(tile);
        fs::create_directory(tile);
        const MirrorSource source(sample.mirrorFolder());
        for (const bool mirror : {true, false}) {
            Findings findings;
            const AuditInput input{source, mirror, 21};
            QVERIFY(!input.fetch({0, 0, 21, false}, AuditPass::Log, AuditTopic::Tiles, findings));
            AuditReport report;
            findings.fill(report);
            QCOMPARE(report.findings.size(), std::size_t{1});
            QVERIFY2(report.findings.front().text().find("cannot be read") != std::string::npos,
                     report.findings.front().text().c_str());
        }
    }

    void finds_every_file_that_is_missing()
    {
        test::MirroredRegistry sample;
        const auto trust = test::trustOf(sample.world);
        std::vector<fs::path> files;
        for (const auto& entry : fs::recursive_directory_iterator(sample.mirrorFolder()))
            if (entry.is_regular_file() && entry.path().filename() != "checkpoint")
                files.push_back(entry.path());
        for (const fs::path& file : files) {
            const Bytes content = readFile(file);
            fs::remove(file);
            const std::string name = file.lexically_relative(sample.mirrorFolder()).string();
            const AuditReport report = auditRegistry(sample.mirrorFolder(), trust);
            QVERIFY2(!report.holds() && report.findings.front().file == name, (name + ": " + textOf(report)).c_str());
            writeFileAtomically(file, content);
        }
        fs::remove(sample.mirrorFolder() / "checkpoint");
        QVERIFY(test::throws(Code::RegistryMissing, [&] { auditRegistry(sample.mirrorFolder(), trust); }));
    }

    void finds_files_that_answer_for_nobody()
    {
        test::MirroredRegistry sample;
        const auto trust = test::trustOf(sample.world);
        const fs::path chips = sample.mirrorFolder() / "chip";
        const std::string name = toHex(test::World::chip(2).digest());
        for (const std::string& stray :
             {name + ".3", name + ".01", std::string("notes.txt"), toHex(test::World::chip(90).digest())}) {
            fs::copy_file(chips / name, chips / stray);
            const AuditReport report = auditRegistry(sample.mirrorFolder(), trust);
            QVERIFY2(!report.holds() && report.findings.front().file == "chip/" + stray, textOf(report).c_str());
            fs::remove(chips / stray);
        }
        QVERIFY(auditRegistry(sample.mirrorFolder(), trust).holds());
    }

    void finds_answers_that_hide_a_revision()
    {
        test::MirroredRegistry sample;
        const auto trust = test::trustOf(sample.world);
        const fs::path file = sample.mirrorFolder() / MirrorSource::chipPath(test::World::chip(2).digest());
        const Bytes good = readFile(file);
        ChipAnswer answer = ChipAnswer::parse(good);
        answer.history.erase(answer.history.begin());
        writeFileAtomically(file, answer.encode());
        AuditReport report = auditRegistry(sample.mirrorFolder(), trust);
        QCOMPARE(report.findings.front().topic, AuditTopic::Answers);

        // The first revision served as if it were the newest.
        ChipAnswer old = ChipAnswer::parse(readFile(file.string() + ".1"));
        old.history.pop_back();
        writeFileAtomically(file, old.encode());
        report = auditRegistry(sample.mirrorFolder(), trust);
        QCOMPARE(report.findings.front().topic, AuditTopic::Answers);
        QCOMPARE(report.findings.front().file, MirrorSource::chipPath(test::World::chip(2).digest()));
    }

    void finds_answers_of_an_older_checkpoint()
    {
        test::MirroredRegistry sample;
        const fs::path file = sample.mirrorFolder() / MirrorSource::chipPath(test::World::chip(1).digest());
        const fs::path key = sample.mirrorFolder() / MirrorSource::keyPath(sample.world.station.publicKey().keyId());
        const Bytes oldAnswer = readFile(file);
        const Bytes oldKey = readFile(key);
        sample.grow(100, 1);
        sample.mirror();
        const Bytes newAnswer = readFile(file);
        writeFileAtomically(file, oldAnswer);
        const auto trust = test::trustOf(sample.world);
        QCOMPARE(auditRegistry(sample.mirrorFolder(), trust).findings.front().file,
                 MirrorSource::chipPath(test::World::chip(1).digest()));
        writeFileAtomically(file, newAnswer);
        writeFileAtomically(key, oldKey);
        QCOMPARE(auditRegistry(sample.mirrorFolder(), trust).findings.front().topic, AuditTopic::Answers);
    }

    void finds_old_partial_tiles_that_lie()
    {
        test::MirroredRegistry sample;
        sample.grow(100, 1);
        sample.mirror();
        const auto trust = test::trustOf(sample.world);
        for (const char* name : {"tile/0/000.p/21", "tile/entries/000.p/21"}) {
            const Bytes good = readFile(sample.mirrorFolder() / name);
            Bytes bad = good;
            bad[100] ^= 1;
            writeFileAtomically(sample.mirrorFolder() / name, bad);
            const AuditReport report = auditRegistry(sample.mirrorFolder(), trust);
            QCOMPARE(report.findings.front().file, std::string(name));
            writeFileAtomically(sample.mirrorFolder() / name, good);
        }
    }

    void finds_a_fork()
    {
        // Two registries of the same log key whose entries differ: one's checkpoint over the other's files.
        test::MirroredRegistry one;
        test::MirroredRegistry other(1);
        writeFileAtomically(one.mirrorFolder() / "checkpoint", readFile(other.mirrorFolder() / "checkpoint"));
        const AuditReport report = auditRegistry(one.mirrorFolder(), test::trustOf(one.world));
        QCOMPARE(report.findings.front().topic, AuditTopic::Tree);
    }

    void finds_a_checkpoint_of_another_size()
    {
        test::MirroredRegistry sample;
        const fs::path file = sample.mirrorFolder() / "checkpoint";
        auto head = transparency::Checkpoint::parse(transparency::Note::parse(asText(readFile(file))).text);
        for (const std::uint64_t size :
             {head.size - 1, head.size + 1, head.size + 1000, head.size + (std::uint64_t{1} << 33)}) {
            auto wrong = head;
            wrong.size = size;
            writeFileAtomically(file, asBytes(transparency::signCheckpoint(wrong, sample.world.log)));
            QVERIFY(!auditRegistry(sample.mirrorFolder(), test::trustOf(sample.world)).holds());
        }
    }

    void demands_the_policys_witnesses()
    {
        test::MirroredRegistry sample;
        auto trust = test::trustOf(sample.world);
        const auto witness = crypto::Ed25519Key::generate(sample.world.random);
        trust.policy.addLine(
            "witness w " +
            transparency::NoteKey("w.example", transparency::NoteKeyType::Cosignature, witness.publicKey()).vkey());
        trust.policy.addLine("quorum w");
        const AuditReport report = auditRegistry(sample.mirrorFolder(), trust);
        QCOMPARE(report.findings.front().topic, AuditTopic::Checkpoint);
        QCOMPARE(report.entries, std::uint64_t{21}); // the rest is judged all the same
    }

    void tells_how_old_the_checkpoint_is()
    {
        AuditReport report;
        QVERIFY(report.ageSentence(1'700'000'000).find("is not known") != std::string::npos);
        report.witnessed = 1'700'000'000;
        const auto after = [&](UnixTime seconds) { return report.ageSentence(1'700'000'000 + seconds); };
        QCOMPARE(after(0), std::string("Its checkpoint was cosigned 0 seconds ago."));
        QCOMPARE(after(119), std::string("Its checkpoint was cosigned 1 minute ago."));
        QCOMPARE(after(7200), std::string("Its checkpoint was cosigned 2 hours ago."));
        QCOMPARE(after(86400 * 400), std::string("Its checkpoint was cosigned 400 days ago."));
        QVERIFY(report.ageSentence(1'699'999'999).find("still to come") != std::string::npos);
    }

    /// What the rules forbid, each in a log that is sound otherwise. The entry that breaks one is the last.
    void finds_what_the_rules_forbid_data()
    {
        QTest::addColumn<int>("topic");
        QTest::addColumn<int>("field"); // 0: none
        for (const char* name : {"unknown signer",
                                 "signed by the administrator",
                                 "signed by another key",
                                 "origin of another log",
                                 "station revoked",
                                 "station retires",
                                 "custodian provisions",
                                 "revision 2 first",
                                 "revision 1 twice",
                                 "revision skipped",
                                 "kind 1 first",
                                 "kind 0 later",
                                 "previous in the first",
                                 "previous missing",
                                 "previous of another chip",
                                 "re-provision by another maker",
                                 "after erasure",
                                 "no record",
                                 "retired with another record",
                                 "retired with another key",
                                 "retired without key",
                                 "erased with record",
                                 "erased with key",
                                 "sequence gap",
                                 "sequence repeated",
                                 "key of another chip",
                                 "enrolled by a station",
                                 "enrolled twice",
                                 "administrator enrolled",
                                 "unknown maker",
                                 "revoked before enrolled",
                                 "revoked twice",
                                 "revoked in another role",
                                 "revoked under another name",
                                 "revoked of another maker",
                                 "malformed",
                                 "enrolment out of sequence"})
            QTest::newRow(name) << static_cast<int>(topicOf(name).first) << topicOf(name).second;
    }
    void finds_what_the_rules_forbid()
    {
        QFETCH(int, topic);
        QFETCH(int, field);
        Forger log(world());
        log.enrolAll();
        addSound(log);
        const AuditReport before = auditRegistry(log.publish(), test::trustOf(world()));
        QVERIFY2(before.holds(), textOf(before).c_str());
        addWrong(log, QTest::currentDataTag());
        const AuditReport report = auditRegistry(log.publish(), test::trustOf(world()));
        QVERIFY2(report.findings.size() == 1, textOf(report).c_str());
        const Finding& finding = report.findings.front();
        QVERIFY2(static_cast<int>(finding.topic) == topic, textOf(report).c_str());
        QCOMPARE(finding.index, std::optional<std::uint64_t>(log.size() - 1));
        QCOMPARE(finding.field.value_or(0), field);
        QVERIFY(finding.file.starts_with("tile/entries/000.p/"));
        QVERIFY(finding.offset.has_value());
    }

    void finds_damage_in_an_embedded_registry_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("topic");
        const auto row = [](const char* name, const char* sql, AuditTopic topic) {
            QTest::newRow(name) << QByteArray(sql) << static_cast<int>(topic);
        };
        row("an entry changed",
            "UPDATE entry SET entry = CAST(substr(entry, 1, 200) || x'00' || substr(entry, 202) AS BLOB) WHERE idx = 6",
            AuditTopic::Signatures);
        row("an entry gone", "DELETE FROM entry WHERE idx = 6", AuditTopic::Entries);
        row("a tile changed", "UPDATE tile_row SET hashes = CAST(x'00' || substr(hashes, 2) AS BLOB) WHERE id = 0",
            AuditTopic::Tiles);
        row("a record changed", "UPDATE record SET record = CAST(record || x'00' AS BLOB) WHERE idx = 6",
            AuditTopic::Records);
        row("a record gone", "DELETE FROM record WHERE idx = 6", AuditTopic::Records);
        row("another chip's record",
            "UPDATE record SET record = (SELECT record FROM record WHERE idx = 8) WHERE idx = 6", AuditTopic::Records);
        row("an erased record back", "INSERT INTO record SELECT 7, record FROM record WHERE idx = 6",
            AuditTopic::Records);
        row("a revision row elsewhere", "UPDATE revision SET idx = 7 WHERE idx = 6", AuditTopic::Answers);
        row("a revision row gone", "DELETE FROM revision WHERE idx = 6", AuditTopic::Answers);
        row("a signer's revocation gone", "UPDATE signer SET revoked = NULL", AuditTopic::Answers);
        row("a signer's role changed", "UPDATE signer SET role = 1 - role WHERE role < 2", AuditTopic::Answers);
        row("a signer gone", "DELETE FROM signer WHERE revoked IS NOT NULL", AuditTopic::Answers);
        row("a device key gone", "DELETE FROM device_key WHERE digest = (SELECT min(digest) FROM device_key)",
            AuditTopic::Answers);
        row("an identity on another chip",
            "UPDATE identity SET chip = (SELECT max(chip) FROM identity) WHERE chip = (SELECT min(chip) FROM identity)",
            AuditTopic::Answers);
        row("the checkpoint's text", "UPDATE checkpoint SET note = replace(note, '21', '20')", AuditTopic::Checkpoint);
    }
    void finds_damage_in_an_embedded_registry()
    {
        QFETCH(QByteArray, sql);
        QFETCH(int, topic);
        test::MirroredRegistry sample;
        const auto trust = test::trustOf(sample.world);
        sample.registry.close();
        {
            // Chip 4, erased, has its first statement at index 7.
            sql::Database database(registryFile(sample.registry.folder()), registryMigrations(), sql::Access::Existing);
            database.writeNow([&](sql::Connection& connection) {
                QVERIFY(connection.run(std::string_view(sql.constData(), static_cast<std::size_t>(sql.size()))) > 0);
            });
        }
        const AuditReport report = auditRegistry(sample.registry.folder(), trust);
        QVERIFY2(!report.holds() && static_cast<int>(report.findings.front().topic) == topic, textOf(report).c_str());
    }

    void finds_an_identity_on_two_live_chips()
    {
        // A registry that admitted it: two chips whose records name one IMEI.
        test::MirroredRegistry sample;
        test::Device twin{test::World::chip(77), identity::IdentityList(test::World::imei(1)), sample.world.pair()};
        const Bytes record = sample.world.record(twin).encode();
        sample.registry.close();
        {
            // Makes the registry forget whose the IMEI is, as a broken one might.
            sql::Database database(registryFile(sample.registry.folder()), registryMigrations(), sql::Access::Existing);
            database.writeNow([&](sql::Connection& connection) {
                connection.run("DELETE FROM identity WHERE urn = ?", test::World::imei(1).urn());
            });
        }
        sample.registry.open();
        const auto result = sample.registry.append(
            test::World::sign(test::World::statement(twin, record, 14), sample.world.station, record));
        QVERIFY(result.logged());
        sample.mirror();
        for (const fs::path& folder : {sample.mirrorFolder(), sample.registry.folder()}) {
            const AuditReport report = auditRegistry(folder, test::trustOf(sample.world));
            QVERIFY2(!report.holds() && report.findings.front().topic == AuditTopic::Identities,
                     textOf(report).c_str());
            QCOMPARE(report.findings.front().index, std::optional(result.index));
        }
    }

    void can_be_stopped()
    {
        test::MirroredRegistry sample;
        std::stop_source stop;
        stop.request_stop();
        AuditOptions options;
        options.stop = stop.get_token();
        QVERIFY(test::throws(Code::Interrupted,
                             [&] { auditRegistry(sample.mirrorFolder(), test::trustOf(sample.world), options); }));
    }

    void judges_a_registry_that_is_at_work()
    {
        test::MirroredRegistry sample;
        const auto trust = test::trustOf(sample.world);
        std::jthread writer([&] {
            for (unsigned n = 200; n < 260; ++n)
                sample.grow(n, 1);
        });
        for (int i = 0; i < 10; ++i) {
            const AuditReport report = auditRegistry(sample.registry.folder(), trust);
            QVERIFY2(report.holds(), textOf(report).c_str());
        }
    }

  private:
    static std::pair<AuditTopic, int> topicOf(const std::string& name)
    {
        using T = AuditTopic;
        static const std::map<std::string, std::pair<T, int>> topics = {
            {"unknown signer", {T::Enrolments, 0}},
            {"signed by the administrator", {T::Enrolments, 0}},
            {"signed by another key", {T::Signatures, 0}},
            {"origin of another log", {T::Signatures, 0}},
            {"station revoked", {T::Enrolments, 0}},
            {"station retires", {T::Enrolments, 6}},
            {"custodian provisions", {T::Enrolments, 6}},
            {"revision 2 first", {T::Revisions, 3}},
            {"revision 1 twice", {T::Revisions, 3}},
            {"revision skipped", {T::Revisions, 3}},
            {"kind 1 first", {T::Revisions, 6}},
            {"kind 0 later", {T::Revisions, 6}},
            {"previous in the first", {T::Revisions, 4}},
            {"previous missing", {T::Revisions, 4}},
            {"previous of another chip", {T::Revisions, 4}},
            {"re-provision by another maker", {T::Enrolments, 6}},
            {"after erasure", {T::Revisions, 6}},
            {"no record", {T::Records, 5}},
            {"retired with another record", {T::Records, 5}},
            {"retired with another key", {T::Keys, 9}},
            {"retired without key", {T::Keys, 9}},
            {"erased with record", {T::Records, 5}},
            {"erased with key", {T::Keys, 9}},
            {"sequence gap", {T::Sequences, 7}},
            {"sequence repeated", {T::Sequences, 7}},
            {"key of another chip", {T::Keys, 9}},
            {"enrolled by a station", {T::Enrolments, 0}},
            {"enrolled twice", {T::Enrolments, 2}},
            {"administrator enrolled", {T::Enrolments, 2}},
            {"unknown maker", {T::Enrolments, 6}},
            {"revoked before enrolled", {T::Enrolments, 2}},
            {"revoked twice", {T::Enrolments, 2}},
            {"revoked in another role", {T::Enrolments, 3}},
            {"revoked under another name", {T::Enrolments, 5}},
            {"revoked of another maker", {T::Enrolments, 6}},
            {"malformed", {T::Entries, 0}},
            {"enrolment out of sequence", {T::Sequences, 7}},
        };
        return topics.at(name);
    }

    /// Chips 1 and 2 provisioned by the first station, 3 provisioned and erased, the second station revoked. Station's
    /// next number: 4, custodian's: 2, administrator's: 6.
    static void addSound(Forger& log)
    {
        for (unsigned n = 1; n <= 3; ++n)
            log.add(provision(n, n), world().station);
        log.add(test::World::after(log.entry(6), StatementKind::Erase, 1), world().custodian);
        auto revocation = world().enrolment(world().secondStation, Role::Station, 5);
        revocation.action = EnrolmentAction::Revoke;
        log.add(revocation, world().administrator);
    }

    /// Chip 1's next statement, sound as it stands.
    static Statement next(const Forger& log, StatementKind kind)
    {
        const bool station = kind == StatementKind::Reprovision;
        return test::World::after(log.entry(4), kind, station ? 4 : 2);
    }

    static void addWrong(Forger& log, const std::string& name)
    {
        const auto& w = world();
        const Digest other = crypto::sha256(asBytes("something else"));
        Statement fresh = provision(9, 4);
        Statement again = next(log, StatementKind::Reprovision);
        Statement retired = next(log, StatementKind::Retire);
        Statement erased = next(log, StatementKind::Erase);
        Enrolment enrolment = w.enrolment(w.stranger, Role::Station, 6);
        Enrolment revocation = w.enrolment(w.otherStation, Role::Station, 6);
        revocation.action = EnrolmentAction::Revoke;
        const auto put = [&](auto body, const crypto::Ed25519Signer& signer, auto change) {
            change(body);
            log.add(body, signer);
        };
        const auto asIs = [](auto&) {};
        const std::map<std::string, std::function<void()>> cases = {
            {"unknown signer", [&] { put(fresh, w.stranger, asIs); }},
            {"signed by the administrator", [&] { put(fresh, w.administrator, [](auto& s) { s.sequence = 6; }); }},
            {"signed by another key",
             [&] {
                 Bytes entry = signEntry(fresh, test::World::origin, w.station);
                 entry.back() ^= 1;
                 log.add(entry);
             }},
            {"origin of another log", [&] { log.add(signEntry(fresh, "another.example", w.station)); }},
            {"station revoked", [&] { put(fresh, w.secondStation, [](auto& s) { s.sequence = 1; }); }},
            {"station retires", [&] { put(retired, w.station, [](auto& s) { s.sequence = 4; }); }},
            {"custodian provisions", [&] { put(fresh, w.custodian, [](auto& s) { s.sequence = 2; }); }},
            {"revision 2 first", [&] { put(fresh, w.station, [](auto& s) { s.revision = 2; }); }},
            {"revision 1 twice", [&] { put(again, w.station, [](auto& s) { s.revision = 1; }); }},
            {"revision skipped", [&] { put(again, w.station, [](auto& s) { s.revision = 3; }); }},
            {"kind 1 first", [&] { put(fresh, w.station, [](auto& s) { s.kind = StatementKind::Reprovision; }); }},
            {"kind 0 later", [&] { put(again, w.station, [](auto& s) { s.kind = StatementKind::Provision; }); }},
            {"previous in the first", [&] { put(fresh, w.station, [&](auto& s) { s.previous = other; }); }},
            {"previous missing", [&] { put(again, w.station, [](auto& s) { s.previous.reset(); }); }},
            {"previous of another chip",
             [&] { put(again, w.station, [&](auto& s) { s.previous = transparency::leafHash(log.entry(5)); }); }},
            {"re-provision by another maker", [&] { put(again, w.otherStation, [](auto& s) { s.sequence = 1; }); }},
            {"after erasure",
             [&] {
                 put(test::World::after(log.entry(7), StatementKind::Reprovision, 4), w.station,
                     [&](auto& s) { s.record = other; });
             }},
            {"no record", [&] { put(fresh, w.station, [](auto& s) { s.record.reset(); }); }},
            {"retired with another record", [&] { put(retired, w.custodian, [&](auto& s) { s.record = other; }); }},
            {"retired with another key", [&] { put(retired, w.custodian, [&](auto& s) { s.deviceKey = other; }); }},
            {"retired without key", [&] { put(retired, w.custodian, [](auto& s) { s.deviceKey.reset(); }); }},
            {"erased with record", [&] { put(erased, w.custodian, [&](auto& s) { s.record = other; }); }},
            {"erased with key", [&] { put(erased, w.custodian, [&](auto& s) { s.deviceKey = other; }); }},
            {"sequence gap", [&] { put(fresh, w.station, [](auto& s) { s.sequence = 5; }); }},
            {"sequence repeated", [&] { put(fresh, w.station, [](auto& s) { s.sequence = 3; }); }},
            {"key of another chip",
             [&] { put(fresh, w.station, [](auto& s) { s.deviceKey = provision(1, 1).deviceKey; }); }},
            {"enrolled by a station", [&] { put(enrolment, w.station, [](auto& e) { e.sequence = 4; }); }},
            {"enrolled twice", [&] { put(w.enrolment(w.station, Role::Station, 6), w.administrator, asIs); }},
            {"administrator enrolled",
             [&] { put(w.enrolment(w.administrator, Role::Station, 6), w.administrator, asIs); }},
            {"unknown maker",
             [&] {
                 put(enrolment, w.administrator,
                     [&](auto& e) { e.manufacturer = w.untrustedMaker.publicKey().spkiDigest(); });
             }},
            {"revoked before enrolled",
             [&] { put(enrolment, w.administrator, [](auto& e) { e.action = EnrolmentAction::Revoke; }); }},
            {"revoked twice",
             [&] {
                 put(w.enrolment(w.secondStation, Role::Station, 6), w.administrator,
                     [](auto& e) { e.action = EnrolmentAction::Revoke; });
             }},
            {"revoked in another role",
             [&] { put(revocation, w.administrator, [](auto& e) { e.role = Role::Custodian; }); }},
            {"revoked under another name", [&] { put(revocation, w.administrator, [&](auto& e) { e.name = other; }); }},
            {"revoked of another maker",
             [&] {
                 put(revocation, w.administrator, [&](auto& e) { e.manufacturer = w.maker.publicKey().spkiDigest(); });
             }},
            {"malformed", [&] { log.add(toBytes(asBytes("no entry at all"))); }},
            {"enrolment out of sequence", [&] { put(enrolment, w.administrator, [](auto& e) { e.sequence = 8; }); }},
        };
        cases.at(name)();
    }
};

QTEST_GUILESS_MAIN(AuditTest)
#include "audit_test.moc"
