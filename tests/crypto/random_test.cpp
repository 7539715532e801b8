#include "crypto/random.h"

#include <QTest>

#include <set>
#include <thread>

using namespace keyline;
using namespace keyline::crypto;

class RandomTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void never_repeats_over_threads()
    {
        SystemRandom random;
        std::array<std::vector<ByteArray<16>>, 4> drawn;
        std::vector<std::thread> threads;
        for (auto& mine : drawn)
            threads.emplace_back([&] {
                for (int i = 0; i < 500; ++i)
                    mine.push_back(random.array<16>());
            });
        for (std::thread& thread : threads)
            thread.join();
        std::set<ByteArray<16>> all;
        for (const auto& mine : drawn)
            all.insert(mine.begin(), mine.end());
        QCOMPARE(all.size(), std::size_t{2000});
    }

    /// Of 8 × 40,000 bits each position is one in half the draws, within six standard deviations.
    void sets_every_bit_half_the_time()
    {
        SystemRandom random;
        const Secret drawn = random.secret(40000);
        for (unsigned bit = 0; bit < 8; ++bit) {
            int ones = 0;
            for (std::uint8_t byte : drawn.view())
                ones += byte >> bit & 1;
            QVERIFY2(ones > 19400 && ones < 20600, qPrintable(QString::number(ones)));
        }
    }

    void fills_more_than_one_call_to_the_kernel_gives()
    {
        SystemRandom random;
        const Secret drawn = random.secret(1 << 20);
        const ByteView tail = drawn.view().last(64);
        QVERIFY(std::ranges::any_of(tail, [](std::uint8_t byte) { return byte != 0; }));
        random.fill({});
    }
};

QTEST_GUILESS_MAIN(RandomTest)
#include "random_test.moc"
