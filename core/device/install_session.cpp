#include "device/install_session.h"

namespace keyline::device {

bool InstallSession::open(Random& random)
{
    close();
    if (!random.fill(m_nonce) || !random.fill(m_secret)) {
        close();
        return false;
    }
    x25519Public(m_secret, m_public);
    m_open = true;
    return true;
}

void InstallSession::close()
{
    wipe(m_secret);
    m_open = false;
}

bool InstallSession::packageKey(ByteView stationKey, ByteView context, std::span<std::uint8_t, kGcmKeySize> key) const
{
    SecretArray<kX25519Size> shared;
    if (!x25519(m_secret, stationKey, std::span<std::uint8_t, kX25519Size>(shared.data(), kX25519Size)))
        return false;
    hkdfSha256(shared, sha256(context), "keyline install v1", key);
    return true;
}

} // namespace keyline::device
