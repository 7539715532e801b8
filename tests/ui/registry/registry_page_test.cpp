#include "ui/registry/registry_page.h"

#include "../../provisioning/line_bench.h"
#include "look_up.h"
#include "ui/common/language.h"
#include "ui/registry/headline.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

namespace {

struct Shown
{
    explicit Shown(const registry::RegistryPlace& place, const std::filesystem::path& station = {})
        : page(place, station)
    {
        page.resize(1366, 700);
        page.show();
    }
    template <typename T>
    T* find(const char* name)
    {
        return page.findChild<T*>(QString::fromLatin1(name));
    }
    void ask(const QString& typed)
    {
        find<QLineEdit>("chipEdit")->clear();
        QTest::keyClicks(find<QLineEdit>("chipEdit"), typed);
        QTest::keyClick(find<QLineEdit>("chipEdit"), Qt::Key_Return);
    }
    QString headline() { return isShown("lookUpView") ? find<Headline>("headlineCard")->text() : QString(); }
    QString empty()
    {
        return isShown("registryEmptyView") ? find<QWidget>("registryEmptyView")->accessibleName() : QString();
    }
    bool isShown(const char* view) { return find<QWidget>(view)->isVisible(); }
    QString source() { return find<QLabel>("registrySourceLabel")->text(); }
    QString work() { return isShown("workBar") ? find<QLabel>("workLabel")->text() : QString(); }

    RegistryPage page;
};

} // namespace

class RegistryPageTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void says_which_registry_it_is_and_lists_nothing()
    {
        Shown shown(m_shelf.place());
        QTRY_VERIFY(shown.source().contains(QLatin1String(test::World::origin)));
        QCOMPARE(shown.empty(), QStringLiteral("Look up one device"));
        QVERIFY(!shown.find<QPushButton>("lookUpButton")->isEnabled());
    }

    void looks_up_a_chip()
    {
        Shown shown(m_shelf.place());
        shown.ask(QString::fromStdString(test::World::chip(1).hex()).toUpper());
        QTRY_VERIFY(shown.headline().startsWith(QStringLiteral("Holds")));
        shown.ask(QString::fromStdString(test::World::chip(99).hex()));
        QTRY_COMPARE(shown.headline(), QStringLiteral("The registry does not know this chip"));
    }

    void what_cannot_be_looked_up_is_explained()
    {
        Shown shown(m_shelf.place());
        shown.ask(QStringLiteral("hello"));
        QTRY_COMPARE(shown.empty(), QStringLiteral("This is neither a chip ID nor an identity"));
        Shown away({m_shelf.path("nowhere"), {}, {}});
        QTRY_VERIFY(away.isShown("registryEmptyView") && !away.empty().startsWith(QStringLiteral("Look up")));
        QVERIFY(!away.find<QPushButton>("verifyButton")->isEnabled());
    }

    void verifies_the_whole_log_and_comes_back()
    {
        Shown shown(m_shelf.place());
        shown.ask(QString::fromStdString(test::World::chip(1).hex()));
        QTRY_VERIFY(shown.isShown("lookUpView"));
        shown.find<QPushButton>("verifyButton")->click();
        QTRY_VERIFY(shown.isShown("auditView"));
        QCOMPARE(shown.find<Headline>("auditHeadlineCard")->text(), QStringLiteral("The whole log holds"));
        shown.find<QPushButton>("auditBackButton")->click();
        QVERIFY(shown.isShown("lookUpView"));
    }

    void a_verification_can_be_stopped()
    {
        Shown shown(m_shelf.place());
        QTRY_VERIFY(shown.find<QPushButton>("verifyButton")->isEnabled());
        shown.page.verify();
        QVERIFY(!shown.find<QPushButton>("verifyButton")->isEnabled());
        shown.find<QPushButton>("workButton")->click();
        QTRY_VERIFY(shown.find<QPushButton>("verifyButton")->isEnabled());
        QVERIFY(!shown.isShown("auditView"));
        QCOMPARE(shown.work(), QStringLiteral("Stopped."));
    }

    void exports_a_mirror_and_says_why_not()
    {
        Shown shown(m_shelf.place());
        QTRY_VERIFY(shown.find<QPushButton>("exportMirrorButton")->isEnabled());
        shown.page.exportMirror(QString::fromStdString(m_shelf.path("mirror").string()));
        QTRY_VERIFY(shown.work().startsWith(QStringLiteral("The mirror of")));
        QVERIFY(isThere(m_shelf.path("mirror") / "checkpoint"));
        shown.page.exportMirror(QString::fromStdString(m_shelf.sample.registry.folder().string()));
        QTRY_VERIFY2(shown.work().contains(QStringLiteral("is a registry itself")), qPrintable(shown.work()));
        Shown mirror({m_shelf.path("mirror"), {}, {}});
        QTRY_VERIFY(mirror.source().startsWith(QStringLiteral("Mirror of")));
        QVERIFY(mirror.source().contains(QStringLiteral("says of itself")));
        QVERIFY(!mirror.isShown("exportMirrorButton"));
    }

    void saves_the_files_of_what_it_shows()
    {
        Shown shown(m_shelf.place());
        shown.ask(QString::fromStdString(test::World::chip(1).hex()));
        QTRY_VERIFY(shown.isShown("lookUpView"));
        shown.page.saveFiles(QString::fromStdString(m_shelf.path("files").string()));
        QTRY_VERIFY(shown.work().startsWith(QStringLiteral("The files are in")));
        QVERIFY(isThere(m_shelf.path("files") / "receipt"));
    }

    void a_log_that_took_something_back_is_caught()
    {
        test::MirroredRegistry fork(5);
        Shown honest(m_shelf.place());
        honest.ask(QString::fromStdString(test::World::chip(1).hex()));
        QTRY_VERIFY(honest.headline().startsWith(QStringLiteral("Holds")));
        registry::RegistryPlace place = m_shelf.place();
        place.folder = fork.registry.folder();
        Shown shown(place);
        shown.ask(QString::fromStdString(test::World::chip(1).hex()));
        QTRY_VERIFY2(shown.headline().contains(QStringLiteral("broken")), qPrintable(shown.headline()));
        QVERIFY(shown.find<QWidget>("checkRow_03")->property("open").toBool()); // nothing was taken back
    }

    void speaks_another_language_at_once()
    {
        Shown shown(m_shelf.place());
        shown.ask(QString::fromStdString(test::World::chip(1).hex()));
        QTRY_VERIFY(shown.isShown("lookUpView"));
        const QString before = shown.headline();
        Language language;
        language.setCurrent(Language::pseudo());
        QTRY_VERIFY(shown.headline() != before);
        QVERIFY(shown.isShown("lookUpView"));
    }

    /// The real thing: devices provisioned on ptys, found by the identity that the station gave them.
    void finds_a_device_of_the_station_by_its_identity()
    {
        LineBench bench;
        bench.makeStation();
        auto devices = bench.makeDevices(2);
        devices->start();
        QCOMPARE(bench.run(*devices).pass, std::size_t(2));
        const auto filed = bench.filed(devices->all().front().chip);
        const provisioning::HomeLayout home{bench.home()};
        Shown shown({home.registry(), home.trustFile(), {}}, home.database());
        shown.ask(QString::fromStdString(filed->record->identities.primary().human()));
        QTRY_VERIFY(shown.isShown("lookUpView"));
        QVERIFY(shown.headline().startsWith(QStringLiteral("Holds")));
        QVERIFY(!shown.source().contains(QStringLiteral("says of itself")));
        shown.ask(QStringLiteral("352099000009999"));
        QTRY_VERIFY2(shown.empty().startsWith(QStringLiteral("No device of this station")), qPrintable(shown.empty()));
    }

  private:
    test::Shelf m_shelf;
};

QTEST_MAIN(RegistryPageTest)
#include "registry_page_test.moc"
