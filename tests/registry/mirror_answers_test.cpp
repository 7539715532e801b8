#include "registry/mirror_answers.h"

#include "support/mirrored.h"

#include "registry/mirror_source.h"

#include <QTest>

using namespace keyline;
using namespace keyline::registry;
using test::throws;
using test::World;
namespace fs = std::filesystem;

/// Answers made from the entries, with the records of another mirror.
class MirrorAnswersTest : public QObject
{
    Q_OBJECT

    /// A mirror of the sample's log alone, and the work on it.
    struct Bench
    {
        Bench()
        {
            fs::create_directories(folder);
            for (const char* name : {"tile", "checkpoint"})
                fs::copy(sample.mirrorFolder() / name, folder / name, fs::copy_options::recursive);
            head = transparency::openCheckpoint(MirrorSource(folder).checkpoint(), test::trustOf(sample.world).log, {});
        }
        /// What is missing, once what is there is in place.
        std::vector<std::uint64_t> write()
        {
            const MirrorSource source(sample.mirrorFolder());
            StagedFiles staged(folder);
            MirrorAnswers answers(source, folder, staged, {});
            const auto missing = answers.write(head);
            done = answers.done();
            staged.publish();
            staged.end();
            return missing;
        }

        test::MirroredRegistry sample;
        QTemporaryDir place;
        fs::path folder = fs::path(place.path().toStdString()) / "mirror";
        transparency::TrustedCheckpoint head;
        MirrorAnswers::Done done;
    };

  private Q_SLOTS:
    void are_what_an_export_has_file_by_file()
    {
        Bench bench;
        QVERIFY(bench.write().empty());
        QCOMPARE(bench.done.answers, 12u + 4); // chips 2 and 3 have two revisions, chip 4 three
        std::size_t files = 0;
        for (const char* name : {"chip", "key"}) {
            for (const auto& entry : fs::directory_iterator(bench.sample.mirrorFolder() / name)) {
                const fs::path mine = bench.folder / name / entry.path().filename();
                QVERIFY2(fs::exists(mine) && readFile(mine) == readFile(entry.path()), mine.c_str());
                ++files;
            }
        }
        QCOMPARE(bench.done.files, files);
        // Once more there is nothing to do, and nothing to ask for.
        QVERIFY(bench.write().empty());
        QCOMPARE(bench.done.files, 0u);
        QCOMPARE(bench.done.records, 0u);
    }

    void tell_which_record_is_not_given()
    {
        Bench bench;
        fs::remove(bench.sample.mirrorFolder() / MirrorSource::chipPath(World::chip(2).digest(), 1));
        const auto first = bench.sample.registry->chip(World::chip(2), 1)->history.front().index;
        QCOMPARE(bench.write(), std::vector<std::uint64_t>{first});
    }

    void refuse_a_record_that_was_not_logged()
    {
        Bench bench;
        const fs::path file = bench.sample.mirrorFolder() / MirrorSource::chipPath(World::chip(1).digest());
        ChipAnswer answer = ChipAnswer::parse(readFile(file));
        answer.record->back() ^= 1;
        writeFileAtomically(file, answer.encode());
        QVERIFY(throws(Code::RegistryAnswersOddly, [&] { bench.write(); }));
        QVERIFY(!MirrorSource(bench.folder).hasRecords());
    }
};

QTEST_GUILESS_MAIN(MirrorAnswersTest)
#include "mirror_answers_test.moc"
