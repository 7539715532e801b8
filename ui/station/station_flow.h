#pragma once

#include "fixture/station_engine.h"

#include <QObject>

#include <memory>

class QLabel;

namespace keyline::demo {
class DemoShop;
}
namespace keyline::fixture {
class LockDesk;
class PortDesk;
} // namespace keyline::fixture

namespace keyline::ui {

class DemoPanel;
class HandTools;
class LockView;
class Preferences;
class RegistryPage;
class SettingsPage;
class SetupPage;
class StationWindow;
class UnlockPage;

/// How the program was started.
struct FlowRequest
{
    fixture::StationRequest station;                     ///< an empty home: the last one, or setting up
    provisioning::OrderRequest order;                    ///< begun at once where it has identities
    std::optional<std::filesystem::path> passphraseFile; ///< nothing: a person is asked
    bool demo = false;                                   ///< virtual devices; station.home is the demo's folder
    std::filesystem::path dataFolder;                    ///< of Keyline, for this user
    std::filesystem::path deviceProgram;                 ///< keyline-device
    QString version;
};

/// What comes before the station's pages and around them: setting up, the passphrase, the demo, then the settings and
/// the lock of the station that is open.
class StationFlow : public QObject
{
    Q_OBJECT

  public:
    /// All must outlive it.
    StationFlow(FlowRequest request, fixture::StationEngine& engine, Preferences& preferences, StationWindow& window);
    ~StationFlow() override;

    void start();

  Q_SIGNALS:
    /// A station is open and its pages are there.
    void ready();

  private:
    void connectEngine();
    void addKeys();
    QWidget* makeDisplayMenu();
    void showSetup();
    void askPassphrase(const std::filesystem::path& home);
    void open(const std::filesystem::path& home, Secret passphrase);
    void opened(const fixture::StationInfo& station);
    void openFailed(const Error& error);
    void startDemo();
    void demoReady();
    void addStrip();
    void addLookUps();
    void addSettings();
    void addSection(const QString& id, QWidget* content);
    QWidget* portsSection();
    void lock();

    FlowRequest m_request;
    fixture::StationEngine& m_engine;
    Preferences& m_preferences;
    StationWindow& m_window;
    SystemClock m_clock;
    std::filesystem::path m_home; ///< that is opened, or was asked for last
    fixture::Fixture m_fixture;
    std::unique_ptr<fixture::PortDesk> m_ports;
    std::unique_ptr<fixture::LockDesk> m_lockDesk;
    std::unique_ptr<demo::DemoShop> m_demo;
    std::unique_ptr<QObject> m_log;
    SetupPage* m_setup = nullptr;
    UnlockPage* m_unlock = nullptr;
    SettingsPage* m_settings = nullptr;
    LockView* m_lock = nullptr;
    HandTools* m_hands = nullptr;
    RegistryPage* m_registry = nullptr;
};

} // namespace keyline::ui
