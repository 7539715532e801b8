#include "setup_pages.h"

#include "ui/common/sample_strip.h"
#include "ui/common/secret_edit.h"
#include "ui/setup/setup_page.h"
#include "ui/setup/unlock_page.h"

#include "base/error.h"
#include "fixture/port_desk.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

namespace {

class Shots
{
  public:
    Shots(QString folder, QSize size) : m_folder(std::move(folder)), m_size(size) {}

    void take(QWidget& page, const QString& name)
    {
        page.resize(m_size);
        page.show();
        QTest::qWait(30);
        const QString file = m_folder + QStringLiteral("/setup-%1.png").arg(name);
        page.grab().save(file);
        m_files << file;
    }
    QStringList files() const { return m_files; }

  private:
    QString m_folder;
    QSize m_size;
    QStringList m_files;
};

void type(QWidget& page, const char* name, const char* text)
{
    auto* field = page.findChild<QWidget*>(QLatin1String(name));
    if (auto* line = qobject_cast<QLineEdit*>(field))
        line->clear();
    QTest::keyClicks(field, QLatin1String(text));
}

void press(QWidget& page, const char* name)
{
    page.findChild<QAbstractButton*>(QLatin1String(name))->click();
}

} // namespace

QStringList renderSetupPages(const QString& folder, QSize size)
{
    Shots shots(folder, size);
    const QTemporaryDir data;
    const std::filesystem::path place = std::filesystem::path(data.path().toStdString()) / "keyline";
    const std::filesystem::path links = std::filesystem::path(data.path().toStdString()) / "devices";
    std::filesystem::create_directories(links);
    for (const char* name : {"3f8a01c2", "77b0de45", "a19c6e02"})
        std::filesystem::create_symlink("/dev/null", links / name);
    fixture::PortDesk desk({links}, false);
    SetupPage page(place, desk);
    shots.take(page, QStringLiteral("purpose"));

    press(page, "existingHomeButton");
    type(*page.findChild<QWidget*>(QStringLiteral("homeField")), "pathEdit", "/mnt/line1");
    QTest::qWait(200);
    shots.take(page, QStringLiteral("home-missing"));
    press(page, "backButton");

    press(page, "fromExportButton");
    shots.take(page, QStringLiteral("export"));
    press(page, "backButton");

    press(page, "newStationButton");
    type(page, "stationNameEdit", "Line 3");
    type(page, "manufacturerEdit", "Aurora Devices");
    shots.take(page, QStringLiteral("station"));
    press(page, "nextButton");

    auto* first = page.findChild<SecretEdit*>(QStringLiteral("passphraseEdit"));
    auto* again = page.findChild<SecretEdit*>(QStringLiteral("passphraseAgainEdit"));
    QTest::keyClicks(first, QStringLiteral("correct horse battery"));
    QTest::keyClicks(again, QStringLiteral("correct horse"));
    press(page, "nextButton");
    shots.take(page, QStringLiteral("passphrase-differs"));
    QTest::keyClicks(again, QStringLiteral("correct horse battery"));
    press(page, "nextButton");
    shots.take(page, QStringLiteral("keys-made-now"));
    auto* next = page.findChild<QPushButton*>(QStringLiteral("nextButton"));
    if (!QTest::qWaitFor([next] { return next->isEnabled(); }, 60'000))
        return shots.files();
    shots.take(page, QStringLiteral("keys"));
    press(page, "nextButton");

    type(page, "rangeEdit", "imei:35824005-000000..000a");
    QTest::qWait(600);
    shots.take(page, QStringLiteral("identities-wrong"));
    type(page, "rangeEdit", "imei:35824005-000000..000999");
    (void)QTest::qWaitFor([next] { return next->isEnabled(); }, 10'000);
    QTest::qWait(100);
    shots.take(page, QStringLiteral("identities"));
    press(page, "nextButton");
    type(*page.findChild<QWidget*>(QStringLiteral("virtualFolderField")), "pathEdit", links.string().c_str());
    QTest::qWait(300);
    shots.take(page, QStringLiteral("ports"));
    press(page, "nextButton");
    shots.take(page, QStringLiteral("checklist"));

    UnlockPage unlock;
    unlock.setHome(QStringLiteral("/home/line/.local/share/keyline/station"));
    QTest::keyClicks(unlock.findChild<SecretEdit*>(QStringLiteral("passphraseEdit")), QStringLiteral("correct"));
    shots.take(unlock, QStringLiteral("unlock"));
    unlock.takePassphrase();
    unlock.showError(Error(Code::PassphraseWrong));
    shots.take(unlock, QStringLiteral("unlock-wrong"));

    SampleStrip strip;
    strip.resize(size.width(), strip.sizeHint().height());
    strip.show();
    const QString file = folder + QStringLiteral("/setup-sample-strip.png");
    strip.grab().save(file);
    return shots.files() << file;
}
