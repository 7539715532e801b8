#include "ui/line/slot_words.h"

#include <QTest>

using namespace keyline;
using namespace keyline::ui;
using fixture::SlotState;
using fixture::SlotStatus;

class SlotWordsTest : public QObject
{
    Q_OBJECT

  private:
    static SlotStatus slot(SlotState state, std::optional<Error> error = {})
    {
        SlotStatus out;
        out.slot = 3;
        out.state = state;
        out.error = std::move(error);
        return out;
    }

  private Q_SLOTS:
    void every_state_but_empty_has_a_word_and_an_instruction_of_at_most_nine_words()
    {
        for (int state = 0; state <= static_cast<int>(SlotState::Paused); ++state) {
            const auto words = slotWords(slot(static_cast<SlotState>(state), Error(Code::DeviceStorageFault)));
            QVERIFY(!words.instruction.isEmpty());
            QVERIFY(words.instruction.split(QLatin1Char(' ')).size() <= 9);
            QCOMPARE(words.word.isEmpty(), state == 0);
        }
    }

    void colour_means_move_your_hands()
    {
        QVERIFY(slotWords(slot(SlotState::Working)).tone == Tone::Neutral);
        QVERIFY(slotWords(slot(SlotState::Empty)).tone == Tone::Neutral);
        QVERIFY(slotWords(slot(SlotState::Paused)).tone == Tone::Neutral);
        QVERIFY(slotWords(slot(SlotState::Pass)).tone == Tone::Pass);
        QVERIFY(slotWords(slot(SlotState::Fail)).tone == Tone::Fail);
        QVERIFY(slotWords(slot(SlotState::Hold)).tone == Tone::Hold);
        QVERIFY(slotWords(slot(SlotState::Scan)).tone == Tone::Now);
        QVERIFY(slotWords(slot(SlotState::PutBack)).tone == Tone::Now);
    }

    void states_that_need_a_hand_differ_in_shape_not_only_in_colour()
    {
        const auto icon = [](SlotState state) { return slotWords(slot(state)).icon; };
        QVERIFY(icon(SlotState::Pass) != icon(SlotState::Fail));
        QVERIFY(icon(SlotState::Fail) != icon(SlotState::Hold));
        QVERIFY(icon(SlotState::Hold) != icon(SlotState::Scan));
        QVERIFY(icon(SlotState::Scan) != icon(SlotState::PutBack));
    }

    void a_failure_shows_its_number_what_to_do_and_how_often()
    {
        SlotStatus failed = slot(SlotState::Fail, Error(Code::DeviceStorageFault));
        QCOMPARE(slotWords(failed).word, QStringLiteral("FAIL 204"));
        QCOMPARE(slotWords(failed).instruction, QStringLiteral("Put it in the red bin"));
        failed.unconfirmed = true; // and taken out
        QCOMPARE(slotWords(failed).instruction, QStringLiteral("Put it in the red bin, scan RED BIN"));
        failed.nextWaits = true;
        QCOMPARE(slotWords(failed).instruction, QStringLiteral("Scan RED BIN first, or press Del"));
        QVERIFY(slotWords(failed).times.isEmpty());
        failed.repeats = 2;
        QCOMPARE(slotWords(failed).times, QStringLiteral("×2"));
    }

    void an_empty_slot_keeps_the_last_result()
    {
        SlotStatus empty = slot(SlotState::Empty);
        empty.last = {{station::Result::Fail, "K-204", 1000}};
        QVERIFY(slotWords(empty).word.startsWith(QStringLiteral("Last: FAIL ")));
        QVERIFY(slotWords(empty).outlined);
        QCOMPARE(slotWords(empty).shortWord, QStringLiteral("Last: FAIL")); // never as if it were in there now
    }

    void of_several_that_wait_for_a_label_one_says_now()
    {
        const SlotStatus waiting = slot(SlotState::Scan);
        QCOMPARE(slotWords(waiting).instruction, QStringLiteral("Scan this device's label"));
        QVERIFY(slotWords(waiting, waiting.slot).instruction.startsWith(QStringLiteral("Scan now")));
        QCOMPARE(slotWords(waiting, waiting.slot + 1).word, QStringLiteral("Waits"));
        QVERIFY(slotWords(waiting, waiting.slot + 1).instruction.contains(QString::number(waiting.slot + 1)));
        // Of another state it is nobody's matter which slot is armed.
        const SlotStatus passed = slot(SlotState::Pass);
        QVERIFY(slotWords(passed, passed.slot) == slotWords(passed));
    }

    void a_device_without_an_order_waits_for_one()
    {
        QCOMPARE(slotWords(slot(SlotState::Paused, Error(Code::Interrupted))).instruction,
                 QStringLiteral("Waits for an order"));
        QCOMPARE(slotWords(slot(SlotState::Paused, Error(Code::DiskFull))).instruction,
                 QStringLiteral("See the message above"));
    }

    void every_step_has_a_name()
    {
        QStringList names;
        for (int step = 0; step < station::stepCount; ++step)
            names << stepText(static_cast<station::Step>(step));
        QVERIFY(!names.contains(QString()));
        QCOMPARE(names.removeDuplicates(), 0);
        QCOMPARE(resultText(station::Result::DoneBefore), QStringLiteral("DONE"));
    }
};

QTEST_MAIN(SlotWordsTest)
#include "slot_words_test.moc"
