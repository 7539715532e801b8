#include "../registry/look_up.h"
#include "shared_keys.h"
#include "speaker.h"
#include "text_fits.h"

#include "ui/registry/registry_page.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

/// UX.md section 12: nothing elided at 1366×768, in any language.
class RegistryTextsTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void every_state_says_all_its_texts_whole_data() { Speaker::addRows(); }

    void every_state_says_all_its_texts_whole()
    {
        QFETCH(const QString, language);
        m_speaker->speak(language);
        RegistryPage page(m_shelf->place());
        page.resize(Speaker::page);
        page.show();
        QTRY_VERIFY(part(page, "verifyButton")->isEnabled());
        QCOMPARE(cutTexts(&page).join(u'\n'), QString());
        QCOMPARE(sharedKeys(&page).join(u'\n'), QString());
        for (const unsigned chip : {1U, 99U}) {
            auto* edit = page.findChild<QLineEdit*>(QStringLiteral("chipEdit"));
            edit->setText(QString::fromStdString(test::World::chip(chip).hex()));
            QTest::keyClick(edit, Qt::Key_Return);
            QTRY_VERIFY(part(page, "lookUpView")->isVisible());
            QCoreApplication::processEvents();
            QCOMPARE(cutTexts(&page).join(u'\n'), QString());
            QCOMPARE(sharedKeys(&page).join(u'\n'), QString());
        }
        page.findChild<QPushButton*>(QStringLiteral("verifyButton"))->click();
        QTRY_VERIFY(part(page, "auditView")->isVisible());
        QCoreApplication::processEvents();
        QCOMPARE(cutTexts(&page).join(u'\n'), QString());
        QCOMPARE(sharedKeys(&page).join(u'\n'), QString());
    }

    void initTestCase()
    {
        m_speaker = std::make_unique<Speaker>();
        m_shelf = std::make_unique<test::Shelf>();
    }
    void cleanupTestCase()
    {
        m_shelf.reset();
        m_speaker.reset();
    }

  private:
    static QWidget* part(const RegistryPage& page, const char* name)
    {
        return page.findChild<QWidget*>(QString::fromLatin1(name));
    }

    std::unique_ptr<Speaker> m_speaker;
    std::unique_ptr<test::Shelf> m_shelf;
};

QTEST_MAIN(RegistryTextsTest)
#include "registry_test.moc"
