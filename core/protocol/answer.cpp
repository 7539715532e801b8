#include "protocol/answer.h"

#include <algorithm>

namespace keyline::protocol {

namespace {

/// No answer of FORMATS nests deeper than `err`; room for unknown fields.
constexpr cbor::Limits answerLimits{.size = 16384, .depth = 6};

constexpr Code keylineCodes[] = {Code::DeviceWrongState,    Code::DeviceSaysNotAuthentic, Code::DeviceCannotDecrypt,
                                 Code::DeviceStorageFault,  Code::DeviceSaysMalformed,    Code::DeviceStorageTooSmall,
                                 Code::DeviceSaysOtherChip, Code::DeviceSaysOlderRevision};

constexpr std::uint64_t keylineGroupNumber = 19276;

Bytes normalisedMap(ByteView payload)
{
    try {
        return cbor::normalise(payload, answerLimits);
    } catch (const Error& error) {
        throw Error(Code::DeviceAnswerMalformed, error.context());
    }
}

std::int64_t readInteger(cbor::Reader& reader, std::string_view key)
{
    if (reader.peek() != cbor::Type::Unsigned && reader.peek() != cbor::Type::Negative)
        refuseField(key);
    return reader.readInteger();
}

Refusal readErr(cbor::Reader reader)
{
    std::optional<std::int64_t> group;
    std::optional<std::int64_t> rc;
    for (std::size_t pairs = reader.readMap(); pairs > 0; --pairs) {
        if (reader.peek() != cbor::Type::Text) {
            reader.skip();
            reader.skip();
            continue;
        }
        const std::string_view key = reader.readText();
        if (key == "group")
            group = readInteger(reader, "err");
        else if (key == "rc")
            rc = readInteger(reader, "err");
        else
            reader.skip();
    }
    if (!group || *group < 0 || !rc || *rc <= 0)
        refuseField("err");
    return {static_cast<std::uint64_t>(*group), *rc};
}

} // namespace

void refuseField(std::string_view key)
{
    throw Error(Code::DeviceAnswerMalformed, "field " + std::string(key));
}

Error refusalError(const Refusal& refusal)
{
    if (!refusal.group)
        return Error(Code::DeviceRefused, "SMP rc " + std::to_string(refusal.rc));
    const std::string context = "group " + std::to_string(*refusal.group) + " rc " + std::to_string(refusal.rc);
    const bool known =
        *refusal.group == keylineGroupNumber && refusal.rc >= 1 && refusal.rc <= std::ssize(keylineCodes);
    return Error(known ? keylineCodes[refusal.rc - 1] : Code::DeviceRefused, context);
}

Answer::Answer(ByteView payload) : m_map(normalisedMap(payload))
{
    cbor::Reader reader(m_map, answerLimits);
    if (reader.peek() != cbor::Type::Map)
        throw Error(Code::DeviceAnswerMalformed, "the answer is no map");
    for (std::size_t pairs = reader.readMap(); pairs > 0; --pairs) {
        if (reader.peek() == cbor::Type::Text) {
            const std::string_view key = reader.readText();
            m_fields.push_back({key, reader.readRaw()});
        } else {
            reader.skip();
            reader.skip();
        }
    }
}

std::optional<Refusal> Answer::refusal() const
{
    if (has("err"))
        return readErr(reader("err", cbor::Type::Map));
    const Field* rc = find("rc");
    if (rc == nullptr)
        return std::nullopt;
    cbor::Reader value(rc->value, answerLimits);
    const std::int64_t number = readInteger(value, "rc");
    return number == 0 ? std::nullopt : std::optional(Refusal{std::nullopt, number});
}

void Answer::throwIfRefused() const
{
    if (const auto refused = refusal())
        throw refusalError(*refused);
}

bool Answer::has(std::string_view key) const
{
    return find(key) != nullptr;
}

const Answer::Field* Answer::find(std::string_view key) const
{
    const auto found = std::ranges::find(m_fields, key, &Field::key);
    return found == m_fields.end() ? nullptr : &*found;
}

cbor::Reader Answer::reader(std::string_view key, cbor::Type type) const
{
    const Field* field = find(key);
    if (field == nullptr)
        refuseField(key);
    cbor::Reader reader(field->value, answerLimits);
    if (reader.peek() != type)
        refuseField(key);
    return reader;
}

std::uint64_t Answer::number(std::string_view key, std::uint64_t max) const
{
    const std::uint64_t value = reader(key, cbor::Type::Unsigned).readUnsigned();
    if (value > max)
        refuseField(key);
    return value;
}

ByteView Answer::bytes(std::string_view key, std::size_t minSize, std::size_t maxSize) const
{
    const ByteView value = reader(key, cbor::Type::Bytes).readBytes();
    if (value.size() < minSize || value.size() > maxSize)
        refuseField(key);
    return value;
}

std::string_view Answer::text(std::string_view key, std::size_t maxSize) const
{
    const std::string_view value = reader(key, cbor::Type::Text).readText();
    if (value.size() > maxSize)
        refuseField(key);
    return value;
}

} // namespace keyline::protocol
