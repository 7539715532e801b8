#include "recovery/session.h"

#include "repair_shop.h"

#include "../support/bytes.h"

#include <QTest>

using namespace keyline;
using recovery::Outcome;
using test::hex;

class RecoverySessionTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void looks_before_it_writes();
    void counts_what_went_over_the_wire();
    void frees_the_port_when_it_is_over();
};

namespace {

struct Bench
{
    test::RepairShop shop;
    test::Phone phone = shop.provision(hex("10112233445566778899aabbccddeeff"));
    std::unique_ptr<registry::Source> source = registry::openSource(shop.folder());
    registry::TrustFile trust = shop.trust();
    QThreadPool pool;
    recovery::Setting setting{*source, trust, nullptr, nullptr, shop.factory.random, pool};
};

} // namespace

void RecoverySessionTest::looks_before_it_writes()
{
    Bench bench;
    bench.phone.lose();
    recovery::Session session(bench.setting, bench.phone.port(), {});
    link::waitFor(session.look());
    QVERIFY(!session.isOver());
    QVERIFY(session.result().chip == bench.phone.chip());
    QCOMPARE(bench.phone.device->state(), device::State::lost);
    link::waitFor(session.recover());
    QVERIFY(session.isOver());
    QCOMPARE(session.result().outcome, Outcome::Restored);
}

void RecoverySessionTest::counts_what_went_over_the_wire()
{
    Bench bench;
    bench.phone.lose();
    recovery::Session session(bench.setting, bench.phone.port(), {});
    link::waitFor(session.look());
    link::waitFor(session.recover());
    const auto& traffic = session.result().traffic;
    QCOMPARE(traffic.requests, std::uint64_t{5});
    QCOMPARE(traffic.repeats, std::uint64_t{0});
    QVERIFY(traffic.wire.sent > bench.phone.backup.size());
    QVERIFY(traffic.wire.received > 0);
}

void RecoverySessionTest::frees_the_port_when_it_is_over()
{
    Bench bench;
    recovery::Session session(bench.setting, bench.phone.port(), {});
    link::waitFor(session.look());
    QVERIFY(session.isOver());
    QCOMPARE(session.result().outcome, Outcome::KeysInOrder);
    const link::SerialPort again(bench.phone.port());
    QVERIFY(again.isOpen());
}

QTEST_GUILESS_MAIN(RecoverySessionTest)
#include "recovery_session_test.moc"
