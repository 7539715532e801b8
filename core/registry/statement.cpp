#include "registry/statement.h"

#include "base/cbor.h"
#include "base/error.h"
#include "crypto/cose.h"

namespace keyline::registry {

namespace {

constexpr std::uint64_t statementType = 0;
constexpr std::uint64_t enrolmentType = 1;
constexpr std::uint64_t formatVersion = 1;

Bytes externalAad(std::string_view origin)
{
    return cbor::Writer().array(2).text("keyline entry v1").text(origin).take();
}

void writeOptional(cbor::Writer& out, const std::optional<Digest>& digest)
{
    if (digest)
        out.bytes(*digest);
    else
        out.null();
}

std::optional<Digest> readOptional(cbor::Reader& in)
{
    if (in.tryNull())
        return std::nullopt;
    return in.readArrayOf<32>();
}

std::uint64_t readCount(cbor::Reader& in)
{
    const std::uint64_t value = in.readUnsigned();
    if (value == 0)
        in.refuse("a revision or number of 0");
    return value;
}

template <typename E>
E readEnum(cbor::Reader& in, E last)
{
    const std::uint64_t value = in.readUnsigned();
    if (value > static_cast<std::uint64_t>(last))
        in.refuse("an unknown kind, role or action");
    return static_cast<E>(value);
}

Statement readStatement(cbor::Reader& in)
{
    Statement out;
    in.key(2);
    out.chip = in.readArrayOf<32>();
    in.key(3);
    out.revision = readCount(in);
    in.key(4);
    out.previous = readOptional(in);
    in.key(5);
    out.record = readOptional(in);
    in.key(6);
    out.kind = readEnum(in, StatementKind::Erase);
    in.key(7);
    out.sequence = readCount(in);
    in.key(8);
    out.time = in.readUnsigned();
    in.key(9);
    out.deviceKey = readOptional(in);
    return out;
}

Enrolment readEnrolment(cbor::Reader& in)
{
    Enrolment out;
    in.key(2);
    out.key = {in.readArrayOf<32>()};
    in.key(3);
    out.role = readEnum(in, Role::Custodian);
    in.key(4);
    out.action = readEnum(in, EnrolmentAction::Revoke);
    in.key(5);
    out.name = in.readArrayOf<32>();
    in.key(6);
    out.manufacturer = in.readArrayOf<32>();
    in.key(7);
    out.sequence = readCount(in);
    in.key(8);
    out.time = in.readUnsigned();
    return out;
}

std::variant<Statement, Enrolment> readBody(ByteView payload)
{
    cbor::Reader in(payload);
    const std::size_t pairs = in.readMap();
    in.key(0);
    const std::uint64_t type = in.readUnsigned();
    if (type > enrolmentType || pairs != (type == statementType ? 10u : 9u))
        in.refuse("an unknown type of entry, or another number of fields");
    in.key(1);
    if (in.readUnsigned() != formatVersion)
        in.refuse("an unknown version of the entry");
    if (type == statementType)
        return readStatement(in);
    return readEnrolment(in);
}

} // namespace

Bytes Statement::encode() const
{
    cbor::Writer out;
    out.map(10).integer(0).unsignedInteger(statementType).integer(1).unsignedInteger(formatVersion);
    out.integer(2).bytes(chip).integer(3).unsignedInteger(revision).integer(4);
    writeOptional(out, previous);
    out.integer(5);
    writeOptional(out, record);
    out.integer(6).unsignedInteger(static_cast<std::uint64_t>(kind)).integer(7).unsignedInteger(sequence);
    out.integer(8).unsignedInteger(time).integer(9);
    writeOptional(out, deviceKey);
    return out.take();
}

Bytes Enrolment::encode() const
{
    cbor::Writer out;
    out.map(9).integer(0).unsignedInteger(enrolmentType).integer(1).unsignedInteger(formatVersion);
    out.integer(2).bytes(key.bytes).integer(3).unsignedInteger(static_cast<std::uint64_t>(role));
    out.integer(4).unsignedInteger(static_cast<std::uint64_t>(action)).integer(5).bytes(name);
    out.integer(6).bytes(manufacturer).integer(7).unsignedInteger(sequence).integer(8).unsignedInteger(time);
    return out.take();
}

Entry Entry::parse(ByteView entry)
{
    if (entry.size() > largestEntry)
        throw Error(Code::Malformed, "an entry of " + std::to_string(entry.size()) + " bytes");
    const auto message = crypto::cose::Sign1::parseEntry(entry);
    return {*toArray<8>(message.kid()), readBody(message.payload())};
}

Bytes signEntry(const Statement& body, std::string_view origin, const crypto::Ed25519Signer& signer)
{
    return crypto::cose::sign1(signer, body.encode(), externalAad(origin));
}

Bytes signEntry(const Enrolment& body, std::string_view origin, const crypto::Ed25519Signer& signer)
{
    return crypto::cose::sign1(signer, body.encode(), externalAad(origin));
}

bool verifyEntry(ByteView entry, std::string_view origin, const crypto::Ed25519PublicKey& key)
{
    return crypto::cose::Sign1::parseEntry(entry).verify(key, externalAad(origin));
}

} // namespace keyline::registry
