#include "support/world.h"

#include "base/error.h"
#include "registry/entry_reader.h"

#include <QTest>

using namespace keyline;
using namespace keyline::registry;
using test::World;

/// The reader of the auditor and of look-ups, beside the writer's own.
class EntryReaderTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void reads_what_the_writer_wrote()
    {
        const World world;
        const auto submission = world.provision(world.device(1), 7);
        const EntryReader reader(submission.entry);
        QVERIFY(reader.content().statement() != nullptr);
        QCOMPARE(*reader.content().statement(), *Entry::parse(submission.entry).statement());
        QCOMPARE(reader.content().sequence(), std::uint64_t{7});
        QVERIFY(reader.isSignedBy(world.station.publicKey(), entryAad(World::origin)));

        const auto enrolment = World::sign(world.enrolment(world.station, Role::Station, 1), world.administrator);
        QCOMPARE(*EntryReader(enrolment.entry).content().enrolment(), *Entry::parse(enrolment.entry).enrolment());
    }

    void a_signature_counts_for_one_key_and_one_log_alone()
    {
        const World world;
        const auto submission = world.provision(world.device(1), 1);
        const EntryReader reader(submission.entry);
        QVERIFY(!reader.isSignedBy(world.stranger.publicKey(), entryAad(World::origin)));
        QVERIFY(!reader.isSignedBy(world.station.publicKey(), entryAad("another.example/log")));
    }

    void points_at_each_field()
    {
        const World world;
        const auto submission = world.provision(world.device(1), 7);
        const EntryReader reader(submission.entry);
        // Field 7, the sequence number, is the one byte 07 after its key.
        QCOMPARE(submission.entry.at(reader.content().fieldAt[7]), std::uint8_t{7});
        QCOMPARE(submission.entry.at(reader.content().fieldAt[7] - 1u), std::uint8_t{7});
    }

    void knows_a_chips_statement()
    {
        const World world;
        const Bytes entry = world.provision(world.device(1), 1).entry;
        QVERIFY(isStatementOf(entry, World::chip(1).digest()));
        QVERIFY(!isStatementOf(entry, World::chip(2).digest()));
        // Another field of the same value does not make it one.
        QVERIFY(!isStatementOf(entry, *Entry::parse(entry).statement()->record));
        QVERIFY(!isStatementOf(ByteView(entry).first(entry.size() - 1), World::chip(1).digest()));
        QVERIFY(!isStatementOf(world.enrolments()[0].entry, world.maker.publicKey().spkiDigest()));
    }

    void refuses_an_entry_cut_anywhere()
    {
        const World world;
        const Bytes entry = world.provision(world.device(1), 1).entry;
        for (std::size_t size = 0; size < entry.size(); ++size) {
            try {
                const EntryReader reader(ByteView(entry).first(size));
                QFAIL("a cut entry was read");
            } catch (const Error& error) {
                QCOMPARE(error.code(), Code::Malformed);
            }
        }
    }
};

QTEST_APPLESS_MAIN(EntryReaderTest)
#include "entry_reader_test.moc"
