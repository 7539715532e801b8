#include "ui/line/slot_grid.h"

#include "ui/line/slot_card.h"
#include "ui/line/slot_card_painter.h"

#include <QTest>

using namespace keyline;
using namespace keyline::ui;

class SlotGridTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void cards_fill_the_room_and_do_not_overlap()
    {
        for (const int slots : {1, 2, 8, 16, 33, 64}) {
            SlotGrid grid;
            grid.setSlots(slots);
            grid.resize(1200, 700);
            grid.show();
            QCOMPARE(grid.count(), slots);
            QRegion taken;
            for (int slot = 1; slot <= slots; ++slot) {
                const QRect place = grid.card(slot)->geometry();
                QVERIFY(grid.rect().contains(place));
                QVERIFY(!taken.intersects(place));
                taken += place;
            }
        }
    }

    void cards_scroll_where_their_words_would_have_no_room()
    {
        SlotGrid grid;
        QFont large = grid.font();
        large.setPointSizeF(large.pointSizeF() * 2);
        grid.setFont(large);
        grid.setSlots(8);
        grid.resize(1100, 300);
        grid.show();
        QVERIFY(grid.widget()->height() > grid.height());
        QVERIFY(grid.widget()->width() < grid.width());
        fixture::SlotStatus hold;
        hold.state = fixture::SlotState::Hold;
        hold.error = Error(Code::ChipAttachedTwice);
        for (hold.slot = 1; hold.slot <= 8; ++hold.slot) {
            SlotCard& card = *grid.card(hold.slot);
            card.setStatus(hold);
            QVERIFY(cardSizeFor(card.size(), card.font()) != CardSize::XS);
            QVERIFY(card.fits(card.size()));
        }
    }

    void sixty_four_cards_stand_in_eight_rows_of_eight()
    {
        QCOMPARE(SlotGrid::columnsFor(64, {1600, 800}), 8);
        QCOMPARE(SlotGrid::columnsFor(1, {1600, 800}), 1);
    }

    void each_slot_shows_its_own_status()
    {
        SlotGrid grid;
        grid.setSlots(2);
        fixture::SlotStatus status;
        status.slot = 2;
        status.state = fixture::SlotState::Pass;
        grid.setStatus(status);
        QCOMPARE(grid.card(2)->state(), QStringLiteral("pass"));
        QCOMPARE(grid.card(1)->state(), QStringLiteral("empty"));
        QVERIFY(grid.card(3) == nullptr);
        status.slot = 3; // of a fixture that was larger
        grid.setStatus(status);
        QCOMPARE(grid.count(), 2);
        grid.clear();
        QCOMPARE(grid.card(2)->state(), QStringLiteral("empty"));
        QCOMPARE(grid.card(2)->status().slot, 2);
    }

    void arrows_go_from_card_to_card()
    {
        SlotGrid grid;
        grid.setSlots(8);
        grid.resize(1000, 300);
        grid.show();
        QVERIFY(QTest::qWaitForWindowActive(&grid));
        grid.card(1)->setFocus();
        QTest::keyClick(grid.card(1), Qt::Key_Right);
        QVERIFY(grid.card(2)->hasFocus());
        QTest::keyClick(grid.card(2), Qt::Key_Down);
        QVERIFY(grid.card(2 + SlotGrid::columnsFor(8, grid.size()))->hasFocus());
    }
};

QTEST_MAIN(SlotGridTest)
#include "slot_grid_test.moc"
