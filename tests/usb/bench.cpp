#include "bench.h"

#include "text.h"
#include "unix_listener.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <sstream>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace keyline::usb {

using virtual_device::VirtualDevice;

namespace {

/// USB has no pace of a serial line; the device answers as fast as it can.
constexpr unsigned noPace = 0;
constexpr std::size_t longestLine = 256;

std::vector<std::string> wordsOf(const std::string& line)
{
    std::istringstream stream(line);
    return {std::istream_iterator<std::string>(stream), {}};
}

} // namespace

Bench::Bench(BenchOptions options) : m_listeners(m_loop), m_controlListener(listenAt(options.control))
{
    m_pool.emplace(1);
    m_surroundings.emplace(virtual_device::Surroundings{
        m_loop, *m_pool, m_listeners, noPace, false, [this](const VirtualDevice& device) { attached(device); },
        [this](const VirtualDevice& device) { leaving(device); }, [](const VirtualDevice&) {}});
    addDevices(options.devices);
    for (const std::string& path : options.ports)
        m_slots.push_back({std::make_unique<RedirectedPort>(m_loop, path), nullptr});
    m_loop.watch(m_controlListener.get(), [this] { acceptControl(); });
}

void Bench::addDevices(const std::filesystem::path& folder)
{
    for (const virtual_device::DeviceFolder& each : virtual_device::DeviceFolder::all(folder)) {
        std::string chip = virtual_device::toHex(virtual_device::ChipFile(each.chipPath()).chipId());
        m_devices.push_back(std::make_unique<VirtualDevice>(each, std::move(chip), *m_surroundings,
                                                            std::vector<virtual_device::Fault>()));
    }
}

// --- devices come and go

Bench::Slot* Bench::slotOf(const VirtualDevice& device)
{
    const auto found = std::ranges::find(m_slots, &device, &Slot::device);
    return found == m_slots.end() ? nullptr : &*found;
}

void Bench::attached(const VirtualDevice& device)
{
    if (const Slot* slot = slotOf(device)) {
        slot->port->attach(device.name(), device.port());
        answer("ok");
    }
}

// Its terminal is about to go.
void Bench::leaving(const VirtualDevice& device)
{
    if (Slot* slot = slotOf(device)) {
        slot->device = nullptr;
        slot->port->detach();
    }
}

void Bench::plug(VirtualDevice& device, Slot& slot)
{
    if (slot.device != nullptr || slotOf(device) != nullptr)
        return answer("error taken");
    slot.device = &device;
    device.plugIn();
}

void Bench::unplug(Slot& slot)
{
    if (slot.device == nullptr)
        return answer("ok");
    VirtualDevice& device = *std::exchange(slot.device, nullptr);
    slot.port->detach([this] { answer("ok"); });
    device.unplug();
}

void Bench::cut(Slot& slot, std::uint64_t bytes)
{
    if (slot.device == nullptr)
        return answer("error empty");
    // Not from within the port's own work.
    slot.port->afterReceived(bytes, [this, device = slot.device] { m_loop.post([device] { device->unplug(); }); });
    answer("ok");
}

void Bench::erase(VirtualDevice& device)
{
    device.eraseFlash();
    answer("ok");
}

// --- the control line

void Bench::acceptControl()
{
    m_control = acceptAt(m_controlListener);
    m_loop.unwatch(m_controlListener.get());
    m_loop.watch(m_control.get(), [this] { readControl(); });
}

void Bench::readControl()
{
    std::array<char, 512> bytes{};
    const ssize_t got = ::read(m_control.get(), bytes.data(), bytes.size());
    if (got <= 0)
        return m_loop.stop();
    for (const char c : std::span(bytes).first(static_cast<std::size_t>(got))) {
        if (c == '\n')
            carryOut(wordsOf(std::exchange(m_input, {})));
        else if (m_input.size() < longestLine)
            m_input += c;
    }
}

void Bench::carryOut(const std::vector<std::string>& words)
{
    const std::string verb = words.empty() ? "" : words[0];
    const std::string first = words.size() > 1 ? words[1] : "";
    const std::string second = words.size() > 2 ? words[2] : "";
    VirtualDevice* const device = this->device(first);
    if (verb == "devices")
        listDevices();
    else if (Slot* target = slot(second); verb == "plug" && device != nullptr && target != nullptr)
        plug(*device, *target);
    else if (verb == "erase" && device != nullptr)
        erase(*device);
    else if (Slot* taken = slot(first); verb == "unplug" && taken != nullptr)
        unplug(*taken);
    else if (const auto bytes = virtual_device::toNumber(second); verb == "cut" && taken != nullptr && bytes)
        cut(*taken, *bytes);
    else if (verb == "line" && taken != nullptr)
        tellLine(*taken);
    else
        answer("error no such command");
}

void Bench::listDevices()
{
    std::string all = "ok";
    for (const auto& device : m_devices)
        all += " " + device->name();
    answer(all);
}

void Bench::tellLine(const Slot& slot)
{
    if (!slot.port->isTaken())
        return answer("error empty");
    const SerialLine& line = slot.port->line();
    std::ostringstream text;
    text << "ok baud=" << line.baud << " bits=" << int{line.dataBits} << " parity=" << int{line.parity}
         << " stop=" << int{line.stopBits} << " dtr=" << line.dtr << " rts=" << line.rts
         << " received=" << slot.port->receivedBytes();
    answer(text.str());
}

VirtualDevice* Bench::device(const std::string& chip) const
{
    const auto found = std::ranges::find(m_devices, chip, [](const auto& each) { return each->name(); });
    return found == m_devices.end() ? nullptr : found->get();
}

Bench::Slot* Bench::slot(const std::string& number)
{
    const auto place = virtual_device::toNumber(number);
    return place && *place >= 1 && *place <= m_slots.size() ? &m_slots[*place - 1] : nullptr;
}

void Bench::answer(const std::string& text)
{
    const std::string line = text + "\n";
    [[maybe_unused]] const ssize_t put = ::send(m_control.get(), line.data(), line.size(), MSG_NOSIGNAL);
}

} // namespace keyline::usb
