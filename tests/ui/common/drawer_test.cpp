#include "ui/common/drawer.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace keyline::ui;

class DrawerTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<QWidget>();
        m_page->resize(1000, 600);
        m_card = new QPushButton(QStringLiteral("Card"), m_page.get());
        m_drawer = new Drawer(m_page.get());
        m_drawer->setTitle(QStringLiteral("Slot 5"));
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_card->setFocus();
    }

    void is_closed_at_first() { QVERIFY(!m_drawer->isOpen()); }

    void covers_the_right_side_and_stays_there()
    {
        m_drawer->open();
        QCOMPARE(m_drawer->geometry().right(), 999);
        QCOMPARE(m_drawer->height(), 600);
        QVERIFY(m_drawer->width() < 600);
        m_page->resize(1200, 700);
        QCOMPARE(m_drawer->geometry().right(), 1199);
        QCOMPARE(m_drawer->height(), 700);
        m_page->resize(200, 300);
        QVERIFY(m_drawer->width() <= 200);
    }

    void escape_closes_it_and_gives_the_focus_back()
    {
        QSignalSpy closed(m_drawer, &Drawer::closed);
        m_drawer->open();
        QVERIFY(!m_card->hasFocus());
        QTest::keyClick(m_page->focusWidget(), Qt::Key_Escape);
        QVERIFY(!m_drawer->isOpen());
        QVERIFY(m_card->hasFocus());
        QCOMPARE(closed.size(), 1);
    }

    void the_page_behind_still_works()
    {
        m_drawer->open();
        QSignalSpy clicked(m_card, &QPushButton::clicked);
        QTest::mouseClick(m_card, Qt::LeftButton);
        QCOMPARE(clicked.size(), 1);
        QVERIFY(m_drawer->isOpen());
    }

    void a_new_content_takes_the_place_of_the_old()
    {
        QPointer<QLabel> old = new QLabel(QStringLiteral("one"));
        m_drawer->setContent(old);
        auto* next = new QLabel(QStringLiteral("two"));
        m_drawer->setContent(next);
        QVERIFY(old.isNull());
        QCOMPARE(m_drawer->content(), next);
    }

  private:
    std::unique_ptr<QWidget> m_page;
    QPushButton* m_card = nullptr;
    Drawer* m_drawer = nullptr;
};

QTEST_MAIN(DrawerTest)
#include "drawer_test.moc"
