#pragma once

#include "base/error.h"

#include <optional>
#include <string_view>

/// Internal: what a scan is that nobody asked for.
namespace keyline::scan {

/// Names a text that is no identity of the wanted kind; ScanNotUnderstood at the last. `bare` is without blanks around.
Error nameStranger(std::string_view bare);

/// The last digit is GS1's check digit of the others (GS1 General Specifications 7.9.1); 8, 12, 13 or 14 digits.
bool isGtin(std::string_view digits);

} // namespace keyline::scan
