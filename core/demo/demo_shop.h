#pragma once

#include "base/error.h"
#include "base/secret.h"
#include "demo/demo_station.h"

#include <QObject>
#include <QProcess>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace keyline::demo {

/// A virtual device as its program last told.
struct DemoDevice
{
    std::string chip;  ///< hex
    std::string state; ///< "blank", "loaded", "sealed", "lost", when it was last plugged or unplugged
    bool attached = false;

    bool operator==(const DemoDevice&) const = default;
};

/// The demo's station, made ready, and eight virtual devices that `keyline-device` runs as a child process: plugged,
/// unplugged and broken as told. Lives on a thread with an event loop and never waits there but to end.
class DemoShop : public QObject
{
    Q_OBJECT

  public:
    static constexpr int deviceCount = 8;

    /// `program` is keyline-device.
    DemoShop(DemoLayout layout, std::filesystem::path program, QObject* parent = nullptr);
    /// Ends the devices.
    ~DemoShop() override;

    /// Begins, with the devices of the last time, or new ones where those were all finished. Answers ready() or
    /// failed(): HomeBusy where another demo runs in this folder, VirtualDevicesNotStarted, what prepareStation()
    /// throws. The devices are plugged in one after the other once it is ready.
    void start();
    bool isReady() const { return m_ready; }
    const DemoLayout& layout() const { return m_layout; }
    /// Of the demo's key store. Throws Error PassphraseMissing.
    Secret passphrase() const;

    const std::vector<DemoDevice>& devices() const { return m_devices; }
    void plug(const std::string& chip) { tell("plug", chip); }
    void unplug(const std::string& chip) { tell("unplug", chip); }
    /// Its flash is empty afterwards, as after the death of its memory chip: a case for the repair wizard.
    void eraseFlash(const std::string& chip) { tell("erase", chip); }
    /// Eight new devices instead of these; answers renewed() once the first of them may be plugged in.
    void renew();

  Q_SIGNALS:
    void ready();
    void failed(const keyline::Error& error);
    void devicesChanged();
    void renewed();

  private:
    void prepared();
    void makeDevices();
    void runDevices();
    void takeLine(const QByteArray& line);
    void allThere();
    void takeNewFolder();
    void readOutput();
    void tell(const char* verb, const std::string& chip);
    void endDevices();
    void fail(const std::string& context);
    std::filesystem::path currentFolder() const;

    DemoLayout m_layout;
    std::filesystem::path m_program;
    std::optional<FileLock> m_lock;
    QProcess m_maker;
    QProcess m_runner;
    std::vector<DemoDevice> m_devices;
    bool m_ready = false;
    bool m_renewing = false;
    bool m_ending = false;
};

} // namespace keyline::demo
