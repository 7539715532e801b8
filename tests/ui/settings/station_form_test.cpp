#include "ui/settings/station_form.h"

#include "ui/common/message_line.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

class StationFormTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void the_name_is_kept_at_once_and_taken_back_by_undo()
    {
        const QTemporaryDir folder;
        const provisioning::HomeLayout layout{folder.path().toStdString()};
        const auto kept = [&] { return provisioning::StationSettings::load(layout.settings()).name; };
        provisioning::StationSettings{.name = "Line 1"}.save(layout.settings());
        StationForm form(layout.home);
        std::function<void()> undo;
        connect(&form, &StationForm::changed, this, [&](const QString&, const std::function<void()>& u) { undo = u; });
        auto* name = form.findChild<QLineEdit*>(QStringLiteral("stationNameEdit"));
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("Line 2"));
        QTRY_COMPARE(kept(), std::string("Line 2"));
        undo();
        QCOMPARE(kept(), std::string("Line 1"));
        QCOMPARE(name->text(), QStringLiteral("Line 1"));
    }

    void confirming_rejects_is_kept_at_once_told_and_taken_back_by_undo()
    {
        const QTemporaryDir folder;
        const provisioning::HomeLayout layout{folder.path().toStdString()};
        const auto kept = [&] { return provisioning::StationSettings::load(layout.settings()).confirmRejects; };
        StationForm form(layout.home);
        std::function<void()> undo;
        bool told = false;
        connect(&form, &StationForm::changed, this, [&](const QString&, const std::function<void()>& u) { undo = u; });
        connect(&form, &StationForm::confirmRejectsChanged, this, [&](bool confirm) { told = confirm; });
        auto* check = form.findChild<QCheckBox*>(QStringLiteral("confirmRejectsCheck"));
        check->click();
        QVERIFY(kept() && told && check->isChecked());
        undo();
        QVERIFY(!kept() && !told && !check->isChecked());
    }

    void a_name_that_is_too_long_is_said_and_not_kept()
    {
        const QTemporaryDir folder;
        const provisioning::HomeLayout layout{folder.path().toStdString()};
        StationForm form(layout.home);
        QTest::keyClicks(form.findChild<QLineEdit*>(), QString(60, u'x') + u'\r');
        QCOMPARE(form.findChild<MessageLine*>(QStringLiteral("messageLine"))->code(), QStringLiteral("K-902"));
        QVERIFY(provisioning::StationSettings::load(layout.settings()).name.empty());
    }
};

QTEST_MAIN(StationFormTest)
#include "station_form_test.moc"
