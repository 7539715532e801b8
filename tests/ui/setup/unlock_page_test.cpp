#include "ui/setup/unlock_page.h"

#include "ui/common/message_line.h"
#include "ui/common/secret_edit.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

class UnlockPageTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void asks_says_what_is_wrong_and_asks_again()
    {
        UnlockPage page;
        page.setHome(QStringLiteral("/data/line1"));
        page.show();
        auto* open = page.findChild<QPushButton*>(QStringLiteral("openButton"));
        auto* field = page.findChild<SecretEdit*>(QStringLiteral("passphraseEdit"));
        auto* message = page.findChild<MessageLine*>(QStringLiteral("messageLine"));
        QVERIFY(!open->isEnabled());
        QSignalSpy wanted(&page, &UnlockPage::openWanted);
        QTest::keyClicks(field, QStringLiteral("correct\r"));
        QCOMPARE(wanted.size(), 1);
        QVERIFY(page.takePassphrase().equals(asBytes("correct")));
        page.setOpening();
        QVERIFY(!field->isEnabled());
        page.showError(Error(Code::PassphraseWrong));
        QVERIFY(field->isEnabled());
        QCOMPARE(message->code(), QStringLiteral("K-401"));
        QTest::keyClicks(field, QStringLiteral("x"));
        QCOMPARE(message->code(), QString());
        QVERIFY(open->isEnabled());
    }

    void leads_to_another_station()
    {
        UnlockPage page;
        QSignalSpy other(&page, &UnlockPage::otherWanted);
        page.show();
        page.findChild<QPushButton*>(QStringLiteral("otherHomeButton"))->click();
        QCOMPARE(other.size(), 1);
    }
};

QTEST_MAIN(UnlockPageTest)
#include "unlock_page_test.moc"
