#include "ui/common/navigation_rail.h"

#include <QLayout>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace keyline::ui;

class NavigationRailTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_rail = new NavigationRail(m_window.get());
        m_rail->addPage(QStringLiteral("line"), Icon::Line, Qt::Key_F2);
        m_rail->addPage(QStringLiteral("history"), Icon::History, Qt::Key_F7);
        m_rail->addStretch();
        m_rail->addPage(QStringLiteral("settings"), Icon::Gear, Qt::Key_F9);
        m_rail->setText(QStringLiteral("line"), QStringLiteral("Line"));
        m_rail->setText(QStringLiteral("history"), QStringLiteral("History"));
        m_rail->setText(QStringLiteral("settings"), QStringLiteral("Settings"));
        m_rail->resize(m_rail->sizeHint().expandedTo(QSize(0, 500)));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void a_function_key_wants_its_page()
    {
        QSignalSpy wanted(m_rail, &NavigationRail::activated);
        QTest::keyClick(m_window.get(), Qt::Key_F7);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().toString(), QStringLiteral("history"));
    }

    void so_does_a_press()
    {
        QSignalSpy wanted(m_rail, &NavigationRail::activated);
        QTest::mouseClick(button("settings"), Qt::LeftButton);
        QCOMPARE(wanted.front().front().toString(), QStringLiteral("settings"));
    }

    void marks_one_page()
    {
        m_rail->setCurrent(QStringLiteral("history"));
        QCOMPARE(m_rail->current(), QStringLiteral("history"));
        m_rail->setCurrent(QStringLiteral("line"));
        QVERIFY(button("line")->isChecked() && !button("history")->isChecked());
    }

    void says_name_and_key()
    {
        QCOMPARE(button("line")->text(), QStringLiteral("Line\nF2"));
        QCOMPARE(button("line")->accessibleName(), QStringLiteral("Line"));
        QCOMPARE(button("line")->accessibleDescription(), QStringLiteral("F2"));
    }

    void what_there_is_no_room_for_is_left_out()
    {
        m_rail->resize(m_rail->width(), m_rail->minimumSizeHint().height());
        QCOMPARE(button("line")->text(), QString());
        QCOMPARE(button("line")->toolTip(), QStringLiteral("Line\nF2"));
        QCOMPARE(button("line")->accessibleName(), QStringLiteral("Line"));
        int height = m_rail->height();
        while (button("line")->text().isEmpty() && height < 500)
            m_rail->resize(m_rail->width(), ++height);
        QCOMPARE(button("line")->text(), QStringLiteral("Line"));
        QVERIFY(m_rail->layout()->minimumSize().height() <= height);
        m_rail->resize(m_rail->width(), 500);
        QCOMPARE(button("line")->text(), QStringLiteral("Line\nF2"));
        QVERIFY(m_rail->layout()->minimumSize().height() <= 500);
    }

    void stands_in_order_with_the_last_at_the_bottom()
    {
        QVERIFY(button("line")->y() < button("history")->y());
        QCOMPARE(button("history")->y() - button("line")->geometry().bottom(), 5);
        QVERIFY(button("settings")->y() > button("history")->geometry().bottom() + 50);
    }

  private:
    QToolButton* button(const char* id)
    {
        return m_rail->findChild<QToolButton*>(QLatin1String(id) + QStringLiteral("Button"));
    }

    std::unique_ptr<QWidget> m_window;
    NavigationRail* m_rail = nullptr;
};

QTEST_MAIN(NavigationRailTest)
#include "navigation_rail_test.moc"
