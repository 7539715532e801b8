#include "package/backup_package.h"

#include "base/error.h"
#include "crypto/cose.h"
#include "crypto/hash.h"

namespace keyline::package {

namespace {

/// A record has 16 KiB for backup, certificate and all the rest (FORMATS §5).
constexpr std::size_t mostBytes = 16 * 1024;

} // namespace

BackupPackage BackupPackage::parse(ByteView encoded)
{
    if (encoded.size() > mostBytes)
        throw Error(Code::BackupMalformed, "a backup of " + std::to_string(encoded.size()) + " bytes");
    try {
        const auto message = crypto::cose::Encrypt0::parseWithKid(encoded);
        return {toBytes(encoded), identity::ChipId::fromBytes(message.kid()), *toArray<12>(message.iv())};
    } catch (const Error& error) {
        throw Error(Code::BackupMalformed, error.context());
    }
}

Digest BackupPackage::digest() const
{
    return crypto::sha256(m_encoded);
}

} // namespace keyline::package
