#pragma once

#include "device/ports.h"

#include <optional>

namespace keyline::device {

/// Keeps one backup with its certificate in two slots of flash, so that a power cut at any byte leaves the old pair or
/// the new one. A slot is a header (magic, sequence number, revision, the two lengths, HMAC-SHA-256 by a key of the
/// chip over all of it) and the two strings. The newer valid slot counts; the other is erased once the newer is
/// durable, so that no abandoned backup stays behind.
class FlashStore
{
  public:
    FlashStore(Storage& storage, const ChipStore& chip) : m_storage(storage), m_chip(chip) {}

    /// Looks at both slots anew. Erases whatever lies beside a valid one: an older one, or
    /// the rest of a write that was cut.
    void mount();

    /// The stored package's revision, if a slot is valid.
    std::optional<std::uint32_t> revision() const;
    std::size_t backupSize() const { return m_current.backupSize; }
    std::size_t certificateSize() const { return m_current.certificateSize; }

    bool fits(std::size_t backupSize, std::size_t certificateSize) const;

    /// Stores durably; false, with the old pair still valid, when the flash does not take it.
    bool store(std::uint32_t revision, ByteView backup, ByteView certificate);

    /// Reads what is stored into buffers of exactly the two sizes; false when the flash has changed since the mount.
    bool load(ByteSpan backup, ByteSpan certificate);

  private:
    struct Header
    {
        std::uint32_t sequence = 0;
        std::uint32_t revision = 0;
        std::uint32_t backupSize = 0;
        std::uint32_t certificateSize = 0;
    };
    static constexpr std::size_t kFieldsSize = 20;
    static constexpr std::size_t kHeaderSize = kFieldsSize + kDigestSize;

    static void writeFields(const Header& header, std::span<std::uint8_t, kFieldsSize> out);
    std::optional<Header> readSlot(unsigned slot);
    bool bodyMatches(unsigned slot, const Header& header, ByteView mac);
    bool isBlank(unsigned slot);
    bool isValid(unsigned slot, const Header& expected);
    bool writeSlot(unsigned slot, const Header& header, ByteView backup, ByteView certificate);
    bool read(unsigned slot, std::size_t offset, ByteSpan out);

    Storage& m_storage;
    const ChipStore& m_chip;
    std::optional<unsigned> m_slot;
    Header m_current;
};

} // namespace keyline::device
