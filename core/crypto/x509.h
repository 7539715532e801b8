#pragma once

#include "base/clock.h"
#include "crypto/keys.h"

#include <string>
#include <vector>

/// X.509 certificates exactly as FORMATS section 4 has them, in DER: the device's IEEE 802.1AR IDevID and the
/// manufacturer's own CA certificate. What the texts mean (URNs, chip IDs) is the business of core/identity.
namespace keyline::crypto::x509 {

using SerialNumber = ByteArray<16>;
using KeyIdentifier = ByteArray<20>;

/// The first 20 bytes of SHA-256 of the subjectPublicKey bits (RFC 7093 §2 method 1).
KeyIdentifier keyIdentifier(const PublicKey& key);

/// True for what can stand in a commonName here: 1..64 characters (RFC 5280's ub-common-name) of UTF-8, none a control.
bool isCommonName(std::string_view name);

/// What a device certificate says.
struct Content
{
    SerialNumber serial{};         ///< big-endian; positive
    std::string issuer;            ///< the one commonName
    UnixTime notBefore = 0;        ///< notAfter is 29991231235959Z, always
    std::string subject;           ///< the one serialNumber attribute, a PrintableString
    std::vector<std::string> uris; ///< of the SAN, in order
    std::string hardwareType;      ///< hardwareModuleName's hwType, dotted
    Bytes hardwareSerial;          ///< its hwSerialNum
    Bytes subjectKeyInfo;          ///< DER SubjectPublicKeyInfo
    KeyIdentifier authority{};     ///< AKI
};

/// Issues: `content.issuer`, `authority` are taken as they stand. The signer is the manufacturer's, P-256.
Bytes issue(const Content& content, const Signer& manufacturer);

/// A certificate taken apart. Views point into the bytes parsed.
struct Parsed
{
    Content content;
    PublicKey key;             ///< that of content.subjectKeyInfo
    ByteView signedPart;       ///< the DER TBSCertificate
    ByteArray<64> signature{}; ///< r ‖ s
};

/// Takes exactly what issue() could have written, but with the extensions, and the names within the SAN, in any order.
/// Throws Error CertificateNotValid naming what is wrong. The signature is not judged.
Parsed parse(ByteView der);

/// The manufacturer's self-signed CA certificate.
Bytes issueManufacturer(const Signer& manufacturer, const std::string& name, const SerialNumber& serial,
                        UnixTime notBefore);

} // namespace keyline::crypto::x509
