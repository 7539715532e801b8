#include "base/secret.h"

#include <cstring>

namespace keyline {

void wipe(MutableByteView bytes) noexcept
{
    if (!bytes.empty())
        explicit_bzero(bytes.data(), bytes.size());
}

Secret Secret::copyOf(ByteView bytes)
{
    return Secret(WipingBytes(bytes.begin(), bytes.end()));
}

bool Secret::equals(ByteView other) const
{
    return sameSecret(m_bytes, other);
}

bool sameSecret(ByteView a, ByteView b)
{
    if (a.size() != b.size())
        return false;
    volatile std::uint8_t difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference = difference | static_cast<std::uint8_t>(a[i] ^ b[i]);
    return difference == 0;
}

} // namespace keyline
