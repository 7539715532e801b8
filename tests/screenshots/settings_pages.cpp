#include "settings_pages.h"

#include "ui/settings/about_view.h"
#include "ui/settings/lock_settings.h"
#include "ui/settings/lock_view.h"
#include "ui/settings/look_settings.h"
#include "ui/settings/ports_view.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/station_form.h"
#include "ui/settings/support_view.h"

#include "ui/scan/label_form.h"
#include "ui/scan/label_printer.h"
#include "ui/scan/scan_test_page.h"

#include "ui/common/secret_edit.h"

#include "provisioning/setup_desk.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

QStringList renderSettingsPages(Preferences& preferences, const QString& folder, QSize size)
{
    const QTemporaryDir place;
    const std::filesystem::path home = std::filesystem::path(place.path().toStdString()) / "station";
    provisioning::setUpHere({home, "Aurora Devices", 32473, std::nullopt},
                            Secret::copyOf(asBytes("correct horse battery")));
    const provisioning::HomeLayout layout{home};
    provisioning::StationSettings{.name = "Line 3"}.save(layout.settings());
    fixture::PortDesk desk({}, true);
    fixture::LockDesk lock(layout.lockPin(), {.memoryKib = 64, .passes = 1});

    QStringList files;
    SettingsPage page;
    const auto take = [&](QWidget& widget, const QString& name) {
        widget.resize(size);
        widget.show();
        QTest::qWait(50);
        files << folder + QStringLiteral("/settings-%1.png").arg(name);
        widget.grab().save(files.last());
    };
    auto* ports = new PortsView(desk, PortsView::Teacher::Station);
    fixture::Fixture fixture(16);
    for (int slot = 1; slot <= 11; ++slot)
        fixture.assign(slot, "usb:1-2." + std::to_string(slot) + ":1.0");
    ports->setFixture(fixture);
    page.addSection(QStringLiteral("look"), new LookSettings(preferences));
    page.addSection(QStringLiteral("station"), new StationForm(home));
    page.addSection(QStringLiteral("ports"), ports);
    label::LabelSettings labels;
    labels.output = label::LabelSettings::Output::Folder;
    labels.folder = "/srv/labels";
    LabelPrinter printer({QStringLiteral("/nonexistent/lp")});
    printer.setSettings(labels);
    auto* form = new LabelForm(printer);
    form->setSettings(labels);
    auto* test = new ScanTestPage;
    test->setSlots(16);
    page.addSection(QStringLiteral("labels"), form);
    page.addSection(QStringLiteral("scanner"), test);
    page.addSection(QStringLiteral("lock"), new LockSettings(lock));
    page.addSection(QStringLiteral("support"), new SupportView([home] {
                        return report::gatherReport({home, "keyline-station", "0.1.0", "theme=dark\n"});
                    }));
    page.addSection(QStringLiteral("about"), new AboutView(QStringLiteral("0.1.0")));
    for (const char* id : {"look", "station", "ports", "labels", "scanner", "lock", "support", "about"}) {
        page.showSection(QLatin1String(id));
        page.show();
        QTest::qWait(500); // lists come from another thread
        if (qstrcmp(id, "look") == 0)
            page.offerUndo(SettingsPage::tr("The theme was changed."), [] {});
        take(page, QLatin1String(id));
    }

    QSignalSpy changed(&lock, &fixture::LockDesk::changed);
    lock.set(Secret::copyOf(asBytes("4711")));
    (void)changed.wait(10'000);
    page.showSection(QStringLiteral("lock"));
    take(page, QStringLiteral("lock-set"));
    LockView over(lock, &page);
    over.lock();
    take(page, QStringLiteral("locked"));
    auto* pin = over.findChild<SecretEdit*>(QStringLiteral("pinEdit"));
    for (int i = 0; i < 4 && pin->isEnabled(); ++i) { // until it must wait
        QSignalSpy checked(&lock, &fixture::LockDesk::checked);
        QTest::keyClicks(pin, QStringLiteral("1234\r"));
        if (!checked.wait(5'000))
            break;
    }
    take(page, QStringLiteral("locked-wait"));
    return files;
}
