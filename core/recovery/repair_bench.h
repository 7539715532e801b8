#pragma once

#include "link/port_rule.h"
#include "link/port_watch.h"
#include "recovery/job.h"
#include "recovery/supply.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace keyline::recovery {

/// What a bench is told at its start.
struct BenchOptions
{
    std::filesystem::path trustFile;   ///< empty: the one remembered
    std::filesystem::path source;      ///< a registry folder or mirror; empty: remembered, or as the trust file says
    std::filesystem::path mirror;      ///< a second source, which may contradict the first; empty: none
    link::PortWatchOptions ports;      ///< typed paths and folders of links are allowed by that
    link::PortAllowList allowed;       ///< of the system's ports, besides those remembered
    bool everyPort = false;            ///< allows all of them
    std::optional<bool> autoContinue;  ///< empty: as remembered, at first true
    std::filesystem::path memoryFile;  ///< what BenchMemory keeps; empty: nothing is remembered
    std::filesystem::path checkpoints; ///< what CheckpointMemory keeps; empty: a log's growth is not checked
    std::vector<std::filesystem::path> mediaFolders{"/media", "/run/media", "/mnt"};
    std::chrono::milliseconds patience{20'000}; ///< without any device, until quiet() says so
};

/// A port that is there, and whether it may be touched.
struct SeenPort
{
    link::PortInfo info; ///< texts of the device: print them through harmless() only
    bool allowed = false;
    bool operator==(const SeenPort&) const = default;
};

/// The repair centre's bench: devices come and go, and each is looked at, found in the registry, restored and proved,
/// by itself or after one press. Works on a thread of its own and never blocks who asks; may be made on any thread, and
/// tells by signals of plain structs.
///
/// Of devices that show one chip ID at one time none is written: a device waits at Ready while chips of devices
/// that came before that are still being read. A device pulled out midway is Away until its chip is connected again,
/// on any port, and keeps its number. A port that is in use or may not be opened, and a registry that is away, are
/// tried again quietly for as long as the device is there.
class RepairBench : public QObject
{
    Q_OBJECT

  public:
    explicit RepairBench(BenchOptions options, QObject* parent = nullptr);
    /// Ends every device's work, safely at whatever point, and waits for look-ups that are under way.
    ~RepairBench() override;

    /// Begins to watch: connect the signals first.
    void start();

    /// Sets another trust file; devices that wait for it go on.
    void useTrustFile(const std::filesystem::path& file);
    /// Sets another source; devices that failed for the old one's sake go on.
    void useSource(const std::filesystem::path& folder);
    /// False: each device waits at Ready until go().
    void setAutoContinue(bool on);
    /// Allows ports like this one, from now on: its USB vendor and product, or its path where it has none.
    void allowPortsLike(const std::string& path);
    /// Devices are also looked for in this folder of links to ports, in place of the last one; empty: in none.
    void usePortFolder(const std::filesystem::path& folder);
    /// Restores a device that is Ready.
    void go(std::uint64_t number);
    /// Begins a device that is over once more; it is present.
    void again(std::uint64_t number);
    /// Takes a device that is not at work off the list.
    void forget(std::uint64_t number);
    /// Takes all off the list that are over and not there.
    void forgetGone();

  Q_SIGNALS:
    void jobChanged(const keyline::recovery::Job& job);
    void jobRemoved(quint64 number);
    /// A provisional job turned out to be a device that was here before.
    void jobIsAnother(quint64 number, quint64 known);
    void portsChanged(const std::vector<keyline::recovery::SeenPort>& ports);
    void supplyChanged(const keyline::recovery::Supply& supply);
    void autoContinueChanged(bool on);
    /// The folder that a person named, not those of BenchOptions.
    void portFolderChanged(const QString& folder);
    /// True: nothing was connected for as long as patience lasts.
    void quiet(bool isQuiet);
    /// Something about the bench itself, e.g. that its memory cannot be written.
    void troubled(const keyline::Error& error);

  private:
    class Thread;
    std::unique_ptr<Thread> m_thread;
};

} // namespace keyline::recovery
