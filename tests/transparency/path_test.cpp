#include "sample_tree.h"

#include "transparency/path.h"

#include <QTest>

using namespace keyline;
using namespace keyline::transparency;

class PathTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_leaves = sample::leaves(70000); }

    void each_step_is_made_of_the_one_below_data()
    {
        QTest::addColumn<quint64>("index");
        QTest::addColumn<quint64>("size");
        for (const quint64 size : {1, 2, 3, 5, 8, 70, 256, 257, 70000})
            for (const quint64 index : {quint64(0), size / 3, size / 2, size - 1})
                QTest::addRow("%llu of %llu", index, size) << index << size;
    }
    void each_step_is_made_of_the_one_below()
    {
        QFETCH(quint64, index);
        QFETCH(quint64, size);
        const auto proof = inclusionProof(index, size, sample::fetchFrom(m_leaves));
        const auto path = inclusionPath(index, size, m_leaves[index], proof);
        QVERIFY(path);
        QCOMPARE(path->steps.size(), proof.size());
        QCOMPARE(path->root, treeRoot(std::span(m_leaves).first(size)));
        QCOMPARE(path->root, *rootFromInclusion(index, size, m_leaves[index], proof));
        std::uint64_t begin = index;
        std::uint64_t end = index + 1;
        for (const PathStep& step : path->steps) {
            QCOMPARE(step.own.begin, begin);
            QCOMPARE(step.own.end, end);
            QCOMPARE(step.own.hash, rangeRoot(begin, end, sample::fetchFrom(m_leaves)));
            QCOMPARE(step.sibling.hash, rangeRoot(step.sibling.begin, step.sibling.end, sample::fetchFrom(m_leaves)));
            QCOMPARE(step.siblingIsLeft ? step.sibling.end : step.sibling.begin, step.siblingIsLeft ? begin : end);
            begin = std::min(begin, step.sibling.begin);
            end = std::max(end, step.sibling.end);
        }
        QCOMPARE(begin, 0U);
        QCOMPARE(end, size);
    }

    void a_proof_of_another_length_or_place_has_no_path()
    {
        auto proof = inclusionProof(3, 70, sample::fetchFrom(m_leaves));
        QVERIFY(!inclusionPath(70, 70, m_leaves[3], proof));
        QVERIFY(!inclusionPath(3, 300, m_leaves[3], proof));
        proof.pop_back();
        QVERIFY(!inclusionPath(3, 70, m_leaves[3], proof));
        QVERIFY(!inclusionPath(0, 0, m_leaves[3], {}));
    }

    void a_hash_that_was_bent_leads_to_another_root()
    {
        auto proof = inclusionProof(3, 70, sample::fetchFrom(m_leaves));
        proof[2][0] ^= 1;
        QVERIFY(inclusionPath(3, 70, m_leaves[3], proof)->root != treeRoot(std::span(m_leaves).first(70)));
    }

  private:
    std::vector<Hash> m_leaves;
};

QTEST_GUILESS_MAIN(PathTest)
#include "path_test.moc"
