#include "../support/bytes.h"

#include "base/clock.h"
#include "base/file.h"
#include "station/lock_pin.h"

#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::station;
using keyline::test::throws;
using std::chrono::seconds;

namespace {

struct SetClock final : Clock
{
    UnixTime time = 1'800'000'000;
    UnixTime now() const override { return time; }
};

} // namespace

class LockPinTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    test::RepeatableRandom m_random;
    SetClock m_clock;

    std::filesystem::path file() const { return m_folder->filePath(QStringLiteral("lock-pin")).toStdString(); }
    /// A new object each time, as after a restart.
    LockPin pin() { return LockPin(file(), m_random, m_clock, {.memoryKib = 64, .passes = 1}); }
    static Secret typed(std::string_view digits) { return Secret::copyOf(asBytes(digits)); }
    PinAnswer check(std::string_view digits) { return pin().check(typed(digits)); }

  private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock.time = 1'800'000'000;
    }
    void cleanup() { m_folder.reset(); }

    void lets_everybody_in_until_one_is_set()
    {
        QVERIFY(!pin().isSet());
        QVERIFY(check("").verdict == PinAnswer::Verdict::Right);
    }

    void only_the_pin_signs_in()
    {
        pin().set(typed("4711"));
        QVERIFY(pin().isSet());
        QVERIFY(check("4711").verdict == PinAnswer::Verdict::Right);
        QVERIFY(check("4712").verdict == PinAnswer::Verdict::Wrong);
        QVERIFY(check("47110").verdict == PinAnswer::Verdict::Wrong);
        QVERIFY(check("").verdict == PinAnswer::Verdict::Wrong);
    }

    void another_pin_takes_its_place_and_none_needs_none()
    {
        pin().set(typed("4711"));
        pin().set(typed("9034"));
        QVERIFY(check("4711").verdict == PinAnswer::Verdict::Wrong);
        QVERIFY(check("9034").verdict == PinAnswer::Verdict::Right);
        pin().remove();
        QVERIFY(!pin().isSet());
        QVERIFY(check("1").verdict == PinAnswer::Verdict::Right);
    }

    void refuses_what_anybody_would_guess()
    {
        for (const char* easy : {"", "471", "1111", "1234", "0123456789", "9876", "abcd", "47 11", "4711471147114"})
            QVERIFY2(throws(Code::PinUnusable, [&] { pin().set(typed(easy)); }), easy);
        QVERIFY(!pin().isSet());
    }

    void each_wrong_pin_after_the_third_costs_a_longer_wait()
    {
        pin().set(typed("4711"));
        QCOMPARE(check("1").wait, seconds(0));
        QCOMPARE(check("2").wait, seconds(0));
        QCOMPARE(check("3").wait, seconds(5));
        QVERIFY(check("4711").verdict == PinAnswer::Verdict::Wait);
        m_clock.time += 5;
        QCOMPARE(check("4").wait, seconds(10));
        for (int i = 0; i < 20; ++i) {
            m_clock.time += 600;
            QVERIFY(check("5").verdict == PinAnswer::Verdict::Wrong);
        }
        QCOMPARE(pin().wait(), seconds(600));
        m_clock.time += 600;
        QVERIFY(check("4711").verdict == PinAnswer::Verdict::Right);
        QCOMPARE(pin().wait(), seconds(0));
        QVERIFY(check("6").verdict == PinAnswer::Verdict::Wrong);
        QCOMPARE(pin().wait(), seconds(0));
    }

    void a_clock_that_was_set_back_neither_frees_nor_locks_for_ever()
    {
        pin().set(typed("4711"));
        for (int i = 0; i < 3; ++i)
            check("1");
        m_clock.time -= 86400;
        QVERIFY(check("4711").verdict == PinAnswer::Verdict::Wait);
        m_clock.time += 5;
        QVERIFY(check("4711").verdict == PinAnswer::Verdict::Right);
    }

    void keeps_neither_pin_nor_anything_that_others_may_read()
    {
        pin().set(typed("90341"));
        const Bytes content = readFile(file());
        QCOMPARE(std::string(content.begin(), content.end()).find("90341"), std::string::npos);
        QCOMPARE(std::filesystem::status(file()).permissions() & std::filesystem::perms::all,
                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    }

    void a_damaged_file_lets_nobody_in()
    {
        pin().set(typed("4711"));
        Bytes content = readFile(file());
        for (const std::size_t keep : {std::size_t(0), content.size() / 2, content.size() - 1}) {
            writeFileAtomically(file(), ByteView(content).first(keep));
            QVERIFY(throws(Code::PinDamaged, [&] { check("4711"); }));
        }
        pin().set(typed("9034"));
        QVERIFY(check("9034").verdict == PinAnswer::Verdict::Right);
    }
};

QTEST_APPLESS_MAIN(LockPinTest)
#include "lock_pin_test.moc"
