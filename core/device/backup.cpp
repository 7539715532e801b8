#include "device/backup.h"

#include "device/chip.h"
#include "device/primitives.h"

namespace keyline::device {
namespace {

constexpr std::size_t kMaxStructure = 96;

// The external_aad is `["keyline backup v1", chip ID]`.
void writeAad(CborWriter& out, ByteView chipId)
{
    CborScratch<64> external;
    external.array(2).text("keyline backup v1").bytes(chipId);
    writeEncryptStructure(out, external.written());
}

void makeIv(const ChipStore& chip, ByteView package, std::span<std::uint8_t, kGcmIvSize> iv)
{
    SecretArray<kDigestSize> key;
    SecretArray<kDigestSize> mac;
    chipKey(chip, "keyline backup iv v1", std::span<std::uint8_t, kDigestSize>(key.data(), kDigestSize));
    const std::array<ByteView, 1> pieces{package};
    hmacSha256(key, pieces, std::span<std::uint8_t, kDigestSize>(mac.data(), kDigestSize));
    copy(mac.view().first(kGcmIvSize), iv);
}

void backupKey(const ChipStore& chip, SecretArray<kDigestSize>& key)
{
    chipKey(chip, "keyline backup key v1", std::span<std::uint8_t, kDigestSize>(key.data(), kDigestSize));
}

void writeHead(CborWriter& out, ByteView chipId, ByteView iv, std::size_t packageSize)
{
    CborScratch<8> header;
    writeProtected(header, CoseAlgorithm::a256gcm);
    out.tag(kTagEncrypt0).array(3).bytes(header.written());
    out.map(2).integer(4).bytes(chipId).integer(5).bytes(iv);
    out.bytesHead(packageSize + kGcmTagSize);
}

} // namespace

std::size_t backupSize(const ChipStore& chip, std::size_t packageSize)
{
    CborScratch<128> head;
    writeHead(head, chip.chipId(), std::array<std::uint8_t, kGcmIvSize>{}, packageSize);
    return head.size() + packageSize + kGcmTagSize;
}

void writeBackup(CborWriter& out, const ChipStore& chip, ByteView package)
{
    std::array<std::uint8_t, kGcmIvSize> iv{};
    makeIv(chip, package, iv);
    writeHead(out, chip.chipId(), iv, package.size());
    const ByteSpan text = out.room(package.size() + kGcmTagSize);
    if (text.empty())
        return;
    copy(package, text);
    CborScratch<kMaxStructure> aad;
    writeAad(aad, chip.chipId());
    SecretArray<kDigestSize> key;
    backupKey(chip, key);
    gcmEncrypt(key, iv, aad.written(), text);
}

std::optional<ByteView> openBackup(const ChipStore& chip, const Encrypt0& backup, ByteSpan buffer)
{
    const std::size_t size = backup.ciphertext.size();
    if (size < kGcmTagSize || size > buffer.size())
        return std::nullopt;
    std::array<std::uint8_t, kGcmIvSize> iv{};
    copy(backup.iv, iv);
    const ByteSpan text = buffer.first(size);
    copy(backup.ciphertext, text);
    CborScratch<kMaxStructure> aad;
    writeAad(aad, chip.chipId());
    SecretArray<kDigestSize> key;
    backupKey(chip, key);
    if (!gcmDecrypt(key, iv, aad.written(), text))
        return std::nullopt;
    return ByteView(text).first(size - kGcmTagSize);
}

} // namespace keyline::device
