#include "../support/bytes.h"

#include "identity/identity_range.h"
#include "identity/identity_source.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::identity;
using test::throws;

namespace {

bool refused(std::string_view range, std::size_t perDevice = 1)
{
    return throws(Code::IdentityRangeMalformed, [&] { IdentityRange::parse(range, perDevice); });
}

} // namespace

class IdentityRangeTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void imeis_count_from_first_to_last()
    {
        const auto range = IdentityRange::parse("imei:35209900-000001..000500");
        QVERIFY(range.kind() == IdentityKind::Imei);
        QCOMPARE(range.size(), 500u);
        QCOMPARE(range.at(0).primary().urn(), std::string("urn:gsma:imei:35209900-000001-0"));
        QCOMPARE(range.at(499).primary().urn(), std::string("urn:gsma:imei:35209900-000500-0"));
        QVERIFY(throws(Code::IdentitiesUsedUp, [&] { range.at(500); }));
    }

    void one_number_may_be_first_and_last()
    {
        QCOMPARE(IdentityRange::parse(" IMEI:35209900-000007..000007 ").size(), 1u);
        QCOMPARE(IdentityRange::parse("imei:35209900-000000..999999").size(), 1000000u);
    }

    void two_identities_a_device_are_neighbours()
    {
        const auto range = IdentityRange::parse("imei:35209900-000001..000009", 2);
        QCOMPARE(range.size(), 4u);
        QCOMPARE(range.identities(), 9u);
        QCOMPARE(range.at(3)[0].urn(), std::string("urn:gsma:imei:35209900-000007-0"));
        QCOMPARE(range.at(3)[1].urn(), std::string("urn:gsma:imei:35209900-000008-0"));
        QVERIFY(throws(Code::IdentitiesUsedUp, [&] { range.at(4); }));
        QCOMPARE(range.name(), std::string("imei:35209900-000001..000009"));
        QVERIFY(refused("imei:35209900-000001..000001", 2));
    }

    void macs_count_in_sixty_four_bits()
    {
        const auto range = IdentityRange::parse("mac:00:24:be:ff:ff:80:4f:fe..00:24:be:ff:ff:80:50:01");
        QCOMPARE(range.size(), 4u);
        QCOMPARE(range.at(2).primary().urn(), std::string("urn:dev:mac:0024beffff805000"));
        QCOMPARE(IdentityRange::parse("mac:0024be0000000000..0024BEFFFFFFFFFF").identities(), std::uint64_t{1} << 40);
    }

    /// FF FE stays in the middle: counting happens before the mapping.
    void eui48s_count_in_forty_eight_bits()
    {
        const auto range = IdentityRange::parse("mac:acde48ffffff..acde48ffffff");
        QCOMPARE(range.at(0).primary().urn(), std::string("urn:dev:mac:acde48fffeffffff"));
        QCOMPARE(IdentityRange::parse("mac:acde48000000..acde48ffffff").at(0xFFFFFF).primary().urn(),
                 std::string("urn:dev:mac:acde48fffeffffff"));
        QVERIFY(refused("mac:acde48fffffe..acde49000001"));
    }

    void serials_count_their_last_digits()
    {
        const auto range = IdentityRange::parse("os:32473-M2024-0099..0101");
        QCOMPARE(range.size(), 3u);
        QCOMPARE(range.at(0).primary().urn(), std::string("urn:dev:os:32473-M2024-0099"));
        QCOMPARE(range.at(2).primary().urn(), std::string("urn:dev:os:32473-M2024-0101"));
        QCOMPARE(IdentityRange::parse("os:32473-M2024001..999").at(998).primary().urn(),
                 std::string("urn:dev:os:32473-M2024999"));
    }

    void refuses_what_is_no_range()
    {
        for (const char* wrong : {"",
                                  "imei:",
                                  "imei:35209900-000001",
                                  "imei:35209900-000001.000002",
                                  "imei:35209900-000002..000001",
                                  "imei:3520990-000001..000002",
                                  "imei:35209900-00001..00002",
                                  "imei:35209900-000001..1000000",
                                  "imei:35209900-000001..35209900-000002",
                                  "imei:35209900000001..000002",
                                  "35209900-000001..000002",
                                  "mac:0024beffff804ff1..0024beffff804f",
                                  "mac:0024beffff804ff1..0025beffff804ff1",
                                  "mac:..",
                                  "mac:0024beffff804ff2..0024beffff804ff1",
                                  "os:32473-..",
                                  "os:32473-M..9",
                                  "os:32473-M01..002",
                                  "os:0-M01..02",
                                  "os:M01..02",
                                  "os:32473-M_01..02",
                                  "os:32473-M02..01",
                                  "os:32473-M01..",
                                  "os:32473-M01..0x"})
            QVERIFY2(refused(wrong), wrong);
        QVERIFY(refused("os:32473-" + std::string(58, 'x') + "1..2"));
    }

    void the_command_line_takes_a_range_or_a_file()
    {
        const auto range = openIdentities("imei:35209900-000001..000004", {IdentityKind::Imei, 2});
        QCOMPARE(range->size(), 2u);
        QVERIFY(throws(Code::IdentityKindNotInProfile, [] {
            openIdentities("os:32473-1..9", {IdentityKind::Imei, 1});
        }));

        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("order.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("490154203237518\n352099001761481\n");
        file.close();
        const auto list = openIdentities(file.fileName().toStdString(), {IdentityKind::Imei, 1});
        QCOMPARE(list->size(), 2u);
        QCOMPARE(list->at(1).primary().human(), std::string("352099001761481"));
        QVERIFY(throws(Code::FileUnreadable, [] { openIdentities("/nowhere/x.csv", {}); }));
    }
};

QTEST_APPLESS_MAIN(IdentityRangeTest)
#include "identity_range_test.moc"
