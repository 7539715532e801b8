#include "../support/bytes.h"

#include "provisioning/home_place.h"
#include "provisioning/setup_desk.h"

#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::provisioning;
using keyline::test::throws;

class SetupDeskTest : public QObject
{
    Q_OBJECT

  private:
    QTemporaryDir m_folder;
    std::filesystem::path home() const { return m_folder.filePath(QStringLiteral("home")).toStdString(); }

  private Q_SLOTS:
    void what_was_set_up_is_seen_without_the_passphrase()
    {
        QVERIFY(throws(Code::HomeMissing, [&] { glanceAt(home()); }));
        const SetupReport report =
            setUpHere({home(), "Example Works", 32473, std::nullopt}, Secret::copyOf(asBytes("correct horse")));
        const HomeGlance glance = glanceAt(home());
        QCOMPARE(glance.manufacturer.name, std::string("Example Works"));
        QCOMPARE(glance.keys.size(), report.keys.size());
        QVERIFY(isHome(home()));
    }

    void the_sheet_has_each_keys_check_value_and_nothing_else_of_it()
    {
        const HomeGlance glance = glanceAt(home());
        const std::string sheet = keySheet(glance.manufacturer, glance.keys);
        QVERIFY(sheet.starts_with("Example Works\n"));
        for (const vault::KeyInfo& key : glance.keys) {
            QVERIFY(sheet.find(key.checkValue) != std::string::npos);
            if (!key.publicKey.empty())
                QCOMPARE(sheet.find(toHex(key.publicKey)), std::string::npos);
        }
    }
};

QTEST_APPLESS_MAIN(SetupDeskTest)
#include "setup_desk_test.moc"
