#include "ui/registry/checks_list.h"

#include <QTest>

using namespace keyline::ui;

class ChecksListTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void broken_ones_open_by_themselves()
    {
        ChecksList list;
        list.setLines({{QStringLiteral("one"), CheckState::Holds, QStringLiteral("x")},
                       {QStringLiteral("two"), CheckState::Broken, QStringLiteral("y")}});
        QVERIFY(!list.rows().at(0)->isOpen());
        QVERIFY(list.rows().at(1)->isOpen());
        QCOMPARE(list.rows().at(1)->objectName(), QStringLiteral("checkRow_02"));
    }

    void what_was_opened_stays_open_when_the_words_change()
    {
        ChecksList list;
        list.setLines({{QStringLiteral("one"), CheckState::Holds, QStringLiteral("x")}});
        list.rows().at(0)->setOpen(true);
        list.setLines({{QStringLiteral("yksi"), CheckState::Holds, QStringLiteral("x")}});
        QVERIFY(list.rows().at(0)->isOpen());
        list.setLines({});
        QVERIFY(list.rows().empty());
    }
};

QTEST_MAIN(ChecksListTest)
#include "checks_list_test.moc"
