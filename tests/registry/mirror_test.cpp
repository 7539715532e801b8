#include "../transparency/judge.h"
#include "support/mirrored.h"

#include "registry/audit.h"
#include "registry/mirror_source.h"
#include "registry/stored_source.h"
#include "transparency/proof.h"

#include <QTest>

#include <map>
#include <set>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace keyline;
using namespace keyline::registry;
namespace fs = std::filesystem;

namespace {

std::map<std::string, Bytes> filesIn(const fs::path& folder)
{
    std::map<std::string, Bytes> out;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            out[entry.path().lexically_relative(folder).string()] = readFile(entry.path());
    return out;
}

} // namespace

class MirrorTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void holds_exactly_the_files_of_formats()
    {
        test::MirroredRegistry sample;
        std::set<std::string> expected{"checkpoint"};
        const std::uint64_t size = MirrorSource(sample.mirrorFolder()).log({}).size;
        QCOMPARE(size, std::uint64_t{21});
        const auto add = [&](const transparency::TileId& id) { expected.insert(transparency::tilePath(id)); };
        transparency::tilesBetween(0, size, add);
        transparency::bundlesBetween(0, size, add);
        for (unsigned n = 1; n <= 12; ++n)
            expected.insert("chip/" + toHex(test::World::chip(n).digest()));
        for (const unsigned n : {2u, 3u, 4u})
            expected.insert("chip/" + toHex(test::World::chip(n).digest()) + ".1");
        expected.insert("chip/" + toHex(test::World::chip(4).digest()) + ".2");
        for (const auto* key :
             {&sample.world.station, &sample.world.secondStation, &sample.world.otherStation, &sample.world.custodian})
            expected.insert("key/" + toHex(key->publicKey().keyId()));
        std::set<std::string> found;
        for (const auto& [name, content] : filesIn(sample.mirrorFolder()))
            found.insert(name);
        QCOMPARE(found, expected);
    }

    void answers_as_the_registry_does()
    {
        test::MirroredRegistry sample;
        const MirrorSource mirror(sample.mirrorFolder());
        const StoredSource stored(sample.registry.folder());
        QCOMPARE(mirror.checkpoint(), stored.checkpoint());
        for (unsigned n = 1; n <= 13; ++n) {
            const auto chip = test::World::chip(n);
            QVERIFY(mirror.chip(chip, std::nullopt) == stored.chip(chip, std::nullopt));
            for (std::uint64_t revision = 0; revision <= 4; ++revision)
                QVERIFY(mirror.chip(chip, revision) == stored.chip(chip, revision));
            QVERIFY(mirror.log(chip.digest()) == stored.log(chip.digest()));
        }
        for (const auto* key :
             {&sample.world.station, &sample.world.secondStation, &sample.world.stranger, &sample.world.administrator})
            QVERIFY(mirror.key(key->publicKey().keyId()) == stored.key(key->publicKey().keyId()));
        const transparency::TileId whole{0, 0, 21, true};
        QCOMPARE(mirror.tile(whole), stored.tile(whole));
        QVERIFY(!mirror.tile({0, 1, 5, true}));
        QVERIFY(mirror.chip(test::World::chip(4), std::nullopt)->record == std::nullopt);
    }

    /// A file that cannot be looked at is no absence: a chip would seem unknown.
    void does_not_take_what_it_cannot_look_at_for_missing()
    {
        test::MirroredRegistry sample;
        const fs::path file = fs::path(sample.mirrorFolder()) / MirrorSource::chipPath(test::World::chip(1).digest());
        fs::remove(file);
        const MirrorSource mirror(sample.mirrorFolder());
        QVERIFY(!mirror.chip(test::World::chip(1), {}));
        fs::create_symlink(file.filename(), file);
        QVERIFY(test::throws(Code::RegistryDamaged, [&] { mirror.chip(test::World::chip(1), {}); }));
    }

    void cuts_a_partial_tile_from_a_wider_one()
    {
        test::MirroredRegistry sample;
        sample.grow(100, 300);
        sample.mirror();
        const MirrorSource mirror(sample.mirrorFolder());
        const StoredSource stored(sample.registry.folder());
        for (const bool entries : {false, true}) {
            const transparency::TileId narrow{0, 0, 21, entries};
            QVERIFY(!fs::exists(sample.mirrorFolder() / transparency::tilePath(narrow))); // the full one superseded it
            QCOMPARE(mirror.tile(narrow), stored.tile(narrow));
        }
    }

    void is_sound_to_an_independent_judge()
    {
        Judge judge;
        QVERIFY2(judge.build(), judge.problem().constData());
        test::MirroredRegistry sample;
        sample.grow(100, 500);
        sample.mirror();
        const MirrorSource mirror(sample.mirrorFolder());
        QTemporaryDir temporary;
        QStringList receipts;
        for (const unsigned n : {1u, 4u, 100u, 350u, 599u}) {
            const auto answer = mirror.chip(test::World::chip(n), std::nullopt);
            const QString receipt = temporary.filePath(QString::number(n) + QStringLiteral(".tlog-proof"));
            const QString entry = temporary.filePath(QString::number(n) + QStringLiteral(".entry"));
            writeFileAtomically(receipt.toStdString(), asBytes(answer->receipt));
            writeFileAtomically(entry.toStdString(), answer->statement);
            receipts << receipt << entry;
        }
        const auto verdict = judge.judge(QString::fromStdString(sample.mirrorFolder()),
                                         test::trustOf(sample.world).log.vkey(), receipts);
        QVERIFY2(verdict.holds, verdict.said.constData());
        QVERIFY(verdict.said.contains("521 entries"));
    }

    void writes_only_what_is_new()
    {
        test::MirroredRegistry sample;
        const auto before = filesIn(sample.mirrorFolder());
        const auto again = exportMirror(sample.registry.folder(), sample.mirrorFolder());
        QCOMPARE(again.filesWritten, std::uint64_t{0});
        QVERIFY(filesIn(sample.mirrorFolder()) == before);

        sample.grow(100, 300);
        sample.mirror();
        const auto full = fs::last_write_time(sample.mirrorFolder() / "tile/entries/000");
        sample.grow(500, 1);
        sample.mirror();
        QVERIFY(fs::last_write_time(sample.mirrorFolder() / "tile/entries/000") == full);
        const auto trust = test::trustOf(sample.world);
        QVERIFY(auditRegistry(sample.mirrorFolder(), trust).holds());

        fs::remove(sample.mirrorFolder() / "tile/entries/000");
        const auto mended = exportMirror(sample.registry.folder(), sample.mirrorFolder());
        QCOMPARE(mended.filesWritten, std::uint64_t{1});
        QVERIFY(auditRegistry(sample.mirrorFolder(), trust).holds());
    }

    void takes_erased_records_out_of_the_mirror()
    {
        test::MirroredRegistry sample;
        const auto chip = test::World::chip(6);
        const Bytes record = *MirrorSource(sample.mirrorFolder()).chip(chip, std::nullopt)->record;
        sample.reprovision(6);
        sample.mirror();
        sample.erase(6);
        sample.mirror();
        for (const auto& [name, content] : filesIn(sample.mirrorFolder()))
            QVERIFY2(std::search(content.begin(), content.end(), record.begin(), record.end()) == content.end(),
                     name.c_str());
        QVERIFY(!MirrorSource(sample.mirrorFolder()).chip(chip, 1)->record);
    }

    void refuses_to_overwrite_another_logs_mirror()
    {
        test::MirroredRegistry sample;
        test::MirroredRegistry longer(1);
        longer.grow(100, 1);
        longer.mirror();
        QVERIFY(test::throws(Code::LogForked, [&] { exportMirror(longer.registry.folder(), sample.mirrorFolder()); }));
        QVERIFY(
            test::throws(Code::LogWentBack, [&] { exportMirror(sample.registry.folder(), longer.mirrorFolder()); }));
        QVERIFY(test::throws(Code::Usage, [&] { exportMirror(sample.mirrorFolder(), longer.mirrorFolder()); }));
        QVERIFY(test::throws(Code::RegistryMissing, [&] { MirrorSource(sample.registry.folder()); }));
    }

    void leaves_a_file_that_is_no_checkpoint_alone()
    {
        test::MirroredRegistry sample;
        const auto file = sample.mirrorFolder() / "checkpoint";
        writeFileAtomically(file, asBytes("garbage\n"));
        try {
            sample.mirror();
            QFAIL("replaced");
        } catch (const Error& error) {
            QVERIFY(error.code() == Code::FileExists);
            QVERIFY2(error.context().find(file.string()) != std::string::npos, error.what());
        }
        QCOMPARE(readFile(file), toBytes(asBytes("garbage\n")));
    }

    /// An export that stops between two answers: those that are in place are to a checkpoint that is not.
    void what_stops_in_the_middle_of_the_answers_leaves_a_mirror_that_holds()
    {
        test::MirroredRegistry sample;
        const auto trust = test::trustOf(sample.world);
        for (const unsigned n : {1u, 5u, 9u, 12u}) {
            sample.grow(100 * n, 20);
            const fs::path answer = sample.mirrorFolder() / MirrorSource::chipPath(test::World::chip(n).digest());
            const fs::path aside = answer.string() + ".aside";
            fs::rename(answer, aside);
            fs::create_directory(answer); // no file goes in its place
            QVERIFY(test::throws(Code::FileUnwritable, [&] { sample.mirror(); }));
            fs::remove(answer);
            fs::rename(aside, answer);
            const auto report = auditRegistry(sample.mirrorFolder(), trust);
            QVERIFY2(report.holds(), report.holds() ? "" : report.findings.front().text().c_str());
        }
        sample.mirror();
        QVERIFY(auditRegistry(sample.mirrorFolder(), trust).holds());
    }

    /// A child process exports and is killed after the n-th file it has told of; the folder is still a mirror that
    /// holds.
    void a_kill_leaves_the_old_mirror_or_the_new()
    {
        test::MirroredRegistry sample;
        sample.reprovision(7);
        sample.erase(8);
        sample.grow(100, 300);
        const auto trust = test::trustOf(sample.world);
        const fs::path folder = sample.mirrorFolder();
        const fs::path kept = folder.parent_path() / "kept";
        fs::copy(folder, kept, fs::copy_options::recursive);
        const auto old = readFile(folder / "checkpoint");
        int unfinished = 0;
        for (int delay = 0; delay < 60000; delay += 2500) {
            fs::remove_all(folder);
            fs::copy(kept, folder, fs::copy_options::recursive);
            const pid_t child = ::fork();
            QVERIFY(child >= 0);
            if (child == 0) {
                ::execl(QCoreApplication::applicationFilePath().toLocal8Bit().constData(), "mirror_test", "--export",
                        sample.registry.folder().c_str(), folder.c_str(), nullptr);
                ::_exit(127);
            }
            ::usleep(static_cast<useconds_t>(delay)); // from before it begins to after it ends
            ::kill(child, SIGKILL);
            int status = 0;
            ::waitpid(child, &status, 0);
            unfinished += WIFSIGNALED(status) ? 1 : 0;
            const auto report = auditRegistry(folder, trust);
            QVERIFY2(report.holds(), report.holds() ? "" : report.findings.front().text().c_str());
            const bool isNew = readFile(folder / "checkpoint") != old;
            QCOMPARE(report.entries, std::uint64_t{isNew ? 323u : 21u});
            for (const unsigned n : {1u, 2u, 7u, 12u})
                QVERIFY(MirrorSource(folder).chip(test::World::chip(n), std::nullopt)->record.has_value());
        }
        QVERIFY(unfinished > 3); // else this test killed nobody
        exportMirror(sample.registry.folder(), folder);
        QVERIFY(auditRegistry(folder, trust).holds());
        QVERIFY(!fs::exists(folder / ".staged"));
    }

    void says_which_folder_it_cannot_write()
    {
        test::MirroredRegistry sample;
        const fs::path file = sample.mirrorFolder().parent_path() / "file";
        writeFileAtomically(file, asBytes("in the way"));
        QVERIFY(test::throws(Code::FileUnwritable, [&] { exportMirror(sample.registry.folder(), file / "mirror"); }));
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 4 && std::string_view(argv[1]) == "--export") {
        exportMirror(argv[2], argv[3]);
        return 0;
    }
    MirrorTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "mirror_test.moc"
