#pragma once

#include "crypto/kdf.h"
#include "identity/identity_certificate.h"
#include "package/data_package.h"
#include "provisioning/line.h"
#include "station/journal.h"
#include "vault/pairs.h"

#include <QCoroTask>

namespace keyline::provisioning {

/// What a chip is to be given: its identities and keys as a data package. The clear package lives here only, while the
/// session does.
struct Material
{
    identity::IdentityList identities;
    std::optional<crypto::PublicKey> deviceKey;
    std::optional<std::uint32_t> masterKeyVersion;
    Secret package;
    Digest digest{}; ///< SHA-256 of the package
};

/// Reserves the chip's key pair or makes one, derives its channel key, and puts both into a package. The same chip and
/// profile bring the same package again. Throws Error PoolEmpty.
QCoro::Task<Material> makeKeys(Line& line, const package::Profile& profile, station::Job job,
                               identity::IdentityList identities);

/// The journal's certificate if it is still this material's, else a new one, journalled. Throws Error
/// MakerNumberMissing where a CWT is wanted and the manufacturer has no number.
QCoro::Task<Bytes> certify(Line& line, const package::Profile& profile, station::Job job, const Material& material);

/// The channel key of a device, to verify its proof by. Throws Error KeyMissing.
Secret channelKey(const vault::Vault& vault, std::uint32_t masterKeyVersion, const identity::DeviceIdentity& primary);

} // namespace keyline::provisioning
