#include "ui/common/banner_bar.h"
#include "ui/common/banner_strip.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace keyline::ui;

namespace {

Banner away()
{
    return {QStringLiteral("K501"), Tone::Hold, Icon::TriangleBang,
            QStringLiteral("Registry away since 13:40. 37 records wait here, safely."), QStringLiteral("Show")};
}

Banner full()
{
    return {QStringLiteral("K605"), Tone::Fail, Icon::Disk, QStringLiteral("The disk is full."), QString()};
}

} // namespace

class BannerBarTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void takes_room_only_with_banners()
    {
        BannerBar bar;
        QVERIFY(bar.isHidden());
        bar.showBanner(away());
        QVERIFY(!bar.isHidden());
        bar.removeBanner(QStringLiteral("K501"));
        QVERIFY(bar.isHidden());
    }

    void what_is_below_does_not_move_where_room_is_kept()
    {
        QWidget page;
        auto* rows = new QVBoxLayout(&page);
        auto* bar = new BannerBar;
        bar->keepRoom(QStringLiteral("All is well."));
        auto* below = new QWidget;
        rows->addWidget(bar);
        rows->addWidget(below, 1);
        page.resize(1200, 400);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const QRect place = below->geometry();
        const QImage quiet = bar->grab().toImage();
        bar->setBanners({away(), full()});
        QTest::qWait(20);
        QCOMPARE(below->geometry(), place);
        QCOMPARE(bar->findChild<BannerStrip*>(QStringLiteral("banner_K605"))->x(), 0); // the worst at the left
        bar->setBanners({});
        QTest::qWait(20);
        QCOMPARE(below->geometry(), place);
        QCOMPARE(bar->grab().toImage(), quiet);
        Banner much = away();
        much.text = QString(much.text + QLatin1Char('\n')).repeated(8);
        bar->showBanner(much);
        QTRY_VERIFY(below->geometry() != place);
        const QRect lower = below->geometry();
        bar->setBanners({});
        QTest::qWait(20);
        QCOMPARE(below->geometry(), lower);
    }

    void room_that_is_scarce_is_kept_for_banners_alone()
    {
        BannerBar bar;
        bar.keepRoom({});
        QVERIFY(!bar.isHidden());
        bar.setRoomWhileQuiet(false);
        QVERIFY(bar.isHidden());
        bar.showBanner(away());
        QVERIFY(!bar.isHidden());
        bar.setBanners({});
        QVERIFY(bar.isHidden());
        bar.setRoomWhileQuiet(true);
        QVERIFY(!bar.isHidden());
    }

    void the_worst_is_first()
    {
        BannerBar bar;
        bar.showBanner(away());
        bar.showBanner(full());
        QCOMPARE(bar.ids(), QStringList({QStringLiteral("K605"), QStringLiteral("K501")}));
    }

    void the_same_banner_changes_in_its_place()
    {
        BannerBar bar;
        bar.setBanners({away(), full()});
        Banner more = away();
        more.text = QStringLiteral("38 records wait here.");
        bar.showBanner(more);
        QCOMPARE(bar.ids().size(), 2);
        auto* strip = bar.findChild<BannerStrip*>(QStringLiteral("banner_K501"));
        QVERIFY(strip);
        QCOMPARE(strip->findChild<QLabel*>()->text(), more.text);
        QCOMPARE(strip->accessibleName(), more.text);
        more.tone = Tone::Now;
        bar.showBanner(more);
        QCOMPARE(bar.ids().front(), QStringLiteral("K501"));
    }

    void leaves_only_what_holds()
    {
        BannerBar bar;
        bar.setBanners({away(), full()});
        bar.setBanners({full()});
        QCOMPARE(bar.ids(), QStringList(QStringLiteral("K605")));
        bar.setBanners({});
        QVERIFY(bar.isHidden());
    }

    void its_button_names_the_banner()
    {
        BannerBar bar;
        bar.setBanners({away(), full()});
        bar.show();
        QSignalSpy pressed(&bar, &BannerBar::actionTriggered);
        auto* button = bar.findChild<QWidget*>(QStringLiteral("banner_K501"))->findChild<QPushButton*>();
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(pressed.size(), 1);
        QCOMPARE(pressed.front().front().toString(), QStringLiteral("K501"));
        QVERIFY(bar.findChild<QWidget*>(QStringLiteral("banner_K605"))->findChild<QPushButton*>()->isHidden());
    }
};

QTEST_MAIN(BannerBarTest)
#include "banner_bar_test.moc"
