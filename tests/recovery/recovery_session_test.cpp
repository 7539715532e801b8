#include "recovery/attempt.h"
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
    void waits_with_its_port_between_finding_and_restoring();
    void an_attempt_opens_its_source_when_it_looks_up();
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

void RecoverySessionTest::waits_with_its_port_between_finding_and_restoring()
{
    Bench bench;
    bench.phone.lose();
    recovery::Session session(bench.setting, bench.phone.port(), {});
    link::waitFor(session.look());
    link::waitFor(session.find());
    QVERIFY(!session.isOver());
    QVERIFY(session.found().content && session.found().content->backup == bench.phone.backup);
    QVERIFY_EXCEPTION_THROWN(const link::SerialPort other(bench.phone.port()), Error);
    QCOMPARE(bench.phone.device->state(), device::State::lost);
    link::waitFor(session.restore());
    QCOMPARE(session.result().outcome, Outcome::Restored);
}

void RecoverySessionTest::an_attempt_opens_its_source_when_it_looks_up()
{
    Bench bench;
    bench.phone.lose();
    recovery::Attempt attempt({.trust = std::make_shared<const registry::TrustFile>(bench.trust),
                               .source = bench.shop.folder() / "not there",
                               .mirror = {},
                               .checkpoints = {},
                               .random = bench.shop.factory.random,
                               .pool = bench.pool},
                              bench.phone.port(), 1, 1, [](recovery::Attempt&, const recovery::Event&) {});
    link::waitFor(attempt.session().look());
    QVERIFY(!attempt.session().isOver());
    link::waitFor(attempt.session().find());
    QVERIFY(attempt.session().result().error->code() == Code::RepairRegistryAway);
}

QTEST_GUILESS_MAIN(RecoverySessionTest)
#include "recovery_session_test.moc"
