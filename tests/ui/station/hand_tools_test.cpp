#include "ui/station/hand_tools.h"

#include "ui/common/sounds.h"
#include "ui/line/line_page.h"
#include "ui/scan/label_form.h"

#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

class HandToolsTest : public QObject
{
    Q_OBJECT

  private:
    static provisioning::LabelOrder labelOf(const identity::ChipId& chip)
    {
        package::Profile::Label label;
        label.code = package::Profile::Label::Code::DataMatrix;
        return {"/dev/x", chip, identity::IdentityList(identity::DeviceIdentity::imei(35824005, 7)), "Aurora 1", label};
    }

  private Q_SLOTS:
    void a_label_that_the_station_asks_for_lies_in_the_folder_that_was_chosen()
    {
        const QTemporaryDir home;
        const auto chip = identity::ChipId::fromBytes(Bytes(8, 0x21));
        label::LabelSettings settings;
        settings.output = label::LabelSettings::Output::Folder;
        settings.folder = home.filePath(QStringLiteral("labels-out")).toStdString();
        settings.format = label::LabelSettings::Format::Svg;
        settings.save(home.filePath(QStringLiteral("labels")).toStdString());

        fixture::StationEngine engine;
        Sounds sounds({QStringLiteral("true")});
        LinePage line(engine, sounds);
        const HandTools tools(home.path().toStdString(), engine, line, nullptr);
        Q_EMIT engine.labelDue(labelOf(chip), 1);
        const QString file = QString::fromStdString((settings.folder / (chip.hex() + ".svg")).string());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 30'000);
    }

    void a_scan_that_broke_off_says_that_only_part_of_it_came()
    {
        const QTemporaryDir home;
        fixture::StationEngine engine;
        Sounds sounds({QStringLiteral("true")});
        LinePage line(engine, sounds);
        const HandTools tools(home.path().toStdString(), engine, line, nullptr);
        line.show();
        QVERIFY(QTest::qWaitForWindowActive(&line));
        line.setFocus();
        for (const char digit : {'3', '5', '2', '0', '9', '9', '0', '0'})
            QTest::sendKeyEvent(QTest::Click, line.windowHandle(), static_cast<Qt::Key>(digit),
                                QString(QLatin1Char(digit)), Qt::NoModifier);
        const auto said = [&line] {
            const auto* banner = line.findChild<QWidget*>(QStringLiteral("banner_scan"));
            const auto* text = banner ? banner->findChild<QLabel*>(QStringLiteral("bannerTextLabel")) : nullptr;
            return text != nullptr ? text->text() : QString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(QStringLiteral("K-827")), 60'000);
        QVERIFY(said().contains(QStringLiteral("Only part of a label arrived")));
    }

    void what_is_chosen_in_the_form_is_kept_in_the_home()
    {
        const QTemporaryDir home;
        const std::filesystem::path file = home.filePath(QStringLiteral("labels")).toStdString();
        fixture::StationEngine engine;
        Sounds sounds({QStringLiteral("true")});
        LinePage line(engine, sounds);
        HandTools tools(home.path().toStdString(), engine, line, nullptr);
        const std::unique_ptr<QWidget> form(tools.makeLabelForm());
        label::LabelSettings settings;
        settings.output = label::LabelSettings::Output::Folder;
        settings.folder = "/srv/labels";
        Q_EMIT qobject_cast<LabelForm*>(form.get())->settingsChanged(settings);
        QVERIFY(label::LabelSettings::load(file) == settings);
    }

    void a_damaged_file_of_labels_is_told()
    {
        const QTemporaryDir home;
        QFile file(home.filePath(QStringLiteral("labels")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("rubbish\n");
        file.close();
        fixture::StationEngine engine;
        Sounds sounds({QStringLiteral("true")});
        LinePage line(engine, sounds);
        std::optional<Error> told;
        connect(&engine, &fixture::StationEngine::troubled, this, [&told](const Error& error) { told = error; });
        const HandTools tools(home.path().toStdString(), engine, line, nullptr);
        QVERIFY(told);
        QVERIFY2(told->code() == Code::Usage || told->code() == Code::HomeFileMalformed, told->what());
    }
};

QTEST_MAIN(HandToolsTest)
#include "hand_tools_test.moc"
