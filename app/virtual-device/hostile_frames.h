#pragma once

#include "answer_editor.h"

namespace keyline::virtual_device {

inline constexpr unsigned kHostileWays = 5;

/// The console lines of a packet.
std::vector<std::uint8_t> framesOf(device::ByteView packet);

/// Lines that claim absurd lengths instead of the answer to a request: 0 a huge byte string, 1 deep nesting, 2 a packet
/// of 65535 bytes that never ends, 3 a map of 2^32 pairs, 4 a line of 5000 characters.
std::vector<std::uint8_t> hostileFrames(device::ByteView request, unsigned way);

} // namespace keyline::virtual_device
