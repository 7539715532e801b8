#include "sample_tree.h"

#include "base/error.h"
#include "transparency/tile.h"

#include <QTest>

#include <map>
#include <set>

using namespace keyline;
using namespace keyline::transparency;

namespace {

std::vector<std::string> allTiles(std::uint64_t size)
{
    std::vector<std::string> paths;
    tilesBetween(0, size, [&](const TileId& tile) { paths.push_back(tilePath(tile)); });
    return paths;
}

} // namespace

class TileTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void writes_paths_in_groups_of_three_digits()
    {
        QCOMPARE(tilePath({0, 1234067, 256, false}), std::string("tile/0/x001/x234/067"));
        QCOMPARE(tilePath({0, 273, 112, false}), std::string("tile/0/273.p/112"));
        QCOMPARE(tilePath({0, 0, 256, true}), std::string("tile/entries/000"));
        QCOMPARE(tilePath({0, 1000, 1, true}), std::string("tile/entries/x001/000.p/1"));
        QCOMPARE(tilePath({63, 999, 255, false}), std::string("tile/63/999.p/255"));
    }

    void reads_back_every_path_it_writes()
    {
        for (const std::uint64_t index : {0ull, 7ull, 999ull, 1000ull, 1234067ull, 1000000ull, 18446744073709551615ull})
            for (const unsigned width : {1u, 255u, 256u})
                for (const bool entries : {false, true}) {
                    const TileId tile{entries ? 0u : 3u, index, width, entries};
                    QCOMPARE(parseTilePath(tilePath(tile)), std::optional(tile));
                }
    }

    void refuses_paths_that_no_tile_has_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char* path : {"",
                                 "tile",
                                 "tile/0",
                                 "tile/0/",
                                 "tile/0/1",
                                 "tile/0/0001",
                                 "tile/00/001",
                                 "tile/64/001",
                                 "tile/-1/001",
                                 "tile/0/x000/001",
                                 "tile/0/001/002",
                                 "tile/0/x001",
                                 "tile/0/x01/002",
                                 "tile/0/001.p/0",
                                 "tile/0/001.p/256",
                                 "tile/0/001.p/01",
                                 "tile/0/001.p/",
                                 "tile/0/001.p/1/2",
                                 "tile/entries",
                                 "tile/entries/1",
                                 "/tile/0/001",
                                 "tile/0/../001",
                                 "tile/0/ 01",
                                 "tile/0/+01",
                                 "tile/0/001 ",
                                 "tile/data/001",
                                 "tile/0/x018/x446/x744/x073/x709/x551/616"})
            QTest::newRow(path) << QByteArray(path);
    }
    void refuses_paths_that_no_tile_has()
    {
        QFETCH(QByteArray, path);
        QVERIFY(!parseTilePath(path.toStdString()));
    }

    void lists_the_tiles_of_70000_leaves_as_formats_does()
    {
        const auto paths = allTiles(70000);
        const auto full = std::count_if(paths.begin(), paths.end(), [](const std::string& path) {
            return path.starts_with("tile/0/") && path.find(".p/") == path.npos;
        });
        QCOMPARE(full, 273);
        QCOMPARE(paths.size(), std::size_t{277});
        const std::set<std::string> set(paths.begin(), paths.end());
        for (const char* path : {"tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1"})
            QVERIFY(set.contains(path));
    }

    void lists_no_empty_tile()
    {
        QCOMPARE(allTiles(0), std::vector<std::string>{});
        QCOMPARE(allTiles(1), std::vector<std::string>{"tile/0/000.p/1"});
        QCOMPARE(allTiles(256), (std::vector<std::string>{"tile/0/000", "tile/1/000.p/1"}));
        QCOMPARE(allTiles(257), (std::vector<std::string>{"tile/0/000", "tile/0/001.p/1", "tile/1/000.p/1"}));
    }

    void lists_what_growth_adds_and_nothing_else()
    {
        for (const std::uint64_t from : {0, 1, 255, 256, 257, 511, 65535, 65536})
            for (const std::uint64_t more : {0, 1, 2, 255, 256, 600}) {
                std::set<std::string> expected;
                for (const auto& path : allTiles(from + more))
                    expected.insert(path);
                for (const auto& path : allTiles(from))
                    expected.erase(path);
                std::set<std::string> listed;
                tilesBetween(from, from + more, [&](const TileId& tile) { listed.insert(tilePath(tile)); });
                QCOMPARE(listed, expected);
            }
    }

    void names_the_bundle_of_a_place()
    {
        QCOMPARE(tilePath(*bundleAt(0, 300)), std::string("tile/entries/000"));
        QCOMPARE(tilePath(*bundleAt(1, 300)), std::string("tile/entries/001.p/44"));
        QVERIFY(!bundleAt(2, 300));
        QVERIFY(!bundleAt(1, 256));
        QVERIFY(!tileAt(0, UINT64_MAX, 300));
        QVERIFY(!tileAt(9, 0, UINT64_MAX));
    }

    void reads_back_bundles()
    {
        Bytes bundle;
        const Bytes longest(largestEntry, 7);
        appendToBundle(bundle, asBytes("one"));
        appendToBundle(bundle, {});
        appendToBundle(bundle, longest);
        const auto entries = parseBundle(bundle, 3);
        QCOMPARE(entries.size(), std::size_t{3});
        QVERIFY(sameBytes(entries[0], asBytes("one")));
        QVERIFY(entries[1].empty());
        QVERIFY(sameBytes(entries[2], longest));
        for (const unsigned width : {0u, 1u, 2u, 4u, 256u})
            QVERIFY_THROWS_EXCEPTION(Error, parseBundle(bundle, width));
        for (std::size_t cut = 0; cut < bundle.size(); ++cut)
            QVERIFY_THROWS_EXCEPTION(Error, parseBundle(ByteView(bundle).first(cut), 3));
        QVERIFY_THROWS_EXCEPTION(Error, appendToBundle(bundle, Bytes(65536)));
    }

    void refuses_a_tile_of_another_length()
    {
        const auto leaves = sample::leaves(5);
        const Bytes tile = encodeTile(leaves);
        QCOMPARE(parseTile(tile, 5), leaves);
        QVERIFY_THROWS_EXCEPTION(Error, parseTile(tile, 4));
        QVERIFY_THROWS_EXCEPTION(Error, parseTile(tile, 6));
        QVERIFY_THROWS_EXCEPTION(Error, parseTile(ByteView(tile).first(159), 5));
        QVERIFY_THROWS_EXCEPTION(Error, parseTile({}, 0));
        QVERIFY_THROWS_EXCEPTION(Error, parseTile(Bytes(257 * 32), 257));
    }

    void proves_from_tiles_alone()
    {
        const std::uint64_t size = 66000;
        const auto leaves = sample::leaves(size);
        std::map<std::string, Bytes> tiles;
        tilesBetween(0, size, [&](const TileId& tile) {
            std::vector<Hash> hashes;
            const std::uint64_t span = std::uint64_t{1} << (tileHeight * tile.level);
            for (std::uint64_t i = 0; i < tile.width; ++i)
                hashes.push_back(treeRoot(std::span(leaves).subspan((tile.index * tileWidth + i) * span, span)));
            tiles[tilePath(tile)] = encodeTile(hashes);
        });
        std::size_t fetched = 0;
        const FetchTile fetchTile = [&](const TileId& tile) {
            ++fetched;
            return tiles.at(tilePath(tile));
        };
        const Hash root = treeRoot(leaves);
        QCOMPARE(treeRoot(size, hashesFromTiles(size, fetchTile)), root);
        for (const std::uint64_t index : {0ull, 1ull, 255ull, 256ull, 65535ull, 65536ull, 65999ull}) {
            fetched = 0;
            const auto proof = inclusionProof(index, size, hashesFromTiles(size, fetchTile));
            QCOMPARE(proof, inclusionProof(index, size, sample::fetchFrom(leaves)));
            QVERIFY(verifyInclusion(index, size, leaves[index], proof, root));
            QVERIFY(fetched <= 6);
            const auto consistency = consistencyProof(index + 1, size, hashesFromTiles(size, fetchTile));
            QVERIFY(
                verifyConsistency(index + 1, size, consistency, treeRoot(std::span(leaves).first(index + 1)), root));
        }
        QVERIFY_THROWS_EXCEPTION(Error, hashesFromTiles(size, fetchTile)({0, size}));
        QVERIFY_THROWS_EXCEPTION(Error, hashesFromTiles(size, fetchTile)({4, size / 16}));
    }
};

QTEST_APPLESS_MAIN(TileTest)
#include "tile_test.moc"
