#include "ui/common/secret_edit.h"

#include <QAccessible>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

class SecretEditTest : public QObject
{
    Q_OBJECT

  private:
    static bool holds(SecretEdit& edit, std::string_view text) { return edit.copy().equals(asBytes(text)); }

  private Q_SLOTS:
    void takes_what_is_typed_as_utf8_and_is_empty_after_taking()
    {
        SecretEdit edit;
        QTest::keyClicks(&edit, QStringLiteral("pass word"));
        QTest::sendKeyEvent(QTest::Click, &edit, Qt::Key_unknown, QString(QChar(0xE4)), Qt::NoModifier);
        QCOMPARE(edit.length(), 10);
        QVERIFY(edit.take().equals(asBytes("pass word\xC3\xA4")));
        QVERIFY(edit.isEmpty());
        QCOMPARE(edit.length(), 0);
    }

    void is_corrected_by_whole_characters()
    {
        SecretEdit edit;
        QTest::keyClicks(&edit, QStringLiteral("ab"));
        QTest::sendKeyEvent(QTest::Click, &edit, Qt::Key_unknown, QString(QChar(0x20AC)), Qt::NoModifier);
        QTest::keyClick(&edit, Qt::Key_Backspace);
        QVERIFY(holds(edit, "ab"));
        QTest::keyClick(&edit, Qt::Key_Left);
        QTest::keyClicks(&edit, QStringLiteral("x"));
        QVERIFY(holds(edit, "axb"));
        QTest::keyClick(&edit, Qt::Key_Home);
        QTest::keyClick(&edit, Qt::Key_Delete);
        QVERIFY(holds(edit, "xb"));
        QTest::keyClick(&edit, Qt::Key_End);
        QTest::keyClicks(&edit, QStringLiteral("c"));
        QVERIFY(holds(edit, "xbc"));
    }

    void the_whole_is_selected_and_replaced_by_the_next_key()
    {
        SecretEdit edit;
        QTest::keyClicks(&edit, QStringLiteral("wrong"));
        QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(holds(edit, "wrong"));
        QTest::keyClicks(&edit, QStringLiteral("ri"));
        QVERIFY(holds(edit, "ri"));
        QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&edit, Qt::Key_End);
        QTest::keyClicks(&edit, QStringLiteral("ght"));
        QVERIFY(holds(edit, "right"));
        QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&edit, Qt::Key_Backspace);
        QVERIFY(edit.isEmpty());
    }

    void a_paste_comes_as_bytes_without_its_line_end()
    {
        SecretEdit edit;
        auto* data = new QMimeData;
        data->setData(QStringLiteral("text/plain;charset=utf-8"), "from a safe\n");
        QGuiApplication::clipboard()->setMimeData(data);
        QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(holds(edit, "from a safe"));
        data = new QMimeData;
        data->setData(QStringLiteral("text/plain;charset=utf-8"), "two\nlines");
        QGuiApplication::clipboard()->setMimeData(data);
        QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(holds(edit, "from a safe"));
    }

    void nothing_leaves_by_copying_or_by_asking()
    {
        SecretEdit edit;
        QGuiApplication::clipboard()->setText(QStringLiteral("before"));
        QTest::keyClicks(&edit, QStringLiteral("secret"));
        QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&edit, Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(&edit, Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
        QVERIFY(holds(edit, "secret"));
        QVERIFY(!edit.inputMethodQuery(Qt::ImSurroundingText).isValid());
        QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(&edit);
        QVERIFY(heard->state().passwordEdit);
        QCOMPARE(heard->text(QAccessible::Value), QString(6, QChar(0x2022)));
    }

    void a_pin_is_digits_only()
    {
        SecretEdit edit(SecretEdit::Takes::Digits);
        QTest::keyClicks(&edit, QStringLiteral("4a7 1"));
        QVERIFY(holds(edit, "471"));
    }

    void says_when_caps_lock_seems_on()
    {
        SecretEdit edit;
        QTest::sendKeyEvent(QTest::Click, &edit, Qt::Key_A, QStringLiteral("A"), Qt::NoModifier);
        QVERIFY(edit.capsLock());
        QTest::sendKeyEvent(QTest::Click, &edit, Qt::Key_B, QStringLiteral("B"), Qt::ShiftModifier);
        QVERIFY(!edit.capsLock());
    }

    void enter_submits_and_an_input_method_commits()
    {
        SecretEdit edit;
        QSignalSpy submitted(&edit, &SecretEdit::submitted);
        QSignalSpy changed(&edit, &SecretEdit::changed);
        QInputMethodEvent commit;
        commit.setCommitString(QStringLiteral("đa"));
        QCoreApplication::sendEvent(&edit, &commit);
        QCOMPARE(edit.length(), 2);
        QCOMPARE(changed.size(), 1);
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(submitted.size(), 1);
    }

    void two_fields_are_compared_without_a_copy()
    {
        SecretEdit one;
        SecretEdit other;
        QTest::keyClicks(&one, QStringLiteral("same"));
        QTest::keyClicks(&other, QStringLiteral("same"));
        QVERIFY(one.sameAs(other));
        QTest::keyClicks(&other, QStringLiteral("!"));
        QVERIFY(!one.sameAs(other));
    }

    void a_flood_of_keys_has_an_end()
    {
        SecretEdit edit;
        auto* data = new QMimeData;
        data->setData(QStringLiteral("text/plain;charset=utf-8"), QByteArray(100'000, 'x'));
        QGuiApplication::clipboard()->setMimeData(data);
        QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(edit.isEmpty());
    }
};

QTEST_MAIN(SecretEditTest)
#include "secret_edit_test.moc"
