#include "ui/line/attention_list.h"

#include <QSignalSpy>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;
using fixture::SlotState;

class AttentionListTest : public QObject
{
    Q_OBJECT

  private:
    static std::map<int, fixture::SlotStatus> slot(int number, SlotState state, UnixTime since)
    {
        fixture::SlotStatus out;
        out.slot = number;
        out.state = state;
        out.since = since;
        return {{number, out}};
    }

  private Q_SLOTS:
    void lists_blue_red_amber_green_each_oldest_first()
    {
        AttentionList list;
        list.take(slot(1, SlotState::Pass, 5));
        list.take(slot(2, SlotState::Hold, 3));
        list.take(slot(3, SlotState::Fail, 9));
        list.take(slot(4, SlotState::Fail, 2));
        list.take(slot(5, SlotState::Scan, 8));
        list.take(slot(6, SlotState::Working, 1));
        list.take(slot(7, SlotState::DoneBefore, 1));
        QVERIFY(list.listed() == std::vector<int>({5, 4, 3, 2, 1, 7}));
        list.take(slot(4, SlotState::Empty, 10));
        QVERIFY(list.listed() == std::vector<int>({5, 3, 2, 1, 7}));
        QVERIFY(list.accessibleName().contains(QStringLiteral("5 SCAN")));
        list.clear();
        QVERIFY(list.listed().empty());
    }

    void what_has_no_room_is_counted_and_slots_that_are_gone_are_forgotten()
    {
        AttentionList list;
        for (int n = 1; n <= 64; ++n)
            list.take(slot(n, SlotState::Hold, n));
        list.setVertical(true);
        list.resize(list.sizeHint().width(), 400);
        const QImage many = list.grab().toImage();
        list.setSlots(4);
        QCOMPARE(list.listed().size(), std::size_t(4));
        QVERIFY(list.grab().toImage() != many);
    }

    void an_entry_leads_to_its_slot()
    {
        AttentionList list;
        list.take(slot(9, SlotState::Hold, 3));
        list.resize(600, 40);
        list.show();
        QSignalSpy chosen(&list, &AttentionList::chosen);
        for (int x = 0; x < list.width() && chosen.isEmpty(); x += 10)
            QTest::mouseClick(&list, Qt::LeftButton, {}, {x, 20});
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toInt(), 9);
    }
};

QTEST_MAIN(AttentionListTest)
#include "attention_list_test.moc"
