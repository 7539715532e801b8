#include "shared_keys.h"
#include "speaker.h"
#include "text_fits.h"

#include "fixture/port_desk.h"
#include "ui/setup/setup_page.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

/// UX.md section 12: nothing elided at 1366×768, in any language.
class SetupTextsTest : public QObject
{
    Q_OBJECT

  private:
    template <typename T>
    static T* part(const QWidget& page, const char* name)
    {
        return page.findChild<T*>(QString::fromLatin1(name));
    }
    static void type(const QWidget& page, const char* field, const char* text)
    {
        QTest::keyClicks(part<QWidget>(page, field), QString::fromLatin1(text));
    }
    /// Of the step that is shown: texts that are cut, keys that two texts claim.
    static QString cut(SetupPage& page)
    {
        QCoreApplication::processEvents();
        const QStringList texts = cutTexts(&page) + sharedKeys(&page);
        return texts.isEmpty() ? QString() : page.step() + u'\n' + texts.join(u'\n');
    }

  private Q_SLOTS:
    void every_step_says_all_its_texts_whole_data() { Speaker::addRows(); }

    void every_step_says_all_its_texts_whole()
    {
        QFETCH(const QString, language);
        m_speaker->speak(language);
        const QTemporaryDir folder;
        fixture::PortDesk desk({}, false);
        SetupPage page(folder.path().toStdString() + "/keyline", desk);
        page.resize(Speaker::screen);
        page.show();
        auto* next = part<QPushButton>(page, "nextButton");
        for (const char* way : {"existingHomeButton", "fromExportButton"}) {
            QCOMPARE(cut(page), QString());
            part<QAbstractButton>(page, way)->click();
            QCOMPARE(cut(page), QString());
            part<QPushButton>(page, "backButton")->click();
        }
        part<QAbstractButton>(page, "newStationButton")->click();
        QCOMPARE(cut(page), QString());
        type(page, "manufacturerEdit", "Aurora Devices");
        next->click();
        QCOMPARE(cut(page), QString());
        type(page, "passphraseEdit", "correct horse");
        type(page, "passphraseAgainEdit", "correct horse");
        next->click();
        QTRY_VERIFY_WITH_TIMEOUT(next->isEnabled(), 60'000);
        for (const char* step : {"keysStep", "identitiesStep", "portsStep", "checklistStep"}) {
            QCOMPARE(page.step(), QString::fromLatin1(step));
            QCOMPARE(cut(page), QString());
            if (page.step() == u"identitiesStep") {
                type(page, "rangeEdit", "imei:35824005-000000..000999");
                QTRY_VERIFY(next->isEnabled());
                QCOMPARE(cut(page), QString());
            }
            if (page.step() != u"checklistStep")
                next->click();
        }
    }

    void initTestCase() { m_speaker = std::make_unique<Speaker>(); }
    void cleanupTestCase() { m_speaker.reset(); }

  private:
    std::unique_ptr<Speaker> m_speaker;
};

QTEST_MAIN(SetupTextsTest)
#include "setup_test.moc"
