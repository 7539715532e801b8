#include "ui/setup/checklist_step.h"
#include "ui/setup/choice_button.h"
#include "ui/setup/export_step.h"
#include "ui/setup/home_step.h"
#include "ui/setup/identities_step.h"
#include "ui/setup/keys_step.h"
#include "ui/setup/passphrase_step.h"
#include "ui/setup/ports_step.h"
#include "ui/setup/purpose_step.h"
#include "ui/setup/setup_draft.h"
#include "ui/setup/setup_page.h"
#include "ui/setup/setup_step.h"
#include "ui/setup/station_step.h"
#include "ui/setup/step_rail.h"

#include "base/error.h"
#include "base/file.h"
#include "crypto/random.h"
#include "fixture/port_desk.h"
#include "provisioning/home_place.h"
#include "provisioning/order_file.h"
#include "provisioning/station_registry.h"
#include "provisioning/station_settings.h"
#include "ui/common/address_field.h"
#include "ui/common/check_row.h"
#include "ui/common/message_line.h"
#include "ui/common/path_field.h"
#include "ui/common/secret_edit.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

/// Setting up, on real homes in temporary folders.
class SetupPageTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<fixture::PortDesk> m_desk;
    std::unique_ptr<SetupPage> m_page;

    std::filesystem::path data() const { return std::filesystem::path(m_folder->path().toStdString()) / "keyline"; }
    std::string home() const { return (data() / "station").string(); }

    void start()
    {
        m_page.reset();
        m_page = std::make_unique<SetupPage>(data(), *m_desk);
        m_page->resize(1200, 760);
        m_page->show();
    }
    QWidget* at(const char* name) const { return m_page->findChild<QWidget*>(QLatin1String(name)); }
    /// The page that is shown has this field.
    void type(const char* field, const char* text) const
    {
        auto* edit = qobject_cast<QLineEdit*>(at(field));
        if (edit)
            edit->clear();
        QTest::keyClicks(at(field), QLatin1String(text));
    }
    void press(const char* button) const { qobject_cast<QAbstractButton*>(at(button))->click(); }
    QPushButton* next() const { return m_page->findChild<QPushButton*>(QStringLiteral("nextButton")); }
    QString code() const
    {
        const auto* step = at(m_page->step().toLatin1().constData());
        return step->findChild<MessageLine*>(QStringLiteral("messageLine"), Qt::FindDirectChildrenOnly)->code();
    }
    void typePassphrases(const char* first, const char* again) const
    {
        type("passphraseEdit", first);
        type("passphraseAgainEdit", again);
        next()->click();
    }
    /// To the page with the keys, made.
    void makeStation()
    {
        press("newStationButton");
        type("stationNameEdit", "Line 3");
        type("manufacturerEdit", "Aurora Devices");
        next()->click();
        typePassphrases("correct horse", "correct horse");
        QCOMPARE(m_page->step(), QStringLiteral("keysStep"));
        QTRY_VERIFY_WITH_TIMEOUT(next()->isEnabled(), 60'000);
    }

  private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_desk = std::make_unique<fixture::PortDesk>(std::vector<std::filesystem::path>{}, false);
        start();
    }
    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
        m_folder.reset();
    }

    void a_new_station_is_made_from_nothing_but_the_screens()
    {
        makeStation();
        auto* keys = m_page->findChild<QTableWidget*>(QStringLiteral("keysTable"));
        QCOMPARE(keys->rowCount(), 6);
        QVERIFY(!m_page->findChild<QPushButton*>(QStringLiteral("backButton"))->isEnabled());
        next()->click();

        QCOMPARE(m_page->step(), QStringLiteral("identitiesStep"));
        type("rangeEdit", "imei:35824005-000000..000999");
        QTRY_VERIFY(next()->text().contains(QStringLiteral("1")) && next()->isEnabled());
        QVERIFY(!provisioning::orderFile::load(provisioning::HomeLayout{home()}));
        next()->click();

        QCOMPARE(m_page->step(), QStringLiteral("portsStep"));
        next()->click();
        QCOMPARE(m_page->step(), QStringLiteral("checklistStep"));
        QCOMPARE(m_page->findChild<CheckRow*>(QStringLiteral("identitiesCheck"))->state(), CheckState::Holds);
        QSignalSpy finished(m_page.get(), &SetupPage::finished);
        next()->click();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished[0][0].toString().toStdString(), home());
        QVERIFY(m_page->takePassphrase().equals(asBytes("correct horse")));

        const auto settings = provisioning::StationSettings::load(provisioning::HomeLayout{home()}.settings());
        QCOMPARE(settings.name, std::string("Line 3"));
        QCOMPARE(provisioning::orderFile::load(provisioning::HomeLayout{home()})->identities,
                 std::string("imei:35824005-000000..000999"));
        QCOMPARE(provisioning::lastHome(data()).value().string(), home());
        QVERIFY(!SetupPage::isBegun(data()));
    }

    void a_station_may_take_its_identities_from_labels()
    {
        makeStation();
        next()->click();
        press("labelsButton");
        type("tacEdit", "35824005");
        QTRY_VERIFY(next()->isEnabled());
        next()->click();
        QCOMPARE(m_page->step(), QStringLiteral("portsStep"));
        QCOMPARE(provisioning::orderFile::load(provisioning::HomeLayout{home()})->identities,
                 std::string("scan:35824005"));
        next()->click();
        QCOMPARE(m_page->findChild<CheckRow*>(QStringLiteral("identitiesCheck"))->state(), CheckState::Holds);
    }

    void a_registry_in_the_network_is_named_before_the_station_opens()
    {
        makeStation();
        next()->click();
        next()->click();
        next()->click();
        QCOMPARE(m_page->step(), QStringLiteral("checklistStep"));
        const provisioning::HomeLayout layout{home()};
        auto* address = m_page->findChild<AddressField*>(QStringLiteral("registryAddressField"));
        auto* trust = m_page->findChild<PathField*>(QStringLiteral("registryTrustField"));
        auto* message = m_page->findChild<MessageLine*>(QStringLiteral("registryMessage"));
        const auto files = [&] { return provisioning::StationRegistry::of(layout).place.string(); };
        QTest::keyClicks(address->field(), QStringLiteral("registry example\r"));
        QVERIFY(message->text().contains(QStringLiteral("registry example")));
        address->setAddress({});
        QTest::keyClicks(address->field(), QStringLiteral("https://registry.example/aurora\r"));
        QVERIFY(!message->text().isEmpty()); // by what is it judged?
        QCOMPARE(files(), layout.registry().string());
        QVERIFY(!at("ownRegistryButton")->isVisible());
        // Another manufacturer's is refused, ours is taken.
        provisioning::setUpHere({data() / "other", "Borealis", std::nullopt, std::nullopt},
                                Secret::copyOf(asBytes("correct horse")));
        trust->setPath(QString::fromStdString(provisioning::HomeLayout{data() / "other"}.trustFile().string()));
        QTest::keyClick(address->field(), Qt::Key_Return);
        QVERIFY(!message->code().isEmpty());
        QCOMPARE(files(), layout.registry().string());
        trust->setPath(QString::fromStdString(layout.trustFile().string()));
        QTest::keyClick(address->field(), Qt::Key_Return);
        QCOMPARE(files(), std::string("https://registry.example/aurora"));
        QVERIFY(message->text().contains(QStringLiteral("station.pem")));
        QCOMPARE(m_page->step(), QStringLiteral("checklistStep")); // Enter in a field opens nothing
        press("ownRegistryButton");
        QCOMPARE(files(), layout.registry().string());
    }

    void it_works_by_keyboard_alone()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        const auto key = [&](Qt::Key which) { QTest::keyClick(m_page->window()->focusWidget(), which); };
        const auto typed = [&](const char* text) {
            QTest::keyClicks(m_page->window()->focusWidget(), QLatin1String(text));
        };
        key(Qt::Key_Return); // a new station
        QCOMPARE(m_page->step(), QStringLiteral("stationStep"));
        typed("Line 3");
        key(Qt::Key_Tab);
        typed("Aurora Devices");
        key(Qt::Key_Return);
        QCOMPARE(m_page->step(), QStringLiteral("passphraseStep"));
        typed("correct horse");
        key(Qt::Key_Return);
        typed("correct horse");
        key(Qt::Key_Return);
        QCOMPARE(m_page->step(), QStringLiteral("keysStep"));
        QTRY_VERIFY_WITH_TIMEOUT(next()->isEnabled(), 60'000);
        key(Qt::Key_Return); // which has the focus by itself
        QCOMPARE(m_page->step(), QStringLiteral("identitiesStep"));
    }

    void what_was_answered_is_there_after_a_crash_but_no_passphrase()
    {
        press("newStationButton");
        type("stationNameEdit", "Line 3");
        type("manufacturerEdit", "Aurora Devices");
        next()->click();
        type("passphraseEdit", "correct horse");
        QVERIFY(SetupPage::isBegun(data()));
        const Bytes draft = readFile(SetupDraft::fileIn(data()));
        QCOMPARE(std::string(draft.begin(), draft.end()).find("correct"), std::string::npos);
        start();
        QCOMPARE(m_page->step(), QStringLiteral("passphraseStep"));
        press("backButton");
        QCOMPARE(qobject_cast<QLineEdit*>(at("manufacturerEdit"))->text(), QStringLiteral("Aurora Devices"));
    }

    void a_crash_after_the_keys_goes_on_behind_them()
    {
        makeStation();
        next()->click();
        start();
        QCOMPARE(m_page->step(), QStringLiteral("identitiesStep"));
        press("backButton");
        QCOMPARE(m_page->step(), QStringLiteral("keysStep"));
        QTRY_COMPARE(m_page->findChild<QTableWidget*>(QStringLiteral("keysTable"))->rowCount(), 6);
        QVERIFY(m_page->takePassphrase().empty());
    }

    void a_passphrase_that_differs_or_is_short_is_said_inline()
    {
        press("newStationButton");
        type("manufacturerEdit", "Aurora Devices");
        next()->click();
        typePassphrases("correct horse", "correct hors");
        QCOMPARE(code(), QStringLiteral("K-412"));
        type("passphraseAgainEdit", "e");
        m_page->findChild<SecretEdit*>(QStringLiteral("passphraseEdit"))->clear();
        m_page->findChild<SecretEdit*>(QStringLiteral("passphraseAgainEdit"))->clear();
        typePassphrases("short", "short");
        QCOMPARE(code(), QStringLiteral("K-403"));
        QVERIFY(!provisioning::isHome(home()));
    }

    void what_the_grey_button_waits_for_stands_beside_the_fields()
    {
        press("newStationButton");
        type("manufacturerEdit", "Aurora Devices");
        next()->click();
        const auto* state = m_page->findChild<QLabel*>(QStringLiteral("passphraseStateLabel"));
        QVERIFY(state->isVisible());
        QVERIFY(!next()->isEnabled());
        QCOMPARE(state->text(), QStringLiteral("Type a passphrase to go on."));
        type("passphraseEdit", "correct");
        QCOMPARE(state->text(), QStringLiteral("It is too short as yet."));
        type("passphraseEdit", " horse");
        QVERIFY(!next()->isEnabled());
        QCOMPARE(state->text(), QStringLiteral("Type it once more to go on."));
        type("passphraseAgainEdit", "correct hors");
        QCOMPARE(state->text(), QStringLiteral("The two are not the same as yet."));
        type("passphraseAgainEdit", "e");
        QCOMPARE(state->text(), QStringLiteral("Both are the same."));
        QVERIFY(next()->isEnabled());
    }

    void a_home_that_is_there_is_looked_at_before_it_is_opened()
    {
        provisioning::setUpHere({data() / "other", "Aurora Devices", std::nullopt, std::nullopt},
                                Secret::copyOf(asBytes("correct horse")));
        press("existingHomeButton");
        QVERIFY(!next()->isEnabled());
        auto* field = at("homeField")->findChild<QLineEdit*>();
        field->setText(QStringLiteral("/proc/nowhere"));
        QTRY_COMPARE(code(), QStringLiteral("K-601"));
        field->setText(QString::fromStdString((data() / "other").string()));
        QTRY_VERIFY(next()->isEnabled());
        QSignalSpy finished(m_page.get(), &SetupPage::finished);
        next()->click();
        QCOMPARE(finished.size(), 1);
        QVERIFY(m_page->takePassphrase().empty());
    }

    void another_station_gets_the_manufacturers_keys_from_a_file()
    {
        const std::string file = (data() / "factory.keys").string();
        const auto first = data() / "first";
        provisioning::setUpHere({first, "Aurora Devices", 32473, std::nullopt},
                                Secret::copyOf(asBytes("correct horse")));
        {
            crypto::SystemRandom random;
            const SystemClock clock;
            const auto opened =
                provisioning::StationHome::open(first, provisioning::StationHome::Use::Work, random, clock);
            opened->vault().unlock(Secret::copyOf(asBytes("correct horse")));
            vault::exportKeys(opened->vault(), file, Secret::copyOf(asBytes("battery staple")));
        }
        press("fromExportButton");
        at("exportField")->findChild<QLineEdit*>()->setText(QString::fromStdString(file));
        type("exportPassphraseEdit", "wrong passphrase");
        next()->click();
        QTRY_COMPARE(code(), QStringLiteral("K-401"));
        type("exportPassphraseEdit", "battery staple");
        next()->click();
        QTRY_COMPARE(m_page->step(), QStringLiteral("stationStep"));
        auto* maker = qobject_cast<QLineEdit*>(at("manufacturerEdit"));
        QCOMPARE(maker->text(), QStringLiteral("Aurora Devices"));
        QVERIFY(maker->isReadOnly());
        next()->click();
        typePassphrases("another horse", "another horse");
        QTRY_VERIFY_WITH_TIMEOUT(next()->isEnabled(), 60'000);
        const auto keyOf = [](const std::filesystem::path& place) {
            for (const auto& key : provisioning::glanceAt(place).keys)
                if (key.purpose == vault::Purpose::Manufacturer)
                    return key.checkValue;
            return std::string();
        };
        QCOMPARE(keyOf(home()), keyOf(first));
    }

    void the_demo_is_one_press_away()
    {
        QSignalSpy wanted(m_page.get(), &SetupPage::demoWanted);
        press("demoButton");
        QCOMPARE(wanted.size(), 1);
        m_page->showError(Error(Code::VirtualDevicesNotStarted));
        QCOMPARE(code(), QStringLiteral("K-613"));
        QVERIFY(!SetupPage::isBegun(data()));
    }

    void a_draft_that_is_none_begins_anew()
    {
        makeFolder(data());
        writeFileAtomically(SetupDraft::fileIn(data()), asBytes("{\"version\":1,\"purpose\":99}"));
        QVERIFY(!SetupDraft::load(SetupDraft::fileIn(data())));
        start();
        QCOMPARE(m_page->step(), QStringLiteral("purposeStep"));
    }

    void the_list_of_steps_gives_way_where_there_is_no_room()
    {
        press("newStationButton");
        auto* rail = m_page->findChild<StepRail*>();
        QVERIFY(rail->isVisible());
        m_page->resize(500, 700);
        QVERIFY(!rail->isVisible());
        QVERIFY(m_page->findChild<QLabel*>(QStringLiteral("whereLabel"))->isVisible());
    }
};

QTEST_MAIN(SetupPageTest)
#include "setup_page_test.moc"
