#include "ui/orders/order_page.h"

#include "../../provisioning/line_bench.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

class OrderPageTest : public QObject
{
    Q_OBJECT

  private:
    LineBench m_bench;
    std::unique_ptr<fixture::StationEngine> m_engine;
    std::unique_ptr<OrderPage> m_page;

    template <typename Widget>
    Widget* find(const char* name) const
    {
        return m_page->findChild<Widget*>(QLatin1String(name));
    }
    QString preview() const { return find<QLabel>("orderPreviewLabel")->text(); }

  private Q_SLOTS:
    void initTestCase()
    {
        m_bench.makeStation();
        m_engine = std::make_unique<fixture::StationEngine>();
        m_page = std::make_unique<OrderPage>(*m_engine);
        m_page->show();
        fixture::StationRequest request;
        request.home = m_bench.home();
        request.systemPorts = false;
        m_engine->open(request, LineBench::passphrase());
        QTRY_COMPARE_WITH_TIMEOUT(find<QComboBox>("profileBox")->count(), 4, 30'000);
        QCOMPARE(find<QComboBox>("profileBox")->currentText(), QStringLiteral("phone"));
    }
    void cleanupTestCase()
    {
        m_page.reset();
        m_engine.reset();
    }

    void shows_what_would_be_taken_before_anything_is()
    {
        QVERIFY(!find<QPushButton>("startOrderButton")->isEnabled());
        find<QLineEdit>("identitiesEdit")->setText(QStringLiteral("imei:35209900-000001..000009"));
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("startOrderButton")->isEnabled(), 30'000);
        QVERIFY2(preview().contains(QStringLiteral("3520990000000")), qPrintable(preview()));
        QVERIFY(preview().contains(QLatin1Char('9')));
    }

    void says_what_is_wrong_and_what_to_do()
    {
        find<QLineEdit>("identitiesEdit")->setText(QStringLiteral("imei:3520-1..9"));
        QTRY_VERIFY_WITH_TIMEOUT(preview().contains(QStringLiteral("K-304")), 30'000);
        QVERIFY(!find<QPushButton>("startOrderButton")->isEnabled());
    }

    void takes_identities_from_labels()
    {
        QTest::mouseClick(find<QPushButton>("identitiesScanButton"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("startOrderButton")->isEnabled(), 30'000);
        QVERIFY(!preview().isEmpty());
        QCOMPARE(m_page->request().identities, std::string("scan"));
        QVERIFY(!find<QLineEdit>("identitiesEdit")->isVisible());

        QTest::keyClicks(find<QLineEdit>("tacEdit"), QStringLiteral("3520x"));
        QTRY_VERIFY(preview().contains(QLatin1Char('4')));
        QVERIFY2(!preview().contains(QStringLiteral("scan:")), qPrintable(preview()));
        QVERIFY(!find<QPushButton>("startOrderButton")->isEnabled());
        QTest::keyClicks(find<QLineEdit>("tacEdit"), QStringLiteral("99009"));
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("startOrderButton")->isEnabled(), 30'000);
        QCOMPARE(m_page->request().identities, std::string("scan:35209900"));

        QTest::mouseClick(find<QPushButton>("identitiesScanButton"), Qt::LeftButton);
        QVERIFY(find<QLineEdit>("identitiesEdit")->isVisible());
        QVERIFY(!find<QLineEdit>("tacEdit")->isVisible());
    }

    void shows_an_order_by_labels_as_last_time()
    {
        m_page->setRequest({.profile = "phone", .identities = "scan:35209900", .chips = {}});
        QVERIFY(find<QPushButton>("identitiesScanButton")->isChecked());
        QCOMPARE(find<QLineEdit>("tacEdit")->text(), QStringLiteral("35209900"));
        QVERIFY(find<QLineEdit>("identitiesEdit")->text().isEmpty());
        m_page->setRequest({.profile = "phone", .identities = {}, .chips = {}});
        QVERIFY(!find<QPushButton>("identitiesScanButton")->isChecked());
    }

    void starts_and_stops()
    {
        find<QLineEdit>("identitiesEdit")->setText(QStringLiteral("imei:35209900-000001..000009"));
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("startOrderButton")->isEnabled(), 30'000);
        QSignalSpy started(m_page.get(), &OrderPage::started);
        QVERIFY(find<QPushButton>("stopOrderButton")->isHidden());
        QTest::mouseClick(find<QPushButton>("startOrderButton"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(started.count(), 1, 30'000);
        QVERIFY(!find<QPushButton>("stopOrderButton")->isHidden());
        QTest::mouseClick(find<QPushButton>("stopOrderButton"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("stopOrderButton")->isHidden(), 30'000);
    }

    void an_order_that_was_started_elsewhere_is_what_an_empty_page_shows()
    {
        OrderPage another(*m_engine);
        another.show();
        m_engine->startOrder({.profile = "phone", .identities = provisioning::byScan(""), .chips = {}});
        QTRY_COMPARE_WITH_TIMEOUT(another.request().identities, std::string("scan"), 60'000);
        QVERIFY(another.findChild<QPushButton*>(QStringLiteral("identitiesScanButton"))->isChecked());
        QVERIFY(!another.findChild<QLineEdit*>(QStringLiteral("identitiesEdit"))->isVisible());
        m_engine->stopOrder();
    }
};

QTEST_MAIN(OrderPageTest)
#include "order_page_test.moc"
