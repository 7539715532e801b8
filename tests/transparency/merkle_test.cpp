#include "sample_tree.h"

#include "base/error.h"
#include "transparency/merkle.h"

#include <QTest>

#include <random>

using namespace keyline;
using namespace keyline::transparency;

class MerkleTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_leaves = sample::leaves(70000); }

    void knows_the_roots_of_formats_section_6_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<QByteArray>("root");
        QTest::newRow("1") << 1 << QByteArray("G7l9zCFjXUfiZj79/QoXRobZjdcBNS3SzQbotD/T0wU=");
        QTest::newRow("2") << 2 << QByteArray("/F9riP+FVPdbsvnm85wxsZNtRLaSdu33sSBalVuXYeM=");
        QTest::newRow("7") << 7 << QByteArray("WmH8K1T5z6cXdPJDIUPdQMbLKxGUf69lp9PaXLZRmcg=");
        QTest::newRow("256") << 256 << QByteArray("z17/2xHQknou31Ow5zx4N/ZZQU4AU32l2Q61xMSf8nQ=");
        QTest::newRow("257") << 257 << QByteArray("hVuTaqAMuYtRFEhCSa0514pr6TYj4mwB6OSH3AIYSlo=");
        QTest::newRow("70000") << 70000 << QByteArray("2gUy/3su5W9AZxEPyWTp8ntZWflSe//z+lAap1hN6vM=");
    }
    void knows_the_roots_of_formats_section_6()
    {
        QFETCH(int, size);
        QFETCH(QByteArray, root);
        const auto n = static_cast<std::uint64_t>(size);
        const auto part = std::span(m_leaves).first(n);
        const std::string expected = root.toStdString();
        QCOMPARE(toBase64(treeRoot(part)), expected);
        QCOMPARE(toBase64(treeRoot(n, sample::fetchFrom(m_leaves))), expected);
        Frontier frontier;
        for (const Hash& leaf : part)
            frontier.append(leaf);
        QCOMPARE(toBase64(frontier.root()), expected);
    }

    /// RFC 6962 §2.1 and the roots of certificate-transparency's reference tests (transparency-dev/merkle,
    /// testonly/constants.go).
    void knows_the_reference_roots_of_certificate_transparency()
    {
        static const char* const inputs[] = {
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
        static const char* const roots[] = {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                                            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                                            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                                            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                                            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
        Frontier frontier;
        QCOMPARE(toHex(frontier.root()), std::string(roots[0]));
        for (std::size_t i = 0; i < std::size(inputs); ++i) {
            frontier.append(leafHash(*fromHex(inputs[i])));
            QCOMPARE(toHex(frontier.root()), std::string(roots[i + 1]));
        }
    }

    void proves_every_leaf_of_every_small_tree()
    {
        const auto fetch = sample::fetchFrom(m_leaves);
        for (std::uint64_t size = 1; size <= 70; ++size) {
            const auto part = std::span(m_leaves).first(size);
            const Hash root = sample::mth(part);
            QCOMPARE(treeRoot(size, fetch), root);
            for (std::uint64_t index = 0; index < size; ++index) {
                const auto proof = inclusionProof(index, size, fetch);
                QCOMPARE(proof, sample::path(index, part));
                QVERIFY(verifyInclusion(index, size, m_leaves[index], proof, root));
            }
        }
    }

    void proves_that_every_small_tree_grew_from_every_smaller_one()
    {
        const auto fetch = sample::fetchFrom(m_leaves);
        for (std::uint64_t to = 1; to <= 70; ++to)
            for (std::uint64_t from = 1; from <= to; ++from) {
                const auto proof = consistencyProof(from, to, fetch);
                QCOMPARE(proof, sample::subproof(from, std::span(m_leaves).first(to), true));
                QVERIFY(verifyConsistency(from, to, proof, sample::mth(std::span(m_leaves).first(from)),
                                          sample::mth(std::span(m_leaves).first(to))));
            }
    }

    void proves_in_large_trees()
    {
        const auto fetch = sample::fetchFrom(m_leaves);
        std::mt19937_64 random(6962); // NOLINT: the same cases every time
        for (int i = 0; i < 60; ++i) {
            const std::uint64_t size = random() % m_leaves.size() + 1;
            const std::uint64_t index = random() % size;
            const Hash root = treeRoot(std::span(m_leaves).first(size));
            QVERIFY(verifyInclusion(index, size, m_leaves[index], inclusionProof(index, size, fetch), root));
            const std::uint64_t from = random() % size + 1;
            QVERIFY(verifyConsistency(from, size, consistencyProof(from, size, fetch),
                                      treeRoot(std::span(m_leaves).first(from)), root));
        }
    }

    /// The corruptions of transparency-dev/merkle's proof tests: no proof holds for anything but what it was made for.
    void refuses_every_corrupted_inclusion_proof()
    {
        const auto fetch = sample::fetchFrom(m_leaves);
        for (const std::uint64_t size : {1, 2, 3, 7, 8, 33, 64, 65})
            for (std::uint64_t index = 0; index < size; ++index) {
                const Hash root = treeRoot(std::span(m_leaves).first(size));
                const auto good = inclusionProof(index, size, fetch);
                const Hash& leaf = m_leaves[index];
                const auto holds = [&](std::uint64_t i, std::uint64_t n, const Hash& l, const std::vector<Hash>& p,
                                       const Hash& r) { return verifyInclusion(i, n, l, p, r); };
                QVERIFY(holds(index, size, leaf, good, root));
                for (const std::uint64_t wrong : {index - 1, index + 1, index ^ 2, index + size, size, UINT64_MAX})
                    QVERIFY(!holds(wrong, size, leaf, good, root));
                for (const std::uint64_t wrong : {size * 2, size / 2, std::uint64_t{0}, UINT64_MAX})
                    QVERIFY(!holds(index, wrong, leaf, good, root));
                QVERIFY(!holds(index, size, m_leaves[index + 1], good, root));
                QVERIFY(!holds(index, size, leaf, good, emptyRoot()));
                refuseCorrupted(good, root,
                                [&](const std::vector<Hash>& p) { return holds(index, size, leaf, p, root); });
            }
    }

    void refuses_every_corrupted_consistency_proof()
    {
        const auto fetch = sample::fetchFrom(m_leaves);
        for (const std::uint64_t to : {2, 3, 7, 8, 21, 64, 65})
            for (std::uint64_t from = 1; from < to; ++from) {
                const Hash fromRoot = treeRoot(std::span(m_leaves).first(from));
                const Hash toRoot = treeRoot(std::span(m_leaves).first(to));
                const auto good = consistencyProof(from, to, fetch);
                QVERIFY(verifyConsistency(from, to, good, fromRoot, toRoot));
                QVERIFY(!verifyConsistency(from - 1, to, good, fromRoot, toRoot));
                QVERIFY(!verifyConsistency(from ^ 2, to, good, fromRoot, toRoot));
                QVERIFY(!verifyConsistency(from, to * 2, good, fromRoot, toRoot));
                QVERIFY(!verifyConsistency(to, from, good, toRoot, fromRoot));
                QVERIFY(!verifyConsistency(from, to, good, toRoot, fromRoot));
                QVERIFY(!verifyConsistency(from, to, good, m_leaves[100], toRoot));
                QVERIFY(!verifyConsistency(from, to, good, fromRoot, m_leaves[100]));
                refuseCorrupted(good, toRoot, [&](const std::vector<Hash>& p) {
                    return verifyConsistency(from, to, p, fromRoot, toRoot);
                });
            }
    }

    void treats_the_empty_tree_as_a_prefix_of_all()
    {
        const Hash root = treeRoot(std::span(m_leaves).first(5));
        const std::vector<Hash> extra{root};
        QVERIFY(verifyConsistency(0, 5, {}, emptyRoot(), root));
        QVERIFY(verifyConsistency(0, 0, {}, emptyRoot(), emptyRoot()));
        QVERIFY(!verifyConsistency(0, 5, {}, root, root));
        QVERIFY(!verifyConsistency(0, 0, {}, emptyRoot(), root));
        QVERIFY(!verifyConsistency(0, 5, extra, emptyRoot(), root));
        QVERIFY(verifyConsistency(5, 5, {}, root, root));
        QVERIFY(!verifyConsistency(5, 5, extra, root, root));
        QVERIFY(!verifyConsistency(5, 5, {}, emptyRoot(), root));
    }

    void a_frontier_goes_on_where_another_stopped()
    {
        const auto fetch = sample::fetchFrom(m_leaves);
        for (const std::uint64_t from : {0, 1, 5, 8, 255, 256, 300}) {
            Frontier frontier(from, fetch);
            for (std::uint64_t i = from; i < from + 70; ++i)
                frontier.append(m_leaves[i]);
            QCOMPARE(frontier.size(), from + 70);
            QCOMPARE(frontier.root(), treeRoot(std::span(m_leaves).first(from + 70)));
        }
    }

    void a_frontier_names_every_subtree_it_completes()
    {
        const auto fetch = sample::fetchFrom(m_leaves);
        Frontier frontier;
        std::size_t nodes = 0;
        for (std::uint64_t i = 0; i < 64; ++i)
            frontier.append(m_leaves[i], [&](Node node, const Hash& hash) {
                QCOMPARE(hash, fetch(node));
                ++nodes;
            });
        QCOMPARE(nodes, std::size_t{127});
    }

    void refuses_places_that_no_tree_has()
    {
        const auto fetch = sample::fetchFrom(m_leaves);
        QVERIFY_THROWS_EXCEPTION(Error, inclusionProof(5, 5, fetch));
        QVERIFY_THROWS_EXCEPTION(Error, inclusionProof(0, largestSize + 1, fetch));
        QVERIFY_THROWS_EXCEPTION(Error, consistencyProof(6, 5, fetch));
        QVERIFY_THROWS_EXCEPTION(Error, rangeRoot(4, 4, fetch));
        QVERIFY_THROWS_EXCEPTION(Error, rangeNodes(2, 6));
    }

  private:
    /// Longer, shorter, swapped, with each hash's bit flipped, with a hash put in anywhere.
    template <typename Holds>
    void refuseCorrupted(const std::vector<Hash>& good, const Hash& root, const Holds& holds)
    {
        for (std::size_t i = 0; i <= good.size(); ++i) {
            auto longer = good;
            longer.insert(longer.begin() + static_cast<std::ptrdiff_t>(i), root);
            QVERIFY(!holds(longer));
        }
        for (std::size_t i = 0; i < good.size(); ++i) {
            auto flipped = good;
            flipped[i][i % 32] ^= 0x10;
            QVERIFY(!holds(flipped));
            auto shorter = good;
            shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(i));
            QVERIFY(!holds(shorter));
            if (i > 0) {
                auto swapped = good;
                std::swap(swapped[i - 1], swapped[i]);
                QVERIFY(!holds(swapped));
            }
        }
    }

    std::vector<Hash> m_leaves;
};

QTEST_APPLESS_MAIN(MerkleTest)
#include "merkle_test.moc"
