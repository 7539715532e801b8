#include "device/smp_map.h"

namespace keyline::device {
namespace {

SmpField* findField(std::span<SmpField> fields, ByteView name)
{
    for (SmpField& field : fields)
        if (equal(asBytes(field.name), name))
            return &field;
    return nullptr;
}

void readValue(CborReader& in, SmpField& field)
{
    field.value = field.type == CborReader::Type::text ? in.text() : in.bytes();
    if (field.found || (field.size != SmpField::anySize && field.value.size() != field.size))
        in.fail();
    field.found = true;
}

void readPair(CborReader& in, std::span<SmpField> fields)
{
    CborReader key = in;
    in.skip();
    SmpField* field = nullptr;
    if (key.peek() == CborReader::Type::text) {
        const ByteView name = key.text();
        // A name in pieces (indefinite length) is nobody's name here.
        field = key.ok() ? findField(fields, name) : nullptr;
    }
    if (field != nullptr)
        readValue(in, *field);
    else
        in.skip();
}

} // namespace

bool readSmpMap(ByteView payload, std::span<SmpField> fields)
{
    if (!payload.empty()) {
        CborReader in(payload, CborReader::Rules::any);
        const std::size_t pairs = in.map();
        for (std::size_t i = 0; i < pairs && in.ok(); ++i) {
            if (pairs == CborReader::kIndefinite && in.endMark())
                break;
            readPair(in, fields);
        }
        if (!in.complete())
            return false;
    }
    for (const SmpField& field : fields)
        if (!field.found)
            return false;
    return true;
}

} // namespace keyline::device
