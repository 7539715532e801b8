#pragma once

#include "device/ports.h"

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace keyline::device::test {

using Bytes = std::vector<std::uint8_t>;

/// Power that fails after a number of written bytes; flash and chip draw from the same one.
struct Power
{
    std::optional<std::size_t> left;
    bool lost = false;
    std::size_t drawn = 0;

    std::size_t draw(std::size_t bytes);
    void restore() { *this = {}; }
};

/// Flash in memory. An erase takes power too, for each few bytes, so that a cut can leave half a slot erased.
class MemoryStorage final : public Storage
{
  public:
    explicit MemoryStorage(Power& power, std::size_t slotSize = 8192);

    std::size_t slotSize() const override { return m_slots[0].size(); }
    bool read(unsigned slot, std::size_t offset, ByteSpan out) override;
    bool erase(unsigned slot) override;
    bool write(unsigned slot, std::size_t offset, ByteView data) override;
    bool sync() override { return !broken && !m_power.lost; }

    Bytes dump() const;
    std::array<Bytes, 2>& content() { return m_slots; }
    void resize(std::size_t slotSize);

    bool broken = false;

  private:
    static constexpr std::size_t kEraseStep = 64;

    Power& m_power;
    std::array<Bytes, 2> m_slots;
};

/// A chip in memory.
class MemoryChip final : public ChipStore
{
  public:
    MemoryChip(Power& power, Bytes chipId, Bytes makerPoint);

    ByteView chipId() const override { return m_chipId; }
    std::string_view model() const override { return "KL-1"; }
    ByteView makerPoint() const override { return m_makerPoint; }
    void secretKey(std::span<std::uint8_t, 32> key) const override { copy(m_secret, key); }
    std::uint32_t sealedRevision() const override { return sealed; }
    bool raiseSealedRevision(std::uint32_t revision) override;

    const Bytes& secret() const { return m_secret; }

    std::uint32_t sealed = 0;
    bool broken = false;

  private:
    Power& m_power;
    Bytes m_chipId;
    Bytes m_makerPoint;
    Bytes m_secret;
};

/// Repeatable "random" bytes.
class SeededRandom final : public Random
{
  public:
    explicit SeededRandom(unsigned seed = 1) : m_engine(seed) {}

    bool fill(ByteSpan out) override;

    bool broken = false;

  private:
    std::mt19937 m_engine;
};

/// Bytes that differ by their seed.
Bytes someBytes(std::size_t size, unsigned seed);

Bytes joined(std::initializer_list<Bytes> parts);

bool contains(const Bytes& haystack, const Bytes& needle);

} // namespace keyline::device::test
