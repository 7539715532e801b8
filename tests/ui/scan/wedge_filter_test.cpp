#include "ui/scan/wedge_filter.h"

#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWindow>

using namespace keyline::ui;

namespace {

/// A page as Line is: it takes keys itself, and has a button and shortcuts.
class Page : public QWidget
{
  public:
    Page()
    {
        setFocusPolicy(Qt::StrongFocus);
        auto* rows = new QVBoxLayout(this);
        rows->addWidget(&button);
        rows->addWidget(&edit);
        edit.hide();
    }

    QString typed;
    QPushButton button;
    QLineEdit edit;

  protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        typed += event->key() == Qt::Key_Return ? QStringLiteral("\n") : event->text();
    }
};

} // namespace

Q_DECLARE_METATYPE(keyline::ui::WedgeScan)

class WedgeFilterTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<WedgeFilter> m_filter;
    std::unique_ptr<Page> m_page;
    QStringList m_scans;

    /// Real key events, by the window, as fast as they can be made.
    void type(const QString& text)
    {
        for (const QChar c : text)
            key(c == u'\n' ? Qt::Key_Return : static_cast<Qt::Key>(c.toUpper().unicode()),
                c == u'\n' ? QString(QChar(u'\r')) : QString(c));
    }
    void key(Qt::Key key, const QString& text = {}, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::sendKeyEvent(QTest::Press, m_page->windowHandle(), key, text, modifiers);
        QTest::sendKeyEvent(QTest::Release, m_page->windowHandle(), key, text, modifiers);
    }

  private Q_SLOTS:
    void init()
    {
        m_scans.clear();
        m_filter = std::make_unique<WedgeFilter>();
        m_page = std::make_unique<Page>();
        m_filter->setPage(m_page.get());
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->setFocus();
        connect(m_filter.get(), &WedgeFilter::scanned, this, [this](const WedgeScan& scan) { m_scans += scan.text; });
    }

    void takes_what_a_scanner_types()
    {
        type(QStringLiteral("352099000000014\n"));
        QCOMPARE(m_scans, QStringList{QStringLiteral("352099000000014")});
        QTest::qWait(60);
        QCOMPARE(m_page->typed, QString());
    }

    void gives_a_person_his_keys_back()
    {
        for (const QChar c : QStringLiteral("12345678")) {
            type(QString(c));
            QTRY_VERIFY(m_page->typed.endsWith(c));
        }
        type(QStringLiteral("\n"));
        QCOMPARE(m_page->typed, QStringLiteral("12345678\n"));
        QVERIFY(m_scans.isEmpty());
    }

    void gives_short_texts_back_in_their_order()
    {
        type(QStringLiteral("12\n"));
        QCOMPARE(m_page->typed, QStringLiteral("12\n"));
        QVERIFY(m_scans.isEmpty());
    }

    void a_line_feed_ends_a_scan_as_enter_does()
    {
        const QString label = QStringLiteral("352099000000014");
        type(label);
        key(Qt::Key_J, QStringLiteral("\n"), Qt::ControlModifier);
        QCOMPARE(m_scans, QStringList{label});
        QTest::qWait(60);
        QCOMPARE(m_page->typed, QString());
    }

    void of_two_ends_the_second_is_nobodys()
    {
        WedgeRules rules;
        rules.gapMs = 20'000;
        m_filter->setRules(rules);
        for (const bool lineFeedFirst : {true, false}) {
            type(QStringLiteral("352099000000014"));
            lineFeedFirst ? key(Qt::Key_J, QStringLiteral("\n"), Qt::ControlModifier) : type(QStringLiteral("\n"));
            lineFeedFirst ? type(QStringLiteral("\n")) : key(Qt::Key_J, QStringLiteral("\n"), Qt::ControlModifier);
        }
        QCOMPARE(m_scans.size(), 2);
        QCOMPARE(m_page->typed, QString());
    }

    void the_rest_of_a_scan_that_broke_off_is_not_a_persons()
    {
        WedgeRules rules;
        rules.tornMs = 60'000;
        m_filter->setRules(rules);
        QSignalSpy faulted(m_filter.get(), &WedgeFilter::faulted);
        type(QStringLiteral("352099000000"));
        QTRY_COMPARE_WITH_TIMEOUT(faulted.size(), 1, 60'000);
        type(QStringLiteral("014\n")); // a person would have opened slot 14
        QCOMPARE(m_page->typed, QString());
        QVERIFY(m_scans.isEmpty());
        type(QStringLiteral("352099000000014\n"));
        QCOMPARE(m_scans, QStringList{QStringLiteral("352099000000014")});
    }

    void lets_no_shortcut_see_a_scan()
    {
        int fired = 0;
        for (const auto& sequence : {QKeySequence(Qt::Key_P), QKeySequence(Qt::Key_5), QKeySequence(Qt::Key_Return)}) {
            auto* shortcut = new QShortcut(sequence, m_page.get());
            connect(shortcut, &QShortcut::activated, this, [&fired] { ++fired; });
        }
        type(QStringLiteral("P5P5P5P5\n"));
        QTest::qWait(60);
        QCOMPARE(fired, 0);
        QCOMPARE(m_scans, QStringList{QStringLiteral("P5P5P5P5")});
        key(Qt::Key_Return, QStringLiteral("\r")); // by itself it is a person's
        QCOMPARE(fired, 1);
    }

    void lets_no_command_out_of_a_burst()
    {
        int locked = 0;
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), m_page.get());
        connect(shortcut, &QShortcut::activated, this, [&locked] { ++locked; });
        type(QStringLiteral("352"));
        key(Qt::Key_L, QStringLiteral("\x0c"), Qt::ControlModifier);
        key(Qt::Key_F9);
        type(QStringLiteral("0990\n"));
        QCOMPARE(locked, 0);
        QCOMPARE(m_scans.size(), 1);
        QTest::qWait(60);
        key(Qt::Key_L, QStringLiteral("\x0c"), Qt::ControlModifier);
        QCOMPARE(locked, 1);
    }

    void presses_no_button_that_has_the_focus()
    {
        QSignalSpy clicked(&m_page->button, &QPushButton::clicked);
        m_page->button.setFocus();
        type(QStringLiteral("AB CD EF\n")); // a blank presses a button
        QTest::qWait(60);
        QVERIFY(clicked.isEmpty());
        QCOMPARE(m_scans, QStringList{QStringLiteral("AB CD EF")});
        type(QStringLiteral(" "));
        QTRY_COMPARE(clicked.size(), 1);
    }

    void drops_a_scan_without_enter_and_says_so()
    {
        QSignalSpy faulted(m_filter.get(), &WedgeFilter::faulted);
        type(QStringLiteral("352099000000014"));
        QTRY_COMPARE(faulted.size(), 1);
        QVERIFY(faulted.front().front().value<WedgeFault>() == WedgeFault::NoEnter);
        QCOMPARE(m_page->typed, QString());
        QVERIFY(m_scans.isEmpty());
    }

    void takes_slow_scans_behind_a_prefix_key()
    {
        WedgeRules rules;
        rules.prefixKey = Qt::Key_F13;
        m_filter->setRules(rules);
        key(Qt::Key_F13);
        for (const QChar c : QStringLiteral("123")) {
            type(QString(c));
            QTest::qWait(40);
        }
        type(QStringLiteral("\n"));
        QCOMPARE(m_scans, QStringList{QStringLiteral("123")});
        QCOMPARE(m_page->typed, QString());
    }

    void leaves_the_keys_to_a_text_field()
    {
        m_page->edit.show();
        m_page->edit.setFocus();
        type(QStringLiteral("352099000000014"));
        QCOMPARE(m_page->edit.text(), QStringLiteral("352099000000014"));
        QVERIFY(m_scans.isEmpty());
    }

    void leaves_the_keys_of_other_windows_and_pages()
    {
        QLineEdit other;
        other.setAttribute(Qt::WA_InputMethodEnabled, false);
        other.show();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        QTest::keyClicks(&other, QStringLiteral("352099000000014"));
        QCOMPARE(other.text(), QStringLiteral("352099000000014"));
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->setFocus();
        m_filter->setPage(nullptr);
        type(QStringLiteral("352099000000014"));
        QCOMPARE(m_page->typed, QStringLiteral("352099000000014"));
    }

    void bounds_what_it_keeps_of_a_text_without_end()
    {
        WedgeRules rules;
        rules.mostLength = 100;
        m_filter->setRules(rules);
        qsizetype characters = 0;
        connect(m_filter.get(), &WedgeFilter::scanned, this,
                [&](const WedgeScan& scan) { characters = scan.characters; });
        type(QString(5000, u'7') + QStringLiteral("\n"));
        QCOMPARE(m_scans.size(), 1);
        QCOMPARE(m_scans.front().size(), 100);
        QCOMPARE(characters, 5000);
    }

    void stands_rubbish_without_end_and_is_itself_again_after_it()
    {
        QSignalSpy faulted(m_filter.get(), &WedgeFilter::faulted);
        QSignalSpy clicked(&m_page->button, &QPushButton::clicked);
        for (int i = 0; i < 1000; ++i)
            type(QStringLiteral("x7 y~qQ\n"));
        QVERIFY(m_scans.size() <= 100); // twenty a second, however long it took
        QVERIFY(m_scans.size() >= 20);
        QVERIFY(!faulted.isEmpty());
        QTest::qWait(60);
        QCOMPARE(m_page->typed, QString());
        QVERIFY(clicked.isEmpty());
        m_scans.clear();
        QTRY_VERIFY_WITH_TIMEOUT((type(QStringLiteral("352099000000014\n")), !m_scans.isEmpty()), 20'000);
    }
};

QTEST_MAIN(WedgeFilterTest)
#include "wedge_filter_test.moc"
