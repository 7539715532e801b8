#include "provisioning/order.h"

#include "line_bench.h"

#include <QTest>

using namespace keyline;
using namespace keyline::provisioning;

/// What is wrong with an order is told before a device is touched.
class OrderTest : public QObject
{
    Q_OBJECT

  private:
    LineBench m_bench;
    std::unique_ptr<StationHome> m_home;

    Code refusal(OrderRequest request)
    {
        try {
            readOrder(*m_home, request);
        } catch (const Error& error) {
            return error.code();
        }
        return Code::Unexpected;
    }

  private Q_SLOTS:
    void initTestCase()
    {
        m_bench.makeStation();
        m_home = StationHome::open(m_bench.home(), StationHome::Use::Work, m_bench.random, m_bench.clock);
    }

    void reads_profile_and_identities_of_a_locked_home()
    {
        const Order order =
            readOrder(*m_home, {.profile = "phone", .identities = "imei:35209900-000001..000004", .chips = {}});
        QCOMPARE(order.profile.name, std::string("phone"));
        QCOMPARE(order.identities->size(), std::size_t(4));
        QVERIFY(!order.chips);
    }

    void names_what_is_wrong()
    {
        QVERIFY(refusal({.profile = "none", .identities = "imei:35209900-000001..000004", .chips = {}}) ==
                Code::ProfileUnknown);
        QVERIFY(refusal({.profile = "phone", .identities = "emei:35209900-000001..000004", .chips = {}}) ==
                Code::IdentityRangeMalformed);
        QVERIFY(refusal({.profile = "phone", .identities = "mac:0011223344550000..0011223344550009", .chips = {}}) ==
                Code::IdentityKindNotInProfile);
        QVERIFY(refusal({.profile = "phone", .identities = "nothing.csv", .chips = {}}) == Code::FileUnreadable);
        QVERIFY(refusal({.profile = "phone", .identities = "imei:35209900-000001..000004", .chips = "no-list"}) ==
                Code::FileUnreadable);
    }
};

QTEST_GUILESS_MAIN(OrderTest)
#include "order_test.moc"
