#pragma once

#include "device/cbor_reader.h"

namespace keyline::device {

/// A field that a request must have, by its text key.
struct SmpField
{
    std::string_view name;
    CborReader::Type type;      ///< bytes or text
    std::size_t size = anySize; ///< demanded length, where there is one
    ByteView value{};
    bool found = false;

    static constexpr std::size_t anySize = static_cast<std::size_t>(-1);
};

/// Reads a request's map: any order, any width of lengths, definite or not; unknown keys are passed over, an absent map
/// counts as empty. False when it is no map, a field is missing, twice there, or of another type or length.
bool readSmpMap(ByteView payload, std::span<SmpField> fields);

} // namespace keyline::device
