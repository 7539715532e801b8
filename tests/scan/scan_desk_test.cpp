#include "scan/scan_desk.h"

#include "base/error_table.h"

#include <QTest>

#include <set>

using namespace keyline;
using namespace keyline::scan;
using namespace std::chrono_literals;
using identity::ChipId;
using identity::DeviceIdentity;
using identity::IdentityKind;
using identity::IdentityList;
using Kind = ScanOutcome::Kind;

namespace {

class StoppedClock final : public Clock
{
  public:
    UnixTime now() const override { return 1'790'000'000; }
};

ChipId chip(int n)
{
    Bytes bytes(16, static_cast<std::uint8_t>(n));
    return ChipId::fromBytes(bytes);
}

/// The n-th IMEI of the tests' TAC, as its label says it.
std::string label(std::uint32_t n)
{
    return DeviceIdentity::imei(35209900, n).human();
}

IdentityList imei(std::uint32_t n)
{
    return IdentityList(DeviceIdentity::imei(35209900, n));
}

/// A desk, and what it said.
struct Bench
{
    explicit Bench(DeskRules rules = DeskRules{{{IdentityKind::Imei, 1}, {}}, true, 8})
        : desk(
              rules,
              {.give = [this](int slot, const IdentityList& list) { given.emplace_back(slot, list.primary().human()); },
               .labelRight = [this](int slot) { right.push_back(slot); },
               .labelWrong = [this](int slot, const Error& error) { wrong.emplace_back(slot, error.context()); },
               .confirmReject = [this](int slot) { return take(rejects, slot); },
               .letGo = [this](int slot) { return take(waits, slot); },
               .owner =
                   [this](const DeviceIdentity& identity) {
                       const auto found = owners.find(identity.human());
                       return found != owners.end() ? std::optional(found->second) : std::nullopt;
                   },
               .changed = [this] { ++changes; }},
              clock)
    {
    }

    ScanOutcome scan(std::string_view text) { return desk.scan(text, now); }
    std::string refusal(std::string_view text)
    {
        const auto outcome = scan(text);
        return outcome.kind == Kind::Refused ? errorInfo(outcome.error->code()).number : "not refused";
    }
    void pass(std::chrono::milliseconds time)
    {
        now += time;
        desk.tick(now);
    }
    std::string lastGiven() const
    {
        return given.empty() ? "" : std::to_string(given.back().first) + " " + given.back().second;
    }

    /// The slot, or with 0 the first one, if it is there; it is not afterwards.
    static int take(std::set<int>& from, int slot)
    {
        const auto found = slot == 0 ? from.begin() : from.find(slot);
        return found != from.end() ? from.extract(found).value() : 0;
    }

    std::set<int> rejects;
    std::set<int> waits;
    StoppedClock clock;
    Time now{1h};
    std::vector<std::pair<int, std::string>> given;
    std::vector<int> right;
    std::vector<std::pair<int, std::string>> wrong;
    std::map<std::string, Owner> owners;
    int changes = 0;
    ScanDesk desk;
};

DeskRules twoEach()
{
    return {{{IdentityKind::Imei, 2}, {}}, true, 8};
}

DeskRules withGrace()
{
    DeskRules out{{{IdentityKind::Imei, 1}, {}}, true, 8};
    out.grace = 1000ms;
    return out;
}

} // namespace

class ScanDeskTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void gives_a_label_to_the_slot_that_waits()
    {
        Bench bench;
        bench.desk.identityWanted(3, chip(1), bench.now);
        QCOMPARE(bench.desk.armed(), 3);
        const auto outcome = bench.scan(label(1));
        QVERIFY(outcome.kind == Kind::Given);
        QCOMPARE(outcome.slot, 3);
        QCOMPARE(bench.lastGiven(), "3 " + label(1));
        QCOMPARE(bench.desk.armed(), 0);
    }

    void keeps_a_label_for_the_device_that_comes_next()
    {
        Bench bench;
        QVERIFY(bench.scan(label(1)).kind == Kind::Noted);
        QCOMPARE(bench.desk.pending().size(), std::size_t{1});
        QVERIFY(bench.given.empty());
        bench.pass(29s);
        bench.desk.identityWanted(5, chip(1), bench.now);
        QCOMPARE(bench.lastGiven(), "5 " + label(1));
        QVERIFY(bench.desk.pending().empty());
    }

    void lets_a_label_lapse_after_thirty_seconds()
    {
        Bench bench;
        bench.scan(label(1));
        QVERIFY(bench.desk.nextTick() == bench.now + 30s);
        bench.pass(30s);
        QVERIFY(bench.desk.pending().empty());
        QVERIFY(!bench.desk.nextTick());
        bench.desk.identityWanted(5, chip(1), bench.now);
        QVERIFY(bench.given.empty());
        bench.scan(label(1)); // it cost nothing
        QCOMPARE(bench.lastGiven(), "5 " + label(1));
    }

    void says_which_label_another_took_the_place_of()
    {
        Bench bench;
        QVERIFY(bench.desk.scan(label(1), bench.now).replaced.empty());
        const auto second = bench.desk.scan(label(2), bench.now);
        QVERIFY(second.kind == Kind::Noted);
        QCOMPARE(second.identity, label(2));
        QCOMPARE(second.replaced, label(1));
        bench.pass(5s);
        QVERIFY(bench.desk.scan(label(2), bench.now).replaced.empty()); // the same once more
        // By its sticker, after the label.
        bench.desk.scan(OwnCode::slot(4).text(), bench.now);
        bench.desk.scan(label(3), bench.now);
        const auto moved = bench.desk.scan(OwnCode::slot(4).text(), bench.now + 5s);
        QVERIFY(moved.kind == Kind::Noted);
        QCOMPARE(moved.slot, 4);
        QCOMPARE(moved.identity, label(3));
        QCOMPARE(moved.replaced, label(2));
    }

    void takes_no_label_while_no_order_runs_but_cards()
    {
        DeskRules rules{{{IdentityKind::Imei, 1}, {}}, true};
        rules.slots = 8;
        rules.orderRuns = false;
        Bench bench(rules);
        for (const std::string& text : {label(1), std::string("4006381333931"), std::string("SN-0001-77")}) {
            const auto refused = bench.desk.scan(text, bench.now);
            QVERIFY(refused.kind == Kind::Refused);
            QVERIFY(refused.error->code() == Code::ScanNoOrder);
        }
        QVERIFY(bench.desk.pending().empty());
        QVERIFY(bench.desk.scan(OwnCode::command(Command::Lock).text(), bench.now).kind == Kind::Code);
        QVERIFY(bench.desk.scan(OwnCode::slot(3).text(), bench.now).kind == Kind::Armed);
        // A card that was misread is told as such: an order would not help.
        std::string damaged = OwnCode::command(Command::Lock).text();
        damaged.back() = damaged.back() == 'A' ? 'B' : 'A';
        const auto misread = bench.desk.scan(damaged, bench.now);
        QVERIFY(misread.error && misread.error->code() == Code::ScanOwnCodeDamaged);
    }

    void takes_the_last_of_two_labels_that_wait_for_any_device()
    {
        Bench bench;
        bench.scan(label(1));
        bench.scan(label(2));
        QCOMPARE(bench.desk.pending().size(), std::size_t{1});
        bench.desk.identityWanted(1, chip(1), bench.now);
        QCOMPARE(bench.lastGiven(), "1 " + label(2));
        bench.desk.identityWanted(2, chip(2), bench.now);
        bench.scan(label(1));
        QCOMPARE(bench.lastGiven(), "2 " + label(1));
    }

    void arms_one_of_several_waiting_slots_the_oldest_first()
    {
        Bench bench;
        bench.desk.identityWanted(4, chip(1), bench.now);
        bench.desk.identityWanted(2, chip(2), bench.now + 1s);
        QCOMPARE(bench.desk.armed(), 4);
        bench.scan(label(1));
        QCOMPARE(bench.lastGiven(), "4 " + label(1));
        QCOMPARE(bench.desk.armed(), 2);
    }

    void arms_the_slot_whose_sticker_is_scanned()
    {
        Bench bench;
        bench.desk.identityWanted(4, chip(1), bench.now);
        bench.desk.identityWanted(2, chip(2), bench.now);
        QVERIFY(bench.scan(OwnCode::slot(2).text()).kind == Kind::Armed);
        QCOMPARE(bench.desk.armed(), 2);
        bench.scan(label(1));
        QCOMPARE(bench.lastGiven(), "2 " + label(1));
        QCOMPARE(bench.desk.armed(), 4);
    }

    void arms_by_key_as_by_sticker()
    {
        Bench bench;
        bench.desk.identityWanted(4, chip(1), bench.now);
        bench.desk.identityWanted(2, chip(2), bench.now);
        QVERIFY(bench.desk.arm(2, bench.now).kind == Kind::Armed);
        bench.scan(label(1));
        QCOMPARE(bench.lastGiven(), "2 " + label(1));
    }

    void binds_sticker_and_label_to_the_device_that_comes_to_that_slot()
    {
        Bench bench;
        bench.scan(OwnCode::slot(6).text());
        bench.scan(label(1));
        bench.scan(label(2)); // and one for whoever comes
        bench.desk.identityWanted(1, chip(1), bench.now);
        QCOMPARE(bench.lastGiven(), "1 " + label(2));
        bench.desk.identityWanted(6, chip(2), bench.now);
        QCOMPARE(bench.lastGiven(), "6 " + label(1));
    }

    void binds_a_label_by_a_sticker_that_is_scanned_after_it()
    {
        Bench bench;
        bench.scan(label(1));
        QCOMPARE(bench.scan(OwnCode::slot(6).text()).slot, 6);
        bench.desk.identityWanted(1, chip(1), bench.now);
        QVERIFY(bench.given.empty());
        bench.desk.identityWanted(6, chip(2), bench.now);
        QCOMPARE(bench.lastGiven(), "6 " + label(1));
    }

    void forgets_a_sticker_after_thirty_seconds()
    {
        Bench bench;
        bench.scan(OwnCode::slot(6).text());
        bench.pass(30s);
        QCOMPARE(bench.desk.armed(), 0);
        bench.scan(label(1));
        bench.desk.identityWanted(1, chip(1), bench.now);
        QCOMPARE(bench.lastGiven(), "1 " + label(1));
    }

    void refuses_a_sticker_of_a_slot_that_is_not_there()
    {
        Bench bench;
        QCOMPARE(bench.refusal(OwnCode::slot(9).text()), std::string("K-817"));
        QCOMPARE(bench.desk.armed(), 0);
    }

    void undoes_a_label_that_still_waits()
    {
        Bench bench;
        bench.scan(label(1));
        QVERIFY(bench.desk.mayUndo());
        QVERIFY(bench.desk.undo(bench.now).kind == Kind::Undone);
        QVERIFY(bench.desk.pending().empty());
        bench.desk.identityWanted(1, chip(1), bench.now);
        QVERIFY(bench.given.empty());
        bench.scan(label(1)); // at once: an undone scan is no repeat
        QCOMPARE(bench.lastGiven(), "1 " + label(1));
    }

    void undoes_by_the_cancel_card_too()
    {
        Bench bench;
        bench.scan(OwnCode::slot(6).text());
        QVERIFY(bench.scan(OwnCode::command(Command::Cancel).text()).kind == Kind::Undone);
        QCOMPARE(bench.desk.armed(), 0);
        QVERIFY(bench.desk.undo(bench.now).kind == Kind::Nothing);
    }

    void says_that_it_is_too_late_to_undo_what_a_device_got()
    {
        Bench bench;
        bench.desk.identityWanted(1, chip(1), bench.now);
        bench.scan(label(1));
        const auto outcome = bench.desk.undo(bench.now);
        QVERIFY(outcome.kind == Kind::Refused && outcome.error->code() == Code::ScanUndoLate);
        QCOMPARE(outcome.slot, 1);
    }

    void can_be_undone_for_a_moment_where_the_rules_give_one()
    {
        Bench bench(withGrace());
        bench.desk.identityWanted(1, chip(1), bench.now);
        QVERIFY(bench.scan(label(1)).kind == Kind::Given);
        QVERIFY(bench.given.empty());
        bench.pass(999ms);
        QVERIFY(bench.desk.undo(bench.now).kind == Kind::Undone);
        bench.pass(5s);
        QVERIFY(bench.given.empty());
        bench.scan(label(2));
        bench.pass(1000ms);
        QCOMPARE(bench.lastGiven(), "1 " + label(2));
    }

    void serves_other_slots_while_one_may_still_be_undone()
    {
        Bench bench(withGrace());
        bench.desk.identityWanted(1, chip(1), bench.now);
        bench.desk.identityWanted(2, chip(2), bench.now);
        bench.scan(label(1));
        QCOMPARE(bench.desk.armed(), 2);
        bench.scan(label(2));
        bench.pass(1000ms);
        QCOMPARE(bench.given.size(), std::size_t{2});
        QCOMPARE(bench.given.at(0), std::pair(1, label(1)));
        QCOMPARE(bench.given.at(1), std::pair(2, label(2)));
    }

    void refuses_one_label_for_two_devices()
    {
        Bench bench;
        bench.desk.identityWanted(1, chip(1), bench.now);
        bench.scan(label(1));
        bench.desk.identityWanted(2, chip(2), bench.now);
        bench.now += 3s;
        QCOMPARE(bench.refusal(label(1)), std::string("K-814"));
        QCOMPARE(bench.given.size(), std::size_t{1});
        // Journalled, the station knows.
        bench.desk.journalled(chip(1));
        bench.owners[label(1)] = {chip(1).digest(), "…0101"};
        bench.now += 3s;
        QCOMPARE(bench.refusal(label(1)), std::string("K-815"));
    }

    void refuses_a_label_of_a_device_that_station_or_registry_knows()
    {
        Bench bench;
        bench.owners[label(1)] = {chip(9).digest(), "…0909"};
        const auto outcome = bench.scan(label(1));
        QVERIFY(outcome.kind == Kind::Refused && outcome.error->code() == Code::ScanBelongsToOther);
        QVERIFY(outcome.error->context().ends_with("…0909"));
        QVERIFY(bench.desk.pending().empty());
    }

    void takes_a_label_that_is_known_as_the_waiting_devices_own()
    {
        Bench bench;
        bench.owners[label(1)] = {chip(1).digest(), "…0101"};
        bench.desk.identityWanted(1, chip(1), bench.now);
        QVERIFY(bench.scan(label(1)).kind == Kind::Given);
    }

    void refuses_a_label_that_waits_for_another_slot()
    {
        Bench bench;
        bench.scan(OwnCode::slot(6).text());
        bench.scan(label(1));
        bench.desk.identityWanted(2, chip(2), bench.now);
        bench.now += 3s;
        QCOMPARE(bench.refusal(label(1)), std::string("K-814"));
    }

    void gives_the_same_chip_the_same_label_when_it_asks_again()
    {
        Bench bench;
        bench.desk.identityWanted(1, chip(1), bench.now);
        bench.scan(label(1));
        bench.desk.identityWanted(1, chip(1), bench.now); // the session repeats after a fault
        QCOMPARE(bench.given.size(), std::size_t{2});
        QCOMPARE(bench.lastGiven(), "1 " + label(1));
    }

    void frees_a_label_of_a_device_that_left_before_it_was_journalled()
    {
        Bench bench;
        bench.desk.identityWanted(1, chip(1), bench.now);
        bench.scan(label(1));
        bench.desk.left(1);
        bench.desk.identityWanted(2, chip(2), bench.now);
        bench.now += 3s;
        bench.scan(label(1));
        QCOMPARE(bench.lastGiven(), "2 " + label(1));
    }

    void ignores_repeats_within_two_seconds()
    {
        Bench bench;
        bench.desk.identityWanted(1, chip(1), bench.now);
        bench.scan(label(1));
        for (int i = 0; i < 10; ++i) { // a scanner that repeats by itself
            bench.now += 1999ms;
            QVERIFY(bench.scan(label(1)).kind == Kind::Ignored);
        }
        QCOMPARE(bench.desk.recent().size(), std::size_t{1});
        bench.now += 2001ms;
        QCOMPARE(bench.refusal(label(1)), std::string("K-814"));
    }

    void renews_a_label_that_is_scanned_again_while_it_waits()
    {
        Bench bench;
        bench.scan(label(1));
        bench.pass(20s);
        QVERIFY(bench.scan(label(1)).kind == Kind::Noted);
        bench.pass(20s);
        QCOMPARE(bench.desk.pending().size(), std::size_t{1});
    }

    void gathers_two_labels_where_a_device_needs_two()
    {
        Bench bench(twoEach());
        bench.desk.identityWanted(1, chip(1), bench.now);
        QVERIFY(bench.scan(label(1)).kind == Kind::Partly);
        QCOMPARE(bench.desk.pending().front().missing, std::size_t{1});
        bench.now += 3s;
        QCOMPARE(bench.refusal(label(1)), std::string("K-814"));
        QVERIFY(bench.given.empty());
        QVERIFY(bench.scan(label(2)).kind == Kind::Given);
        QCOMPARE(bench.lastGiven(), "1 " + label(1));
    }

    void takes_both_from_a_label_that_has_both()
    {
        Bench bench(twoEach());
        bench.desk.identityWanted(1, chip(1), bench.now);
        QVERIFY(bench.scan("IMEI1:" + label(1) + " IMEI2:" + label(2)).kind == Kind::Given);
    }

    void keeps_half_a_label_while_its_slot_waits_for_the_rest()
    {
        Bench bench(twoEach());
        bench.scan(label(1));
        bench.desk.identityWanted(1, chip(1), bench.now);
        bench.pass(60s);
        QVERIFY(!bench.desk.nextTick());
        QVERIFY(bench.scan(label(2)).kind == Kind::Given);
    }

    void finds_the_slot_of_a_label_that_is_scanned_back_by_its_content()
    {
        Bench bench;
        bench.desk.labelWanted(1, chip(1), imei(1), bench.now);
        bench.desk.labelWanted(2, chip(2), imei(2), bench.now);
        const auto outcome = bench.scan(label(2));
        QVERIFY(outcome.kind == Kind::LabelBack);
        QCOMPARE(outcome.slot, 2);
        QCOMPARE(bench.right, std::vector<int>{2});
        QVERIFY(bench.wrong.empty());
        bench.scan(label(1));
        QCOMPARE(bench.right, (std::vector<int>{2, 1}));
    }

    void says_whose_label_it_is_where_another_is_scanned_back()
    {
        Bench bench;
        bench.owners[label(1)] = {chip(1).digest(), "…0101"};
        bench.owners[label(7)] = {chip(7).digest(), "…0707"};
        bench.desk.labelWanted(1, chip(1), imei(1), bench.now);
        QCOMPARE(bench.refusal(label(7)), std::string("K-819"));
        QCOMPARE(bench.wrong.size(), std::size_t{1});
        QCOMPARE(bench.wrong.front().first, 1);
        QCOMPARE(bench.wrong.front().second, label(7) + ", …0707");
        QVERIFY(bench.scan(label(1)).kind == Kind::LabelBack); // the right one after all
    }

    void takes_a_free_label_for_the_next_device_while_one_is_to_be_scanned_back()
    {
        Bench bench;
        bench.desk.labelWanted(1, chip(1), imei(1), bench.now);
        QVERIFY(bench.scan(label(2)).kind == Kind::Noted);
        QVERIFY(bench.wrong.empty());
        bench.desk.undo(bench.now);
        bench.scan(OwnCode::slot(1).text());
        bench.now += 3s;
        QCOMPARE(bench.refusal(label(2)), std::string("K-819")); // but not where that slot is armed
    }

    void compares_labels_only_where_identities_come_from_a_range()
    {
        Bench bench({{{IdentityKind::Imei, 1}, {}}, false, 8});
        QCOMPARE(bench.refusal(label(1)), std::string("K-816"));
        bench.desk.labelWanted(1, chip(1), imei(1), bench.now);
        QCOMPARE(bench.refusal(label(2)), std::string("K-819"));
        QVERIFY(bench.scan("IMEI: " + label(1)).kind == Kind::LabelBack);
    }

    void refuses_a_label_that_is_half_another_devices()
    {
        Bench bench(twoEach());
        const IdentityList both({DeviceIdentity::imei(35209900, 1), DeviceIdentity::imei(35209900, 2)});
        bench.desk.labelWanted(1, chip(1), both, bench.now);
        QCOMPARE(bench.refusal(label(1) + " " + label(3)), std::string("K-819"));
        QVERIFY(bench.scan(label(2)).kind == Kind::LabelBack);
    }

    void hands_on_cards_that_are_not_its_matter()
    {
        Bench bench;
        const auto outcome = bench.scan(OwnCode::command(Command::Reprint).text());
        QVERIFY(outcome.kind == Kind::Code);
        QVERIFY(outcome.code->command() == Command::Reprint);
        QVERIFY(bench.scan(OwnCode::badge("OP14").text()).code->kind() == OwnCode::Kind::Badge);
    }

    void RED_BIN_is_for_the_sticker_before_it_else_for_any_reject()
    {
        Bench bench;
        const std::string card = OwnCode::command(Command::RedBin).text();
        QVERIFY(bench.scan(card).kind == Kind::Nothing);
        bench.rejects = {2, 5};
        bench.scan(OwnCode::slot(5).text());
        const auto outcome = bench.scan(card);
        QVERIFY(outcome.kind == Kind::Confirmed && outcome.slot == 5);
        QVERIFY(outcome.code->command() == Command::RedBin);
        QCOMPARE(bench.desk.armed(), 0); // the sticker was for that
        bench.now += 3s;
        QCOMPARE(bench.scan(card).slot, 2);
        bench.now += 3s;
        QVERIFY(bench.scan(card).kind == Kind::Nothing);
        bench.rejects = {7};
        QCOMPARE(bench.desk.confirmReject(7).slot, 7);
        QVERIFY(bench.desk.recent().front().kind == Kind::Confirmed);
    }

    void NEXT_lets_go_of_the_armed_slot_and_of_what_was_scanned_for_it()
    {
        Bench bench(twoEach());
        const std::string card = OwnCode::command(Command::Next).text();
        QVERIFY(bench.scan(card).kind == Kind::Nothing);
        bench.waits = {3, 4};
        bench.desk.identityWanted(3, chip(3), bench.now);
        bench.desk.identityWanted(4, chip(4), bench.now);
        QVERIFY(bench.scan(label(1)).kind == Kind::Partly);
        bench.now += 3s;
        const auto outcome = bench.scan(card);
        QVERIFY(outcome.kind == Kind::LetGo && outcome.slot == 3);
        QVERIFY(bench.desk.pending().empty());
        bench.desk.nothingWanted(3);
        QCOMPARE(bench.desk.armed(), 4);
        QCOMPARE(bench.desk.letGo(4).slot, 4);
    }

    void keeps_the_last_fifty_scans_the_newest_first()
    {
        Bench bench;
        for (std::uint32_t i = 1; i <= 60; ++i)
            bench.scan(label(i));
        QCOMPARE(bench.desk.recent().size(), ScanDesk::scansKept);
        QCOMPARE(bench.desk.recent().front().text, label(60));
        QCOMPARE(bench.desk.recent().front().time, UnixTime{1'790'000'000});
        bench.scan("rubbish\x01");
        QCOMPARE(bench.desk.recent().front().text, std::string("rubbish\\x01"));
    }

    void drops_labels_of_the_order_before()
    {
        Bench bench;
        bench.scan(label(1));
        bench.desk.setRules({{{IdentityKind::OsSerial, 1}, {}}, true, 8});
        bench.desk.identityWanted(1, chip(1), bench.now);
        QVERIFY(bench.given.empty());
        bench.scan("32473-M0001");
        QCOMPARE(bench.lastGiven(), std::string("1 32473-M0001"));
    }

    void goes_on_with_a_label_that_waited_before_a_crash()
    {
        Bench before;
        before.scan(label(1));
        const auto left = before.desk.pending().front();
        Bench bench;
        bench.desk.restore(left.identities, left.slot, bench.now);
        bench.desk.restore(left.identities, 99, bench.now); // a slot that is gone
        bench.desk.identityWanted(2, chip(1), bench.now);
        QCOMPARE(bench.lastGiven(), "2 " + label(1));
    }

    void tells_nobody_twice_where_the_hook_answers_at_once()
    {
        StoppedClock clock;
        ScanDesk* self = nullptr;
        int given = 0;
        DeskHooks hooks;
        hooks.give = [&](int slot, const IdentityList&) {
            ++given;
            self->nothingWanted(slot);
            self->journalled(chip(1));
            self->left(slot);
        };
        ScanDesk desk({{{IdentityKind::Imei, 1}, {}}, true, 8}, hooks, clock);
        self = &desk;
        desk.identityWanted(1, chip(1), Time{});
        desk.scan(label(1), Time{1h});
        QCOMPARE(given, 1);
    }
};

QTEST_GUILESS_MAIN(ScanDeskTest)
#include "scan_desk_test.moc"
