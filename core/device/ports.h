#pragma once

#include "device/bytes.h"

namespace keyline::device {

/// Where the chip keeps what it was made with. The read-only part answers anybody; the tamper-resistant part (secret
/// chip key, sealed revision) answers this code alone.
class ChipStore
{
  public:
    /// The unique chip ID, 8..32 bytes, read-only (FORMATS section 1).
    virtual ByteView chipId() const = 0;
    /// The model, 1..32 printable ASCII characters, read-only.
    virtual std::string_view model() const = 0;
    /// The manufacturer's P-256 public key as an uncompressed point of 65 bytes, read-only.
    virtual ByteView makerPoint() const = 0;
    /// Copies the secret chip key of 32 bytes; the caller wipes it.
    virtual void secretKey(std::span<std::uint8_t, 32> key) const = 0;
    /// The sealed revision, 0 = never sealed.
    virtual std::uint32_t sealedRevision() const = 0;
    /// Raises the sealed revision, durably when it returns true. It never shrinks.
    virtual bool raiseSealedRevision(std::uint32_t revision) = 0;

  protected:
    ~ChipStore() = default;
};

/// Flash in two slots of equal size. Each call may be cut short by a power cut, at any byte.
class Storage
{
  public:
    static constexpr unsigned slots = 2;

    /// Bytes in one slot.
    virtual std::size_t slotSize() const = 0;
    virtual bool read(unsigned slot, std::size_t offset, ByteSpan out) = 0;
    /// Makes a slot writable; afterwards it reads as FF.
    virtual bool erase(unsigned slot) = 0;
    virtual bool write(unsigned slot, std::size_t offset, ByteView data) = 0;
    /// What was written before is durable when this returns true.
    virtual bool sync() = 0;

  protected:
    ~Storage() = default;
};

/// A generator fit for keys.
class Random
{
  public:
    /// Fills with random bytes; false when the source is out of order, and then nothing may be made from it.
    virtual bool fill(ByteSpan out) = 0;

  protected:
    ~Random() = default;
};

} // namespace keyline::device
