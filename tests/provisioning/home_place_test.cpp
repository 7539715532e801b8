#include "base/file.h"
#include "provisioning/home_place.h"
#include "provisioning/station_home.h"

#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::provisioning;
namespace fs = std::filesystem;

class HomePlaceTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path data() const { return fs::path(m_folder->path().toStdString()) / "keyline"; }
    static void makeHome(const fs::path& home)
    {
        makeFolder(home);
        writeFileAtomically(HomeLayout{home}.database(), asBytes("x"));
    }

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void follows_the_desktops_folders()
    {
        qputenv("XDG_DATA_HOME", "/some/data");
        QCOMPARE(dataFolder().string(), std::string("/some/data/keyline"));
        qputenv("XDG_DATA_HOME", "relative");
        qputenv("HOME", "/home/me");
        QCOMPARE(dataFolder().string(), std::string("/home/me/.local/share/keyline"));
        qunsetenv("XDG_DATA_HOME");
        qunsetenv("HOME");
        QVERIFY(dataFolder().is_absolute());
    }

    void a_new_station_never_gets_a_folder_with_something_in_it()
    {
        QCOMPARE(freshHome(data()), data() / "station");
        makeFolder(data() / "station");
        QCOMPARE(freshHome(data()), data() / "station");
        makeHome(data() / "station");
        QCOMPARE(freshHome(data()), data() / "station-2");
    }

    void the_demo_lies_beside_and_says_so_in_its_path()
    {
        QVERIFY(demoFolder(data()) != freshHome(data()));
        QCOMPARE(demoFolder(data()).filename().string(), std::string("demo"));
    }

    void remembers_the_last_home_for_as_long_as_it_is_there()
    {
        QVERIFY(!lastHome(data()));
        makeHome(data() / "station");
        rememberHome(data(), data() / "x" / ".." / "station");
        QCOMPARE(lastHome(data()).value(), data() / "station");
        removeAll(data() / "station");
        QVERIFY(!lastHome(data()));
    }

    void knows_a_home_when_it_sees_one()
    {
        QVERIFY(!isHome(data()));
        makeHome(data() / "station");
        QVERIFY(isHome(data() / "station"));
        QVERIFY(!isHome(data()));
    }
};

QTEST_APPLESS_MAIN(HomePlaceTest)
#include "home_place_test.moc"
