#include "../support/bytes.h"

#include "identity/identity_list.h"

#include <QTest>

using namespace keyline;
using namespace keyline::identity;
using test::throws;

class IdentityListTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void holds_one_to_four()
    {
        std::vector<DeviceIdentity> identities;
        QVERIFY(throws(Code::IdentityMalformed, [&] { IdentityList{identities}; }));
        for (std::uint32_t n = 0; n < 4; ++n) {
            identities.push_back(DeviceIdentity::imei(35209900, n));
            QCOMPARE(IdentityList(identities).size(), identities.size());
        }
        identities.push_back(DeviceIdentity::imei(35209900, 4));
        QVERIFY(throws(Code::IdentityMalformed, [&] { IdentityList{identities}; }));
    }

    void refuses_one_identity_twice()
    {
        const DeviceIdentity one = DeviceIdentity::imei(35209900, 1), other = DeviceIdentity::imei(35209900, 2);
        QVERIFY(throws(Code::IdentityMalformed, [&] { IdentityList({one, other, one}); }));
    }

    void the_first_is_primary_and_order_counts()
    {
        const DeviceIdentity sim = DeviceIdentity::imei(35209900, 1), mac = DeviceIdentity::mac(0x0024beffff804ff1);
        const IdentityList list({sim, mac});
        QVERIFY(list.primary() == sim && list[1] == mac);
        QVERIFY(list != IdentityList({mac, sim}));
        QVERIFY(list == IdentityList::fromUrns(list.urns()));
    }

    void refuses_urns_that_are_not_canonical()
    {
        const std::vector<std::string> upper{"urn:dev:mac:0024BEFFFF804FF1"};
        QVERIFY(throws(Code::IdentityMalformed, [&] { IdentityList::fromUrns(upper); }));
        QVERIFY(throws(Code::IdentityMalformed, [&] { IdentityList::fromUrns(std::vector<std::string>(5)); }));
    }
};

QTEST_APPLESS_MAIN(IdentityListTest)
#include "identity_list_test.moc"
