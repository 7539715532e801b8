#include "station_bench.h"

#include "identity/identity_file.h"
#include "identity/identity_range.h"
#include "station/identities.h"

#include <QTest>

#include <set>

using namespace keyline;
using identity::DeviceIdentity;
using identity::IdentityKind;
using identity::IdentityList;
using identity::IdentityNeed;
using identity::IdentityRange;
using sql::Connection;
using test::throws;
namespace identities = station::identities;

namespace {

const std::string rangeText = "imei:35209900-000001..000010";

bool nobodys(const identity::DeviceIdentity&)
{
    return false;
}

identity::IdentityList assign(StationBench& bench, std::uint16_t chip, const identity::IdentitySource& source,
                              const Digest& name, IdentityNeed need = {},
                              const identities::IsAnothers& isAnothers = nobodys)
{
    return bench.write(
        [&](Connection& c) { return identities::assign(c, chipNumber(chip), source, name, need, isAnothers); });
}

/// Those of the range above.
identity::IdentityList imei(std::uint32_t serial)
{
    return identity::IdentityList(identity::DeviceIdentity::imei(35209900, serial));
}

} // namespace

class IdentitiesTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void C8_gives_each_chip_the_next_imei_of_the_range()
    {
        StationBench bench;
        const auto range = IdentityRange::parse(rangeText);
        const auto name = identities::sourceName(range, rangeText);
        QCOMPARE(assign(bench, 1, range, name).primary().urn(), std::string("urn:gsma:imei:35209900-000001-0"));
        QCOMPARE(assign(bench, 2, range, name).primary().urn(), std::string("urn:gsma:imei:35209900-000002-0"));
    }

    void gives_the_same_chip_the_same_identity_again()
    {
        StationBench bench;
        const auto range = IdentityRange::parse(rangeText);
        const auto name = identities::sourceName(range, rangeText);
        const auto first = assign(bench, 1, range, name);
        assign(bench, 2, range, name);
        bench.reopen();
        QVERIFY(assign(bench, 1, range, name) == first);
    }

    void burns_none_where_the_transaction_fails()
    {
        StationBench bench;
        const auto range = IdentityRange::parse(rangeText);
        const auto name = identities::sourceName(range, rangeText);
        QVERIFY(throws(Code::Interrupted, [&] {
            bench.write([&](Connection& c) {
                identities::assign(c, chipNumber(1), range, name, {}, nobodys);
                throw Error(Code::Interrupted);
            });
        }));
        QCOMPARE(assign(bench, 2, range, name).primary().urn(), std::string("urn:gsma:imei:35209900-000001-0"));
    }

    void says_when_no_identity_is_left_and_keeps_serving_its_chips()
    {
        StationBench bench;
        const auto range = IdentityRange::parse(rangeText);
        const auto name = identities::sourceName(range, rangeText);
        std::set<std::string> seen;
        for (std::uint16_t chip = 1; chip <= 10; ++chip)
            QVERIFY(seen.insert(assign(bench, chip, range, name).primary().urn()).second);
        QVERIFY(throws(Code::IdentitiesUsedUp, [&] { assign(bench, 11, range, name); }));
        QCOMPARE(*seen.begin(), assign(bench, 1, range, name).primary().urn());
    }

    void skips_what_another_list_gave_away()
    {
        StationBench bench;
        const auto range = IdentityRange::parse(rangeText);
        const auto name = identities::sourceName(range, rangeText);
        const std::string otherText = "imei:35209900-000002..000004";
        const auto other = IdentityRange::parse(otherText);
        const auto otherName = identities::sourceName(other, otherText);
        assign(bench, 1, other, otherName);
        assign(bench, 2, range, name);
        QCOMPARE(assign(bench, 3, range, name).primary().urn(), std::string("urn:gsma:imei:35209900-000003-0"));
        QCOMPARE(assign(bench, 4, other, otherName).primary().urn(), std::string("urn:gsma:imei:35209900-000004-0"));
    }

    void gives_a_device_with_two_sims_two_imeis()
    {
        StationBench bench;
        const auto range = IdentityRange::parse(rangeText, 2);
        const auto name = identities::sourceName(range, rangeText);
        const auto list = assign(bench, 1, range, name, {IdentityKind::Imei, 2});
        QCOMPARE(list.size(), std::size_t(2));
        QCOMPARE(list[1].urn(), std::string("urn:gsma:imei:35209900-000002-0"));
        QVERIFY(throws(Code::IdentityKindNotInProfile, [&] {
            assign(bench, 1, IdentityRange::parse(rangeText), name, {IdentityKind::Imei, 1});
        }));
    }

    /// One range for phones with one SIM and with two: what one order leaves, the next one finds.
    void profiles_of_different_counts_share_a_range_to_its_end()
    {
        StationBench bench;
        const auto singles = IdentityRange::parse(rangeText);
        const auto pairs = IdentityRange::parse(rangeText, 2);
        const auto name = identities::sourceName(singles, rangeText);
        QVERIFY(name == identities::sourceName(pairs, rangeText));
        const IdentityNeed two{IdentityKind::Imei, 2};
        std::uint16_t chip = 0;
        const auto first = [](const identity::IdentityList& list) { return list.primary().urn(); };
        for (std::uint32_t serial = 1; serial <= 5; ++serial)
            QCOMPARE(first(assign(bench, ++chip, singles, name)), first(imei(serial)));
        QCOMPARE(first(assign(bench, ++chip, pairs, name, two)), first(imei(7)));
        QCOMPARE(first(assign(bench, ++chip, singles, name)), first(imei(6)));
        QCOMPARE(first(assign(bench, ++chip, pairs, name, two)), first(imei(9)));
        const std::uint16_t late = ++chip;
        QVERIFY(throws(Code::IdentitiesUsedUp, [&] { assign(bench, late, pairs, name, two); }));
        QVERIFY(throws(Code::IdentitiesUsedUp, [&] { assign(bench, late, singles, name); }));
    }

    void goes_on_in_a_file_that_was_copied_elsewhere()
    {
        StationBench bench;
        const auto human = [](std::uint32_t serial) {
            return identity::DeviceIdentity::imei(35209900, serial).human();
        };
        const std::string csv = "imei\n" + human(176148) + "\n" + human(276148) + "\n";
        const auto one = identity::IdentityFile::parse(csv, "one.csv", {});
        const auto two = identity::IdentityFile::parse(csv, "two.csv", {});
        QVERIFY(identities::sourceName(one, "one.csv") == identities::sourceName(two, "two.csv"));
        const auto first = assign(bench, 1, one, identities::sourceName(one, "one.csv"));
        const auto second = assign(bench, 2, two, identities::sourceName(two, "two.csv"));
        QVERIFY(first.primary() != second.primary());
    }

    void never_gives_anyone_what_a_chip_gave_up()
    {
        StationBench bench;
        const auto range = IdentityRange::parse(rangeText);
        const auto name = identities::sourceName(range, rangeText);
        assign(bench, 1, range, name);
        bench.write([](Connection& c) { identities::giveUp(c, chipNumber(1)); });
        QVERIFY(!bench.write([](Connection& c) { return identities::of(c, chipNumber(1)); }));
        const std::string otherText = "imei:35209900-000001..000003";
        const auto other = IdentityRange::parse(otherText);
        const auto otherName = identities::sourceName(other, otherText);
        QCOMPARE(assign(bench, 2, other, otherName).primary().urn(), std::string("urn:gsma:imei:35209900-000002-0"));
        QCOMPARE(assign(bench, 1, range, name).primary().urn(), std::string("urn:gsma:imei:35209900-000003-0"));
    }

    void passes_over_what_the_registry_has_as_anothers_and_asks_once()
    {
        StationBench bench;
        const auto range = IdentityRange::parse(rangeText);
        const auto name = identities::sourceName(range, rangeText);
        std::size_t asked = 0;
        const auto isAnothers = [&](const identity::DeviceIdentity& identity) {
            ++asked;
            return identity == imei(1).primary() || identity == imei(2).primary();
        };
        QVERIFY(assign(bench, 1, range, name, {}, isAnothers) == imei(3));
        QVERIFY(assign(bench, 2, range, name, {}, isAnothers) == imei(4));
        QCOMPARE(asked, std::size_t(4));
        const std::string otherText = "imei:35209900-000001..000009";
        const auto other = IdentityRange::parse(otherText);
        QVERIFY(assign(bench, 3, other, identities::sourceName(other, otherText)) == imei(5)); // spent, for any list
    }

    void takes_from_a_chip_what_turns_out_to_be_anothers()
    {
        StationBench bench;
        const auto range = IdentityRange::parse(rangeText);
        const auto name = identities::sourceName(range, rangeText);
        QVERIFY(assign(bench, 1, range, name) == imei(1));
        const auto isAnothers = [](const identity::DeviceIdentity& identity) { return identity == imei(1).primary(); };
        QVERIFY(assign(bench, 1, range, name, {}, isAnothers) == imei(2));
        QVERIFY(assign(bench, 1, range, name, {}, isAnothers) == imei(2));
    }

    void what_is_registered_wins_over_what_was_given()
    {
        StationBench bench;
        bench.write([](Connection& c) {
            identities::claim(c, chipNumber(1), imei(1));
            identities::claim(c, chipNumber(2), imei(2));
        });
        const auto begunAnew =
            bench.write([](Connection& c) { return identities::claimRegistered(c, chipNumber(1), imei(2)); });
        QVERIFY(begunAnew == std::vector{chipNumber(2)});
        bench.write([](Connection& c) {
            QVERIFY(identities::of(c, chipNumber(1)) == imei(2));
            QVERIFY(!identities::of(c, chipNumber(2)));
            QVERIFY(identities::claimRegistered(c, chipNumber(1), imei(2)).empty());
        });
        const auto range = IdentityRange::parse(rangeText);
        QVERIFY(assign(bench, 3, range, identities::sourceName(range, rangeText)) == imei(3));
    }

    void refuses_an_identity_that_is_another_chips()
    {
        StationBench bench;
        const identity::IdentityList list(identity::DeviceIdentity::imei(35209900, 5));
        bench.write([&](Connection& c) { identities::claim(c, chipNumber(1), list); });
        bench.write([&](Connection& c) { identities::claim(c, chipNumber(1), list); });
        QVERIFY(throws(Code::IdentityTaken,
                       [&] { bench.write([&](Connection& c) { identities::claim(c, chipNumber(2), list); }); }));
        QVERIFY(bench.write([&](Connection& c) { return identities::owner(c, list.primary()); }) == chipNumber(1));
    }

    void gives_a_scanned_identity_to_its_chip_for_good()
    {
        StationBench bench;
        const IdentityList one(DeviceIdentity::imei(35209900, 1));
        const IdentityList other(DeviceIdentity::imei(35209900, 2));
        const auto scanned = [&](std::uint16_t chip, std::optional<IdentityList> list,
                                 const identities::IsAnothers& isAnothers = nobodys) {
            return bench.write([&](Connection& c) {
                return identities::assignScanned(c, chipNumber(chip), list, {IdentityKind::Imei, 1}, isAnothers);
            });
        };
        QVERIFY(scanned(1, one) == one);
        QVERIFY(scanned(1, std::nullopt) == one);
        QVERIFY(scanned(1, other) == one); // it has its own
        QVERIFY(throws(Code::ScanBelongsToOther, [&] { scanned(2, one); }));
        QVERIFY(throws(Code::ScanBelongsToOther, [&] { scanned(2, std::nullopt); }));
        QVERIFY(throws(Code::ScanBelongsToOther, [&] { scanned(2, other, [](const auto&) { return true; }); }));
        QVERIFY(throws(Code::IdentityKindNotInProfile,
                       [&] { scanned(2, IdentityList(DeviceIdentity::osSerial(32473, "M1"))); }));
        QVERIFY(scanned(2, other) == other);
        bench.write([](Connection& c) { identities::giveUp(c, chipNumber(1)); });
        QVERIFY(bench.write([&](Connection& c) { return identities::isSpent(c, one.primary()); }));
        QVERIFY(throws(Code::ScanBelongsToOther, [&] { scanned(3, one); }));
    }
};

QTEST_GUILESS_MAIN(IdentitiesTest)
#include "identities_test.moc"
