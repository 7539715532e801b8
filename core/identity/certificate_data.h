#pragma once

#include "base/error.h"
#include "identity/identity_certificate.h"

/// Internal: what both kinds of certificate are, taken apart.
namespace keyline::identity {

struct IdentityCertificate::Data
{
    Data(CertificateKind its, IdentityList list) : kind(its), identities(std::move(list)) {}

    Bytes encoded;
    CertificateKind kind;
    IdentityList identities;
    std::string issuer;
    ByteArray<16> serial{};
    UnixTime issuedAt = 0;
    Digest chipDigest{};

    // X.509
    std::optional<ChipId> chip;
    std::optional<Bytes> subjectKeyInfo;
    std::string hardwareType;
    ByteArray<20> authority{};
    std::size_t signedPartAt = 0; ///< where the TBSCertificate lies in `encoded`
    std::size_t signedPartSize = 0;
    ByteArray<64> signature{};

    // CWT
    std::string model;
    std::uint32_t pen = 0;
};

[[noreturn]] inline void refuseCertificate(const std::string& what)
{
    throw Error(Code::CertificateNotValid, what);
}

} // namespace keyline::identity
