#include "ui/settings/port_model.h"
#include "ui/settings/ports_view.h"
#include "ui/settings/slot_map.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

class PortsViewTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path at(const char* name) const
    {
        return std::filesystem::path(m_folder->path().toStdString()) / name;
    }
    void plug(const char* name) const { std::filesystem::create_symlink("/dev/null", at(name)); }
    void unplug(const char* name) const { std::filesystem::remove(at(name)); }
    std::string head(const char* name) const { return "path:" + at(name).string(); }
    std::string folderRule() const { return "folder:" + m_folder->path().toStdString() + "\n"; }

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void slots_are_taught_by_plugging_one_after_the_other()
    {
        fixture::PortDesk desk({}, false);
        PortsView view(desk, PortsView::Teacher::View);
        view.setRules(folderRule());
        view.setFixture(fixture::Fixture(4));
        plug("b");
        QTRY_COMPARE(view.fixture().headOf(1), head("b"));
        plug("a");
        QTRY_COMPARE(view.fixture().headOf(2), head("a"));
        unplug("b");
        plug("c");
        QTRY_COMPARE(view.fixture().headOf(3), head("c"));
        QCOMPARE(view.fixture().headOf(1), head("b"));
    }

    void a_folder_that_is_not_there_is_said()
    {
        fixture::PortDesk desk({}, false);
        PortsView view(desk, PortsView::Teacher::View);
        const auto* hint = view.findChild<QLabel*>(QStringLiteral("virtualFolderHint"));
        view.setRules(folderRule());
        QVERIFY(hint->text().isEmpty());
        view.setRules("folder:/nowhere/at/all\n");
        QVERIFY(!hint->text().isEmpty() && !hint->isHidden());
    }

    void a_port_without_a_name_shows_its_own()
    {
        fixture::PortDesk desk({}, false);
        PortsView view(desk, PortsView::Teacher::View);
        view.setRules(folderRule());
        plug("ttyV7");
        auto* table = view.findChild<QTableView*>();
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QVERIFY(table->model()->index(0, 0).data().toString().contains(QStringLiteral("ttyV7")));
        QVERIFY(table->textElideMode() == Qt::ElideMiddle);
    }

    void teaching_anew_waits_until_everything_was_unplugged()
    {
        fixture::PortDesk desk({}, false);
        PortsView view(desk, PortsView::Teacher::View);
        view.setRules(folderRule());
        view.setFixture(fixture::Fixture(4));
        plug("a");
        plug("b");
        QTRY_VERIFY(!view.fixture().headOf(2).empty());
        view.findChild<QPushButton*>(QStringLiteral("teachButton"))->click();
        QVERIFY(view.fixture().headOf(1).empty());
        plug("c");
        QTRY_COMPARE(view.fixture().headOf(1), head("c"));
        unplug("b");
        QTRY_COMPARE(view.findChild<QTableView*>()->model()->rowCount(), 2);
        plug("b");
        QTRY_COMPARE(view.fixture().headOf(2), head("b"));
    }

    void at_a_station_at_work_the_station_teaches()
    {
        fixture::PortDesk desk({}, false);
        PortsView view(desk, PortsView::Teacher::Station);
        view.setRules(folderRule());
        plug("a");
        QTRY_COMPARE(view.findChild<QTableView*>()->model()->rowCount(), 1);
        QVERIFY(view.fixture().headOf(1).empty());
    }

    void a_port_that_is_not_ticked_is_never_touched_and_gets_no_slot()
    {
        plug("a");
        plug("b");
        fixture::PortDesk desk({std::filesystem::path(m_folder->path().toStdString())}, false);
        PortModel* model = nullptr;
        PortsView view(desk, PortsView::Teacher::View);
        // The view's own folder is what the desk looks at: both are the same here.
        view.setRules("path:" + at("a").string() + "\n" + folderRule());
        model = view.findChild<PortModel*>();
        QTRY_COMPARE(model->rowCount(), 2);
        QSignalSpy edited(&view, &PortsView::rulesEdited);
        QTRY_VERIFY(model->ports()[0].isAllowed());
        QVERIFY(model->setData(model->index(0, PortModel::Used), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(edited.size(), 1);
        QCOMPARE(view.rules(), folderRule());
    }

    void nothing_is_touched_until_somebody_says_so()
    {
        plug("a");
        fixture::PortDesk desk({std::filesystem::path(m_folder->path().toStdString())}, false);
        PortsView view(desk, PortsView::Teacher::View);
        QCOMPARE(view.rules(), std::string());
        QVERIFY(view.findChild<QRadioButton*>(QStringLiteral("onlyPortsButton"))->isChecked());
        view.findChild<QRadioButton*>(QStringLiteral("anyPortButton"))->click();
        QCOMPARE(view.rules(), std::string("path:/*\n"));
    }

    void rules_come_back_as_they_were_kept()
    {
        fixture::PortDesk desk({}, false);
        PortsView view(desk, PortsView::Teacher::View);
        view.setRules("303a:1001\nserial:ABC*\n");
        QVERIFY(view.findChild<QRadioButton*>(QStringLiteral("onlyPortsButton"))->isChecked());
        QCOMPARE(view.rules(), std::string("303a:1001\nserial:ABC*\n"));
        view.setRules("path:/*\n" + folderRule());
        QVERIFY(view.findChild<QRadioButton*>(QStringLiteral("anyPortButton"))->isChecked());
        QCOMPARE(view.rules(), "path:/*\n" + folderRule());
    }

    void fewer_slots_forget_the_places_above()
    {
        fixture::PortDesk desk({}, false);
        PortsView view(desk, PortsView::Teacher::View);
        fixture::Fixture fixture(8);
        fixture.assign(8, "usb:1-2:1.0");
        view.setFixture(fixture);
        QSignalSpy edited(&view, &PortsView::fixtureEdited);
        view.findChild<QSpinBox*>(QStringLiteral("slotsEdit"))->setValue(4);
        QCOMPARE(edited.size(), 1);
        QCOMPARE(view.fixture().slots(), 4);
        QVERIFY(!view.fixture().slotOf("usb:1-2:1.0"));
    }

    void the_map_says_in_words_how_much_is_known()
    {
        SlotMap map;
        fixture::Fixture fixture(16);
        fixture.assign(3, "usb:1-2:1.0");
        map.setState(fixture, {3}, 1);
        QVERIFY(map.accessibleName().contains(QStringLiteral("16")));
        QVERIFY(map.heightForWidth(200) > map.heightForWidth(2000));
    }
};

QTEST_MAIN(PortsViewTest)
#include "ports_view_test.moc"
