#pragma once

#include "device/ports.h"
#include "device/primitives.h"

namespace keyline::device {

inline constexpr std::size_t kNonceSize = 16;
inline constexpr std::size_t kMaxSessionContext = 160;

/// What an identity answer starts and the next install ends: a nonce and a fresh X25519 key (FORMATS section 2).
class InstallSession
{
  public:
    InstallSession() = default;
    InstallSession(const InstallSession&) = delete;
    InstallSession& operator=(const InstallSession&) = delete;
    ~InstallSession() { close(); }

    /// Starts anew; false, and closed, when the random source fails.
    bool open(Random& random);
    /// Forgets the secrets.
    void close();
    bool isOpen() const { return m_open; }

    ByteView nonce() const { return m_nonce; }
    ByteView publicKey() const { return m_public; }

    /// The key of the package, HKDF-SHA-256 of the shared secret; false when that is all-zero.
    /// context is S0, stationKey the station's fresh X25519 key.
    bool packageKey(ByteView stationKey, ByteView context, std::span<std::uint8_t, kGcmKeySize> key) const;

  private:
    std::array<std::uint8_t, kNonceSize> m_nonce{};
    std::array<std::uint8_t, kX25519Size> m_secret{};
    std::array<std::uint8_t, kX25519Size> m_public{};
    bool m_open = false;
};

} // namespace keyline::device
