#pragma once

#include "device/ports.h"

#include <cstdint>
#include <optional>

namespace keyline::virtual_device {

/// Power that fails after so many bytes were written, to flash and chip storage together.
class PowerSupply
{
  public:
    /// Fails after this many more bytes; nothing = never.
    void failAfter(std::optional<std::uint64_t> bytes) { m_left = bytes; }
    /// Takes the power for writing and says for how many bytes it lasts.
    std::size_t draw(std::size_t bytes);
    bool isLost() const { return m_lost; }
    /// Power is back.
    void restore();

  private:
    std::optional<std::uint64_t> m_left;
    bool m_lost = false;
};

/// Flash that can be too small, refuse to be written, or lose power within a write.
class FaultyStorage final : public device::Storage
{
  public:
    FaultyStorage(device::Storage& real, PowerSupply& power) : m_real(real), m_power(power) {}

    void setFull(bool full) { m_full = full; }
    void setBroken(bool broken) { m_broken = broken; }

    std::size_t slotSize() const override { return m_full ? 64 : m_real.slotSize(); }
    bool read(unsigned slot, std::size_t offset, device::ByteSpan out) override;
    bool erase(unsigned slot) override;
    bool write(unsigned slot, std::size_t offset, device::ByteView data) override;
    bool sync() override;

  private:
    device::Storage& m_real;
    PowerSupply& m_power;
    bool m_full = false;
    bool m_broken = false;
};

/// Chip storage on the same power.
class FaultyChip final : public device::ChipStore
{
  public:
    FaultyChip(device::ChipStore& real, PowerSupply& power) : m_real(real), m_power(power) {}

    device::ByteView chipId() const override { return m_real.chipId(); }
    std::string_view model() const override { return m_real.model(); }
    device::ByteView makerPoint() const override { return m_real.makerPoint(); }
    void secretKey(std::span<std::uint8_t, 32> key) const override { m_real.secretKey(key); }
    std::uint32_t sealedRevision() const override { return m_real.sealedRevision(); }
    bool raiseSealedRevision(std::uint32_t revision) override;

  private:
    device::ChipStore& m_real;
    PowerSupply& m_power;
};

} // namespace keyline::virtual_device
