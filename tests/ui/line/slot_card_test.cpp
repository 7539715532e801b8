#include "ui/line/slot_card.h"

#include <QSignalSpy>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;
using fixture::SlotState;

class SlotCardTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void tells_what_it_shows_by_its_properties_and_to_who_does_not_see()
    {
        SlotCard card(7);
        QCOMPARE(card.objectName(), QStringLiteral("slotCard_07"));
        fixture::SlotStatus status;
        status.slot = 7;
        status.state = SlotState::Fail;
        status.error = Error(Code::DeviceStorageFault);
        status.identity = "350000000000006";
        card.setStatus(status);
        QCOMPARE(card.property("state").toString(), QStringLiteral("fail"));
        QCOMPARE(card.property("code").toString(), QStringLiteral("K-204"));
        QCOMPARE(card.property("word").toString(), QStringLiteral("FAIL 204"));
        QCOMPARE(card.property("identity").toString(), QStringLiteral("350000000000006"));
        QCOMPARE(card.accessibleName(), QStringLiteral("Slot 7: FAIL 204. Put it in the red bin"));
    }

    void is_chosen_by_key_and_by_hand()
    {
        SlotCard card(1);
        card.resize(300, 150);
        card.show();
        QSignalSpy chosen(&card, &SlotCard::chosen);
        QTest::keyClick(&card, Qt::Key_Space);
        QTest::mouseClick(&card, Qt::LeftButton);
        QCOMPARE(chosen.count(), 2);
    }

    void a_changed_state_changes_the_picture()
    {
        SlotCard card(1);
        card.resize(300, 150);
        const QImage before = card.grab().toImage();
        fixture::SlotStatus status;
        status.slot = 1;
        status.state = SlotState::Pass;
        card.setStatus(status);
        const QImage pass = card.grab().toImage();
        QVERIFY(before != pass);
        status.queued = true;
        card.setStatus(status);
        QVERIFY(card.grab().toImage() != pass);
    }
};

QTEST_MAIN(SlotCardTest)
#include "slot_card_test.moc"
