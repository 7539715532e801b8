#include "ui/common/page_scroll.h"

#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace keyline::ui;

class PageScrollTest : public QObject
{
    Q_OBJECT

  private:
    /// Ten buttons, one below the other, 100 pixels each.
    static QWidget* tallPage()
    {
        auto* page = new QWidget;
        auto* rows = new QVBoxLayout(page);
        for (int i = 0; i < 10; ++i) {
            auto* button = new QPushButton(QString::number(i));
            button->setFixedHeight(100);
            rows->addWidget(button);
        }
        return page;
    }

  private Q_SLOTS:
    void a_window_may_be_smaller_than_its_page()
    {
        QWidget window;
        auto* rows = new QVBoxLayout(&window);
        rows->setContentsMargins(0, 0, 0, 0);
        auto* page = new PageScroll(tallPage());
        rows->addWidget(page);
        window.resize(300, 250);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(window.height(), 250);
        QVERIFY(page->verticalScrollBar()->maximum() > 0);
        window.resize(300, 2000);
        QCOMPARE(page->verticalScrollBar()->maximum(), 0);
        QCOMPARE(page->widget()->height(), page->viewport()->height());
    }

    void what_has_the_focus_is_scrolled_into_view()
    {
        PageScroll page(tallPage());
        page.resize(300, 250);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        const auto buttons = page.findChildren<QPushButton*>();
        buttons.front()->setFocus();
        for (int i = 1; i < buttons.size(); ++i)
            QTest::keyClick(page.focusWidget(), Qt::Key_Tab);
        QVERIFY(buttons.back()->hasFocus());
        const QRect shown(buttons.back()->mapTo(page.viewport(), QPoint()), buttons.back()->size());
        QVERIFY(page.viewport()->rect().contains(shown));
    }

    void a_page_that_is_deleted_leaves_an_empty_one()
    {
        PageScroll page(tallPage());
        delete page.widget();
        QCOMPARE(page.sizeHint(), QSize(0, 0));
    }
};

QTEST_MAIN(PageScrollTest)
#include "page_scroll_test.moc"
