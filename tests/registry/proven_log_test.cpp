#include "support/mirrored.h"

#include "base/error.h"
#include "registry/checkpoint_memory.h"
#include "registry/mirror_source.h"
#include "registry/proven_log.h"
#include "registry/signer_look_up.h"

#include <QTest>

using namespace keyline;
using namespace keyline::registry;
using test::MirroredRegistry;
using test::World;

namespace {

transparency::TrustedCheckpoint trusted(const Source& source, const TrustFile& trust)
{
    return transparency::openCheckpoint(source.checkpoint(), trust.log, trust.policy);
}

template <typename F>
std::optional<Code> codeOf(F f)
{
    try {
        f();
    } catch (const Error& error) {
        return error.code();
    }
    return std::nullopt;
}

} // namespace

/// How a reader who believes nobody reads a log: entries, signers, and what he saw last time.
class ProvenLogTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void gives_only_entries_that_the_checkpoint_covers()
    {
        const MirroredRegistry sample;
        const TrustFile trust = test::trustOf(sample.world);
        const MirrorSource mirror(sample.mirrorFolder());
        const ProvenLog log(mirror, trusted(mirror, trust).checkpoint);
        const Bytes first = log.entry(0);
        QVERIFY(log.holds(0, first));
        QVERIFY(!log.holds(1, first));

        transparency::Checkpoint other = log.checkpoint();
        other.root[0] ^= 1;
        const ProvenLog lied(mirror, other);
        QCOMPARE(codeOf([&] { lied.entry(0); }), std::optional(Code::ReceiptNotValid));
    }

    void extends_its_own_past_and_nothing_else()
    {
        MirroredRegistry sample;
        const TrustFile trust = test::trustOf(sample.world);
        const transparency::Checkpoint before = trusted(MirrorSource(sample.mirrorFolder()), trust).checkpoint;
        sample.grow(20, 40);
        sample.mirror();
        const MirrorSource mirror(sample.mirrorFolder());
        const ProvenLog log(mirror, trusted(mirror, trust).checkpoint);
        QVERIFY(log.checkpoint().size > before.size);
        QVERIFY(log.extends(before));
        transparency::Checkpoint forked = before;
        forked.root[31] ^= 1;
        QVERIFY(!log.extends(forked));
    }

    void knows_who_might_sign_at_which_place()
    {
        const MirroredRegistry sample;
        const TrustFile trust = test::trustOf(sample.world);
        const MirrorSource mirror(sample.mirrorFolder());
        const ProvenLog log(mirror, trusted(mirror, trust).checkpoint);
        SignerLookUp signers(mirror, trust, log);
        const KeyId station = Entry::parse(log.entry(4)).kid;
        QVERIFY(signers.enrolledAt(station, 4).role == Role::Station);
        // Not before its own enrolment, which is entry 0.
        QCOMPARE(codeOf([&] { signers.enrolledAt(station, 0); }), std::optional(Code::SignerNotEnrolled));
        QCOMPARE(codeOf([&] { signers.enrolledAt(KeyId{1, 2, 3}, 4); }), std::optional(Code::SignerNotEnrolled));
    }

    void remembers_the_largest_checkpoint_of_a_log()
    {
        MirroredRegistry sample;
        const TrustFile trust = test::trustOf(sample.world);
        const QTemporaryDir dir;
        const CheckpointMemory memory(std::filesystem::path(dir.path().toStdString()) / "seen");
        QVERIFY(!memory.last(trust));
        const auto small = trusted(MirrorSource(sample.mirrorFolder()), trust);
        sample.grow(20, 3);
        sample.mirror();
        const auto large = trusted(MirrorSource(sample.mirrorFolder()), trust);
        memory.keep(trust, large);
        memory.keep(trust, small);
        QCOMPARE(memory.last(trust)->size, large.checkpoint.size);

        writeFileAtomically(memory.fileOf(trust), asBytes("not a checkpoint"));
        QCOMPARE(codeOf([&] { memory.last(trust); }), std::optional(Code::CheckpointNotValid));
    }
};

QTEST_APPLESS_MAIN(ProvenLogTest)
#include "proven_log_test.moc"
