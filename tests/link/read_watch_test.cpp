#include "link/read_watch.h"

#include <QCoreApplication>
#include <QTest>

#include <array>
#include <unistd.h>

using keyline::link::ReadWatch;

namespace {

/// A pipe whose reading end is watched; counts how often it was told of.
class Watched
{
  public:
    explicit Watched(ReadWatch& watch) : m_watch(watch)
    {
        if (::pipe(m_ends.data()) != 0)
            qFatal("pipe");
        m_watch.add(m_ends[0], [this] {
            ++told;
            char byte = 0;
            if (::read(m_ends[0], &byte, 1) == 0)
                m_watch.remove(m_ends[0]);
        });
    }
    ~Watched()
    {
        m_watch.remove(m_ends[0]);
        ::close(m_ends[0]);
        hangUp();
    }
    void write(const char* bytes) const { QVERIFY(::write(m_ends[1], bytes, qstrlen(bytes)) > 0); }
    void hangUp()
    {
        if (m_ends[1] >= 0)
            ::close(std::exchange(m_ends[1], -1));
    }
    int descriptor() const { return m_ends[0]; }

    int told = 0;

  private:
    ReadWatch& m_watch;
    std::array<int, 2> m_ends{};
};

/// Whatever there is to tell.
void turnTheLoop()
{
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
}

} // namespace

class ReadWatchTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void a_thread_has_one_for_as_long_as_somebody_holds_it()
    {
        const auto one = ReadWatch::ofThisThread();
        QCOMPARE(ReadWatch::ofThisThread(), one);
    }

    void tells_for_as_long_as_there_is_something_to_read()
    {
        ReadWatch watch;
        Watched quiet(watch);
        Watched spoken(watch);
        spoken.write("abc");
        QTRY_COMPARE(spoken.told, 3);
        turnTheLoop();
        QCOMPARE(spoken.told, 3);
        QCOMPARE(quiet.told, 0);
    }

    void tells_of_more_than_it_takes_at_once()
    {
        ReadWatch watch;
        std::vector<std::unique_ptr<Watched>> many;
        for (int i = 0; i < 200; ++i)
            many.push_back(std::make_unique<Watched>(watch));
        for (const auto& one : many)
            one->write("x");
        for (const auto& one : many)
            QTRY_COMPARE(one->told, 1);
    }

    void a_paused_one_waits_until_it_is_resumed()
    {
        ReadWatch watch;
        Watched one(watch);
        watch.pause(one.descriptor());
        one.write("a");
        turnTheLoop();
        QCOMPARE(one.told, 0);
        watch.resume(one.descriptor());
        QTRY_COMPARE(one.told, 1);
    }

    void a_paused_one_that_hangs_up_is_told_at_once()
    {
        ReadWatch watch;
        Watched one(watch);
        watch.pause(one.descriptor());
        one.hangUp();
        QTRY_COMPARE(one.told, 1);
    }

    void a_removed_one_is_not_told_any_more()
    {
        ReadWatch watch;
        Watched one(watch);
        watch.remove(one.descriptor());
        one.write("a");
        turnTheLoop();
        QCOMPARE(one.told, 0);
    }
};

QTEST_GUILESS_MAIN(ReadWatchTest)
#include "read_watch_test.moc"
