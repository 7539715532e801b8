#pragma once

#include "redirected_port.h"
#include "virtual_device.h"

#include <optional>

namespace keyline::usb {

/// What `keyline-usb-ports` was asked for.
struct BenchOptions
{
    std::filesystem::path devices;  ///< folder that keyline-device made
    std::vector<std::string> ports; ///< sockets of the controller's ports, the first is port 1
    std::string control;            ///< socket of the line that tells what to do
};

/// Virtual devices beside the USB ports of a virtual machine, put in and taken out as the machine itself says over a
/// line of its own: a line of text a command, one line of answer to each, "ok …" or "error …". Commands:
///
///     devices           chip IDs of all
///     plug CHIP PORT    power the device and put it in
///     unplug PORT       take out what is there, if anything is
///     cut PORT BYTES    the same once the host has sent that device so many bytes more
///     erase CHIP        its flash dies
///     line PORT         as the device sees its line: baud=… bits=… parity=… stop=… dtr=… rts=… received=…
class Bench
{
  public:
    explicit Bench(BenchOptions options);
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;
    /// The workers end first: they use the devices.
    ~Bench() { m_pool.reset(); }

    /// Until the machine hangs up the control line.
    void serve() { m_loop.run(); }

  private:
    struct Slot
    {
        std::unique_ptr<RedirectedPort> port;
        virtual_device::VirtualDevice* device = nullptr; ///< that is in it, or is to be
    };

    void addDevices(const std::filesystem::path& folder);
    void attached(const virtual_device::VirtualDevice& device);
    void leaving(const virtual_device::VirtualDevice& device);
    Slot* slotOf(const virtual_device::VirtualDevice& device);

    void acceptControl();
    void readControl();
    void carryOut(const std::vector<std::string>& words);
    void listDevices();
    void plug(virtual_device::VirtualDevice& device, Slot& slot);
    void unplug(Slot& slot);
    void cut(Slot& slot, std::uint64_t bytes);
    void erase(virtual_device::VirtualDevice& device);
    void tellLine(const Slot& slot);
    virtual_device::VirtualDevice* device(const std::string& chip) const;
    Slot* slot(const std::string& number);
    void answer(const std::string& text);

    virtual_device::EventLoop m_loop;
    virtual_device::ListenerWatch m_listeners;
    std::optional<virtual_device::WorkerPool> m_pool;
    std::optional<virtual_device::Surroundings> m_surroundings;
    std::vector<std::unique_ptr<virtual_device::VirtualDevice>> m_devices;
    std::vector<Slot> m_slots;
    virtual_device::FileDescriptor m_controlListener;
    virtual_device::FileDescriptor m_control;
    std::string m_input; ///< what has come of the line that is not complete
};

} // namespace keyline::usb
