#include "device/bytes.h"

#include <algorithm>

namespace keyline::device {

ByteView asBytes(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

bool equal(ByteView a, ByteView b)
{
    if (a.size() != b.size())
        return false;
    unsigned different = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        different |= static_cast<unsigned>(a[i] ^ b[i]);
    return different == 0;
}

void copy(ByteView from, ByteSpan to)
{
    const std::size_t count = std::min(from.size(), to.size());
    if (to.data() <= from.data())
        std::copy_n(from.begin(), count, to.begin());
    else
        std::copy_backward(from.begin(), from.begin() + static_cast<std::ptrdiff_t>(count),
                           to.begin() + static_cast<std::ptrdiff_t>(count));
}

void wipe(ByteSpan bytes)
{
    volatile std::uint8_t* p = bytes.data();
    for (std::size_t i = 0; i < bytes.size(); ++i)
        p[i] = 0;
}

// The deepest user is RSA-3072's private operation, whose working values take below 6 KiB.
[[gnu::noinline]] void scrubStack()
{
    std::array<std::uint8_t, 8192> below;
    wipe(below);
}

} // namespace keyline::device
