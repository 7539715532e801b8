#include "crypto/x509.h"

#include "crypto/x509_parts.h"

#include <algorithm>

namespace keyline::crypto::x509 {

namespace {

using der::element;

[[noreturn]] void refuse(const std::string& what)
{
    throw Error(Code::CertificateNotValid, what);
}

/// A Name of one attribute.
Bytes name(ByteView type, der::Tag stringTag, std::string_view value)
{
    const Bytes attribute = element(der::Sequence, {type, element(stringTag, {asBytes(value)})});
    return element(der::Sequence, {element(der::Set, {attribute})});
}

Bytes extension(ByteView type, bool critical, ByteView value)
{
    const ByteView flag = critical ? ByteView(booleanTrue) : ByteView();
    return element(der::Sequence, {type, flag, element(der::OctetString, {value})});
}

Bytes authorityKeyId(const KeyIdentifier& id)
{
    const Bytes value = element(der::Sequence, {element(der::contextPrimitive(0), {id})});
    return extension(oidAuthorityKeyId, false, value);
}

/// RFC 4108 §5: otherName [0] { type, [0] EXPLICIT SEQUENCE { hwType, hwSerialNum } }.
Bytes hardwareModuleName(const Content& content)
{
    const Bytes value = element(der::Sequence, {der::objectId(content.hardwareType, Code::CertificateNotValid),
                                                element(der::OctetString, {content.hardwareSerial})});
    return element(der::context(0), {oidHardwareModuleName, element(der::context(0), {value})});
}

Bytes alternativeNames(const Content& content)
{
    Bytes names;
    for (const std::string& uri : content.uris) {
        const Bytes one = element(der::contextPrimitive(6), {asBytes(uri)});
        names.insert(names.end(), one.begin(), one.end());
    }
    const Bytes value = element(der::Sequence, {names, hardwareModuleName(content)});
    return extension(oidSubjectAltName, false, value);
}

struct Body
{
    SerialNumber serial;
    ByteView issuer;
    UnixTime notBefore;
    ByteView subject;
    ByteView subjectKeyInfo;
    ByteView extensions;
};

Bytes sign(const Body& body, const Signer& signer)
{
    const Bytes validity = element(der::Sequence, {encodeTime(body.notBefore), notAfter});
    const Bytes extensions = element(der::context(3), {element(der::Sequence, {body.extensions})});
    const Bytes toBeSigned =
        element(der::Sequence, {version3, der::unsignedInteger(body.serial), es256Algorithm, body.issuer, validity,
                                body.subject, body.subjectKeyInfo, extensions});
    const Bytes signature = signer.sign(toBeSigned);
    const ByteView r = ByteView(signature).first(32), s = ByteView(signature).last(32);
    const Bytes pair = element(der::Sequence, {der::unsignedInteger(r), der::unsignedInteger(s)});
    return element(der::Sequence, {toBeSigned, es256Algorithm, der::bitString(pair)});
}

void checkIssuer(const Signer& signer, const std::string& name, const SerialNumber& serial)
{
    if (signer.publicKey().kind() != KeyKind::P256)
        refuse("a manufacturer key that is not P-256");
    if (!isCommonName(name))
        refuse("an issuer's name that is not 1..64 characters");
    if (std::all_of(serial.begin(), serial.end(), [](std::uint8_t b) { return b == 0; }))
        refuse("a serial number of 0");
}

} // namespace

Bytes issue(const Content& content, const Signer& manufacturer)
{
    checkIssuer(manufacturer, content.issuer, content.serial);
    if (content.subject.empty() || content.subject.size() > 64 || !isPrintable(content.subject))
        refuse("a subject that is not 1..64 printable characters");
    const Bytes issuer = name(oidCommonName, der::Utf8String, content.issuer);
    const Bytes subject = name(oidSerialNumber, der::PrintableString, content.subject);
    const Bytes extensions =
        concat({extension(oidBasicConstraints, true, notCa), extension(oidKeyUsage, true, digitalSignature),
                authorityKeyId(content.authority), alternativeNames(content)});
    return sign({content.serial, issuer, content.notBefore, subject, content.subjectKeyInfo, extensions}, manufacturer);
}

Bytes issueManufacturer(const Signer& manufacturer, const std::string& commonName, const SerialNumber& serial,
                        UnixTime notBefore)
{
    checkIssuer(manufacturer, commonName, serial);
    const PublicKey& key = manufacturer.publicKey();
    const KeyIdentifier id = keyIdentifier(key);
    const Bytes issuer = name(oidCommonName, der::Utf8String, commonName);
    const Bytes subjectKeyId = extension(oidSubjectKeyId, false, element(der::OctetString, {id}));
    const Bytes extensions = concat({extension(oidBasicConstraints, true, isCa),
                                     extension(oidKeyUsage, true, keyCertSign), subjectKeyId, authorityKeyId(id)});
    return sign({serial, issuer, notBefore, issuer, key.spki(), extensions}, manufacturer);
}

} // namespace keyline::crypto::x509
