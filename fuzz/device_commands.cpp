#include "device/backup.h"
#include "device/certificate.h"
#include "device/device.h"
#include "device/device_key.h"
#include "device/frame_writer.h"

#include <algorithm>
#include <cstdlib>
#include <memory>

// What reaches a device from its line: bytes of any kind, requests of any content, packages and certificates that only
// a station or a repair centre could have sealed.

using namespace keyline::device;

namespace {

class FuzzChip final : public ChipStore
{
  public:
    ByteView chipId() const override { return m_chipId; }
    std::string_view model() const override { return "KL-1"; }
    ByteView makerPoint() const override { return m_point; }
    void secretKey(std::span<std::uint8_t, 32> key) const override { std::ranges::fill(key, std::uint8_t{7}); }
    std::uint32_t sealedRevision() const override { return m_sealed; }
    bool raiseSealedRevision(std::uint32_t revision) override
    {
        m_sealed = std::max(m_sealed, revision);
        return true;
    }

  private:
    std::array<std::uint8_t, 16> m_chipId{1, 2, 3};
    // The generator of P-256, whose private key is 1.
    std::array<std::uint8_t, kPointSize> m_point{
        0x04, 0x6b, 0x17, 0xd1, 0xf2, 0xe1, 0x2c, 0x42, 0x47, 0xf8, 0xbc, 0xe6, 0xe5, 0x63, 0xa4, 0x40, 0xf2,
        0x77, 0x03, 0x7d, 0x81, 0x2d, 0xeb, 0x33, 0xa0, 0xf4, 0xa1, 0x39, 0x45, 0xd8, 0x98, 0xc2, 0x96, 0x4f,
        0xe3, 0x42, 0xe2, 0xfe, 0x1a, 0x7f, 0x9b, 0x8e, 0xe7, 0xeb, 0x4a, 0x7c, 0x0f, 0x9e, 0x16, 0x2b, 0xce,
        0x33, 0x57, 0x6b, 0x31, 0x5e, 0xce, 0xcb, 0xb6, 0x40, 0x68, 0x37, 0xbf, 0x51, 0xf5};
    std::uint32_t m_sealed = 0;
};

class FuzzFlash final : public Storage
{
  public:
    std::size_t slotSize() const override { return m_slots[0].size(); }
    bool read(unsigned slot, std::size_t offset, ByteSpan out) override
    {
        if (offset + out.size() > slotSize())
            std::abort();
        copy(ByteView(m_slots[slot]).subspan(offset), out);
        return true;
    }
    bool erase(unsigned slot) override
    {
        m_slots[slot].fill(0xff);
        return true;
    }
    bool write(unsigned slot, std::size_t offset, ByteView data) override
    {
        if (offset + data.size() > slotSize())
            std::abort();
        copy(data, ByteSpan(m_slots[slot]).subspan(offset));
        return true;
    }
    bool sync() override { return true; }

  private:
    std::array<std::array<std::uint8_t, 2048>, slots> m_slots{};
};

class FuzzRandom final : public Random
{
  public:
    bool fill(ByteSpan out) override
    {
        std::ranges::fill(out, std::uint8_t{9});
        return true;
    }
};

struct Bench
{
    FuzzChip chip;
    FuzzFlash flash;
    FuzzRandom random;
    Device device{chip, flash, random};

    void feed(ByteView line)
    {
        while (!line.empty()) {
            line = line.subspan(device.receive(line));
            if (!device.hasRequest())
                continue;
            FrameWriter answer(device.serve());
            while (!answer.nextLine().empty()) {
            }
        }
    }

    void request(std::uint8_t group, std::uint8_t command, ByteView payload)
    {
        std::array<std::uint8_t, 4096> packet{};
        const std::size_t size = std::min(payload.size(), packet.size() - kSmpHeaderSize);
        const bool read = command == 0 || command == 4;
        writeSmpHeader({.op = read ? SmpOp::read : SmpOp::write,
                        .version = kSmpVersion2,
                        .length = static_cast<std::uint16_t>(size),
                        .group = group % 4 == 0 ? kOsGroup : kKeylineGroup,
                        .sequence = 1,
                        .command = command},
                       ByteSpan(packet).first<kSmpHeaderSize>());
        copy(payload, ByteSpan(packet).subspan(kSmpHeaderSize));
        FrameWriter lines(ByteView(packet).first(kSmpHeaderSize + size));
        for (ByteView line = lines.nextLine(); !line.empty(); line = lines.nextLine())
            feed(line);
    }
};

/// A piece of the input with its length before it.
ByteView piece(ByteView& input)
{
    if (input.size() < 2)
        return {};
    const std::size_t size =
        std::min<std::size_t>(static_cast<std::size_t>(input[0]) << 8 | input[1], input.size() - 2);
    const ByteView result = input.subspan(2, size);
    input = input.subspan(2 + size);
    return result;
}

// Requests one after another, so that states and sessions change.
void fuzzRequests(ByteView input)
{
    Bench bench;
    while (input.size() > 2) {
        const std::uint8_t group = input[0];
        const std::uint8_t command = input[1] % 9;
        input = input.subspan(2);
        bench.request(group, command, piece(input));
    }
}

// Behind the cipher: any package, any certificate.
void fuzzRestore(ByteView input)
{
    Bench bench;
    const ByteView package = piece(input);
    std::array<std::uint8_t, 4096> buffer{};
    CborWriter request(buffer);
    request.map(2).text("backup").bytesHead(backupSize(bench.chip, package.size()));
    writeBackup(request, bench.chip, package);
    request.text("cert").bytes(input);
    if (request.ok())
        bench.request(1, 6, request.written());
}

void writePackage(CborWriter& out, const FuzzChip& chip)
{
    std::array<std::uint8_t, 32> scalar{};
    scalar[31] = 1;
    const ByteView point = chip.makerPoint();
    out.map(6).integer(1).integer(1).integer(2).array(1).text("urn:dev:os:32473-1").integer(3).array(2);
    out.map(5).integer(1).integer(4).integer(2).bytes(asBytes("channel")).integer(3).integer(5);
    out.integer(4).array(2).integer(9).integer(10).integer(-1).bytes(scalar);
    out.map(8).integer(1).integer(2).integer(2).bytes(asBytes("identity")).integer(3).integer(-7);
    out.integer(4).array(1).integer(1).integer(-1).integer(1);
    out.integer(-2).bytes(point.subspan(1, 32)).integer(-3).bytes(point.subspan(33)).integer(-4).bytes(scalar);
    out.integer(4).text("phone").integer(5).integer(1).integer(6).integer(1);
}

// A right package with a few bytes changed.
void fuzzPackage(ByteView input)
{
    FuzzChip chip;
    std::array<std::uint8_t, 512> buffer{};
    CborWriter out(buffer);
    writePackage(out, chip);
    const std::size_t size = out.size();
    for (; input.size() >= 3; input = input.subspan(3))
        buffer[(static_cast<std::size_t>(input[0]) << 8 | input[1]) % size] = input[2];
    const auto package = readDataPackage(ByteView(buffer).first(size));
    if (package && package->keyPair.kind != KeyPair::Kind::none)
        isPair(package->keyPair);
}

void fuzzCertificate(ByteView input)
{
    const FuzzChip chip;
    std::array<std::uint8_t, 512> buffer{};
    CborWriter out(buffer);
    writePackage(out, chip);
    const auto package = readDataPackage(out.written());
    if (!package)
        std::abort();
    judgeX509(chip, *package, input);
    judgeCwt(chip, *package, input);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const ByteView input(data + 1, size - 1);
    switch (data[0] % 5) {
    case 0:
        std::make_unique<Bench>()->feed(input);
        break;
    case 1:
        fuzzRequests(input);
        break;
    case 2:
        fuzzRestore(input);
        break;
    case 3:
        fuzzPackage(input);
        break;
    default:
        fuzzCertificate(input);
        break;
    }
    return 0;
}
