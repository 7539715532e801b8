#include "support/mirrored.h"
#include "support/served.h"

#include "registry/record_file.h"
#include "registry/stored_source.h"

#include <QTest>

using namespace keyline;
using namespace keyline::registry;
using test::throws;
using test::World;

/// A chip's record in a file that is carried to where no network is.
class RecordFileTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase()
    {
        m_sample.grow(100, 400);
        m_trust = std::make_unique<TrustFile>(test::trustOf(m_sample.world));
        m_stored = std::make_unique<StoredSource>(m_sample.registry.folder());
    }

    void every_check_of_a_look_up_holds_in_it()
    {
        test::WebServer server(test::asServer(*m_stored));
        for (const unsigned n : {1u, 2u, 5u, 12u, 450u}) {
            const auto remote = openSource(server.url());
            const Bytes bytes = RecordFile::fetch(*remote, *m_trust, World::chip(n)).encode();
            const RecordFile file = RecordFile::parse(bytes);
            QVERIFY(file.chipId() == World::chip(n));
            QCOMPARE(file.encode(), bytes);
            const auto lookUp = lookUpChip(file, *m_trust, World::chip(n));
            for (const Check& check : lookUp.checks)
                QVERIFY2(check.state == CheckState::Holds || check.kind == CheckKind::Witnesses ||
                             check.kind == CheckKind::Consistency,
                         check.because.c_str());
            lookUp.demandRecoverable();
            QCOMPARE(lookUp.record, m_stored->chip(World::chip(n), std::nullopt)->record);
        }
    }

    void what_recovers_nothing_is_not_fetched()
    {
        QVERIFY(throws(Code::ChipRetired, [&] { RecordFile::fetch(*m_stored, *m_trust, World::chip(3)); }));
        QVERIFY(throws(Code::ChipErased, [&] { RecordFile::fetch(*m_stored, *m_trust, World::chip(4)); }));
        QVERIFY(throws(Code::ChipUnknown, [&] { RecordFile::fetch(*m_stored, *m_trust, World::chip(99)); }));
    }

    void a_registry_that_went_back_or_forked_is_noticed_by_who_remembers()
    {
        const QTemporaryDir folder;
        const CheckpointMemory memory(folder.path().toStdString());
        RecordFile::fetch(*m_stored, *m_trust, World::chip(1), &memory);
        QCOMPARE(memory.last(*m_trust)->size,
                 transparency::openCheckpoint(m_stored->checkpoint(), m_trust->log, {}).checkpoint.size);
        const test::MirroredRegistry before;
        const StoredSource older(before.registry.folder());
        QVERIFY(throws(Code::LogWentBack, [&] { RecordFile::fetch(older, *m_trust, World::chip(1), &memory); }));
        RecordFile::fetch(older, *m_trust, World::chip(1)); // nobody remembers
        test::MirroredRegistry other(1);
        other.grow(100, 500);
        const StoredSource fork(other.registry.folder());
        QVERIFY(throws(Code::LogForked, [&] { RecordFile::fetch(fork, *m_trust, World::chip(1), &memory); }));
    }

    void another_chip_is_not_in_it()
    {
        const RecordFile file = RecordFile::fetch(*m_stored, *m_trust, World::chip(1));
        QVERIFY(throws(Code::ChipUnknown, [&] { lookUpChip(file, *m_trust, World::chip(5)).demandRecoverable(); }));
    }

    void a_changed_byte_is_noticed()
    {
        const Bytes bytes = RecordFile::fetch(*m_stored, *m_trust, World::chip(1)).encode();
        std::size_t refused = 0;
        std::size_t tried = 0;
        for (std::size_t at = 0; at < bytes.size(); at += 97) {
            Bytes changed = bytes;
            changed[at] ^= 1;
            ++tried;
            try {
                const auto lookUp = lookUpChip(RecordFile::parse(changed), *m_trust, World::chip(1));
                lookUp.demandRecoverable();
                // Other entries of the same bundles do not matter; the chip's own do.
                QCOMPARE(lookUp.record, m_stored->chip(World::chip(1), std::nullopt)->record);
            } catch (const Error&) {
                ++refused;
            }
        }
        QVERIFY(refused > 0 && tried > 100);
    }

    void files_are_found_by_their_chips()
    {
        QTemporaryDir folder;
        std::vector<std::string> names;
        for (const unsigned n : {1u, 5u}) {
            names.push_back(folder.filePath(QString::number(n)).toStdString());
            writeFileAtomically(names.back(), RecordFile::fetch(*m_stored, *m_trust, World::chip(n)).encode());
        }
        const RecordFiles files(names);
        QVERIFY(files.of(World::chip(5)).chipId() == World::chip(5));
        QVERIFY(files.first().chipId() == World::chip(1));
        QVERIFY(throws(Code::ChipUnknown, [&] { files.of(World::chip(6)); }));
        writeFileAtomically(names[0], asBytes("something else"));
        QVERIFY(throws(Code::Malformed, [&] { RecordFiles{names}; }));
        QVERIFY(throws(Code::Usage, [&] { RecordFiles{{}}; }));
    }

  private:
    test::MirroredRegistry m_sample;
    std::unique_ptr<TrustFile> m_trust;
    std::unique_ptr<StoredSource> m_stored;
};

QTEST_GUILESS_MAIN(RecordFileTest)
#include "record_file_test.moc"
