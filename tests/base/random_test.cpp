#include "base/random.h"

#include <QTest>

using namespace keyline;

namespace {

class CountingRandom final : public Random
{
  public:
    void fill(MutableByteView out) override
    {
        for (std::uint8_t& byte : out)
            byte = ++m_last;
    }

  private:
    std::uint8_t m_last = 0;
};

} // namespace

class RandomTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void fills_arrays_and_secrets_of_the_size_asked_for()
    {
        CountingRandom random;
        QVERIFY((random.array<3>() == ByteArray<3>{1, 2, 3}));
        QVERIFY(random.secret(2).equals(ByteArray<2>{4, 5}));
        QVERIFY(random.secret(0).empty());
        QVERIFY((random.array<1>() == ByteArray<1>{6}));
    }
};

QTEST_GUILESS_MAIN(RandomTest)
#include "random_test.moc"
