#include "support/mirrored.h"

#include "registry/audit.h"
#include "registry/checkpoint_age.h"
#include "registry/chip_look_up.h"
#include "registry/mirror_source.h"
#include "registry/record_check.h"
#include "registry/record_file.h"
#include "registry/stored_source.h"
#include "transparency/proof.h"

#include <QTest>

#include <set>

using namespace keyline;
using namespace keyline::registry;
namespace fs = std::filesystem;

namespace {

/// A source that says what it is told to, and passes on the rest.
class Lying final : public Source
{
  public:
    explicit Lying(const Source& honest) : m_honest(honest) {}

    std::function<void(std::string&)> onCheckpoint;
    std::function<void(std::optional<ChipAnswer>&)> onChip;
    std::function<void(IndexAnswer&)> onKey;
    std::function<void(IndexAnswer&)> onLog;

    std::string checkpoint() const override { return told(m_honest.checkpoint(), onCheckpoint); }
    std::optional<ChipAnswer> chip(const identity::ChipId& chip, std::optional<std::uint64_t> revision) const override
    {
        return told(m_honest.chip(chip, revision), onChip);
    }
    IndexAnswer key(const ByteArray<8>& kid) const override { return told(m_honest.key(kid), onKey); }
    IndexAnswer log(const Digest& chip) const override { return told(m_honest.log(chip), onLog); }
    std::optional<Bytes> tile(const transparency::TileId& id) const override { return m_honest.tile(id); }
    bool server = false;
    bool answersAreTold() const override { return server; }

  private:
    template <typename T>
    static T told(T value, const std::function<void(T&)>& change)
    {
        if (change)
            change(value);
        return value;
    }
    const Source& m_honest;
};

std::string textOf(const ChipLookUp& lookUp)
{
    std::string out;
    for (const Check& check : lookUp.checks)
        out += std::string(checkName(check.kind)) + " " + std::string(checkStateName(check.state)) + " " +
               check.because + "\n";
    return out;
}

bool onlyNotChecked(const ChipLookUp& lookUp, std::set<CheckKind> kinds)
{
    for (const Check& check : lookUp.checks)
        if ((check.state != CheckState::Holds) != kinds.contains(check.kind) || check.state == CheckState::Broken)
            return false;
    return true;
}

} // namespace

class ChipLookUpTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase()
    {
        m_sample = std::make_unique<test::MirroredRegistry>();
        m_trust = std::make_unique<TrustFile>(test::trustOf(m_sample->world));
        m_stored = std::make_unique<StoredSource>(m_sample->registry.folder());
        m_mirror = std::make_unique<MirrorSource>(m_sample->mirrorFolder());
    }

    void an_honest_answer_holds_in_every_check()
    {
        for (const Source* source :
             {static_cast<const Source*>(m_stored.get()), static_cast<const Source*>(m_mirror.get())})
            for (const unsigned n : {1u, 2u, 5u, 12u}) {
                const auto lookUp = lookUpChip(*source, *m_trust, test::World::chip(n), {.mirror = m_mirror.get()});
                QVERIFY2(onlyNotChecked(lookUp, {CheckKind::Witnesses, CheckKind::Consistency}),
                         textOf(lookUp).c_str());
                QVERIFY(lookUp.known);
                QCOMPARE(lookUp.content->identities.primary().urn(), test::World::imei(n).urn());
                QCOMPARE(lookUp.statement->revision, std::uint64_t{n == 2 ? 2u : 1u});
                QCOMPARE(lookUp.newestKind, std::optional(lookUp.statement->kind));
                lookUp.demandRecoverable();
            }
    }

    void an_older_revision_holds_too()
    {
        const auto lookUp = lookUpChip(*m_stored, *m_trust, test::World::chip(2), {.revision = 1});
        QVERIFY2(onlyNotChecked(lookUp, {CheckKind::Witnesses, CheckKind::Consistency}), textOf(lookUp).c_str());
        QCOMPARE(lookUp.statement->revision, std::uint64_t{1});
    }

    /// Under a checkpoint that is not trusted nothing says how far the log goes, so an absence is not shown.
    void an_absence_is_not_checked_where_the_checkpoint_does_not_hold()
    {
        Lying lying(*m_stored);
        lying.onCheckpoint = [](std::string& note) { note.back() = note.back() == '\n' ? 'x' : '\n'; };
        const auto lookUp = lookUpChip(lying, *m_trust, test::World::chip(99));
        QVERIFY(!lookUp.known);
        QCOMPARE(lookUp.check(CheckKind::Checkpoint).state, CheckState::Broken);
        QCOMPARE(lookUp.check(CheckKind::History).state, CheckState::NotChecked);
        QCOMPARE(lookUp.check(CheckKind::History).because, std::string("the checkpoint does not hold"));
        QVERIFY(test::throws(Code::CheckpointNotValid, [&] { lookUp.demandRecoverable(); }));
        QCOMPARE(lookUpChip(*m_stored, *m_trust, test::World::chip(99)).check(CheckKind::History).state,
                 CheckState::Holds);
    }

    void recovers_nothing_from_retired_erased_and_unknown_chips()
    {
        const auto codeOf = [&](unsigned n, std::optional<std::uint64_t> revision = std::nullopt) {
            const auto lookUp = lookUpChip(*m_stored, *m_trust, test::World::chip(n), {.revision = revision});
            if (lookUp.worst() == CheckState::Broken)
                return Code::Unexpected;
            try {
                lookUp.demandRecoverable();
            } catch (const Error& error) {
                return error.code();
            }
            return Code::Unexpected;
        };
        QCOMPARE(codeOf(3), Code::ChipRetired);
        QCOMPARE(codeOf(3, 1), Code::ChipRetired);
        QCOMPARE(codeOf(4), Code::ChipErased);
        QCOMPARE(codeOf(4, 2), Code::ChipErased);
        QCOMPARE(codeOf(99), Code::ChipUnknown);
        QCOMPARE(codeOf(1, 7), Code::ChipUnknown);
    }

    void breaks_where_the_registry_lies_data()
    {
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, CheckKind kind) { QTest::newRow(name) << static_cast<int>(kind); };
        row("a checkpoint of another key", CheckKind::Checkpoint);
        row("a checkpoint with a changed size", CheckKind::Checkpoint);
        row("a receipt for another entry", CheckKind::Inclusion);
        row("a receipt of a fork", CheckKind::Inclusion);
        row("a receipt that is none", CheckKind::Inclusion);
        row("a statement changed", CheckKind::Inclusion);
        row("another chip's answer", CheckKind::Statement);
        row("an enrolment as statement", CheckKind::Statement);
        row("no enrolment of the station", CheckKind::Station);
        row("another key's enrolment", CheckKind::Station);
        row("the keys of a shorter log", CheckKind::Station);
        row("an entry that enrols nobody", CheckKind::Station);
        row("no history", CheckKind::History);
        row("the newest revision hidden", CheckKind::History);
        row("a revision of another chip in the history", CheckKind::History);
        row("a history out of order", CheckKind::History);
        row("the log's index denies a revision", CheckKind::History);
        row("another chip's record", CheckKind::Record);
        row("a record changed", CheckKind::Record);
        row("no record", CheckKind::Record);
        row("unknown though the mirror knows", CheckKind::History);
    }
    void breaks_where_the_registry_lies()
    {
        QFETCH(int, kind);
        const std::string name = QTest::currentDataTag();
        Lying source(*m_stored);
        LookUpOptions options{.mirror = m_mirror.get()};
        lie(source, name);
        const auto lookUp = lookUpChip(source, *m_trust, test::World::chip(2), options);
        QVERIFY2(lookUp.check(static_cast<CheckKind>(kind)).state == CheckState::Broken, textOf(lookUp).c_str());
        for (int before = 0; before < kind; ++before)
            QVERIFY2(lookUp.checks[static_cast<std::size_t>(before)].state != CheckState::Broken,
                     textOf(lookUp).c_str());
        QVERIFY_THROWS_EXCEPTION(Error, lookUp.demandRecoverable());
    }

    void entries_contradict_a_registry_whose_tables_lost_a_chip_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<unsigned>("chip");
        QTest::addColumn<int>("revision"); // 0: the newest
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const char* sql, unsigned chip, int revision, Code code) {
            QTest::newRow(name) << QByteArray(sql) << chip << revision << static_cast<int>(code);
        };
        const char* only = "DELETE FROM revision WHERE idx = 4";
        row("the only revision", only, 1, 0, Code::LogWentBack);
        row("the only revision, asked for", only, 1, 1, Code::LogWentBack);
        const char* newest =
            "DELETE FROM revision WHERE revision = 2 AND chip = (SELECT chip FROM revision WHERE idx = 5)";
        row("the newest of two", newest, 2, 0, Code::LogWentBack);
        row("the newest of two, asked for", newest, 2, 2, Code::LogWentBack);
        row("the newest of two, the other asked for", newest, 2, 1, Code::LogWentBack);
        const char* first = "DELETE FROM revision WHERE idx = 5";
        row("the first of two", first, 2, 0, Code::RegistryDamaged);
        row("the first of two, asked for", first, 2, 1, Code::RegistryDamaged);
        row("the record", "DELETE FROM record WHERE idx = 4", 1, 0, Code::RegistryDamaged);
        row("the entry", "DELETE FROM entry WHERE idx = 4", 1, 0, Code::RegistryDamaged);
    }
    void entries_contradict_a_registry_whose_tables_lost_a_chip()
    {
        QFETCH(QByteArray, sql);
        QFETCH(unsigned, chip);
        QFETCH(int, revision);
        QFETCH(int, code);
        test::MirroredRegistry sample;
        sample.registry.close();
        sql::Database(registryFile(sample.registry.folder())).writeNow([&](sql::Connection& connection) {
            QVERIFY(connection.run(sql.toStdString()) == 1);
        });
        const auto asked = revision > 0 ? std::optional(static_cast<std::uint64_t>(revision)) : std::nullopt;
        Code said = Code::Unexpected;
        try {
            const StoredSource source(sample.registry.folder());
            lookUpChip(source, *m_trust, test::World::chip(chip), {.revision = asked}).demandRecoverable();
        } catch (const Error& error) {
            said = error.code();
        }
        QCOMPARE(static_cast<int>(said), code);
        QVERIFY(!auditRegistry(sample.registry.folder(), *m_trust).holds());
    }

    void a_registry_that_grows_while_it_is_asked_is_not_accused()
    {
        test::MirroredRegistry sample;
        const StoredSource stored(sample.registry.folder());
        Lying source(stored);
        source.onChip = [&](std::optional<ChipAnswer>&) {
            if (sample.newest(2) == stored.chip(test::World::chip(2), 2)->statement)
                sample.reprovision(2);
        };
        const auto lookUp = lookUpChip(source, *m_trust, test::World::chip(2));
        QVERIFY2(lookUp.check(CheckKind::History).state == CheckState::Holds, textOf(lookUp).c_str());
        QCOMPARE(lookUp.statement->revision, std::uint64_t{2});
    }

    void a_mirror_contradicts_a_registry_that_hides_a_revision()
    {
        Lying source(*m_stored);
        lie(source, "the newest revision hidden");
        source.onLog = [](IndexAnswer& answer) { answer.indexes.resize(1); }; // its own index lies along
        const auto alone = lookUpChip(source, *m_trust, test::World::chip(2));
        QVERIFY2(alone.check(CheckKind::History).state == CheckState::Holds, textOf(alone).c_str());
        const auto lookUp = lookUpChip(source, *m_trust, test::World::chip(2), {.mirror = m_mirror.get()});
        QCOMPARE(lookUp.check(CheckKind::History).code, std::optional(Code::LogWentBack));
    }

    void records_that_do_not_fit_break_their_own_check_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("certificate of another maker") << static_cast<int>(CheckKind::Certificate);
        QTest::newRow("certificate of another chip") << static_cast<int>(CheckKind::Certificate);
        QTest::newRow("certificate of other identities") << static_cast<int>(CheckKind::Certificate);
        QTest::newRow("certificate of another key") << static_cast<int>(CheckKind::Certificate);
        QTest::newRow("certificate cut off") << static_cast<int>(CheckKind::Certificate);
        QTest::newRow("certificate without a pair") << static_cast<int>(CheckKind::Certificate);
        QTest::newRow("backup of another chip") << static_cast<int>(CheckKind::Backup);
        QTest::newRow("backup cut off") << static_cast<int>(CheckKind::Backup);
    }
    /// A registry that would admit them cannot be had, so the log is forged: see the record's own test of the
    /// judgement.
    void records_that_do_not_fit_break_their_own_check()
    {
        QFETCH(int, kind);
        const std::string name = QTest::currentDataTag();
        const auto& world = m_sample->world;
        const test::Device device = world.device(50);
        const test::Device other = world.device(51);
        Record record = world.record(device);
        if (name == "certificate of another maker")
            record.certificate = world.certificate(device, world.otherMaker);
        if (name == "certificate of another chip")
            record.certificate = world.certificate({other.chip, device.identities, world.pair()}, world.maker);
        if (name == "certificate of other identities")
            record.identities = other.identities;
        if (name == "certificate of another key")
            record.certificate = world.certificate({device.chip, device.identities, world.pair()}, world.maker);
        if (name == "certificate cut off")
            record.certificate.pop_back();
        if (name == "certificate without a pair")
            record.certificate = world.certificate({device.chip, device.identities, std::nullopt}, world.maker);
        if (name == "backup of another chip")
            record.backup = test::World::backup(other.chip);
        if (name == "backup cut off")
            record.backup.pop_back();
        const Bytes bytes = record.encode();
        const auto judgement = judgeRecord(bytes, test::World::statement(device, bytes, 1), &m_trust->manufacturers[0]);
        QVERIFY(judgement.record.state == CheckState::Holds);
        QCOMPARE(judgement.certificate.state == CheckState::Broken, kind == static_cast<int>(CheckKind::Certificate));
        QCOMPARE(judgement.backup.state == CheckState::Broken, kind == static_cast<int>(CheckKind::Backup));
        QVERIFY(!judgement.holds());
    }

    void remembers_the_log_it_saw()
    {
        QTemporaryDir folder;
        const CheckpointMemory memory(folder.path().toStdString());
        test::MirroredRegistry sample;
        const auto trust = test::trustOf(sample.world);
        const auto look = [&](const Source& source) {
            return lookUpChip(source, trust, test::World::chip(1), {.memory = &memory}).check(CheckKind::Consistency);
        };
        const MirrorSource mirror(sample.mirrorFolder());
        QCOMPARE(look(mirror).state, CheckState::NotChecked); // a first look
        QCOMPARE(look(mirror).state, CheckState::Holds);
        sample.grow(100, 300);
        const StoredSource stored(sample.registry.folder());
        QCOMPARE(look(stored).state, CheckState::Holds);
        QCOMPARE(memory.last(trust)->size, std::uint64_t{321});
        QCOMPARE(look(mirror).code, std::optional(Code::LogWentBack)); // the mirror is stale now
        QCOMPARE(memory.last(trust)->size, std::uint64_t{321});

        test::MirroredRegistry fork(1);
        fork.grow(100, 301);
        const StoredSource forked(fork.registry.folder());
        QCOMPARE(look(forked).code, std::optional(Code::LogForked));
        QCOMPARE(memory.last(trust)->size, std::uint64_t{321});
    }

    void names_a_memory_that_is_damaged()
    {
        QTemporaryDir folder;
        const CheckpointMemory memory(folder.path().toStdString());
        writeFileAtomically(memory.fileOf(*m_trust), asBytes("no checkpoint"));
        QVERIFY(test::throws(Code::CheckpointNotValid, [&] { memory.last(*m_trust); }));
    }

    void demands_the_policys_witnesses()
    {
        const auto witness = crypto::Ed25519Key::generate(m_sample->world.random);
        TrustFile trust = *m_trust;
        trust.policy.addLine(
            "witness w " +
            transparency::NoteKey("w.example", transparency::NoteKeyType::Cosignature, witness.publicKey()).vkey());
        trust.policy.addLine("quorum w");
        const auto bare = lookUpChip(*m_stored, trust, test::World::chip(1));
        QCOMPARE(bare.check(CheckKind::Witnesses).code, std::optional(Code::WitnessesMissing));
        QVERIFY(test::throws(Code::WitnessesMissing, [&] { bare.demandRecoverable(); }));

        const auto cosign = [&](std::string& note) {
            auto parsed = transparency::Note::parse(note);
            parsed.signatures.push_back(transparency::cosignNote(parsed.text, "w.example", witness, 1700000123));
            note = parsed.format();
        };
        Lying source(*m_stored);
        source.onCheckpoint = cosign;
        source.onChip = [&](std::optional<ChipAnswer>& answer) {
            auto receipt = transparency::Receipt::parse(answer->receipt);
            cosign(receipt.checkpoint);
            answer->receipt = receipt.format();
        };
        const auto cosigned = lookUpChip(source, trust, test::World::chip(1));
        QVERIFY2(onlyNotChecked(cosigned, {CheckKind::Consistency}), textOf(cosigned).c_str());
        QCOMPARE(cosigned.witnessed, std::optional<UnixTime>(1700000123));

        // A mirror may be old; a server that is hides what is newer.
        struct Then final : Clock
        {
            UnixTime now() const override { return time; }
            UnixTime time = 0;
        } clock;
        source.server = true;
        // What was cosigned at a time to come would never grow old.
        for (const auto& [minutes, state] : {std::pair(60, CheckState::Holds), std::pair(72, CheckState::Broken),
                                             std::pair(-9, CheckState::Holds), std::pair(-12, CheckState::Broken)}) {
            clock.time = 1700000123 + minutes * 60;
            const auto asked = lookUpChip(source, trust, test::World::chip(1), {.clock = &clock});
            QCOMPARE(asked.check(CheckKind::Witnesses).state, state);
        }
        clock.time = 1700000123 + 3 * 60 * 60;
        QVERIFY(test::throws(Code::WitnessesMissing, [&] {
            lookUpChip(source, trust, test::World::chip(1), {.clock = &clock}).demandRecoverable();
        }));
        const auto head = transparency::openCheckpoint(source.checkpoint(), trust.log, trust.policy);
        QVERIFY(test::throws(Code::WitnessesMissing, [&] { requireOfLastHour(source, head, clock.time); }));
        requireOfLastHour(*m_stored, head, clock.time);
        const auto unwitnessed = transparency::openCheckpoint(source.checkpoint(), trust.log, {});
        QVERIFY(!wrongAgeForServer(source, unwitnessed, clock.time));
        // Of who answers like a mirror the age is told.
        source.server = false;
        const auto old = lookUpChip(source, trust, test::World::chip(1), {.clock = &clock});
        QCOMPARE(old.check(CheckKind::Witnesses).state, CheckState::Holds);
        QVERIFY(old.check(CheckKind::Witnesses).because.starts_with("cosigned 3 hours ago"));
        source.server = true;
        // Nor is it carried on a stick, where nothing tells its age any more.
        QVERIFY(test::throws(Code::WitnessesMissing, [&] { RecordFile::fetch(source, trust, test::World::chip(1)); }));
    }

    void refuses_a_station_of_a_maker_that_the_trust_file_does_not_name()
    {
        TrustFile trust = *m_trust;
        trust.manufacturers.erase(trust.manufacturers.begin());
        const auto lookUp = lookUpChip(*m_stored, trust, test::World::chip(1));
        QCOMPARE(lookUp.check(CheckKind::Station).code, std::optional(Code::SignerNotEnrolled));
        trust.administrator = m_sample->world.stranger.publicKey();
        QCOMPARE(lookUpChip(*m_stored, trust, test::World::chip(5)).check(CheckKind::Station).state,
                 CheckState::Broken);
    }

  private:
    void lie(Lying& source, const std::string& name)
    {
        const auto other = m_stored->chip(test::World::chip(7), std::nullopt);
        const auto first = m_stored->chip(test::World::chip(2), 1);
        const auto change = [&](std::function<void(ChipAnswer&)> how) {
            source.onChip = [how](std::optional<ChipAnswer>& answer) { how(*answer); };
        };
        const auto& world = m_sample->world;
        const std::uint64_t size = 21;
        if (name == "a checkpoint of another key")
            source.onCheckpoint = [&](std::string& note) {
                note = transparency::signCheckpoint(
                    transparency::Checkpoint::parse(transparency::Note::parse(note).text), world.stranger);
            };
        if (name == "a checkpoint with a changed size")
            source.onCheckpoint = [](std::string& note) { note.replace(note.find("\n21\n"), 4, "\n20\n"); };
        if (name == "a receipt for another entry")
            change([=](ChipAnswer& answer) { answer.receipt = other->receipt; });
        if (name == "a receipt of a fork")
            change([&](ChipAnswer& answer) {
                // One entry, this one, as a whole log under the right key.
                const transparency::Checkpoint head{
                    test::World::origin, 1, transparency::leafHash(answer.statement), {}};
                answer.receipt =
                    transparency::Receipt{{}, 0, {}, transparency::signCheckpoint(head, world.log)}.format();
            });
        if (name == "a receipt that is none")
            change([](ChipAnswer& answer) { answer.receipt = "receipt\n"; });
        if (name == "a statement changed")
            change([](ChipAnswer& answer) { answer.statement.back() ^= 1; });
        if (name == "another chip's answer")
            change([=](ChipAnswer& answer) { answer = *other; });
        if (name == "an enrolment as statement")
            change([this](ChipAnswer& answer) {
                answer.statement = entryAt(*m_stored, 0, size);
                const auto hashes =
                    transparency::hashesFromTiles(size, [this](const auto& id) { return *m_stored->tile(id); });
                answer.receipt =
                    transparency::Receipt{{}, 0, transparency::inclusionProof(0, size, hashes), m_stored->checkpoint()}
                        .format();
            });
        if (name == "no enrolment of the station")
            source.onKey = [](IndexAnswer& answer) { answer.indexes.clear(); };
        if (name == "another key's enrolment")
            source.onKey = [](IndexAnswer& answer) { answer.indexes = {1}; };
        if (name == "the keys of a shorter log")
            source.onKey = [](IndexAnswer& answer) { answer.size = 3; };
        if (name == "an entry that enrols nobody")
            source.onKey = [](IndexAnswer& answer) { answer.indexes.push_back(6); };
        if (name == "no history")
            change([](ChipAnswer& answer) { answer.history.clear(); });
        if (name == "the newest revision hidden")
            change([=](ChipAnswer& answer) {
                answer = *first;
                answer.history.pop_back();
            });
        if (name == "a revision of another chip in the history")
            change([=](ChipAnswer& answer) { answer.history[0] = other->history[0]; });
        if (name == "a history out of order")
            change([](ChipAnswer& answer) { std::swap(answer.history[0], answer.history[1]); });
        if (name == "the log's index denies a revision")
            source.onLog = [](IndexAnswer& answer) { answer.indexes.pop_back(); };
        if (name == "another chip's record")
            change([=](ChipAnswer& answer) { answer.record = other->record; });
        if (name == "a record changed")
            change([](ChipAnswer& answer) { answer.record->back() ^= 1; });
        if (name == "no record")
            change([](ChipAnswer& answer) { answer.record.reset(); });
        if (name == "unknown though the mirror knows")
            source.onChip = [](std::optional<ChipAnswer>& answer) { answer.reset(); };
    }

    std::unique_ptr<test::MirroredRegistry> m_sample;
    std::unique_ptr<TrustFile> m_trust;
    std::unique_ptr<StoredSource> m_stored;
    std::unique_ptr<MirrorSource> m_mirror;
};

QTEST_GUILESS_MAIN(ChipLookUpTest)
#include "chip_look_up_test.moc"
