#include "ui/common/banner_bar.h"
#include "ui/common/banner_strip.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

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
