#include "ui/settings/lock_settings.h"
#include "ui/settings/lock_view.h"

#include "base/file.h"
#include "ui/common/message_line.h"
#include "ui/common/secret_edit.h"

#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

/// The lock over a window, and its settings, on a real PIN file.
class LockTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<fixture::LockDesk> m_desk;

    static void type(QWidget& in, const char* field, const char* digits)
    {
        QTest::keyClicks(in.findChild<SecretEdit*>(QLatin1String(field)), QLatin1String(digits));
    }
    static QPushButton* button(QWidget& in, const char* name)
    {
        return in.findChild<QPushButton*>(QLatin1String(name));
    }
    static QString code(QWidget& in) { return in.findChild<MessageLine*>(QStringLiteral("messageLine"))->code(); }
    void setPin(const char* digits)
    {
        QSignalSpy changed(m_desk.get(), &fixture::LockDesk::changed);
        m_desk->set(Secret::copyOf(asBytes(digits)));
        QVERIFY(changed.wait(10'000));
    }

  private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_desk = std::make_unique<fixture::LockDesk>(m_folder->filePath(QStringLiteral("lock-pin")).toStdString(),
                                                     crypto::PassphraseCost{.memoryKib = 64, .passes = 1});
    }
    void cleanup()
    {
        m_desk.reset();
        m_folder.reset();
    }

    void without_a_pin_nothing_locks()
    {
        QWidget window;
        LockView lock(*m_desk, &window);
        lock.lock();
        QVERIFY(!lock.isLocked());
    }

    void the_page_stays_to_be_seen_and_cannot_be_worked_until_the_pin_comes()
    {
        setPin("4711");
        QWidget window;
        window.resize(800, 600);
        QPushButton behind(QStringLiteral("Stop"), &window);
        behind.setGeometry(10, 10, 100, 40);
        LockView lock(*m_desk, &window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const QImage open = window.grab(QRect(0, 0, 800, 200)).toImage();
        QSignalSpy locked(&lock, &LockView::lockedChanged);
        QSignalSpy clicked(&behind, &QPushButton::clicked);
        lock.lock();
        QVERIFY(lock.isLocked());
        QCOMPARE(window.grab(QRect(0, 0, 800, 200)).toImage(), open);
        QVERIFY(window.childAt(20, 20) != &behind);
        QTest::mouseClick(window.windowHandle(), Qt::LeftButton, {}, QPoint(20, 20));
        QCOMPARE(clicked.size(), 0);

        type(lock, "pinEdit", "1234\r");
        QTRY_COMPARE(code(lock), QStringLiteral("K-701"));
        type(lock, "pinEdit", "4711\r");
        QTRY_VERIFY(!lock.isLocked());
        QCOMPARE(locked.size(), 2);
        QTest::mouseClick(window.windowHandle(), Qt::LeftButton, {}, QPoint(20, 20));
        QCOMPARE(clicked.size(), 1);
    }

    void the_keyboard_never_gets_behind_it()
    {
        setPin("4711");
        QWidget window;
        window.resize(800, 600);
        QPushButton behind(QStringLiteral("Stop"), &window);
        QShortcut key(QKeySequence(Qt::Key_F3), &window);
        QSignalSpy pressed(&key, &QShortcut::activated);
        LockView lock(*m_desk, &window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_F3);
        QCOMPARE(pressed.size(), 1);
        pressed.clear();
        behind.setFocus();
        lock.lock();
        for (int i = 0; i < 5; ++i) {
            QVERIFY(!behind.hasFocus());
            QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
        }
        QVERIFY(!behind.hasFocus());
        QTest::keyClick(window.focusWidget(), Qt::Key_F3);
        QCOMPARE(pressed.size(), 0);
        type(lock, "pinEdit", "4711\r");
        QTRY_VERIFY(!lock.isLocked());
        QVERIFY(behind.hasFocus());
    }

    void too_many_wrong_pins_cost_a_wait_that_is_shown()
    {
        setPin("4711");
        QWidget window;
        window.resize(800, 600);
        LockView lock(*m_desk, &window);
        window.show();
        lock.lock();
        for (int i = 0; i < 3; ++i) {
            QSignalSpy checked(m_desk.get(), &fixture::LockDesk::checked);
            type(lock, "pinEdit", "1234\r");
            QVERIFY(checked.wait(10'000));
        }
        QCOMPARE(code(lock), QStringLiteral("K-702"));
        QVERIFY(!button(lock, "unlockButton")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(lock.findChild<SecretEdit*>(QStringLiteral("pinEdit"))->isEnabled(), 60'000);
        type(lock, "pinEdit", "4711\r");
        QTRY_VERIFY_WITH_TIMEOUT(!lock.isLocked(), 60'000);
    }

    void the_settings_set_change_and_remove_a_pin_for_who_knows_it()
    {
        LockSettings settings(*m_desk);
        settings.show();
        QVERIFY(!button(settings, "setPinButton")->isEnabled());
        type(settings, "newPinEdit", "4711");
        type(settings, "againPinEdit", "4712");
        button(settings, "setPinButton")->click();
        QVERIFY(!m_desk->isSet());
        type(settings, "newPinEdit", "4711");
        type(settings, "againPinEdit", "4711");
        button(settings, "setPinButton")->click();
        QTRY_VERIFY(m_desk->isSet());
        QTRY_VERIFY(button(settings, "removePinButton")->isVisible());

        type(settings, "oldPinEdit", "9999");
        button(settings, "removePinButton")->click();
        QTRY_COMPARE(code(settings), QStringLiteral("K-701"));
        QVERIFY(m_desk->isSet());

        type(settings, "oldPinEdit", "4711");
        button(settings, "removePinButton")->click();
        QTRY_VERIFY(!m_desk->isSet());
    }

    void a_pin_that_is_too_easy_is_refused_with_the_reason()
    {
        LockSettings settings(*m_desk);
        settings.show();
        type(settings, "newPinEdit", "1234");
        type(settings, "againPinEdit", "1234");
        button(settings, "setPinButton")->click();
        QTRY_COMPARE(code(settings), QStringLiteral("K-703"));
        QVERIFY(!m_desk->isSet());
    }
};

QTEST_MAIN(LockTest)
#include "lock_test.moc"
