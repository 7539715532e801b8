#include "system_random.h"

#include <algorithm>
#include <sys/random.h>

namespace keyline::virtual_device {

bool SystemRandom::fill(device::ByteSpan out)
{
    // Up to 256 bytes come whole (getrandom(2)).
    for (std::size_t at = 0; at < out.size(); at += 256) {
        const device::ByteSpan part = out.subspan(at, std::min<std::size_t>(256, out.size() - at));
        if (::getrandom(part.data(), part.size(), 0) != static_cast<ssize_t>(part.size()))
            return false;
    }
    return true;
}

} // namespace keyline::virtual_device
