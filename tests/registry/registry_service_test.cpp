#include "support/mirrored.h"

#include "registry/chip_view.h"
#include "registry/registry_service.h"
#include "registry/trust_choice.h"

#include <QTest>

using namespace keyline;
using namespace keyline::registry;
namespace fs = std::filesystem;

class RegistryServiceTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase()
    {
        m_sample = std::make_unique<test::MirroredRegistry>();
        m_trust = path("works.keyline-trust");
        writeFileAtomically(m_trust, asBytes(test::trustOf(m_sample->world).format()));
    }

    void looks_up_by_chip_and_by_an_identity_that_somebody_knows()
    {
        RegistryService service(place(), [](const std::string& typed) -> std::optional<identity::ChipId> {
            return typed == "356938030000027" ? std::optional(test::World::chip(2)) : std::nullopt;
        });
        for (const std::string& typed : {test::World::chip(2).hex(), std::string(" 356938030000027\n")}) {
            const auto found = service.lookUp(typed).result();
            QVERIFY(found.chip == test::World::chip(2));
            QVERIFY(found.lookUp.known);
            QVERIFY(found.lookUp.worst() != CheckState::Broken);
            QCOMPARE(revisionsOf(found.lookUp.history).size(), std::size_t(2));
            QVERIFY(found.path);
            QCOMPARE(found.path->index, found.lookUp.index);
            QCOMPARE(found.path->root, found.lookUp.checkpoint->root);
            QVERIFY(!found.itsOwnTrust);
        }
        QVERIFY(fails(service.lookUp("356938030000035"), Code::IdentityUnknown));
        QVERIFY(!service.lookUp(test::World::chip(99).hex()).result().lookUp.known);
    }

    void what_is_neither_chip_nor_identity_is_said()
    {
        RegistryService service(place());
        for (const char* typed : {"", "hello", "0011", "00000000000000000000000000000000"})
            QVERIFY2(fails(service.lookUp(typed), Code::Usage), typed);
    }

    void a_later_look_up_cancels_one_that_waits()
    {
        RegistryService service(place());
        std::vector<QFuture<RegistryService::Found>> all;
        for (unsigned i = 0; i < 20; ++i)
            all.push_back(service.lookUp(test::World::chip(1 + i % 12).hex()));
        QVERIFY(all.back().result().lookUp.known);
        QVERIFY(all.at(18).isCanceled());
    }

    void shows_its_face()
    {
        const auto face = RegistryService(place()).face().result();
        QCOMPARE(face.origin, std::string(test::World::origin));
        QVERIFY(face.entries > 12);
        QVERIFY(!face.broken && !face.itsOwnTrust && !face.isMirror);
        RegistryPlace own = place();
        own.trust = path("nowhere.keyline-trust");
        QVERIFY(RegistryService(own).face().result().itsOwnTrust);
        own.folder = m_sample->mirrorFolder();
        own.trust = m_trust;
        QVERIFY(RegistryService(own).face().result().isMirror);
    }

    void remembers_what_it_saw()
    {
        RegistryPlace remembering = place();
        remembering.memory = path("memory");
        RegistryService service(remembering);
        const std::string chip = test::World::chip(1).hex();
        QVERIFY(service.lookUp(chip).result().lookUp.check(CheckKind::Consistency).state == CheckState::NotChecked);
        QVERIFY(service.lookUp(chip).result().lookUp.check(CheckKind::Consistency).state == CheckState::Holds);
        // The same keys, another log: a registry that forgot and made up.
        test::MirroredRegistry fork(3);
        fork.grow(50, 9);
        remembering.folder = fork.registry.folder();
        const auto caught = RegistryService(remembering).lookUp(chip).result().lookUp;
        QVERIFY(caught.check(CheckKind::Consistency).state == CheckState::Broken);
        QVERIFY(caught.check(CheckKind::Consistency).code == Code::LogForked);
    }

    void verifies_the_whole_log_and_catches_what_was_bent()
    {
        RegistryService service(place());
        auto verifying = service.verify();
        const auto report = verifying.result();
        QVERIFY(report.holds());
        QCOMPARE(static_cast<std::uint64_t>(verifying.progressMaximum()), report.entries);
        RegistryPlace bent = place();
        bent.folder = path("bent");
        fs::copy(m_sample->mirrorFolder(), bent.folder, fs::copy_options::recursive);
        fs::path bundle;
        forEachEntryBelow(bent.folder / "tile" / "entries", [&](const fs::directory_entry& entry) {
            if (entry.is_regular_file())
                bundle = entry.path();
        });
        Bytes content = readFile(bundle);
        content.at(700) ^= 1;
        writeFileAtomically(bundle, content);
        QVERIFY(!RegistryService(bent).verify().result().holds());
    }

    void a_verification_that_is_cancelled_ends_without_a_report()
    {
        RegistryService service(place());
        auto verifying = service.verify();
        verifying.cancel();
        verifying.waitForFinished();
        QCOMPARE(verifying.resultCount(), 0);
        QVERIFY(service.verify().result().holds());
    }

    void exports_a_mirror_for_readers()
    {
        RegistryService service(place());
        const auto done = service.exportMirror(path("mirror")).result();
        QCOMPARE(done.answers, done.of);
        QVERIFY(done.of > 12);
        QVERIFY(isThere(path("mirror") / mirrorTrustFile));
        QVERIFY(RegistryService({path("mirror"), {}, {}}).verify().result().holds());
        writeFileAtomically(path("mirror") / mirrorTrustFile, asBytes("mine"));
        service.exportMirror(path("mirror")).waitForFinished();
        QVERIFY(readFile(path("mirror") / mirrorTrustFile) == toBytes(asBytes("mine")));
        QVERIFY(fails(service.exportMirror(m_sample->registry.folder()), Code::FileExists));
    }

    void an_export_that_is_cancelled_leaves_no_mirror()
    {
        RegistryService service(place());
        auto exporting = service.exportMirror(path("half"));
        exporting.cancel();
        exporting.waitForFinished();
        QVERIFY(!isThere(path("half") / "checkpoint"));
    }

    void saves_the_files()
    {
        RegistryService service(place());
        service.save(service.lookUp(test::World::chip(1).hex()).result().lookUp, path("found")).waitForFinished();
        for (const char* file : {"record", "certificate", "statement", "receipt"})
            QVERIFY2(isThere(path("found") / file), file);
        service.save(service.lookUp(test::World::chip(4).hex()).result().lookUp, path("erased")).waitForFinished();
        QVERIFY(isThere(path("erased") / "statement") && !isThere(path("erased") / "record"));
    }

    void a_registry_that_is_not_there_is_said()
    {
        RegistryService service({path("nothing"), m_trust, {}});
        QVERIFY(fails(service.face(), Code::RegistryMissing));
        QVERIFY(fails(service.verify(), Code::RegistryMissing));
        QVERIFY(fails(service.lookUp(test::World::chip(1).hex()), Code::RegistryMissing));
    }

    void a_mirror_without_a_trust_file_needs_one()
    {
        QVERIFY(test::throws(Code::Usage, [&] { chooseTrust(m_sample->mirrorFolder()); }));
        QVERIFY(test::throws(Code::RegistryMissing, [&] { chooseTrust(path("nothing")); }));
        QVERIFY(!chooseTrust(m_sample->mirrorFolder(), m_trust).itsOwn);
    }

    void names_the_kinds_and_reads_past_what_is_no_statement()
    {
        QCOMPARE(std::string(statementKindName(StatementKind::Reprovision)), std::string("re-provision"));
        QVERIFY(revisionsOf({{3, Bytes{1, 2, 3}}}).empty());
    }

  private:
    template <typename T>
    static bool fails(QFuture<T> future, Code code)
    {
        return test::throws(code, [&] { future.waitForFinished(); });
    }
    fs::path path(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }
    RegistryPlace place() const { return {m_sample->registry.folder(), m_trust, {}}; }

    QTemporaryDir m_folder;
    std::unique_ptr<test::MirroredRegistry> m_sample;
    fs::path m_trust;
};

QTEST_GUILESS_MAIN(RegistryServiceTest)
#include "registry_service_test.moc"
