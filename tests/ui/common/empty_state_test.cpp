#include "ui/common/empty_state.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace keyline::ui;

class EmptyStateTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void says_what_is_so_and_what_to_do()
    {
        EmptyState state(Icon::Barcode);
        state.setTexts(QStringLiteral("No order is running"), QStringLiteral("Scan an order sheet."));
        state.resize(600, 400);
        state.show();
        QCOMPARE(state.accessibleName(), QStringLiteral("No order is running"));
        QCOMPARE(state.accessibleDescription(), QStringLiteral("Scan an order sheet."));
        QVERIFY(state.findChild<QPushButton*>()->isHidden());
        QVERIFY(state.findChild<QLabel*>(QStringLiteral("emptyHintLabel"))->isVisible());
    }

    void offers_the_one_thing_that_can_be_done()
    {
        EmptyState state(Icon::History);
        state.setTexts(QStringLiteral("Nothing found"), QString(), QStringLiteral("Show all"));
        state.resize(600, 400);
        state.show();
        QSignalSpy pressed(&state, &EmptyState::actionTriggered);
        QTest::mouseClick(state.findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(pressed.size(), 1);
        QVERIFY(state.findChild<QLabel*>(QStringLiteral("emptyHintLabel"))->isHidden());
    }

    void draws_its_icon()
    {
        EmptyState state(Icon::Stop);
        state.resize(400, 400);
        const QImage with = state.grab().toImage();
        state.setIcon(Icon::Bars);
        QVERIFY(state.grab().toImage() != with);
    }
};

QTEST_MAIN(EmptyStateTest)
#include "empty_state_test.moc"
