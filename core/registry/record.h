#pragma once

#include "crypto/keys.h"
#include "identity/chip_id.h"
#include "identity/identity_list.h"

namespace keyline::registry {

/// The longest record, in bytes.
constexpr std::size_t largestRecord = 16 * 1024;

/// What a device needs back (FORMATS section 5). Bounds as in section 3.
struct Record
{
    identity::ChipId chip;
    identity::IdentityList identities;
    Bytes certificate;
    Bytes backup;
    std::string profile;
    std::optional<std::uint32_t> masterKeyVersion;

    Bytes encode() const;
    /// Strict; the certificate and the backup are not looked into. Throws Error RecordNotValid.
    static Record parse(ByteView record);
};

/// SHA-256 of a record's bytes: field 5 of its statement.
Digest recordDigest(ByteView record);

/// That the parts of a record agree: the certificate is signed by the manufacturer and holds this chip and these
/// identities, the backup's kid is the chip ID, and the device key is the one the statement names (nothing with a CWT).
/// Throws Error RecordNotValid, naming what does not.
void checkRecord(const Record& record, const Digest& chipDigest, const std::optional<Digest>& deviceKey,
                 const crypto::PublicKey& manufacturer);

} // namespace keyline::registry
