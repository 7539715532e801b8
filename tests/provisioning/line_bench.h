#pragma once

#include "crypto/random.h"
#include "provisioning/engine.h"
#include "provisioning/station_setup.h"

#include "../support/bytes.h"
#include "../support/invariants.h"
#include "link/wait_for.h"

#include <QProcess>
#include <QTemporaryDir>

#include <map>
#include <memory>

/// A virtual device on its pty.
struct Attached
{
    std::string port;
    keyline::identity::ChipId chip;
    std::string state;
};

/// A folder of virtual devices, served by the real keyline-device program.
class Devices
{
  public:
    Devices(std::filesystem::path folder, const std::filesystem::path& romKey, int count,
            const std::string& model = "Aurora 1");
    ~Devices();
    Devices(const Devices&) = delete;
    Devices& operator=(const Devices&) = delete;

    /// Starts them, with faults if given, and waits until all are there. What ran before is ended.
    const std::vector<Attached>& start(const QStringList& more = {}, int baud = 0);
    void stop();
    /// The same devices as links in this folder, to be plugged and unplugged by tell(); all are plugged at first.
    void startLinked(const std::filesystem::path& links, const QStringList& more = {}, int baud = 0);
    /// A command to devices that were started linked: "unplug CHIP", "plug all"; done when they have answered.
    void tell(const std::string& command);
    void eraseFlash(const keyline::identity::ChipId& chip);
    const std::vector<Attached>& all() const { return m_attached; }
    const std::filesystem::path& folder() const { return m_folder; }
    std::vector<std::string> ports() const;
    /// Starts them without faults and asks each in which state it is.
    std::vector<keyline::test::DeviceFact> facts();
    /// The same devices once more: same chips, same keys, same flash. Stop them first.
    std::unique_ptr<Devices> copy(std::filesystem::path folder) const;
    /// Asks the first one; the station must not be at work on it.
    keyline::protocol::StoredBackup stored(keyline::Random& random) const;
    keyline::Bytes prove(keyline::Random& random, const keyline::ByteArray<32>& challenge) const;

  private:
    Devices(std::filesystem::path folder, int count) : m_folder(std::move(folder)), m_count(count) {}

    std::filesystem::path m_folder;
    int m_count;
    std::unique_ptr<QProcess> m_process;
    std::vector<Attached> m_attached;
};

/// A station in a folder, and what its sessions said.
class LineBench
{
  public:
    LineBench();

    /// A station that was set up once for the whole test program, copied here.
    void makeStation();
    /// A second station of the same manufacturer, with a registry of its own; home() is its home from now on.
    void changeStation(const std::string& name);
    std::filesystem::path home() const { return path(m_homeName); }
    std::filesystem::path path(const std::string& name) const;
    std::unique_ptr<Devices> makeDevices(int count, const std::string& model = "Aurora 1");

    static keyline::Secret passphrase();
    /// Opens and unlocks the home for one engine after another.
    keyline::provisioning::Line& open();
    void close();
    /// What the registry has of a chip.
    std::optional<keyline::provisioning::Filed> filed(const keyline::identity::ChipId& chip);
    std::int64_t count(const char* sql);
    /// A registry that cannot be written: every new entry fails as a full disk would.
    void blockRegistry(bool blocked);

    keyline::provisioning::Order order(const std::string& profile = "phone",
                                       const std::string& identities = "imei:35209900-000001..000999");
    /// An order by a profile that was changed.
    keyline::provisioning::Order order(keyline::package::Profile profile, const std::string& identities);
    /// Runs an engine on these ports to its end, opening the station if it is not. Events and results of this run only
    /// are kept.
    keyline::provisioning::Summary run(std::vector<std::string> ports, keyline::provisioning::Order order);
    keyline::provisioning::Summary run(const Devices& devices) { return run(devices.ports(), order()); }
    /// Called at each event, while the engine runs.
    std::function<void(keyline::provisioning::Engine&, const keyline::provisioning::StepEvent&)> onStep;

    std::vector<keyline::provisioning::StepEvent> events;
    std::vector<keyline::provisioning::SessionResult> results;
    keyline::provisioning::EngineOptions options;
    /// The only result there is.
    const keyline::provisioning::SessionResult& result() const { return results.at(0); }
    /// Empty if all invariants hold; closes the station first.
    std::string broken(Devices* devices = nullptr);

    keyline::crypto::SystemRandom random;
    keyline::SystemClock clock;

    /// How often each step was begun in the last run.
    std::size_t begun(keyline::station::Step step) const;

  private:
    QTemporaryDir m_folder;
    std::string m_homeName = "home";
    std::unique_ptr<keyline::provisioning::StationHome> m_home;
    std::unique_ptr<keyline::provisioning::Line> m_line;
};
