#include "ui/registry/proof_view.h"

#include <QSignalSpy>
#include <QTest>

#include <bit>

using namespace keyline;
using namespace keyline::ui;
using transparency::Hash;

namespace {

/// A way through a log of this size, with hashes made up.
transparency::InclusionPath way(std::uint64_t index, std::uint64_t size)
{
    std::size_t steps = 0;
    for (std::uint64_t begin = 0, end = size; end - begin > 1; ++steps) {
        const std::uint64_t middle = begin + std::bit_floor(end - begin - 1);
        (index < middle ? end : begin) = middle;
    }
    std::vector<Hash> proof(steps);
    for (std::size_t i = 0; i < steps; ++i)
        proof[i].fill(static_cast<std::uint8_t>(i + 1));
    return *transparency::inclusionPath(index, size, Hash{7}, proof);
}

} // namespace

class ProofViewTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void a_million_entries_fit_on_a_page()
    {
        ProofView view;
        view.setPath(way(612'345, 1'000'000));
        QVERIFY(view.sizeHint().height() < 60 * view.fontMetrics().height());
        QVERIFY(view.accessibleName().contains(QStringLiteral("612,345")));
    }

    void walks_up_to_the_root_by_keyboard()
    {
        ProofView view;
        view.setPath(way(5, 13), way(5, 13).root);
        view.show();
        QSignalSpy changed(&view, &ProofView::levelChanged);
        QCOMPARE(view.level(), 0);
        QVERIFY(view.stepText().contains(QStringLiteral("07000000 00000000")));
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(view.level(), 1);
        QVERIFY2(view.stepText().contains(QStringLiteral("Entries 4 – 5")), qPrintable(view.stepText()));
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.level(), 4);
        QVERIFY(view.stepText().contains(QStringLiteral("The checkpoint has the same root.")));
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(view.level(), 4);
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.level(), 0);
        QCOMPARE(changed.size(), 3);
    }

    void a_level_is_chosen_by_touching_it()
    {
        ProofView view;
        view.setPath(way(5, 13));
        view.resize(view.sizeHint());
        view.show();
        QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(view.width() / 2, view.fontMetrics().height()));
        QCOMPARE(view.level(), 4);
    }

    void a_way_to_another_root_looks_and_reads_otherwise()
    {
        ProofView view;
        view.resize(600, 300);
        view.setPath(way(5, 13), way(5, 13).root);
        QVERIFY(view.leadsToRoot());
        const QImage good = view.grab().toImage();
        view.setPath(way(5, 13), Hash{9});
        QVERIFY(!view.leadsToRoot());
        QVERIFY(view.grab().toImage() != good);
        view.setLevel(4);
        QVERIFY(view.stepText().contains(QStringLiteral("09000000 00000000")));
        view.setPath(way(5, 13));
        view.setLevel(4);
        QVERIFY(view.stepText().contains(QStringLiteral("No checkpoint is believed")));
    }

    void the_smallest_log_and_no_proof_are_drawn_too()
    {
        ProofView view;
        view.resize(400, 200);
        view.setPath(way(0, 1), Hash{7});
        QVERIFY(view.leadsToRoot());
        view.grab();
        view.setPath(std::nullopt);
        view.grab();
        QVERIFY(view.stepText().isEmpty());
    }
};

QTEST_MAIN(ProofViewTest)
#include "proof_view_test.moc"
