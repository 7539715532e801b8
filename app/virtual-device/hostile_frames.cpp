#include "hostile_frames.h"

#include "device/frame_writer.h"

namespace keyline::virtual_device {
namespace {

Packet hugeString()
{
    return {0xbf, 0x64, 'c', 'h', 'i', 'p', 0x5b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00};
}

Packet deepNesting()
{
    Packet payload{0xa1, 0x64, 'c', 'h', 'i', 'p'};
    payload.insert(payload.end(), 1500, 0x81);
    payload.push_back(0xf6);
    return payload;
}

Packet manyPairs()
{
    return {0xba, 0xff, 0xff, 0xff, 0xff, 0x61, 'v', 0x01};
}

// FF FF is the length that the first line claims; continuation lines follow without reaching it.
std::vector<std::uint8_t> endlessPacket()
{
    std::string lines = "\x06\x09//8J\n";
    for (int i = 0; i < 40; ++i)
        lines += "\x04\x14" + std::string(124, 'A') + "\n";
    return {lines.begin(), lines.end()};
}

std::vector<std::uint8_t> longLine()
{
    const std::string line = "\x06\x09" + std::string(5000, 'A') + "\n";
    return {line.begin(), line.end()};
}

} // namespace

std::vector<std::uint8_t> framesOf(device::ByteView packet)
{
    std::vector<std::uint8_t> frames;
    device::FrameWriter writer(packet);
    for (device::ByteView line = writer.nextLine(); !line.empty(); line = writer.nextLine())
        frames.insert(frames.end(), line.begin(), line.end());
    return frames;
}

std::vector<std::uint8_t> hostileFrames(device::ByteView request, unsigned way)
{
    switch (way % kHostileWays) {
    case 0:
        return framesOf(answerWith(request, hugeString()));
    case 1:
        return framesOf(answerWith(request, deepNesting()));
    case 2:
        return endlessPacket();
    case 3:
        return framesOf(answerWith(request, manyPairs()));
    default:
        return longLine();
    }
}

} // namespace keyline::virtual_device
