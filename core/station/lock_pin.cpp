#include "station/lock_pin.h"

#include "base/cbor.h"
#include "base/error.h"
#include "base/file.h"

#include <algorithm>

namespace keyline::station {

namespace {

constexpr std::string_view formName = "keyline lock pin v1";
constexpr std::size_t saltSize = 16;
constexpr std::size_t verifierSize = 32;
// What a file may ask of us before it is known to be ours.
constexpr std::uint64_t mostMemoryKib = 1u << 18;
constexpr std::uint64_t mostPasses = 16;

bool inARow(ByteView digits, int step)
{
    for (std::size_t i = 1; i < digits.size(); ++i)
        if (digits[i] - digits[i - 1] != step)
            return false;
    return true;
}

void demandUsable(const Secret& pin)
{
    const ByteView digits = pin.view();
    const bool allDigits = std::ranges::all_of(digits, [](std::uint8_t c) { return c >= '0' && c <= '9'; });
    if (!allDigits || digits.size() < LockPin::shortest || digits.size() > LockPin::longest || inARow(digits, 0) ||
        inARow(digits, 1) || inARow(digits, -1))
        throw Error(Code::PinUnusable);
}

} // namespace

struct LockPin::State
{
    Bytes salt;
    crypto::PassphraseCost cost;
    Bytes verifier;
    std::uint64_t failed = 0; ///< in a row
    UnixTime last = 0;        ///< when the newest of them was
};

LockPin::LockPin(std::filesystem::path file, Random& random, const Clock& clock, crypto::PassphraseCost cost)
    : m_file(std::move(file)), m_random(random), m_clock(clock), m_cost(cost)
{
}

bool LockPin::isSet() const
{
    return isThere(m_file);
}

void LockPin::set(const Secret& pin)
{
    demandUsable(pin);
    State state{.salt = Bytes(saltSize), .cost = m_cost, .verifier = {}};
    m_random.fill(state.salt);
    const Secret verifier = crypto::argon2id(pin, state.salt, state.cost, verifierSize);
    state.verifier.assign(verifier.view().begin(), verifier.view().end());
    save(state);
}

void LockPin::remove()
{
    removeAll(m_file);
}

PinAnswer LockPin::check(const Secret& pin)
{
    if (!isSet())
        return {PinAnswer::Verdict::Right, {}};
    State state = load();
    if (const auto left = waitOf(state); left.count() > 0) {
        // A clock that was set back would make the wait endless: it counts from now on.
        if (m_clock.now() < state.last) {
            state.last = m_clock.now();
            save(state);
        }
        return {PinAnswer::Verdict::Wait, left};
    }
    ++state.failed;
    state.last = m_clock.now();
    save(state);
    if (!crypto::argon2id(pin, state.salt, state.cost, verifierSize).equals(state.verifier))
        return {PinAnswer::Verdict::Wrong, waitOf(state)};
    state.failed = 0;
    save(state);
    return {PinAnswer::Verdict::Right, {}};
}

std::chrono::seconds LockPin::wait() const
{
    return isSet() ? waitOf(load()) : std::chrono::seconds(0);
}

std::chrono::seconds LockPin::waitOf(const State& state) const
{
    using std::chrono::seconds;
    if (state.failed < freeTries)
        return seconds(0);
    const auto doublings = std::min<std::uint64_t>(state.failed - freeTries, 10);
    const auto whole = std::min(longestWait, seconds(5 << doublings));
    const auto left = seconds(state.last - m_clock.now()) + whole;
    return std::clamp(left, seconds(0), whole);
}

void LockPin::save(const State& state) const
{
    const Bytes encoded = cbor::Writer()
                              .array(7)
                              .text(formName)
                              .bytes(state.salt)
                              .unsignedInteger(state.cost.memoryKib)
                              .unsignedInteger(state.cost.passes)
                              .bytes(state.verifier)
                              .unsignedInteger(state.failed)
                              .unsignedInteger(static_cast<std::uint64_t>(std::max<UnixTime>(0, state.last)))
                              .take();
    writeFileAtomically(m_file, encoded, 0600);
}

LockPin::State LockPin::load() const
{
    const Bytes encoded = readFile(m_file, 4096);
    try {
        cbor::Reader reader(encoded);
        reader.readArray(7);
        if (reader.readText() != formName)
            reader.refuse(std::string(formName));
        State out{.salt = toBytes(reader.readBytes()), .cost = {}, .verifier = {}};
        const std::uint64_t memory = reader.readUnsigned();
        const std::uint64_t passes = reader.readUnsigned();
        out.verifier = toBytes(reader.readBytes());
        out.failed = reader.readUnsigned();
        out.last = static_cast<UnixTime>(reader.readUnsigned());
        if (memory < 8 || memory > mostMemoryKib || passes == 0 || passes > mostPasses || out.salt.size() != saltSize ||
            out.verifier.size() != verifierSize || out.last < 0)
            reader.refuse("another cost or size");
        out.cost = {static_cast<std::uint32_t>(memory), static_cast<std::uint32_t>(passes)};
        return out;
    } catch (const Error&) {
        throw Error(Code::PinDamaged, m_file.string());
    }
}

} // namespace keyline::station
