#include "crypto/x509.h"

#include "crypto/x509_parts.h"

#include <algorithm>

namespace keyline::crypto::x509 {

namespace {

using der::Reader;

/// Copies big-endian bytes to the right end of an array; false where they are more.
template <std::size_t N>
bool alignRight(ByteView from, MutableByteView to)
{
    static_assert(N > 0);
    if (from.size() > N || to.size() != N)
        return false;
    std::fill(to.begin(), to.end(), std::uint8_t{0});
    std::copy(from.begin(), from.end(), to.end() - static_cast<std::ptrdiff_t>(from.size()));
    return true;
}

bool isZero(ByteView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t b) { return b == 0; });
}

SerialNumber takeSerial(Reader& reader)
{
    SerialNumber serial;
    const ByteView digits = reader.takeUnsigned("the serial number");
    if (!alignRight<16>(digits, serial) || isZero(serial))
        reader.refuse("a serial number of 1..128 bits was expected");
    return serial;
}

/// A Name of exactly one attribute of this type: its value's element.
Reader enterOnlyAttribute(Reader& reader, ByteView type, const char* what)
{
    Reader rdns = reader.enter(der::Sequence, what);
    Reader set = rdns.enter(der::Set, what);
    rdns.end(what);
    Reader attribute = set.enter(der::Sequence, what);
    set.end(what);
    attribute.expect(type, what);
    return attribute;
}

std::string takeIssuer(Reader& reader)
{
    Reader attribute = enterOnlyAttribute(reader, oidCommonName, "the issuer of one commonName");
    // RFC 5280 §4.1.2.4 has both string types; issue() writes UTF8String.
    const der::Tag tag = attribute.peek() == der::PrintableString ? der::PrintableString : der::Utf8String;
    const std::string_view name = asText(attribute.take(tag, "the issuer's name"));
    attribute.end("the issuer's name");
    if (!isCommonName(name) || (tag == der::PrintableString && !isPrintable(name)))
        attribute.refuse("an issuer's name of 1..64 characters was expected");
    return std::string(name);
}

std::string takeSubject(Reader& reader)
{
    Reader attribute = enterOnlyAttribute(reader, oidSerialNumber, "the subject of one serialNumber");
    const std::string_view text = asText(attribute.take(der::PrintableString, "the subject's PrintableString"));
    attribute.end("the subject's serialNumber");
    if (text.empty() || text.size() > 64 || !isPrintable(text))
        attribute.refuse("a subject of 1..64 printable characters was expected");
    return std::string(text);
}

UnixTime takeValidity(Reader& reader)
{
    Reader validity = reader.enter(der::Sequence, "the validity");
    const UnixTime notBefore = takeTime(validity, "notBefore");
    validity.expect(notAfter, "notAfter 29991231235959Z");
    validity.end("the validity");
    return notBefore;
}

/// Judged as FORMATS §4 wants it: uncompressed point on its curve, or rsaEncryption.
PublicKey takeKey(Reader& reader)
{
    const Reader place = reader;
    const ByteView info = reader.takeRaw(der::Sequence, "the public key");
    try {
        return PublicKey::fromSpki(info);
    } catch (const Error& error) {
        place.refuse("the public key: " + error.context());
    }
}

KeyIdentifier readAuthority(Reader value)
{
    Reader authority = value.enter(der::Sequence, "the authority key identifier");
    value.end("the authority key identifier");
    const auto id = toArray<20>(authority.take(der::contextPrimitive(0), "the key identifier"));
    authority.end("the key identifier");
    if (!id)
        authority.refuse("a key identifier of 20 bytes was expected");
    return *id;
}

void readHardwareModuleName(Reader otherName, Content& content)
{
    otherName.expect(oidHardwareModuleName, "the other name's type hardwareModuleName");
    Reader outer = otherName.enter(der::context(0), "hardwareModuleName");
    otherName.end("hardwareModuleName");
    Reader value = outer.enter(der::Sequence, "hardwareModuleName");
    outer.end("hardwareModuleName");
    content.hardwareType = value.takeObjectId("hwType");
    content.hardwareSerial = toBytes(value.take(der::OctetString, "hwSerialNum"));
    value.end("hwSerialNum");
}

void readAlternativeNames(Reader value, Content& content)
{
    Reader names = value.enter(der::Sequence, "the subject alternative name");
    value.end("the subject alternative name");
    bool hasHardwareName = false;
    while (!names.atEnd()) {
        if (names.peek() == der::contextPrimitive(6)) {
            content.uris.emplace_back(asText(names.take(der::contextPrimitive(6), "a URI")));
            continue;
        }
        if (hasHardwareName)
            names.refuse("a URI was expected");
        readHardwareModuleName(names.enter(der::context(0), "a URI or hardwareModuleName"), content);
        hasHardwareName = true;
    }
    if (!hasHardwareName)
        names.refuse("hardwareModuleName was expected");
}

/// The four extensions that there are, each exactly once.
class ExtensionReader
{
  public:
    explicit ExtensionReader(Content& content) : m_content(content) {}

    void read(Reader extension)
    {
        const ByteView type = extension.takeRaw(der::ObjectId, "an extension's type");
        bool critical = false;
        if (extension.peek() == der::Boolean) {
            extension.expect(booleanTrue, "an extension's critical flag");
            critical = true;
        }
        Reader value = extension.enter(der::OctetString, "an extension's value");
        extension.end("an extension's value");
        dispatch(type, critical, value);
    }

    bool complete() const { return m_seen == 0b1111; }

  private:
    void dispatch(ByteView type, bool critical, Reader value)
    {
        if (sameBytes(type, oidBasicConstraints)) {
            once(0, critical, true, "basicConstraints", value);
            value.expect(notCa, "basicConstraints of what is not a CA");
            value.end("basicConstraints");
        } else if (sameBytes(type, oidKeyUsage)) {
            once(1, critical, true, "keyUsage", value);
            value.expect(digitalSignature, "keyUsage digitalSignature alone");
            value.end("keyUsage");
        } else if (sameBytes(type, oidAuthorityKeyId)) {
            once(2, critical, false, "the authority key identifier", value);
            m_content.authority = readAuthority(value);
        } else if (sameBytes(type, oidSubjectAltName)) {
            once(3, critical, false, "the subject alternative name", value);
            readAlternativeNames(value, m_content);
        } else {
            value.refuse("an extension that an identity certificate does not have");
        }
    }

    void once(unsigned bit, bool critical, bool mustBeCritical, const char* what, const Reader& place)
    {
        if (m_seen & (1u << bit))
            place.refuse(std::string(what) + " stands twice");
        if (critical != mustBeCritical)
            place.refuse(std::string(what) + (critical ? " is critical" : " is not critical"));
        m_seen |= 1u << bit;
    }

    Content& m_content;
    unsigned m_seen = 0;
};

void takeExtensions(Reader& reader, Content& content)
{
    Reader outer = reader.enter(der::context(3), "the extensions");
    Reader extensions = outer.enter(der::Sequence, "the extensions");
    outer.end("the extensions");
    ExtensionReader each(content);
    while (!extensions.atEnd())
        each.read(extensions.enter(der::Sequence, "an extension"));
    if (!each.complete())
        extensions.refuse("an extension is missing");
}

ByteArray<64> takeSignature(Reader& reader)
{
    const ByteView bits = reader.takeBitString("the signature");
    Reader outer(bits, Code::CertificateNotValid);
    Reader pair = outer.enter(der::Sequence, "the signature");
    outer.end("the signature");
    ByteArray<64> signature{};
    const MutableByteView out = signature;
    for (const std::size_t at : {std::size_t{0}, std::size_t{32}}) {
        const ByteView value = pair.takeUnsigned("a number of the signature");
        if (!alignRight<32>(value, out.subspan(at, 32)) || isZero(value))
            pair.refuse("a number of the signature is 0 or too long");
    }
    pair.end("the signature");
    return signature;
}

} // namespace

Parsed parse(ByteView encoded)
{
    Reader outer(encoded, Code::CertificateNotValid);
    Reader certificate = outer.enter(der::Sequence, "a certificate");
    outer.end("the certificate");

    Reader start = certificate;
    const ByteView signedPart = start.takeRaw(der::Sequence, "the certificate's body");
    Reader body = certificate.enter(der::Sequence, "the certificate's body");
    Content content;
    body.expect(version3, "version 3");
    content.serial = takeSerial(body);
    body.expect(es256Algorithm, "the algorithm ecdsa-with-SHA256");
    content.issuer = takeIssuer(body);
    content.notBefore = takeValidity(body);
    content.subject = takeSubject(body);
    const PublicKey key = takeKey(body);
    content.subjectKeyInfo = key.spki();
    takeExtensions(body, content);
    body.end("the extensions");

    certificate.expect(es256Algorithm, "the signature's algorithm ecdsa-with-SHA256");
    const ByteArray<64> signature = takeSignature(certificate);
    certificate.end("the signature");
    return {std::move(content), key, signedPart, signature};
}

} // namespace keyline::crypto::x509
