#include "ui/station/station_flow.h"

#include "ui/common/display_menu.h"
#include "ui/common/drawer.h"
#include "ui/common/empty_state.h"
#include "ui/common/icons.h"
#include "ui/common/preferences.h"
#include "ui/common/sample_strip.h"
#include "ui/history/history_page.h"
#include "ui/line/line_page.h"
#include "ui/registry/registry_page.h"
#include "ui/settings/about_view.h"
#include "ui/settings/lock_settings.h"
#include "ui/settings/lock_view.h"
#include "ui/settings/look_settings.h"
#include "ui/settings/ports_view.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/station_form.h"
#include "ui/settings/support_view.h"
#include "ui/setup/demo_panel.h"
#include "ui/setup/setup_page.h"
#include "ui/setup/unlock_page.h"
#include "ui/station/demo_strip.h"
#include "ui/station/hand_tools.h"
#include "ui/station/station_window.h"

#include "base/passphrase_file.h"
#include "demo/demo_shop.h"
#include "fixture/lock_desk.h"
#include "fixture/port_desk.h"
#include "fixture/station_log.h"
#include "provisioning/home_place.h"
#include "provisioning/station_registry.h"

#include <QShortcut>

namespace keyline::ui {

namespace {

const QString settingsId = QStringLiteral("settings");
const QString registryId = QStringLiteral("registry");
const QString historyId = QStringLiteral("history");

std::string textOf(const QString& file)
{
    try {
        const Bytes bytes = readFile(file.toStdString(), 1u << 16);
        return {bytes.begin(), bytes.end()};
    } catch (const Error&) {
        return {}; // nothing was chosen yet
    }
}

} // namespace

StationFlow::StationFlow(FlowRequest request, fixture::StationEngine& engine, Preferences& preferences,
                         StationWindow& window)
    : m_request(std::move(request)), m_engine(engine), m_preferences(preferences), m_window(window)
{
    connectEngine();
    addKeys();
}

StationFlow::~StationFlow()
{
    // What looks at them goes first.
    delete m_setup;
    delete m_lock;
    delete m_settings;
}

void StationFlow::connectEngine()
{
    using fixture::StationEngine;
    connect(&m_engine, &StationEngine::opened, this, &StationFlow::opened);
    connect(&m_engine, &StationEngine::openFailed, this, &StationFlow::openFailed);
    connect(&m_engine, &StationEngine::fixtureChanged, this,
            [this](const fixture::Fixture& fixture) { m_fixture = fixture; });
    connect(&m_window, &StationWindow::openWanted, this, [this] { askPassphrase(m_home); });
}

void StationFlow::addKeys()
{
    const auto on = [this](const QKeySequence& key, auto action) {
        connect(new QShortcut(key, &m_window), &QShortcut::activated, this, action);
    };
    on(QKeySequence(Qt::Key_F8), [this] {
        m_window.showPage(QStringLiteral("line"));
        m_window.line().showScans();
    });
    on(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { lock(); });
    on(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), [this] {
        if (m_settings == nullptr)
            return;
        m_settings->showSection(QStringLiteral("support"));
        m_window.showPage(settingsId);
    });
    on(QKeySequence(Qt::CTRL | Qt::Key_Plus), [this] { m_preferences.setScale(m_preferences.scale() + 25); });
    on(QKeySequence(Qt::CTRL | Qt::Key_Minus), [this] { m_preferences.setScale(m_preferences.scale() - 25); });
}

void StationFlow::start()
{
    if (m_request.demo)
        return startDemo();
    std::filesystem::path home = m_request.station.home;
    if (home.empty() && !SetupPage::isBegun(m_request.dataFolder))
        home = provisioning::lastHome(m_request.dataFolder).value_or(std::filesystem::path());
    if (home.empty())
        return showSetup();
    askPassphrase(home);
}

/// With the language's own name: who cannot read the page finds it.
QWidget* StationFlow::makeDisplayMenu()
{
    auto* menu = new DisplayMenu(m_preferences);
    menu->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    menu->setFocusPolicy(Qt::TabFocus);
    return menu;
}

void StationFlow::showSetup()
{
    if (!m_ports)
        m_ports = std::make_unique<fixture::PortDesk>();
    if (m_setup == nullptr) {
        m_setup = new SetupPage(m_request.dataFolder, *m_ports);
        m_setup->addDisplayMenu(makeDisplayMenu());
        connect(m_setup, &SetupPage::demoWanted, this, &StationFlow::startDemo);
        connect(m_setup, &SetupPage::finished, this, [this](const QString& home) {
            Secret passphrase = m_setup->takePassphrase();
            const std::filesystem::path place = home.toStdString();
            passphrase.empty() ? askPassphrase(place) : open(place, std::move(passphrase));
        });
    }
    m_window.showAlone(m_setup);
}

/// From where the system has it, else from a person.
void StationFlow::askPassphrase(const std::filesystem::path& home)
{
    m_home = home;
    if (m_unlock == nullptr) {
        m_unlock = new UnlockPage;
        m_unlock->addDisplayMenu(makeDisplayMenu());
        connect(m_unlock, &UnlockPage::openWanted, this, [this] { open(m_home, m_unlock->takePassphrase()); });
        connect(m_unlock, &UnlockPage::otherWanted, this, &StationFlow::showSetup);
    }
    m_unlock->setHome(QString::fromStdString(home.string()));
    m_window.showAlone(m_unlock);
    if (!m_request.passphraseFile)
        return;
    try {
        open(home, readPassphraseFile(*m_request.passphraseFile));
    } catch (const Error& error) {
        m_unlock->showError(error);
    }
}

void StationFlow::open(const std::filesystem::path& home, Secret passphrase)
{
    m_home = home;
    if (m_unlock != nullptr)
        m_unlock->setOpening();
    m_log = fixture::writeLog(m_engine, std::make_shared<LogFile>(provisioning::HomeLayout{home}.logFile(), m_clock));
    fixture::StationRequest station = m_request.station;
    station.home = home;
    m_engine.open(std::move(station), std::move(passphrase));
}

void StationFlow::openFailed(const Error& error)
{
    m_request.passphraseFile.reset(); // what it holds did not open the station
    askPassphrase(m_home);
    m_unlock->showError(error);
}

void StationFlow::opened(const fixture::StationInfo& station)
{
    m_home = station.home;
    m_lockDesk = std::make_unique<fixture::LockDesk>(provisioning::HomeLayout{m_home}.lockPin());
    delete m_lock;
    m_lock = new LockView(*m_lockDesk, &m_window);
    connect(m_lock, &LockView::lockedChanged, this, [this](bool locked) {
        if (locked)
            m_window.showPage(QStringLiteral("line"));
        m_engine.setAdmitting(!locked);
    });
    addLookUps();
    addSettings();
    if (!m_demo)
        try {
            provisioning::rememberHome(m_request.dataFolder, m_home);
        } catch (const Error&) {
            // The next start asks which station it is.
        }
    if (!m_request.order.identities.empty())
        m_engine.startOrder(m_request.order);
    m_window.showWork();
    Q_EMIT ready();
}

void StationFlow::startDemo()
{
    if (m_demo)
        return;
    const std::filesystem::path folder = m_request.demo && !m_request.station.home.empty()
                                             ? m_request.station.home
                                             : provisioning::demoFolder(m_request.dataFolder);
    m_demo = std::make_unique<demo::DemoShop>(demo::DemoLayout{folder}, m_request.deviceProgram);
    connect(m_demo.get(), &demo::DemoShop::ready, this, &StationFlow::demoReady);
    connect(m_demo.get(), &demo::DemoShop::failed, this, [this](const Error& error) {
        if (m_demo->isReady())
            return; // the panel says so
        // Not from within the shop's own signal.
        m_demo.release()->deleteLater();
        showSetup();
        m_setup->showError(error);
    });
    connect(m_demo.get(), &demo::DemoShop::renewed, this, [this] {
        fixture::Fixture fixture = m_fixture;
        fixture.forget();
        m_engine.setFixture(fixture);
    });
    auto* waiting = new EmptyState(Icon::Clock);
    waiting->setTexts(tr("Getting the demo ready"),
                      tr("A station with keys of its own, and eight virtual devices. This takes a moment."));
    m_window.showAlone(waiting);
    m_demo->start();
}

void StationFlow::demoReady()
{
    addStrip();
    m_request.station.folders = {m_demo->layout().links()};
    m_request.station.systemPorts = false;
    try {
        // The places of the last time's devices: new ones would find every slot another's.
        const std::filesystem::path places = provisioning::HomeLayout{m_demo->layout().station()}.fixture();
        fixture::Fixture fixture = fixture::Fixture::load(places);
        fixture.forget();
        fixture.save(places);
        open(m_demo->layout().station(), m_demo->passphrase());
    } catch (const Error& error) {
        openFailed(error);
    }
}

/// It stays for as long as the window does: nothing behind it is ever real.
void StationFlow::addStrip()
{
    auto* strip = new DemoStrip;
    auto* drawer = new Drawer(m_window.centralWidget());
    drawer->setObjectName(QStringLiteral("demoDrawer"));
    auto* panel = new DemoPanel(*m_demo);
    panel->setSlotOf([this](const std::string& chip) {
        return m_fixture.slotOf("path:" + (m_demo->layout().links() / chip).string()).value_or(0);
    });
    connect(&m_engine, &fixture::StationEngine::fixtureChanged, panel, &DemoPanel::refresh);
    drawer->setContent(panel);
    drawer->setTitle(strip->panelTitle());
    connect(strip, &DemoStrip::retranslated, drawer, [strip, drawer] { drawer->setTitle(strip->panelTitle()); });
    connect(strip, &DemoStrip::panelWanted, drawer,
            [drawer] { drawer->isOpen() ? drawer->closeDrawer() : drawer->open(); });
    m_window.setTop(strip);
}

void StationFlow::addSection(const QString& id, QWidget* content)
{
    m_settings->removeSection(id);
    m_settings->addSection(id, content);
}

/// The pages that read the open station's files, and the tools at its line.
void StationFlow::addLookUps()
{
    if (m_hands != nullptr)
        return;
    const provisioning::HomeLayout layout{m_home};
    m_hands = new HandTools(m_home, m_engine, m_window.line(), this);
    connect(&m_window, &StationWindow::pageShown, m_hands, &HandTools::setPage);
    connect(&m_window.line(), &LinePage::commandScanned, this, [this](scan::Command command) {
        if (command == scan::Command::Lock)
            lock();
    });
    const auto registry = provisioning::StationRegistry::of(layout);
    const auto memory = registry.isRemote() ? layout.checkpoints() : std::filesystem::path();
    m_registry = new RegistryPage({registry.place, registry.trust, memory}, layout.database());
    m_window.addPage(registryId, Icon::Tree, Qt::Key_F6, m_registry);
    auto* history = new HistoryPage(layout.database());
    m_window.addPage(historyId, Icon::History, Qt::Key_F7, history);
    const auto lookUp = [this](const QString& chip) {
        m_registry->lookUp(chip);
        m_window.showPage(registryId);
    };
    connect(history, &HistoryPage::recordAsked, this, lookUp);
    connect(&m_window.line(), &LinePage::recordWanted, this, lookUp);
    connect(&m_engine, &fixture::StationEngine::finished, history, [history] { history->lookForNew(); });
}

void StationFlow::addSettings()
{
    if (m_settings == nullptr) {
        m_settings = new SettingsPage;
        m_window.addPage(settingsId, Icon::Gear, Qt::Key_F9, m_settings);
        connect(&m_window.line(), &LinePage::fixtureWanted, m_settings, [this] {
            m_settings->showSection(QStringLiteral("ports"));
            m_window.showPage(settingsId);
            m_settings->findChild<PortsView*>()->offerTeaching();
        });
    }
    auto* look = new LookSettings(m_preferences);
    connect(look, &LookSettings::changed, m_settings, &SettingsPage::offerUndo);
    auto* station = new StationForm(m_home);
    connect(station, &StationForm::changed, m_settings, &SettingsPage::offerUndo);
    connect(station, &StationForm::nameChanged, &m_window, &StationWindow::setStationName);
    connect(station, &StationForm::confirmRejectsChanged, &m_engine, &fixture::StationEngine::setConfirmRejects);
    m_window.setStationName(QString::fromStdString(station->settings().name));
    auto* pin = new LockSettings(*m_lockDesk);
    connect(pin, &LockSettings::lockWanted, this, &StationFlow::lock);
    addSection(QStringLiteral("look"), look);
    addSection(QStringLiteral("station"), station);
    addSection(QStringLiteral("ports"), portsSection());
    addSection(QStringLiteral("labels"), m_hands->makeLabelForm());
    addSection(QStringLiteral("scanner"), m_hands->makeScanTest());
    addSection(QStringLiteral("lock"), pin);
    addSection(QStringLiteral("support"),
               new SupportView([home = m_home, version = m_request.version.toStdString(), look = m_preferences.file()] {
                   return report::gatherReport({home, "keyline-station", version, textOf(look)});
               }));
    addSection(QStringLiteral("about"), new AboutView(m_request.version));
}

QWidget* StationFlow::portsSection()
{
    m_ports = std::make_unique<fixture::PortDesk>(std::vector<std::filesystem::path>{}, m_request.station.systemPorts);
    auto* view = new PortsView(*m_ports, PortsView::Teacher::Station);
    view->setFixture(m_fixture);
    try {
        view->setRules(fixture::loadRules(provisioning::HomeLayout{m_home}.ports()));
    } catch (const Error&) {
        // The station says at its start what is wrong with the file.
    }
    if (m_demo)
        view->setRules("folder:" + m_demo->layout().links().string() + "\n");
    connect(&m_engine, &fixture::StationEngine::fixtureChanged, view, &PortsView::setFixture);
    connect(view, &PortsView::fixtureEdited, this, [this, view] { m_engine.setFixture(view->fixture()); });
    connect(view, &PortsView::forgetWanted, &m_engine, &fixture::StationEngine::forgetHeads);
    connect(view, &PortsView::rulesEdited, this, [this, view] {
        try {
            m_engine.setAllowed(link::PortAllowList::parse(view->rules()));
        } catch (const Error&) {
            // A folder's name that is typed only half.
        }
    });
    return view;
}

/// Without a PIN nobody could sign in again: its settings instead.
void StationFlow::lock()
{
    if (m_lock == nullptr)
        return;
    if (m_lockDesk->isSet())
        return m_lock->lock();
    m_settings->showSection(QStringLiteral("lock"));
    m_window.showPage(settingsId);
}

} // namespace keyline::ui
