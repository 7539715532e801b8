#include "ui/line/slot_detail.h"

#include <QLabel>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

class SlotDetailTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void says_what_happened_what_it_means_and_what_to_do()
    {
        fixture::SlotStatus slot;
        slot.slot = 5;
        slot.state = fixture::SlotState::Fail;
        slot.error = Error(Code::DeviceStorageFault, "/dev/x");
        slot.chip = identity::ChipId::fromBytes(Bytes(8, 0x21));
        slot.identity = "350000000000006";
        slot.steps[0] = {fixture::StepMark::State::Done, std::chrono::milliseconds(42)};
        SlotDetail detail;
        detail.setStatus(slot);
        const QString text = detail.supportText();
        for (const char* part : {"Slot 5: FAIL 204", "storage cannot be written", "K-204", "red bin", "350000000000006",
                                 "2121212121212121", "Read chip\t42 ms", "/dev/x"})
            QVERIFY2(text.contains(QLatin1String(part)), part);
        QVERIFY(!detail.findChild<QLabel*>(QStringLiteral("slotMeansLabel"))->isHidden());
    }

    void a_device_at_work_has_no_error()
    {
        fixture::SlotStatus slot;
        slot.slot = 2;
        slot.state = fixture::SlotState::Working;
        SlotDetail detail;
        detail.setStatus(slot);
        QVERIFY(detail.findChild<QLabel*>(QStringLiteral("slotMeansLabel"))->isHidden());
    }
};

QTEST_MAIN(SlotDetailTest)
#include "slot_detail_test.moc"
