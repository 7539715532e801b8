#include "scan/layout.h"

#include <QTest>

using namespace keyline::scan;

class LayoutTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void knows_each_layout_by_what_it_makes_of_the_test_pages_code()
    {
        for (const Layout layout : allLayouts)
            QVERIFY2(layoutOfProbe(typedOn(layout, layoutProbe)) == layout, layoutName(layout));
    }

    void finds_nothing_wrong_where_nothing_is()
    {
        QVERIFY(!layoutOfProbe(layoutProbe));
        QVERIFY(!layoutOfProbe("something else"));
        QVERIFY(!layoutOfProbe(""));
    }

    void says_what_was_meant()
    {
        QCOMPARE(meantOn(Layout::French, "&é\"'(-è_çà"), std::string("1234567890"));
        QCOMPARE(meantOn(Layout::German, "32473ßMz"), std::string("32473-My"));
        QCOMPARE(meantOn(Layout::CapsLock, "klS07"), std::string("KLs07"));
        QCOMPARE(meantOn(Layout::Czech, "+ěščřžýáíé"), std::string("1234567890"));
    }

    void takes_every_code_there_and_back()
    {
        constexpr std::string_view text = "0123456789-ABCXYZ";
        for (const Layout layout : allLayouts)
            QCOMPARE(meantOn(layout, typedOn(layout, text)), std::string(text));
    }

    void survives_text_that_is_cut_within_a_letter()
    {
        for (const Layout layout : allLayouts)
            QVERIFY(!meantOn(layout, "\xC3").empty());
    }
};

QTEST_GUILESS_MAIN(LayoutTest)
#include "layout_test.moc"
