#include "station_bench.h"

#include "identity/identity_list.h"
#include "station/identities.h"
#include "station/identity_look_up.h"

#include <QTest>

using namespace keyline;
using station::chipOfIdentity;

class IdentityLookUpTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void knows_the_chip_of_an_identity_in_every_form()
    {
        StationBench bench;
        const auto imei = identity::DeviceIdentity::imei(35209900, 176148);
        bench.write(
            [&](sql::Connection& c) { station::identities::claim(c, chipNumber(7), identity::IdentityList(imei)); });
        for (const std::string& form : {imei.urn(), imei.human(), std::string("35-209900-176148-1")})
            QVERIFY2(chipOfIdentity(bench.database->path(), form) == chipNumber(7), form.c_str());
        QVERIFY(!chipOfIdentity(bench.database->path(), identity::DeviceIdentity::imei(35209900, 176149).human()));
    }

    void what_is_no_identity_is_refused()
    {
        StationBench bench;
        QVERIFY(test::throws(Code::IdentityMalformed, [&] { chipOfIdentity(bench.database->path(), "hello there"); }));
    }
};

QTEST_GUILESS_MAIN(IdentityLookUpTest)
#include "identity_look_up_test.moc"
