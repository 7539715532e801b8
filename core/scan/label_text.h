#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Internal: the numbers of a label.
namespace keyline::scan {

/// What the word before a number says that it is.
enum class FieldName { None, Imei, Mac, Serial, Eid, Iccid, Other };

struct Field
{
    FieldName name = FieldName::None;
    std::string value; ///< without blanks around
};

/// Takes a label's text apart at line ends, commas, semicolons, bars, quotes and braces, ISO 15434's separators, and at
/// the names before numbers.
std::vector<Field> fieldsOf(std::string_view text);

/// Without line ends and blanks around, and without the symbology's name (`]C1`, ISO/IEC 15424) in front.
std::string_view bareScan(std::string_view scanned);

} // namespace keyline::scan
