#include "ui/common/check_row.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace keyline::ui;

class CheckRowTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        m_row = std::make_unique<CheckRow>();
        m_row->setTitle(QStringLiteral("Receipt"));
        m_row->show();
    }

    void says_its_verdict_by_word_and_name()
    {
        const auto word = [&] { return m_row->findChild<QLabel*>(QStringLiteral("checkWordLabel"))->text(); };
        QCOMPARE(m_row->property("state").toString(), QStringLiteral("waiting"));
        m_row->setState(CheckState::Holds);
        QCOMPARE(word(), QStringLiteral("holds"));
        QCOMPARE(line()->accessibleName(), QStringLiteral("Receipt: holds"));
        m_row->setState(CheckState::Broken);
        QCOMPARE(word(), QStringLiteral("broken"));
        QCOMPARE(m_row->property("state").toString(), QStringLiteral("broken"));
        m_row->setState(CheckState::NotChecked);
        QCOMPARE(word(), QStringLiteral("not checked"));
    }

    void each_verdict_has_a_shape_of_its_own()
    {
        QCOMPARE(CheckRow::stateIcon(CheckState::Holds), Icon::Tick);
        QCOMPARE(CheckRow::stateIcon(CheckState::Broken), Icon::Cross);
        QCOMPARE(CheckRow::stateIcon(CheckState::NotChecked), Icon::Minus);
        QCOMPARE(CheckRow::stateIcon(CheckState::Waiting), Icon::Ring);
    }

    void opens_by_key_and_by_press()
    {
        m_row->setDetail(QStringLiteral("Signed by the log registry.example, entry 42."));
        auto* detail = m_row->findChild<QLabel*>(QStringLiteral("checkDetailLabel"));
        QVERIFY(!detail->isVisible());
        line()->setFocus();
        QTest::keyClick(line(), Qt::Key_Space);
        QVERIFY(m_row->isOpen() && detail->isVisible());
        QTest::mouseClick(line(), Qt::LeftButton);
        QVERIFY(!m_row->isOpen() && !detail->isVisible());
        QTest::mouseClick(m_row.get(), Qt::LeftButton, {}, QPoint(m_row->width() - 5, 8));
        QVERIFY(m_row->isOpen());
    }

    void does_not_open_on_nothing()
    {
        QTest::mouseClick(line(), Qt::LeftButton);
        QVERIFY(!m_row->isOpen());
        m_row->setDetail(QStringLiteral("Something"));
        m_row->setOpen(true);
        m_row->setDetail(QString());
        QVERIFY(!m_row->isOpen());
    }

  private:
    QToolButton* line() { return m_row->findChild<QToolButton*>(QStringLiteral("checkLineButton")); }

    std::unique_ptr<CheckRow> m_row;
};

QTEST_MAIN(CheckRowTest)
#include "check_row_test.moc"
