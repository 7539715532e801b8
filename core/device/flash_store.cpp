#include "device/flash_store.h"

#include "device/chip.h"
#include "device/primitives.h"

#include <bearssl/bearssl_hmac.h>

#include <algorithm>

namespace keyline::device {
namespace {

constexpr std::uint32_t kMagic = 0x4b4c5331; // "KLS1"

void writeBig32(std::uint32_t value, ByteSpan out)
{
    for (unsigned i = 0; i < 4; ++i)
        out[i] = static_cast<std::uint8_t>(value >> (24 - 8 * i));
}

std::uint32_t readBig32(ByteView bytes)
{
    return static_cast<std::uint32_t>(bytes[0]) << 24 | static_cast<std::uint32_t>(bytes[1]) << 16 |
           static_cast<std::uint32_t>(bytes[2]) << 8 | bytes[3];
}

// A checksum that only this chip can make: a flash written elsewhere or altered is not readable here.
class SlotMac
{
  public:
    explicit SlotMac(const ChipStore& chip)
    {
        SecretArray<kDigestSize> key;
        chipKey(chip, "keyline flash v1", std::span<std::uint8_t, kDigestSize>(key.data(), kDigestSize));
        br_hmac_key_context keyContext;
        br_hmac_key_init(&keyContext, &br_sha256_vtable, key.data(), key.size());
        br_hmac_init(&m_context, &keyContext, 0);
        wipe({reinterpret_cast<std::uint8_t*>(&keyContext), sizeof keyContext});
    }
    SlotMac(const SlotMac&) = delete;
    SlotMac& operator=(const SlotMac&) = delete;
    ~SlotMac() { wipe({reinterpret_cast<std::uint8_t*>(&m_context), sizeof m_context}); }

    SlotMac& update(ByteView bytes)
    {
        br_hmac_update(&m_context, bytes.data(), bytes.size());
        return *this;
    }

    Digest digest() const
    {
        Digest out;
        br_hmac_out(&m_context, out.data());
        return out;
    }

  private:
    br_hmac_context m_context;
};

} // namespace

void FlashStore::writeFields(const Header& header, std::span<std::uint8_t, kFieldsSize> out)
{
    writeBig32(kMagic, out.subspan(0));
    writeBig32(header.sequence, out.subspan(4));
    writeBig32(header.revision, out.subspan(8));
    writeBig32(header.backupSize, out.subspan(12));
    writeBig32(header.certificateSize, out.subspan(16));
}

bool FlashStore::read(unsigned slot, std::size_t offset, ByteSpan out)
{
    return offset + out.size() <= m_storage.slotSize() && m_storage.read(slot, offset, out);
}

bool FlashStore::bodyMatches(unsigned slot, const Header& header, ByteView mac)
{
    std::array<std::uint8_t, kFieldsSize> fields{};
    writeFields(header, fields);
    SlotMac computed(m_chip);
    computed.update(fields);
    std::array<std::uint8_t, 128> piece{};
    const std::size_t end = kHeaderSize + header.backupSize + header.certificateSize;
    for (std::size_t at = kHeaderSize; at < end; at += piece.size()) {
        const ByteSpan part = ByteSpan(piece).first(std::min(piece.size(), end - at));
        if (!read(slot, at, part))
            return false;
        computed.update(part);
    }
    return equal(computed.digest(), mac);
}

std::optional<FlashStore::Header> FlashStore::readSlot(unsigned slot)
{
    std::array<std::uint8_t, kHeaderSize> bytes{};
    if (!read(slot, 0, bytes) || readBig32(bytes) != kMagic)
        return std::nullopt;
    const ByteView view(bytes);
    const Header header{.sequence = readBig32(view.subspan(4)),
                        .revision = readBig32(view.subspan(8)),
                        .backupSize = readBig32(view.subspan(12)),
                        .certificateSize = readBig32(view.subspan(16))};
    if (!fits(header.backupSize, header.certificateSize) || !bodyMatches(slot, header, view.subspan(kFieldsSize)))
        return std::nullopt;
    return header;
}

void FlashStore::mount()
{
    const std::optional<Header> first = readSlot(0);
    const std::optional<Header> second = readSlot(1);
    m_slot.reset();
    m_current = {};
    if (!first && !second)
        return;
    const bool secondCounts = second && (!first || second->sequence > first->sequence);
    m_slot = secondCounts ? 1 : 0;
    m_current = secondCounts ? *second : *first;
    if (const unsigned other = secondCounts ? 0 : 1; !isBlank(other))
        m_storage.erase(other);
}

bool FlashStore::isBlank(unsigned slot)
{
    std::array<std::uint8_t, 128> piece{};
    for (std::size_t at = 0; at < m_storage.slotSize(); at += piece.size()) {
        const ByteSpan part = ByteSpan(piece).first(std::min(piece.size(), m_storage.slotSize() - at));
        const bool readable = read(slot, at, part);
        if (!readable || std::any_of(part.begin(), part.end(), [](std::uint8_t byte) { return byte != 0xff; }))
            return false;
    }
    return true;
}

std::optional<std::uint32_t> FlashStore::revision() const
{
    return m_slot ? std::optional(m_current.revision) : std::nullopt;
}

bool FlashStore::fits(std::size_t backupSize, std::size_t certificateSize) const
{
    const std::size_t most = m_storage.slotSize();
    return backupSize <= most && certificateSize <= most && kHeaderSize + backupSize + certificateSize <= most;
}

bool FlashStore::writeSlot(unsigned slot, const Header& header, ByteView backup, ByteView certificate)
{
    std::array<std::uint8_t, kFieldsSize> fields{};
    writeFields(header, fields);
    const Digest mac = SlotMac(m_chip).update(fields).update(backup).update(certificate).digest();
    // The order matters little: nothing of the slot counts before its HMAC agrees with all of it.
    return m_storage.write(slot, kHeaderSize, backup) &&
           m_storage.write(slot, kHeaderSize + backup.size(), certificate) && m_storage.write(slot, 0, fields) &&
           m_storage.write(slot, kFieldsSize, mac) && m_storage.sync();
}

bool FlashStore::isValid(unsigned slot, const Header& expected)
{
    const std::optional<Header> found = readSlot(slot);
    return found && found->sequence == expected.sequence && found->revision == expected.revision;
}

bool FlashStore::store(std::uint32_t revision, ByteView backup, ByteView certificate)
{
    const unsigned slot = m_slot ? 1 - *m_slot : 0;
    const Header header{.sequence = m_current.sequence + 1,
                        .revision = revision,
                        .backupSize = static_cast<std::uint32_t>(backup.size()),
                        .certificateSize = static_cast<std::uint32_t>(certificate.size())};
    if (!m_storage.erase(slot) || !writeSlot(slot, header, backup, certificate) || !isValid(slot, header)) {
        // What was refused must not come up as the newer slot later.
        m_storage.erase(slot);
        return false;
    }
    if (m_slot)
        m_storage.erase(*m_slot);
    m_slot = slot;
    m_current = header;
    return true;
}

bool FlashStore::load(ByteSpan backup, ByteSpan certificate)
{
    if (!m_slot || !isValid(*m_slot, m_current))
        return false;
    return backup.size() == m_current.backupSize && certificate.size() == m_current.certificateSize &&
           read(*m_slot, kHeaderSize, backup) && read(*m_slot, kHeaderSize + backup.size(), certificate);
}

} // namespace keyline::device
