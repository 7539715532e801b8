#include "recovery/late_source.h"
#include "recovery/supply.h"
#include "recovery/supply_desk.h"

#include "repair_shop.h"

#include "base/file.h"
#include "registry/mirror_export.h"

#include <QTest>

using namespace keyline;
using namespace keyline::recovery;
namespace fs = std::filesystem;

/// Trust files and sources on disk that come and go.
class SupplyDeskTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void takes_the_folder_that_the_trust_file_names();
    void follows_a_relative_folder_from_the_trust_file();
    void finds_the_mirror_that_the_trust_file_lies_in();
    void a_bad_trust_file_is_told_and_the_one_in_use_stays();
    void a_chosen_source_that_is_away_is_used_when_it_comes();
    void a_late_source_is_opened_when_it_is_asked();

  private:
    fs::path path(const char* name) const { return fs::path(m_dir.path().toStdString()) / name; }
    fs::path trustFile(const char* name, const std::string& registry)
    {
        const std::string text = m_shop.trust().format() + (registry.empty() ? "" : "registry " + registry + "\n");
        writeFileAtomically(path(name), asBytes(text));
        return path(name);
    }

    QTemporaryDir m_dir;
    test::RepairShop m_shop;
};

namespace {

/// A desk that is drained before it goes.
struct Desk
{
    QThreadPool pool;
    int changes = 0;
    SupplyDesk desk{pool, {}, [this] { ++changes; }};

    ~Desk()
    {
        bool idle = false;
        desk.stop([&idle] { idle = true; });
        while (!idle)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    }
};

} // namespace

void SupplyDeskTest::takes_the_folder_that_the_trust_file_names()
{
    Desk at;
    at.desk.useTrustFile(trustFile("a", "ftp://registry.example\nregistry " + m_shop.folder().string()));
    QVERIFY(at.desk.supply().trusted && !at.desk.supply().isComplete());
    QTRY_VERIFY(at.desk.supply().isComplete());
    QCOMPARE(at.desk.supply().source->folder, m_shop.folder());
    QVERIFY(at.desk.supply().source->origin == SourceOrigin::TrustFile && !at.desk.supply().source->mirror);
    QCOMPARE(at.desk.supply().log, std::string("registry.example/repair"));
    QVERIFY(at.desk.supply().offers.empty());
}

void SupplyDeskTest::follows_a_relative_folder_from_the_trust_file()
{
    registry::exportMirror(m_shop.folder(), path("mirror"));
    const auto folders = placesOf(registry::TrustFile::read(trustFile("b", "./mirror")), path("b"));
    QCOMPARE(folders, std::vector{path("mirror")});
}

void SupplyDeskTest::finds_the_mirror_that_the_trust_file_lies_in()
{
    registry::exportMirror(m_shop.folder(), path("usb"));
    Desk at;
    at.desk.useTrustFile(trustFile("usb/registry.keyline-trust", ""));
    QTRY_VERIFY(at.desk.supply().isComplete());
    QCOMPARE(at.desk.supply().source->folder, path("usb"));
    QVERIFY(at.desk.supply().source->mirror);
}

void SupplyDeskTest::a_bad_trust_file_is_told_and_the_one_in_use_stays()
{
    Desk at;
    at.desk.useTrustFile(trustFile("c", ""));
    writeFileAtomically(path("bad"), asBytes("manufacturer nonsense\n"));
    at.desk.useTrustFile(path("bad"));
    QVERIFY(at.desk.supply().trustError && at.desk.supply().trustError->code() == Code::TrustFileMalformed);
    QVERIFY(at.desk.supply().trusted && at.desk.trust());
    QCOMPARE(at.desk.supply().trustFile, path("c"));
}

void SupplyDeskTest::a_chosen_source_that_is_away_is_used_when_it_comes()
{
    Desk at;
    at.desk.useSource(path("stick"));
    at.desk.useTrustFile(trustFile("d", m_shop.folder().string()));
    QTRY_VERIFY(at.desk.supply().looked);
    QVERIFY(at.desk.supply().source->error->code() == Code::RegistryMissing);
    QCOMPARE(at.desk.supply().offers.size(), std::size_t{1}); // what else there is
    registry::exportMirror(m_shop.folder(), path("stick"));
    QTRY_VERIFY(at.desk.supply().isComplete());
    QCOMPARE(at.desk.supply().source->folder, path("stick"));
}

void SupplyDeskTest::a_late_source_is_opened_when_it_is_asked()
{
    const LateSource source(path("later"));
    QVERIFY_EXCEPTION_THROWN(source.checkpoint(), Error);
    registry::exportMirror(m_shop.folder(), path("later"));
    QVERIFY(source.checkpoint().starts_with("registry.example/repair\n"));
    QVERIFY(!source.answersAreTold()); // of a server: server_mirror_test
}

QTEST_GUILESS_MAIN(SupplyDeskTest)
#include "supply_desk_test.moc"
