#include "base/error.h"
#include "registry/tile_edge.h"

#include <QTest>

using namespace keyline;
using namespace keyline::registry;
using transparency::Hash;

class TileEdgeTest : public QObject
{
    Q_OBJECT

    std::vector<Hash> m_leaves;
    std::vector<TileCache::Place> m_read;
    std::map<TileCache::Place, Bytes> m_stored;

    /// A log's tiles as a store has them.
    void storeFirst(std::uint64_t size)
    {
        while (m_leaves.size() < size)
            m_leaves.push_back(transparency::leafHash(asBytes("leaf " + std::to_string(m_leaves.size()))));
        m_stored.clear();
        std::vector<Hash> level(m_leaves.begin(), m_leaves.begin() + static_cast<std::ptrdiff_t>(size));
        for (unsigned number = 0; !level.empty(); ++number) {
            std::vector<Hash> above;
            for (std::size_t at = 0; at < level.size(); at += transparency::tileWidth) {
                const auto width = std::min<std::size_t>(transparency::tileWidth, level.size() - at);
                const auto hashes = std::span(level).subspan(at, width);
                m_stored[{number, at / transparency::tileWidth}] = transparency::encodeTile(hashes);
                if (width == transparency::tileWidth)
                    above.push_back(transparency::treeRoot(hashes));
            }
            level = std::move(above);
        }
    }
    Hash expected(std::uint64_t size) const
    {
        return transparency::treeRoot(std::span(m_leaves).first(static_cast<std::size_t>(size)));
    }
    Hash rootBy(TileEdge& edge, std::uint64_t size)
    {
        m_read.clear();
        return transparency::treeRoot(size, edge.reading([this](TileCache::Place place) {
            m_read.push_back(place);
            return m_stored[place];
        }));
    }

  private Q_SLOTS:
    void the_root_of_a_growing_log_is_the_trees()
    {
        TileEdge edge;
        for (const std::uint64_t size :
             {1u, 2u, 3u, 100u, 255u, 256u, 257u, 258u, 511u, 512u, 700u, 65536u, 65537u, 66000u}) {
            storeFirst(size);
            QCOMPARE(rootBy(edge, size), expected(size));
        }
    }

    void every_time_each_tile_is_read_once()
    {
        TileEdge edge;
        storeFirst(700);
        const std::vector<TileCache::Place> last{{0, 2}, {1, 0}};
        for (int time = 0; time < 3; ++time) {
            QCOMPARE(rootBy(edge, 700), expected(700));
            std::sort(m_read.begin(), m_read.end());
            QCOMPARE(m_read, last);
        }
    }

    void what_changed_in_a_tile_is_seen()
    {
        TileEdge edge;
        storeFirst(700);
        QCOMPARE(rootBy(edge, 700), expected(700));
        for (const TileCache::Place& place : {TileCache::Place{0, 2}, TileCache::Place{1, 0}})
            for (const std::size_t at : {std::size_t{0}, m_stored[place].size() - 1}) {
                m_stored[place][at] ^= 1;
                QVERIFY(rootBy(edge, 700) != expected(700));
                m_stored[place][at] ^= 1;
                QCOMPARE(rootBy(edge, 700), expected(700));
            }
    }

    void a_log_that_is_shorter_is_worked_out_as_it_is()
    {
        TileEdge edge;
        storeFirst(700);
        QCOMPARE(rootBy(edge, 700), expected(700));
        for (const std::uint64_t size : {699u, 513u, 300u, 700u}) {
            storeFirst(size);
            QCOMPARE(rootBy(edge, size), expected(size));
        }
    }

    void a_tile_that_is_missing_or_too_short_is_named()
    {
        TileEdge edge;
        storeFirst(700);
        m_stored[{0, 2}].resize(32 * 10);
        for (int time = 0; time < 2; ++time) {
            try {
                rootBy(edge, 700);
                QFAIL("a root of what is not there");
            } catch (const Error& error) {
                QCOMPARE(error.code(), Code::RegistryDamaged);
                QVERIFY(std::string(error.what()).find("0/2") != std::string::npos);
            }
        }
        m_stored[{0, 2}].resize(31);
        QVERIFY_EXCEPTION_THROWN(rootBy(edge, 700), Error);
        storeFirst(700);
        QCOMPARE(rootBy(edge, 700), expected(700)); // and none of that is remembered
    }
};

QTEST_GUILESS_MAIN(TileEdgeTest)
#include "tile_edge_test.moc"
