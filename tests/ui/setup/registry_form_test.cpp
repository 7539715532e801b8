#include "ui/setup/registry_form.h"

#include "base/file.h"
#include "provisioning/setup_desk.h"
#include "provisioning/station_registry.h"
#include "ui/common/address_field.h"
#include "ui/common/message_line.h"
#include "ui/common/path_field.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

/// On real homes.
class RegistryFormTest : public QObject
{
    Q_OBJECT

  private:
    QTemporaryDir m_folder;
    provisioning::HomeLayout m_layout;

    bool isHome() const { return !provisioning::StationRegistry::of(m_layout).isRemote(); }

  private Q_SLOTS:
    void init()
    {
        m_layout.home = std::filesystem::path(m_folder.path().toStdString()) / QTest::currentTestFunction();
        provisioning::setUpHere({m_layout.home, "Aurora Devices", std::nullopt, std::nullopt},
                                Secret::copyOf(asBytes("correct horse")));
    }

    void an_address_and_its_trust_file_are_kept_and_can_be_taken_back()
    {
        RegistryForm form;
        form.setHome(m_layout.home);
        form.show();
        const QSignalSpy changed(&form, &RegistryForm::changed);
        form.findChild<PathField*>(QStringLiteral("registryTrustField"))
            ->setPath(QString::fromStdString(m_layout.trustFile().string()));
        auto* address = form.findChild<AddressField*>();
        QTest::keyClicks(address->field(), QStringLiteral("registry.example/aurora/\r"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(provisioning::StationRegistry::of(m_layout).place.string(),
                 std::string("https://registry.example/aurora"));
        auto* own = form.findChild<QPushButton*>(QStringLiteral("ownRegistryButton"));
        QVERIFY(own->isVisible());
        own->click();
        QCOMPARE(changed.size(), 2);
        QVERIFY(isHome());
        QVERIFY(!own->isVisible());
    }

    void what_is_no_address_and_what_is_no_trust_file_change_nothing()
    {
        RegistryForm form;
        form.setHome(m_layout.home);
        form.show();
        const auto* message = form.findChild<MessageLine*>(QStringLiteral("registryMessage"));
        auto* address = form.findChild<AddressField*>();
        address->setAddress(QStringLiteral("ftp://registry.example"));
        QTest::keyClick(address->field(), Qt::Key_Return);
        QVERIFY(message->text().contains(QStringLiteral("ftp://registry.example")));
        address->setAddress(QStringLiteral("https://registry.example"));
        QVERIFY(message->text().isEmpty());
        form.findChild<PathField*>(QStringLiteral("registryTrustField"))
            ->setPath(QString::fromStdString(m_layout.manufacturerKey().string()));
        QTest::keyClick(address->field(), Qt::Key_Return);
        QVERIFY(!message->code().isEmpty());
        QVERIFY(isHome());
    }
};

QTEST_MAIN(RegistryFormTest)
#include "registry_form_test.moc"
