#include "ui/setup/identity_model.h"
#include "ui/setup/order_view.h"

#include "base/file.h"
#include "ui/common/message_line.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

class OrderViewTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;

    provisioning::HomeLayout layout() const { return {m_folder->path().toStdString()}; }
    std::string write(const char* name, std::string_view content) const
    {
        const std::filesystem::path file = m_folder->filePath(QLatin1String(name)).toStdString();
        writeFileAtomically(file, asBytes(content));
        return file.string();
    }
    static QString code(const QWidget& in) { return in.findChild<MessageLine*>(QStringLiteral("messageLine"))->code(); }
    static void typeRange(QWidget& in, const char* text)
    {
        auto* edit = in.findChild<QLineEdit*>(QStringLiteral("rangeEdit"));
        edit->clear();
        QTest::keyClicks(edit, QLatin1String(text));
    }

  private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        makeFolder(layout().profiles());
        package::writeBuiltInProfiles(layout().profiles());
    }
    void cleanup() { m_folder.reset(); }

    void a_range_is_previewed_with_its_check_digits()
    {
        OrderView view;
        view.setProfiles(layout().profiles());
        typeRange(view, "imei:35209900-176148..176150");
        QTRY_COMPARE(view.devices(), std::size_t(3));
        const QAbstractItemModel* rows = view.findChild<QTableView*>()->model();
        QCOMPARE(rows->rowCount(), 3);
        QCOMPARE(rows->index(0, 0).data().toString(), QStringLiteral("352099001761481")); // 3GPP TS 23.003, Annex B
        QCOMPARE(view.request().identities, std::string("imei:35209900-176148..176150"));
    }

    void a_profile_of_two_identities_takes_two_a_device()
    {
        OrderView view;
        view.setProfiles(layout().profiles());
        view.findChild<QComboBox*>()->setCurrentText(QStringLiteral("phone-dual"));
        typeRange(view, "imei:35209900-000000..000009");
        QTRY_COMPARE(view.devices(), std::size_t(5));
        QCOMPARE(view.findChild<QTableView*>()->model()->columnCount(), 2);
    }

    void what_is_wrong_with_a_file_is_said_with_its_lines()
    {
        OrderView view;
        view.setProfiles(layout().profiles());
        provisioning::OrderRequest request;
        request.identities = write("list.csv", "352099001761481\n352099001761482\n352099001761481\n");
        view.setRequest(request);
        QTRY_COMPARE(code(view), QStringLiteral("K-305"));
        const QString text = view.findChild<MessageLine*>(QStringLiteral("messageLine"))->text();
        QVERIFY2(text.contains(QStringLiteral("line 2")) || text.contains(QStringLiteral("2")), qPrintable(text));
        QVERIFY(!view.isReady());
    }

    void a_good_file_is_previewed_whole()
    {
        OrderView view;
        view.setProfiles(layout().profiles());
        provisioning::OrderRequest request;
        request.identities = write("list.csv", "imei\n352099001761481\n");
        view.setRequest(request);
        QTRY_COMPARE(view.devices(), std::size_t(1));
        QVERIFY(view.findChild<QRadioButton*>(QStringLiteral("fileButton"))->isChecked());
    }

    void labels_are_a_third_way_with_or_without_a_tac()
    {
        OrderView view;
        view.setProfiles(layout().profiles());
        view.findChild<QRadioButton*>(QStringLiteral("labelsButton"))->click();
        QTRY_VERIFY(view.isReady());
        QCOMPARE(view.request().identities, std::string("scan"));
        auto* tac = view.findChild<QLineEdit*>(QStringLiteral("tacEdit"));
        QTest::keyClicks(tac, QStringLiteral("3520990"));
        QTRY_VERIFY(!view.findChild<MessageLine*>(QStringLiteral("messageLine"))->text().isEmpty());
        QVERIFY(!view.isReady());
        QTest::keyClicks(tac, QStringLiteral("0x"));
        QTRY_VERIFY(view.isReady());
        QCOMPARE(view.request().identities, std::string("scan:35209900"));
    }

    void a_tac_goes_only_with_a_profile_of_imeis()
    {
        OrderView view;
        view.setProfiles(layout().profiles());
        view.setRequest({.profile = "phone", .identities = "scan:35209900", .chips = {}});
        QVERIFY(view.findChild<QRadioButton*>(QStringLiteral("labelsButton"))->isChecked());
        QTRY_VERIFY(view.isReady());
        auto* profiles = view.findChild<QComboBox*>();
        for (const std::string& name : package::profileNames(layout().profiles()))
            if (package::loadProfile(layout().profiles(), name).identities.kind != identity::IdentityKind::Imei)
                profiles->setCurrentText(QString::fromStdString(name));
        QTRY_COMPARE(code(view), QStringLiteral("K-306"));
        QVERIFY(!view.isReady());
    }

    void only_the_newest_answer_counts()
    {
        OrderView view;
        view.setProfiles(layout().profiles());
        typeRange(view, "imei:35209900-000000..000009");
        QTRY_COMPARE(view.devices(), std::size_t(10));
        typeRange(view, "imei:nonsense");
        QCOMPARE(view.devices(), std::size_t(0));
        QTRY_COMPARE(code(view), QStringLiteral("K-304"));
    }

    void a_million_rows_cost_nothing_until_they_are_looked_at()
    {
        IdentityModel model;
        model.setSource(identity::openIdentities("imei:35209900-000000..999999", {}));
        QCOMPARE(model.rowCount(), 1'000'000);
        QCOMPARE(model.index(999'999, 0).data().toString().left(14), QStringLiteral("35209900999999"));
    }
};

QTEST_MAIN(OrderViewTest)
#include "order_view_test.moc"
