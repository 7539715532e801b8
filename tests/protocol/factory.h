#pragma once

#include "crypto/random.h"
#include "identity/identity_certificate.h"
#include "package/data_package.h"

#include <optional>

namespace keyline::test {

/// A manufacturer that makes what a device is given: what the provisioning workflow does, without vault and registry.
class Factory
{
  public:
    enum class Keys { ChannelAndPair, PairOnly, ChannelOnly };

    struct Goods
    {
        Secret package;
        Bytes certificate;
        std::optional<crypto::PublicKey> deviceKey;
        Secret channelKey;
        identity::IdentityList identities;
    };

    Goods make(const identity::ChipId& chip, Keys keys = Keys::ChannelAndPair,
               crypto::KeyKind kind = crypto::KeyKind::P256, std::uint32_t revision = 1, std::uint32_t serial = 48125)
    {
        identity::IdentityList identities(identity::DeviceIdentity::imei(35154900, serial));
        Goods goods{{}, {}, {}, package::channelKey(master, identities.primary()), identities};
        std::optional<package::DataPackage::Channel> channel;
        std::optional<crypto::PrivateKey> pair;
        if (keys != Keys::PairOnly)
            channel = package::DataPackage::Channel{goods.channelKey.clone(), 1};
        if (keys != Keys::ChannelOnly) {
            pair = crypto::PrivateKey::generate(kind, random);
            goods.deviceKey = pair->publicKey();
        }
        const auto certificate =
            goods.deviceKey
                ? identity::IdentityCertificate::issue(maker,
                                                       identity::X509Request{"Sample Maker", identities, chip,
                                                                             *goods.deviceKey, "1.3.6.1.4.1.32473.1",
                                                                             1700000000},
                                                       random)
                : identity::IdentityCertificate::issue(
                      maker,
                      identity::CwtRequest{"Sample Maker", identities, chip, "Sample Phone 1", 32473, 1700000000},
                      random);
        goods.certificate = certificate.encoded();
        goods.package =
            package::DataPackage(identities, std::move(channel), std::move(pair), "phone", revision).encode();
        return goods;
    }

    crypto::SystemRandom random;
    crypto::PrivateKey maker = crypto::PrivateKey::generate(crypto::KeyKind::P256, random);
    crypto::SoftwareMacKey master{random.secret(32)};
};

} // namespace keyline::test
