#include "../support/bytes.h"

#include "base/file.h"
#include "provisioning/station_settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::provisioning;
using keyline::test::throws;

class StationSettingsTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void starts_as_delivered()
    {
        const QTemporaryDir folder;
        const auto settings = StationSettings::load(folder.filePath(QStringLiteral("settings")).toStdString());
        QVERIFY(settings == StationSettings());
        QVERIFY(settings.name.empty());
    }

    void comes_back_as_it_was_kept()
    {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath(QStringLiteral("settings")).toStdString();
        const StationSettings kept{.name = "Line 3, Späť", .confirmRejects = true};
        kept.save(file);
        QVERIFY(StationSettings::load(file) == kept);
    }

    void keeps_what_a_newer_version_wrote()
    {
        const auto settings = StationSettings::parse("quota 1000\nname Line 3\n");
        QCOMPARE(settings.text(), std::string("name Line 3\nquota 1000\n"));
    }

    void refuses_what_would_read_back_as_something_else()
    {
        for (const StationSettings& wrong :
             {StationSettings{.name = "two\nlines"}, StationSettings{.name = std::string(41, 'x')},
              StationSettings{.name = "\xff"}, StationSettings{.name = " blank"}})
            QVERIFY(throws(Code::Usage, [&] { wrong.check(); }));
    }
};

QTEST_APPLESS_MAIN(StationSettingsTest)
#include "station_settings_test.moc"
