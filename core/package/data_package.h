#pragma once

#include "crypto/kdf.h"
#include "crypto/keys.h"
#include "identity/identity_list.h"

namespace keyline::package {

/// What a device is given (FORMATS §3): its identities and its keys. Move-only, since it holds secrets. A value of this
/// type is always one that encode() can write and every device must take.
class DataPackage
{
  public:
    struct Channel
    {
        Secret key; ///< 32 bytes
        std::uint32_t masterKeyVersion = 1;
    };

    /// At least one key; revision and version from 1; profile name 1..32 bytes of UTF-8. Throws Error Malformed.
    DataPackage(identity::IdentityList identities, std::optional<Channel> channel,
                std::optional<crypto::PrivateKey> pair, std::string profile, std::uint32_t revision);

    /// Every bound of section 3; throws Error Malformed, and IdentityMalformed or KeyMalformed for what lies within.
    static DataPackage parse(ByteView encoded, Random& random);
    /// Deterministic: the same package, the same bytes.
    Secret encode() const;

    const identity::IdentityList& identities() const { return m_identities; }
    const std::optional<Channel>& channel() const { return m_channel; }
    const std::optional<crypto::PrivateKey>& pair() const { return m_pair; }
    const std::string& profile() const { return m_profile; }
    std::uint32_t revision() const { return m_revision; }
    /// Nothing where there is no channel key.
    std::optional<std::uint32_t> masterKeyVersion() const;

  private:
    identity::IdentityList m_identities;
    std::optional<Channel> m_channel;
    std::optional<crypto::PrivateKey> m_pair;
    std::string m_profile;
    std::uint32_t m_revision;
};

/// The channel key of the device with this primary identity (FORMATS §1): 32 bytes, one PRF call.
Secret channelKey(const crypto::MacKey& masterKey, const identity::DeviceIdentity& primary);

} // namespace keyline::package
