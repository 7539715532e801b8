#pragma once

#include "crypto/keys.h"
#include "crypto/random.h"
#include "device/device.h"
#include "peer.h"

#include <algorithm>
#include <string>

namespace keyline::test {

/// A chip in memory.
class MemoryChip final : public device::ChipStore
{
  public:
    MemoryChip(Bytes id, const crypto::PublicKey& maker, Random& random)
        : m_id(std::move(id)), m_maker(maker.subjectPublicKey()), m_secret(random.array<32>())
    {
    }
    device::ByteView chipId() const override { return m_id; }
    std::string_view model() const override { return m_model; }
    device::ByteView makerPoint() const override { return m_maker; }
    void secretKey(std::span<std::uint8_t, 32> key) const override { std::ranges::copy(m_secret, key.begin()); }
    std::uint32_t sealedRevision() const override { return m_sealed; }
    bool raiseSealedRevision(std::uint32_t revision) override
    {
        m_sealed = std::max(m_sealed, revision);
        return true;
    }
    void loseSecret() { m_secret[0] = static_cast<std::uint8_t>(m_secret[0] ^ 1); }

  private:
    Bytes m_id;
    Bytes m_maker;
    std::string m_model = "Sample Phone 1";
    ByteArray<32> m_secret;
    std::uint32_t m_sealed = 0;
};

/// Flash in memory.
class MemoryFlash final : public device::Storage
{
  public:
    std::size_t slotSize() const override { return m_slots[0].size(); }
    bool read(unsigned slot, std::size_t offset, device::ByteSpan out) override
    {
        std::copy_n(m_slots[slot].begin() + static_cast<std::ptrdiff_t>(offset), out.size(), out.begin());
        return true;
    }
    bool erase(unsigned slot) override
    {
        m_slots[slot].assign(m_slots[slot].size(), 0xff);
        return !m_worn;
    }
    bool write(unsigned slot, std::size_t offset, device::ByteView data) override
    {
        if (m_worn)
            return false;
        std::copy(data.begin(), data.end(), m_slots[slot].begin() + static_cast<std::ptrdiff_t>(offset));
        return true;
    }
    bool sync() override { return !m_worn; }

    void eraseAll()
    {
        for (unsigned slot = 0; slot < slots; ++slot)
            m_slots[slot].assign(m_slots[slot].size(), 0xff);
    }
    void setWorn(bool worn) { m_worn = worn; }

  private:
    std::array<Bytes, slots> m_slots{Bytes(8192, 0xff), Bytes(8192, 0xff)};
    bool m_worn = false;
};

class DeviceRandom final : public device::Random
{
  public:
    bool fill(device::ByteSpan out) override
    {
        m_random.fill(out);
        return true;
    }

  private:
    crypto::SystemRandom m_random;
};

/// The real device's code behind a pseudo-terminal.
class BenchDevice
{
  public:
    BenchDevice(Bytes chipId, const crypto::PublicKey& maker) : chip(std::move(chipId), maker, m_random)
    {
        powerCycle();
        peer.setAnswer([this](const Bytes& request) { return serve(request); });
    }
    /// Like pulling the battery: nothing but chip and flash survives.
    void powerCycle() { m_device = std::make_unique<device::Device>(chip, flash, m_deviceRandom); }
    device::State state() const { return m_device->state(); }
    Bytes serve(const Bytes& request)
    {
        ByteView lines = m_lines = link::encodeSmpLines(request);
        while (!lines.empty() && !m_device->hasRequest())
            lines = lines.subspan(m_device->receive(lines));
        return m_device->hasRequest() ? toBytes(m_device->serve()) : Bytes();
    }

  private:
    crypto::SystemRandom m_random;
    DeviceRandom m_deviceRandom;
    Bytes m_lines;

  public:
    MemoryChip chip;
    MemoryFlash flash;
    Peer peer;

  private:
    std::unique_ptr<device::Device> m_device;
};

} // namespace keyline::test
