#include "provisioning/hand_desk.h"

#include <QTest>

using namespace keyline;
using namespace keyline::provisioning;
using Kind = HandQuestion::Kind;

namespace {

const identity::ChipId chip = identity::ChipId::fromHex("00112233445566778899aabbccddeeff");
const identity::IdentityList imei(identity::DeviceIdentity::imei(35209900, 1));

} // namespace

class HandDeskTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void tells_who_waits_and_who_no_longer_does()
    {
        std::vector<std::string> told;
        HandDesk desk({.asked = [&](const HandQuestion& q) { told.push_back("asked " + q.port); },
                       .withdrawn = [&](const HandQuestion& q) { told.push_back("withdrawn " + q.port); }});
        Bell bell;
        {
            const HandDesk::Wait wait(desk, {Kind::Identities, "a", chip}, bell);
        }
        QCOMPARE(told, (std::vector<std::string>{"asked a", "withdrawn a"}));
    }

    void brings_an_answer_to_the_one_who_waits()
    {
        HandDesk desk({});
        Bell bell;
        HandDesk::Wait one(desk, {Kind::Identities, "a", chip}, bell);
        HandDesk::Wait other(desk, {Kind::Label, "b", chip, imei}, bell);
        desk.giveIdentities("a", imei);
        QVERIFY(one.takeIdentities() == imei);
        QVERIFY(!one.takeIdentities()); // once
        desk.labelWrong("b", Error(Code::ScanLabelMismatch));
        QVERIFY(!other.isRight());
        QVERIFY(other.takeTrouble()->code() == Code::ScanLabelMismatch);
        desk.labelRight("b");
        QVERIFY(other.isRight());
    }

    void answers_at_once_where_the_hook_does()
    {
        HandDesk* self = nullptr;
        HandDesk desk({.asked = [&](const HandQuestion& q) { self->giveIdentities(q.port, imei); }});
        self = &desk;
        Bell bell;
        HandDesk::Wait wait(desk, {Kind::Identities, "a", chip}, bell);
        QVERIFY(wait.takeIdentities() == imei);
    }

    void says_that_nobody_will_answer()
    {
        HandDesk desk({});
        QVERIFY(!desk.isClosed());
        Bell bell;
        const HandDesk::Wait wait(desk, {Kind::Identities, "a", chip}, bell);
        desk.close();
        QVERIFY(desk.isClosed());
        QVERIFY(bell.rings(std::chrono::hours(1)).await_ready());
    }

    void drops_an_answer_that_nobody_waits_for()
    {
        HandDesk desk({});
        Bell bell;
        desk.giveIdentities("a", imei);
        HandDesk::Wait wait(desk, {Kind::Label, "a", chip, imei}, bell);
        desk.giveIdentities("a", imei); // it waits for something else
        QVERIFY(!wait.takeIdentities());
        QVERIFY(!wait.isRight());
    }
};

QTEST_GUILESS_MAIN(HandDeskTest)
#include "hand_desk_test.moc"
