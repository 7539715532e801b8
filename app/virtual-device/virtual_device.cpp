#include "virtual_device.h"

#include "hostile_frames.h"
#include "line_noise.h"
#include "text.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <time.h>
#include <utility>

namespace keyline::virtual_device {
namespace {

constexpr Nanoseconds kBootTime = 20 * kMillisecond;
constexpr Nanoseconds kReplugTime = 1000 * kMillisecond;
constexpr std::uint64_t kDefaultLateness = 6000;
constexpr std::uint64_t kSlowBoot = 8000;
constexpr std::uint64_t kDefaultWriteCut = 100;
constexpr std::uint64_t kSmallBuffer = 512;
/// So much may wait while the device is at work; the rest stays in the port's buffer.
constexpr std::size_t kMostPending = 16384;

std::string_view nameOf(device::State state)
{
    constexpr std::array<std::string_view, 4> names{"blank", "loaded", "sealed", "lost"};
    return names[static_cast<std::size_t>(state)];
}

Nanoseconds threadTime()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec * 1'000'000'000 + now.tv_nsec;
}

CommandId keylineCommand(device::Command command)
{
    return {device::kKeylineGroup, static_cast<std::uint8_t>(command)};
}

void flipLastBit(device::ByteSpan bytes)
{
    if (!bytes.empty())
        bytes.back() ^= 1;
}

// The kid of a backup is within its first bytes: tag, array, protected header, map, label, string head, chip ID.
void flipKid(device::ByteSpan backup)
{
    constexpr std::size_t inKid = 12;
    if (backup.size() > inKid)
        backup[inKid] ^= 1;
}

} // namespace

VirtualDevice::VirtualDevice(const DeviceFolder& folder, std::string name, Surroundings& surroundings,
                             std::vector<Fault> faults)
    : m_name(std::move(name)), m_surroundings(surroundings), m_lock(folder.lock()), m_chipFile(folder.chipPath()),
      m_flashFile(folder.flashPath()), m_storage(m_flashFile, m_power), m_chip(m_chipFile, m_power),
      m_misbehaviour(std::move(faults)),
      m_line(surroundings.loop, surroundings.baud, [this](std::span<const std::uint8_t> bytes) { received(bytes); })
{
    boot();
}

VirtualDevice::~VirtualDevice() = default;

// --- power and port

void VirtualDevice::boot()
{
    ++m_life;
    m_awake = false;
    m_pending.clear();
    m_power.restore();
    if (std::exchange(m_toWipe, false))
        wipeFlash();
    m_storage.setFull(m_misbehaviour.plan(FaultKind::fullFlash).has_value());
    m_storage.setBroken(m_misbehaviour.plan(FaultKind::badFlash).has_value());
    const auto small = m_misbehaviour.plan(FaultKind::smallBuffer);
    const std::size_t buffer = small ? small->number.value_or(kSmallBuffer) : device::kMaxBufferSize;
    m_device = std::make_unique<device::Device>(m_chip, m_storage, m_random, std::max<std::size_t>(buffer, 64));
    if (const auto cut = m_misbehaviour.plan(FaultKind::cutWrite))
        m_power.failAfter(cut->number.value_or(kDefaultWriteCut));
    m_state = m_device->state();
    m_bootTime = monotonicNow();
    armFaults();
    const auto slow = m_misbehaviour.plan(FaultKind::slowBoot);
    m_misbehaviour.spend(FaultKind::slowBoot);
    const Nanoseconds time =
        slow ? static_cast<Nanoseconds>(slow->number.value_or(kSlowBoot)) * kMillisecond : kBootTime;
    m_surroundings.loop.after(time, [this, life = m_life] {
        if (life == m_life)
            wakeUp();
    });
}

void VirtualDevice::armFaults()
{
    m_line.forgetCuts();
    const auto reset = m_misbehaviour.plan(FaultKind::reset);
    const auto unplugged = m_misbehaviour.plan(FaultKind::unplug);
    const auto resetIn = m_misbehaviour.plan(FaultKind::resetIn);
    if (reset && !reset->command)
        m_line.afterSent(std::max<std::uint64_t>(1, reset->number.value_or(1)), [this] {
            m_misbehaviour.spend(FaultKind::reset);
            powerCut();
        });
    else if (unplugged && !unplugged->command)
        m_line.afterSent(std::max<std::uint64_t>(1, unplugged->number.value_or(1)), [this, once = unplugged->once] {
            m_misbehaviour.spend(FaultKind::unplug);
            unplug(once);
        });
    if (resetIn && !resetIn->command)
        m_line.afterReceived(std::max<std::uint64_t>(1, resetIn->number.value_or(1)), [this] {
            m_misbehaviour.spend(FaultKind::resetIn);
            powerCut();
        });
}

void VirtualDevice::wakeUp()
{
    m_awake = true;
    announceOnceReady();
    if (!m_surroundings.quiet)
        say(line_noise::banner(m_chip.model()));
    pump();
    // Last: whoever is told may unplug it again.
    m_surroundings.settled(*this);
}

void VirtualDevice::powerCut()
{
    m_line.clear();
    m_pending.clear();
    m_awake = false;
    ++m_life;
    m_cutWhileBusy = m_busy;
    if (!m_busy)
        boot();
}

void VirtualDevice::eraseFlash()
{
    m_toWipe = true;
    powerCut();
}

void VirtualDevice::wipeFlash()
{
    for (unsigned slot = 0; slot < FlashFile::slots; ++slot)
        m_flashFile.erase(slot);
    m_flashFile.sync();
}

void VirtualDevice::plugIn()
{
    if (m_port)
        return;
    ++m_pluggings;
    m_port = std::make_unique<PseudoTerminal>();
    m_listeners = 0;
    m_portWatch = m_surroundings.listeners.add(m_port->path(), [this](unsigned count) { listenersChanged(count); });
    m_line.attach(*m_port);
    m_line.setListened(m_portWatch < 0);
    m_toAnnounce = true;
    announceOnceReady();
}

/// Whoever reads the line may write to the port at once: so not before the boot is over, as what comes then is lost.
void VirtualDevice::announceOnceReady()
{
    if (m_awake && std::exchange(m_toAnnounce, false))
        m_surroundings.attached(*this);
}

void VirtualDevice::unplug(bool comesBack)
{
    // Also where it is unplugged: then it does not come back by itself.
    ++m_pluggings;
    if (!m_port)
        return;
    m_surroundings.leaving(*this);
    m_toAnnounce = false;
    if (m_portWatch >= 0)
        m_surroundings.listeners.remove(m_portWatch);
    m_line.detach();
    m_port->hangUp();
    m_lastPort = std::move(m_port);
    powerCut();
    if (comesBack)
        m_surroundings.loop.after(kReplugTime, [this, before = m_pluggings] {
            if (before == m_pluggings)
                plugIn();
        });
}

void VirtualDevice::listenersChanged(unsigned listeners)
{
    const bool opened = m_listeners == 0 && listeners > 0;
    m_listeners = listeners;
    m_line.setListened(listeners > 0);
    if (opened && m_awake && !m_surroundings.quiet)
        say(line_noise::banner(m_chip.model()));
    if (listeners > 0)
        return;
    m_line.clearOutput();
    m_port->refresh();
}

void VirtualDevice::say(const std::string& text)
{
    m_line.send(device::asBytes(text));
}

// --- requests

void VirtualDevice::received(std::span<const std::uint8_t> bytes)
{
    // What comes during the boot is nobody's.
    if (!m_awake)
        return;
    m_pending.insert(m_pending.end(), bytes.begin(), bytes.end());
    pump();
}

void VirtualDevice::pump()
{
    while (m_awake && !m_busy && !m_pending.empty()) {
        const std::size_t taken = m_device->receive(m_pending);
        m_pending.erase(m_pending.begin(), m_pending.begin() + static_cast<std::ptrdiff_t>(taken));
        if (m_device->hasRequest())
            serveRequest();
    }
    m_line.pauseInput(m_pending.size() > kMostPending);
}

bool VirtualDevice::refuses(CommandId command, const Packet& request)
{
    const bool seal = command == keylineCommand(device::Command::seal);
    const bool refused = seal && m_misbehaviour.commit(FaultKind::refuseSeal, command);
    const bool wrongState = !refused && m_misbehaviour.commit(FaultKind::wrongState, command);
    if (!refused && !wrongState)
        return false;
    const device::Rc rc = refused ? device::Rc::storageFault : device::Rc::wrongState;
    deliver(command, framesOf(refusal(request, static_cast<std::uint8_t>(rc))));
    return true;
}

void VirtualDevice::serveRequest()
{
    const device::ByteView packet = m_device->request();
    Packet request(packet.begin(), packet.end());
    const CommandId command = commandOf(request);
    const auto resetIn = m_misbehaviour.plan(FaultKind::resetIn);
    if (resetIn && resetIn->command == command) {
        m_misbehaviour.spend(FaultKind::resetIn);
        return powerCut();
    }
    if (m_misbehaviour.commit(FaultKind::silence, command) || refuses(command, request)) {
        if (m_device->hasRequest())
            m_device->drop();
        return;
    }
    m_busy = true;
    m_surroundings.pool.run([this, request = std::move(request)]() mutable {
        Served served;
        served.request = std::move(request);
        const Nanoseconds start = threadTime();
        const device::ByteView answer = m_device->serve();
        served.cpu = threadTime() - start;
        served.answer.assign(answer.begin(), answer.end());
        m_surroundings.loop.post([this, result = std::move(served)]() mutable { finished(std::move(result)); });
    });
}

void VirtualDevice::finished(Served served)
{
    m_busy = false;
    m_state = m_device->state();
    const CommandId command = commandOf(served.request);
    Work& work = m_work[commandName(command)];
    ++work.count;
    work.cpu += served.cpu;
    if (m_power.isLost())
        m_misbehaviour.spend(FaultKind::cutWrite);
    if (m_cutWhileBusy || m_power.isLost()) {
        m_cutWhileBusy = false;
        m_line.clear();
        return boot();
    }
    if (!served.answer.empty() && !m_misbehaviour.commit(FaultKind::lostAnswer, command)) {
        alter(command, served.answer);
        const auto hostile = m_misbehaviour.commit(FaultKind::hostileLengths, command);
        deliver(command, hostile ? hostileAnswer(*hostile, served.request) : framesOf(served.answer));
    }
    pump();
}

std::vector<std::uint8_t> VirtualDevice::hostileAnswer(const Fault& fault, const Packet& request)
{
    return hostileFrames(request, fault.number ? static_cast<unsigned>(*fault.number) : m_hostileTurn++);
}

// --- answers

void VirtualDevice::alterIdentity(Packet& answer)
{
    const CommandId command = keylineCommand(device::Command::identity);
    const auto zero = [](device::ByteSpan bytes) { std::fill(bytes.begin(), bytes.end(), std::uint8_t{0}); };
    if (m_misbehaviour.commit(FaultKind::zeroChip, command))
        editBytes(answer, "chip", zero);
    if (m_misbehaviour.commit(FaultKind::zeroKey, command))
        editBytes(answer, "eph", zero);
    if (m_misbehaviour.commit(FaultKind::foreignMaker, command))
        editBytes(answer, "maker", flipLastBit);
    if (const auto lie = m_misbehaviour.commit(FaultKind::lieState, command)) {
        device::CborScratch<16> state;
        state.integer(static_cast<std::int64_t>(lie->number.value_or(0) & 0xff));
        replaceValue(answer, "state", state.written());
    }
    if (m_misbehaviour.plan(FaultKind::hostileText)) {
        device::CborScratch<128> model;
        model.text(line_noise::hostileModel());
        replaceValue(answer, "model", model.written());
    }
}

void VirtualDevice::alter(CommandId command, Packet& answer)
{
    if (command == keylineCommand(device::Command::identity))
        alterIdentity(answer);
    const bool install = command == keylineCommand(device::Command::install);
    const bool backup = command == keylineCommand(device::Command::backup);
    if ((install || backup) && m_misbehaviour.commit(FaultKind::wrongBackup, command))
        editBytes(answer, "backup", flipKid);
    if (backup && m_misbehaviour.commit(FaultKind::wrongCertificate, command))
        editBytes(answer, "cert", flipLastBit);
    if (command == keylineCommand(device::Command::check) && m_misbehaviour.commit(FaultKind::badDigest, command))
        editBytes(answer, "digest", flipLastBit);
    if (command == keylineCommand(device::Command::prove) && m_misbehaviour.commit(FaultKind::badProof, command))
        editBytes(answer, "proof", flipLastBit);
    if (m_misbehaviour.commit(FaultKind::otherSequence, command))
        ++answer[6];
}

void VirtualDevice::deliver(CommandId command, std::vector<std::uint8_t> frames)
{
    if (const auto corrupt = m_misbehaviour.commit(FaultKind::corrupt, command)) {
        const std::size_t at = static_cast<std::size_t>(corrupt->number.value_or(frames.size() / 2));
        frames[std::min(at, frames.size() - 1)] ^= 1;
    }
    if (m_misbehaviour.commit(FaultKind::doubled, command)) {
        const std::vector<std::uint8_t> again = frames;
        frames.insert(frames.end(), again.begin(), again.end());
    }
    const auto late = m_misbehaviour.commit(FaultKind::late, command);
    if (!late)
        return transmit(command, frames);
    const auto delay = static_cast<Nanoseconds>(late->number.value_or(kDefaultLateness)) * kMillisecond;
    m_surroundings.loop.after(delay, [this, life = m_life, command, frames] {
        if (life == m_life)
            transmit(command, frames);
    });
}

// Power or port go away within an answer. Says whether nothing of the answer is to be sent any more.
bool VirtualDevice::breakOff(CommandId command, const std::vector<std::uint8_t>& frames)
{
    for (const FaultKind kind : {FaultKind::reset, FaultKind::unplug}) {
        const auto fault = m_misbehaviour.plan(kind);
        if (!fault || fault->command != command)
            continue;
        m_misbehaviour.spend(kind);
        const auto action = [this, kind, once = fault->once] { kind == FaultKind::reset ? powerCut() : unplug(once); };
        const std::uint64_t bytes = std::min<std::uint64_t>(fault->number.value_or(0), frames.size());
        if (bytes == 0) {
            action();
            return true;
        }
        m_line.afterSent(m_line.pendingBytes() + bytes, action);
    }
    return false;
}

void VirtualDevice::transmit(CommandId command, const std::vector<std::uint8_t>& frames)
{
    const bool noise = m_misbehaviour.commit(FaultKind::noise, command).has_value();
    if (noise)
        say(line_noise::randomBytes(m_random));
    if (breakOff(command, frames))
        return;
    m_line.send(frames);
    if (noise)
        say(line_noise::randomBytes(m_random));
    if (m_misbehaviour.commit(FaultKind::hostileText, command))
        say(line_noise::hostileLine());
    else if (!m_surroundings.quiet)
        say(line_noise::logLine(static_cast<std::uint64_t>((monotonicNow() - m_bootTime) / kMillisecond), command));
}

// --- reports

std::string VirtualDevice::announcement() const
{
    return "{\"port\":" + jsonText(port()) + ",\"chip\":" + jsonText(toHex(chipId())) +
           ",\"state\":" + jsonText(nameOf(m_state)) + "}";
}

std::string VirtualDevice::report() const
{
    return "{\"chip\":" + jsonText(toHex(chipId())) + ",\"port\":" + (m_port ? jsonText(port()) : "null") +
           ",\"state\":" + jsonText(nameOf(m_state)) + ",\"attached\":" + (m_port ? "true" : "false") + "}";
}

std::string VirtualDevice::statistics() const
{
    std::string text = "{\"chip\":" + jsonText(toHex(chipId())) + ",\"sent\":" + std::to_string(m_line.sentBytes()) +
                       ",\"received\":" + std::to_string(m_line.receivedBytes()) + ",\"commands\":{";
    bool first = true;
    for (const auto& [name, work] : m_work) {
        text += std::string(first ? "" : ",") + jsonText(name) + ":{\"count\":" + std::to_string(work.count) +
                ",\"cpu_us\":" + std::to_string(work.cpu / 1000) + "}";
        first = false;
    }
    return text + "}}";
}

} // namespace keyline::virtual_device
