#include "base/error.h"
#include "registry/tile_cache.h"

#include <QTest>

#include <set>

using namespace keyline;
using namespace keyline::registry;
using transparency::Hash;
using transparency::Node;

namespace {

std::vector<Hash> leaves(std::size_t count)
{
    std::vector<Hash> out;
    for (std::size_t i = 0; i < count; ++i)
        out.push_back(transparency::leafHash(asBytes("leaf " + std::to_string(i))));
    return out;
}

} // namespace

class TileCacheTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void a_tile_knows_every_complete_subtree_inside_it()
    {
        const auto all = leaves(201);
        const ExpandedTile tile(transparency::encodeTile(all));
        QCOMPARE(tile.width(), 201u);
        for (unsigned height = 0; height < 8; ++height)
            for (std::size_t place = 0; place < (256u >> height); ++place) {
                const std::size_t begin = place << height;
                const std::size_t end = (place + 1) << height;
                const Hash* found = tile.find(height, place);
                QCOMPARE(found != nullptr, end <= all.size());
                if (found)
                    QCOMPARE(*found, transparency::treeRoot(std::span(all).subspan(begin, end - begin)));
            }
        QCOMPARE(tile.encode(), transparency::encodeTile(all));
    }

    void a_full_tiles_top_is_its_root()
    {
        const auto all = leaves(256);
        // FORMATS section 6.
        QCOMPARE(toBase64(ExpandedTile(transparency::encodeTile(all)).top()),
                 std::string("z17/2xHQknou31Ow5zx4N/ZZQU4AU32l2Q61xMSf8nQ="));
    }

    void a_tile_of_another_length_is_refused()
    {
        QVERIFY_EXCEPTION_THROWN(ExpandedTile(Bytes(31)), Error);
        QVERIFY_EXCEPTION_THROWN(ExpandedTile(Bytes(257 * 32)), Error);
    }

    void places_subtrees_in_tiles()
    {
        const NodePlace low = placeOf(Node{3, 70});
        QCOMPARE(low.tile, (TileCache::Place{0, 2}));
        QCOMPARE(low.height, 3u);
        QCOMPARE(low.place, std::size_t{6});
        const NodePlace high = placeOf(Node{8, 257});
        QCOMPARE(high.tile, (TileCache::Place{1, 1}));
        QCOMPARE(high.height, 0u);
        QCOMPARE(high.place, std::size_t{1});
    }

    void reads_a_tile_once_and_again_when_it_has_grown()
    {
        auto all = leaves(10);
        int loads = 0;
        TileCache cache;
        const auto load = [&](TileCache::Place) {
            ++loads;
            return transparency::encodeTile(all);
        };
        QCOMPARE(cache.hash(Node{0, 9}, load), all[9]);
        QCOMPARE(cache.hash(Node{0, 3}, load), all[3]);
        QCOMPARE(loads, 1);
        all = leaves(12);
        QCOMPARE(cache.hash(Node{1, 5}, load), transparency::nodeHash(all[10], all[11]));
        QCOMPARE(loads, 2);
        QVERIFY_EXCEPTION_THROWN(cache.hash(Node{0, 12}, load), Error);
    }

    void forgets_what_was_not_used_for_longest()
    {
        const auto all = leaves(1);
        std::vector<std::uint64_t> loaded;
        TileCache cache(2);
        const auto load = [&](TileCache::Place place) {
            loaded.push_back(place.second);
            return transparency::encodeTile(all);
        };
        for (const std::uint64_t tile : {0u, 1u, 0u, 2u, 0u, 1u})
            cache.hash(Node{0, tile * 256}, load);
        QCOMPARE(loaded, (std::vector<std::uint64_t>{0, 1, 2, 1}));
    }

    void proofs_through_full_tiles_that_had_to_go_are_the_same()
    {
        const auto all = leaves(3 * 256 + 40);
        std::set<TileCache::Place> loaded;
        const auto load = [&](TileCache::Place place) {
            loaded.insert(place);
            if (place.first == 1) {
                std::vector<Hash> tops;
                for (std::size_t i = 0; i + 256 <= all.size(); i += 256)
                    tops.push_back(transparency::treeRoot(std::span(all).subspan(i, 256)));
                return transparency::encodeTile(tops);
            }
            const std::size_t begin = place.second * 256;
            return transparency::encodeTile(
                std::span(all).subspan(begin, std::min<std::size_t>(256, all.size() - begin)));
        };
        TileCache cache(1, 8);
        const auto check = [&] {
            for (std::uint64_t tile = 0; tile < 3; ++tile)
                for (unsigned height = 0; height < 8; ++height)
                    for (std::uint64_t i = 0; i < (256u >> height); ++i) {
                        const std::uint64_t index = (tile << (8 - height)) + i;
                        const auto part = std::span(all).subspan(index << height, std::size_t{1} << height);
                        QCOMPARE(cache.hash(Node{height, index}, load), transparency::treeRoot(part));
                    }
        };
        check(); // each tile expanded, and gone when the next came
        QCOMPARE(cache.hash(Node{0, 3 * 256}, load), all[3 * 256]);
        check(); // from half-way
        loaded.clear();
        QCOMPARE(cache.hash(Node{4, 17}, load), transparency::treeRoot(std::span(all).subspan(17 * 16, 16)));
        QVERIFY(loaded.empty()); // known without its tile
        cache.hash(Node{3, 33}, load);
        QCOMPARE(loaded, (std::set<TileCache::Place>{{0, 1}}));
        int loads = 0;
        const auto path = transparency::inclusionProof(300, all.size(), cache.reading([&](TileCache::Place place) {
            loads += place == TileCache::Place{0, 1} ? 1 : 0;
            return load(place);
        }));
        QCOMPARE(loads, 1); // for four nodes
        QVERIFY(transparency::verifyInclusion(300, all.size(), all[300], path, transparency::treeRoot(all)));
        // Sixteen hashes of the tile will do.
        loaded.clear();
        std::vector<std::size_t> groups;
        const auto loadGroup = [&](TileCache::Place place, std::size_t group) {
            groups.push_back(group);
            return transparency::encodeTile(std::span(all).subspan(place.second * 256 + group * 16, 16));
        };
        QCOMPARE(transparency::inclusionProof(300, all.size(), cache.reading(load, loadGroup)), path);
        QCOMPARE(groups, std::vector<std::size_t>{(300 - 256) / 16});
        QVERIFY(!loaded.contains({0, 1}));
    }

    void a_full_tile_that_became_short_is_refused_half_way_too()
    {
        const auto all = leaves(2 * 256);
        std::size_t width = 256;
        const auto load = [&](TileCache::Place place) {
            return transparency::encodeTile(std::span(all).subspan(place.second * 256, width));
        };
        TileCache cache(1, 8);
        cache.hash(Node{0, 0}, load);
        cache.hash(Node{0, 256}, load);
        width = 255;
        QVERIFY_EXCEPTION_THROWN(cache.hash(Node{0, 1}, load), Error);
    }
};

QTEST_GUILESS_MAIN(TileCacheTest)
#include "tile_cache_test.moc"
