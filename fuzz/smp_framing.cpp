#include "link/smp_framing.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

using namespace keyline;

namespace {

constexpr std::size_t limit = 600;

void demand(bool held)
{
    if (!held)
        std::abort();
}

std::vector<Bytes> packetsIn(link::SmpDecoder& decoder, ByteView bytes, std::size_t step)
{
    std::vector<Bytes> packets;
    while (!bytes.empty()) {
        const std::size_t missing = decoder.bytesMissing();
        demand(missing >= 1 && missing <= 2 * limit);
        const std::uint64_t garbled = decoder.garbled();
        const std::size_t used = decoder.feed(bytes.first(std::min(step, bytes.size())));
        bytes = bytes.subspan(used);
        auto packet = decoder.takePacket();
        demand(!packet || used >= missing || decoder.garbled() != garbled);
        if (!packet)
            continue;
        demand(packet->size() >= 1 && packet->size() <= limit);
        packets.push_back(std::move(*packet));
    }
    return packets;
}

} // namespace

/// The first byte says in what pieces the rest comes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const ByteView bytes(data + 1, size - 1);
    link::SmpDecoder pieces(limit);
    link::SmpDecoder whole(limit);
    const auto found = packetsIn(pieces, bytes, 1 + data[0] % 32);
    demand(found == packetsIn(whole, bytes, size));
    demand(pieces.garbled() == whole.garbled());

    // Whatever came before, a good packet is read, and only that; and what was read goes on the line and comes back.
    for (const Bytes& packet : found) {
        const Bytes wire = link::encodeSmpLines(packet);
        demand(wire.size() == link::smpWireSize(packet.size()));
        demand(packetsIn(pieces, wire, 16) == std::vector<Bytes>{packet});
    }
    const Bytes good(1 + data[0], 0x5a);
    demand(packetsIn(whole, link::encodeSmpLines(good), 16) == std::vector<Bytes>{good});
    return 0;
}
