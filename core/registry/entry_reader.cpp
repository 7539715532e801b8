#include "registry/entry_reader.h"

#include "base/cbor.h"
#include "base/error.h"

namespace keyline::registry {

namespace {

/// Reads the numbered fields of a payload in order and notes where each value stands.
class Fields
{
  public:
    Fields(ByteView entry, ByteView payload, std::array<std::uint16_t, 10>& places)
        : m_reader(payload, {largestEntry, 4}), m_entry(entry), m_places(places)
    {
    }

    void begin(std::size_t count) { m_reader.readMap(count); }

    cbor::Reader& at(int number)
    {
        m_reader.key(number);
        // The value begins where what is left of the payload begins.
        cbor::Reader ahead = m_reader;
        const ByteView value = ahead.readRaw();
        m_places[static_cast<std::size_t>(number)] = static_cast<std::uint16_t>(value.data() - m_entry.data());
        return m_reader;
    }

    std::optional<Digest> digestOrNull(int number)
    {
        cbor::Reader& reader = at(number);
        if (reader.tryNull())
            return std::nullopt;
        return reader.readArrayOf<32>();
    }

    std::uint64_t numberFrom(int number, std::uint64_t least, std::uint64_t most = UINT64_MAX)
    {
        const std::uint64_t value = at(number).readUnsigned();
        if (value < least || value > most)
            m_reader.refuse("field " + std::to_string(number) + " out of range");
        return value;
    }

  private:
    cbor::Reader m_reader;
    ByteView m_entry;
    std::array<std::uint16_t, 10>& m_places;
};

/// The value of key 0, which says what the rest is.
std::uint64_t typeOf(ByteView payload)
{
    cbor::Reader reader(payload, {largestEntry, 4});
    reader.readMap();
    reader.key(0);
    return reader.readUnsigned();
}

} // namespace

std::uint64_t ReadEntry::sequence() const
{
    return std::visit([](const auto& body) { return body.sequence; }, body);
}

Bytes entryAad(std::string_view origin)
{
    return cbor::Writer().array(2).text("keyline entry v1").text(origin).take();
}

EntryReader::EntryReader(ByteView entry) : m_entry(entry)
{
    if (entry.size() > largestEntry)
        throw Error(Code::Malformed, "an entry of " + std::to_string(entry.size()) + " bytes");
    m_message = crypto::cose::Sign1::parseEntry(entry);
    m_content.kid = *toArray<8>(m_message.kid());
    const std::uint64_t type = typeOf(m_message.payload());
    if (type > 1)
        throw Error(Code::Malformed, "an entry of an unknown type");
    if (type == 0)
        readStatement(m_message.payload());
    else
        readEnrolment(m_message.payload());
}

void EntryReader::readStatement(ByteView payload)
{
    Fields fields(m_entry, payload, m_content.fieldAt);
    Statement out;
    fields.begin(10);
    fields.numberFrom(0, 0, 0);
    fields.numberFrom(1, 1, 1);
    out.chip = fields.at(2).readArrayOf<32>();
    out.revision = fields.numberFrom(3, 1);
    out.previous = fields.digestOrNull(4);
    out.record = fields.digestOrNull(5);
    out.kind = static_cast<StatementKind>(fields.numberFrom(6, 0, 3));
    out.sequence = fields.numberFrom(7, 1);
    out.time = fields.numberFrom(8, 0);
    out.deviceKey = fields.digestOrNull(9);
    m_content.body = out;
}

void EntryReader::readEnrolment(ByteView payload)
{
    Fields fields(m_entry, payload, m_content.fieldAt);
    Enrolment out;
    fields.begin(9);
    fields.numberFrom(0, 1, 1);
    fields.numberFrom(1, 1, 1);
    out.key.bytes = fields.at(2).readArrayOf<32>();
    out.role = static_cast<Role>(fields.numberFrom(3, 0, 1));
    out.action = static_cast<EnrolmentAction>(fields.numberFrom(4, 0, 1));
    out.name = fields.at(5).readArrayOf<32>();
    out.manufacturer = fields.at(6).readArrayOf<32>();
    out.sequence = fields.numberFrom(7, 1);
    out.time = fields.numberFrom(8, 0);
    m_content.body = out;
}

bool isStatementOf(ByteView entry, const Digest& chip)
{
    if (std::search(entry.begin(), entry.end(), chip.begin(), chip.end()) == entry.end())
        return false; // spares taking nearly every entry apart
    try {
        const EntryReader reader(entry);
        const Statement* statement = reader.content().statement();
        return statement && statement->chip == chip;
    } catch (const Error&) {
        return false; // the auditor says what it is
    }
}

} // namespace keyline::registry
