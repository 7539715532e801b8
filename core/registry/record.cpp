#include "registry/record.h"

#include "base/cbor.h"
#include "base/error.h"
#include "crypto/hash.h"
#include "identity/identity_certificate.h"
#include "package/backup_package.h"

namespace keyline::registry {

namespace {

constexpr std::size_t largestProfileName = 32;

[[noreturn]] void refuse(const std::string& what)
{
    throw Error(Code::RecordNotValid, what);
}

identity::IdentityList readIdentities(cbor::Reader& in)
{
    const std::size_t count = in.readArray();
    if (count == 0 || count > identity::IdentityList::maxSize)
        refuse(std::to_string(count) + " identities");
    std::vector<std::string> urns;
    for (std::size_t i = 0; i < count; ++i)
        urns.emplace_back(in.readText());
    return identity::IdentityList::fromUrns(urns);
}

std::optional<std::uint32_t> readVersion(cbor::Reader& in)
{
    if (in.tryNull())
        return std::nullopt;
    const std::uint64_t version = in.readUnsigned();
    if (version == 0 || version > UINT32_MAX)
        refuse("master key version " + std::to_string(version));
    return static_cast<std::uint32_t>(version);
}

Record readRecord(ByteView record)
{
    cbor::Reader in(record);
    in.readMap(7);
    in.key(1);
    if (in.readUnsigned() != 1)
        refuse("an unknown version of the record");
    in.key(2);
    const auto chip = identity::ChipId::fromBytes(in.readBytes());
    in.key(3);
    auto identities = readIdentities(in);
    in.key(4);
    Bytes certificate = toBytes(in.readBytes());
    in.key(5);
    Bytes backup = toBytes(in.readBytes());
    in.key(6);
    const std::string profile(in.readText());
    if (profile.empty() || profile.size() > largestProfileName)
        refuse("a profile name of " + std::to_string(profile.size()) + " bytes");
    in.key(7);
    return {chip, std::move(identities), std::move(certificate), std::move(backup), profile, readVersion(in)};
}

/// What other folders throw about a part of the record becomes RecordNotValid, their words kept.
template <typename F>
auto asRecordError(F read)
{
    try {
        return read();
    } catch (const Error& error) {
        if (error.code() == Code::RecordNotValid)
            throw;
        refuse(error.what());
    }
}

} // namespace

Bytes Record::encode() const
{
    cbor::Writer out;
    out.map(7).integer(1).unsignedInteger(1).integer(2).bytes(chip.bytes()).integer(3).array(identities.size());
    for (const auto& identity : identities)
        out.text(identity.urn());
    out.integer(4).bytes(certificate).integer(5).bytes(backup).integer(6).text(profile).integer(7);
    if (masterKeyVersion)
        out.unsignedInteger(*masterKeyVersion);
    else
        out.null();
    return out.take();
}

Record Record::parse(ByteView record)
{
    if (record.size() > largestRecord)
        refuse(std::to_string(record.size()) + " bytes");
    return asRecordError([&] { return readRecord(record); });
}

Digest recordDigest(ByteView record)
{
    return crypto::sha256(record);
}

void checkRecord(const Record& record, const Digest& chipDigest, const std::optional<Digest>& deviceKey,
                 const crypto::PublicKey& manufacturer)
{
    asRecordError([&] {
        if (record.chip.digest() != chipDigest)
            refuse("of another chip than its statement");
        if (!(package::BackupPackage::parse(record.backup).chip() == record.chip))
            refuse("the backup is another chip's");
        const auto certificate = identity::IdentityCertificate::parse(record.certificate);
        if (!certificate.isFor(record.chip) || (certificate.chip() && !(*certificate.chip() == record.chip)))
            refuse("the certificate is another chip's");
        if (!(certificate.identities() == record.identities))
            refuse("the certificate has other identities");
        if (certificate.keyDigest() != deviceKey)
            refuse("the certificate has another key than the statement");
        certificate.publicKey(); // throws where it is no usable key
        certificate.verify(manufacturer);
    });
}

} // namespace keyline::registry
