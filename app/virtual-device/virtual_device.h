#pragma once

#include "answer_editor.h"
#include "device/device.h"
#include "device_folder.h"
#include "faulty_hardware.h"
#include "listener_watch.h"
#include "misbehaviour.h"
#include "paced_line.h"
#include "system_random.h"
#include "worker_pool.h"

#include <map>
#include <memory>

namespace keyline::virtual_device {

class VirtualDevice;

/// What all devices of a process share.
struct Surroundings
{
    EventLoop& loop;
    WorkerPool& pool;
    ListenerWatch& listeners;
    unsigned baud = 115200;
    bool quiet = false;                                 ///< no boot banner and no log lines
    std::function<void(const VirtualDevice&)> attached; ///< it has a port and listens there
    std::function<void(const VirtualDevice&)> leaving;  ///< its port is about to go
    std::function<void(const VirtualDevice&)> settled;  ///< it has booted
};

/// One device on its port: the personal device of core/device with files for its hardware, a line of its own pace, and
/// the faults it was told to commit.
class VirtualDevice
{
  public:
    /// Locks, opens and powers the device; plugIn() gives it a port. Its name is its own within the process.
    VirtualDevice(const DeviceFolder& folder, std::string name, Surroundings& surroundings, std::vector<Fault> faults);
    VirtualDevice(const VirtualDevice&) = delete;
    VirtualDevice& operator=(const VirtualDevice&) = delete;
    ~VirtualDevice();

    device::ByteView chipId() const { return m_chipFile.chipId(); }
    const std::string& name() const { return m_name; }
    /// Its port's path; empty while it is unplugged.
    std::string port() const { return m_port ? m_port->path() : std::string(); }
    /// Neither booting nor about to: what report() says holds until the next command.
    bool isSettled() const { return m_awake; }

    /// Makes the port, serves it, and tells of it once the device listens; nothing where it has one.
    void plugIn();
    /// Takes the port away and the power with it; with comesBack it has another after a second.
    void unplug(bool comesBack = false);
    /// Power goes and returns; the port stays.
    void reset() { powerCut(); }
    /// Wipes the flash, not the chip's own storage, and boots, once the command that is being carried out is over.
    void eraseFlash();

    /// `{"port":…,"chip":…,"state":…}`
    std::string announcement() const;
    /// `{"chip":…,"port":… or null,"state":…,"attached":true|false}`
    std::string report() const;
    /// `{"chip":…,"sent":…,"received":…,"commands":{NAME:{"count":…,"cpu_us":…},…}}`
    std::string statistics() const;

  private:
    struct Served
    {
        Packet request;
        Packet answer;
        Nanoseconds cpu = 0;
    };
    struct Work
    {
        std::uint64_t count = 0;
        Nanoseconds cpu = 0;
    };

    void boot();
    void armFaults();
    void wakeUp();
    void powerCut();
    void wipeFlash();
    void announceOnceReady();
    void listenersChanged(unsigned listeners);

    void received(std::span<const std::uint8_t> bytes);
    void pump();
    void serveRequest();
    bool refuses(CommandId command, const Packet& request);
    void finished(Served served);
    std::vector<std::uint8_t> hostileAnswer(const Fault& fault, const Packet& request);
    void alter(CommandId command, Packet& answer);
    void alterIdentity(Packet& answer);
    void deliver(CommandId command, std::vector<std::uint8_t> frames);
    void transmit(CommandId command, const std::vector<std::uint8_t>& frames);
    bool breakOff(CommandId command, const std::vector<std::uint8_t>& frames);
    void say(const std::string& text);

    std::string m_name;
    Surroundings& m_surroundings;
    FileDescriptor m_lock;
    ChipFile m_chipFile;
    FlashFile m_flashFile;
    PowerSupply m_power;
    FaultyStorage m_storage;
    FaultyChip m_chip;
    SystemRandom m_random;
    Misbehaviour m_misbehaviour;
    std::unique_ptr<device::Device> m_device;
    /// As of the last command: a worker may be at the device.
    device::State m_state = device::State::blank;

    std::unique_ptr<PseudoTerminal> m_port;
    std::unique_ptr<PseudoTerminal> m_lastPort; ///< hung up
    int m_portWatch = -1;
    PacedLine m_line;
    std::vector<std::uint8_t> m_pending;
    Nanoseconds m_bootTime = 0;
    /// Grows with each power-up and unplug, so that what was planned before comes to nothing.
    std::uint64_t m_life = 0;
    bool m_awake = false;
    bool m_toAnnounce = false; ///< plugged in, and nobody was told yet
    bool m_toWipe = false;     ///< at the next boot
    /// Grows each time the port comes or goes, so that a return planned before comes to nothing.
    std::uint64_t m_pluggings = 0;
    bool m_busy = false;
    bool m_cutWhileBusy = false;
    unsigned m_listeners = 0;
    unsigned m_hostileTurn = 0;
    std::map<std::string, Work> m_work;
};

} // namespace keyline::virtual_device
