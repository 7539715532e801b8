#include "ui/common/heading.h"
#include "ui/repair/button_row.h"
#include "ui/repair/check_list.h"
#include "ui/repair/connect_page.h"
#include "ui/repair/course_bar.h"
#include "ui/repair/done_page.h"
#include "ui/repair/facts_view.h"
#include "ui/repair/find_page.h"
#include "ui/repair/look_page.h"
#include "ui/repair/page.h"
#include "ui/repair/panel.h"
#include "ui/repair/prove_page.h"
#include "ui/repair/queue_delegate.h"
#include "ui/repair/queue_model.h"
#include "ui/repair/queue_panel.h"
#include "ui/repair/ready_page.h"
#include "ui/repair/restore_page.h"
#include "ui/repair/start_page.h"
#include "ui/repair/state_mark.h"
#include "ui/repair/text_label.h"

#include "ui/common/appearance.h"
#include "ui/common/check_row.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

namespace {

recovery::Job jobOf(quint64 number, recovery::Stage stage)
{
    recovery::Job job;
    job.number = number;
    job.stage = stage;
    job.port = "/dev/ttyACM" + std::to_string(number);
    job.model = "Aurora 1";
    job.chip = identity::ChipId::fromHex("10112233445566778899aabbccddee0" + std::to_string(number));
    if (stage == recovery::Stage::Over)
        job.outcome = recovery::Outcome::Restored;
    return job;
}

QImage pictureOf(QWidget& widget)
{
    widget.resize(widget.sizeHint());
    return widget.grab().toImage();
}

} // namespace

/// The wizard's parts by themselves, fed with what a bench would say.
class RepairWidgetsTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void a_check_that_broke_opens_by_itself_and_says_what();
    void the_list_of_checks_shows_what_is_made_so_far();
    void a_sign_is_told_by_its_shape_without_its_colour();
    void the_rail_says_where_a_device_is();
    void the_queue_shows_the_newest_first_and_says_its_state();
    void buttons_stand_above_each_other_where_they_do_not_fit();
    void a_lead_is_larger_than_text_and_not_bold();
};

void RepairWidgetsTest::a_check_that_broke_opens_by_itself_and_says_what()
{
    CheckList list;
    std::vector<registry::Check> checks{{registry::CheckKind::Checkpoint, registry::CheckState::Holds, {}, {}}};
    auto* row = list.findChild<CheckRow*>(QStringLiteral("check_checkpoint"));
    list.setChecks(checks);
    QVERIFY(!row->isOpen());
    QCOMPARE(row->stateName(), QStringLiteral("holds"));
    checks[0] = {registry::CheckKind::Checkpoint, registry::CheckState::Broken, Code::LogWentBack, "7 entries\x1b[2J"};
    list.setChecks(checks);
    QVERIFY(row->isOpen());
    bool said = false;
    for (const QLabel* label : row->findChildren<QLabel*>()) {
        said = said || label->text().contains(QStringLiteral("7 entries"));
        QVERIFY(!label->text().contains(QChar(0x1b)));
    }
    QVERIFY(said);
}

void RepairWidgetsTest::the_list_of_checks_shows_what_is_made_so_far()
{
    CheckList list;
    const std::vector<registry::Check> checks{
        {registry::CheckKind::Checkpoint, registry::CheckState::Holds, {}, {}},
        {registry::CheckKind::Witnesses, registry::CheckState::NotChecked, {}, "none asked for"}};
    list.setChecks(checks);
    const auto state = [&](const char* name) {
        return list.findChild<QWidget*>(QLatin1String(name))->property("state").toString();
    };
    QCOMPARE(state("check_checkpoint"), QStringLiteral("holds"));
    QCOMPARE(state("check_witnesses"), QStringLiteral("not-checked"));
    QCOMPARE(state("check_backup"), QStringLiteral("waiting"));
    list.setChecks({});
    QCOMPARE(state("check_checkpoint"), QStringLiteral("waiting"));
}

void RepairWidgetsTest::a_sign_is_told_by_its_shape_without_its_colour()
{
    std::vector<QImage> grey;
    for (const auto& [shape, icon, tone] : {std::tuple{StateMark::Shape::Circle, Icon::Tick, Tone::Pass},
                                            std::tuple{StateMark::Shape::Octagon, Icon::Cross, Tone::Fail},
                                            std::tuple{StateMark::Shape::Triangle, Icon::Bang, Tone::Hold},
                                            std::tuple{StateMark::Shape::Square, Icon::Plug, Tone::Now}}) {
        StateMark mark;
        mark.setSign(shape, icon, tone);
        QImage seen = pictureOf(mark).convertToFormat(QImage::Format_Mono);
        for (const QImage& other : grey)
            QVERIFY(seen != other);
        grey.push_back(seen);
    }
}

void RepairWidgetsTest::the_rail_says_where_a_device_is()
{
    CourseBar rail;
    recovery::Job job = jobOf(1, recovery::Stage::Finding);
    rail.setPage(WizardPageName::Find, &job);
    QVERIFY(rail.accessibleName().contains(QStringLiteral("Find")));
    job.steps = {{recovery::Step::Connect, {}}, {recovery::Step::Look, {}}, {recovery::Step::Find, {}}};
    job.stage = recovery::Stage::Over;
    job.outcome = recovery::Outcome::Failed;
    rail.setPage(WizardPageName::Failure, &job);
    QVERIFY2(rail.accessibleName().contains(QStringLiteral("Restore")), qPrintable(rail.accessibleName()));
    rail.setPage(WizardPageName::Done, &job);
    QVERIFY(rail.accessibleName().contains(QStringLiteral("Done")));
}

void RepairWidgetsTest::the_queue_shows_the_newest_first_and_says_its_state()
{
    recovery::RepairBench bench({});
    Wizard wizard(bench);
    wizard.setPace(std::chrono::milliseconds(0));
    QueuePanel panel(wizard);
    QueueModel model(wizard);
    Q_EMIT bench.jobChanged(jobOf(1, recovery::Stage::Over));
    Q_EMIT bench.jobChanged(jobOf(2, recovery::Stage::Restoring));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data(QueueModel::NumberRole).toULongLong(), 2ull);
    QCOMPARE(model.index(0, 0).data(QueueModel::StateRole).toString(), QStringLiteral("Restoring"));
    QVERIFY(model.index(1, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Restored")));
    recovery::Job failed = jobOf(1, recovery::Stage::Over);
    failed.outcome = recovery::Outcome::Failed;
    failed.error = Error(Code::RepairStorage);
    Q_EMIT bench.jobChanged(failed);
    QCOMPARE(model.index(1, 0).data(QueueModel::StateRole).toString(), QStringLiteral("R-204"));
    Q_EMIT bench.jobRemoved(1);
    QCOMPARE(model.rowCount(), 1);
}

void RepairWidgetsTest::buttons_stand_above_each_other_where_they_do_not_fit()
{
    ButtonRow row;
    auto* side = new QPushButton(QStringLiteral("Save the report…"));
    auto* main = new QPushButton(QStringLiteral("Next device"));
    row.setMain(main);
    row.addSide(side);
    row.resize(side->sizeHint().width() + main->sizeHint().width() + 200, 40);
    row.show();
    QCOMPARE(side->y(), main->y());
    QVERIFY(main->x() > side->x());
    row.resize(main->sizeHint().width() + 20, 100);
    QTRY_VERIFY(main->y() > side->y());
    QVERIFY(row.minimumSizeHint().height() > main->height());
}

void RepairWidgetsTest::a_lead_is_larger_than_text_and_not_bold()
{
    const std::unique_ptr<Heading> lead(makeLead());
    const std::unique_ptr<QLabel> text(makeText(nullptr));
    QVERIFY(lead->font().pointSizeF() > text->font().pointSizeF());
    QVERIFY(!lead->font().bold() && lead->wordWrap() && text->wordWrap());
}

QTEST_MAIN(RepairWidgetsTest)
#include "widgets_test.moc"
