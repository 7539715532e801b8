#include "label/drawing.h"

#include "base/error.h"
#include "base/text.h"

#include <cmath>
#include <cstdio>

namespace keyline::label {

namespace {

constexpr double least = 5;
constexpr double most = 300;

std::string number(double value)
{
    const long tenths = std::lround(value * 10);
    const std::string whole = std::to_string(tenths / 10);
    return tenths % 10 == 0 ? whole : whole + "." + std::to_string(tenths % 10);
}

/// Digits, and where there is a point one more behind it.
double parseNumber(std::string_view text)
{
    double value = 0;
    bool behindPoint = false;
    std::size_t digits = 0;
    for (const char c : text) {
        if (c == '.' && !behindPoint && digits > 0) {
            behindPoint = true;
            digits = 0;
            continue;
        }
        if (c < '0' || c > '9' || ++digits > (behindPoint ? 1 : 3))
            return -1;
        value = behindPoint ? value + (c - '0') / 10.0 : value * 10 + (c - '0');
    }
    return digits > 0 ? value : -1;
}

} // namespace

Size parseSize(std::string_view text)
{
    const auto by = text.find('x');
    const Size out{parseNumber(text.substr(0, by)), by == text.npos ? -1 : parseNumber(text.substr(by + 1))};
    const auto fits = [](double value) { return value >= least && value <= most; };
    if (!fits(out.width) || !fits(out.height))
        throw Error(Code::Usage, "a size is WIDTHxHEIGHT in millimetres, each from 5 to 300: " + harmless(text, 40));
    return out;
}

std::string sizeText(Size size)
{
    return number(size.width) + "x" + number(size.height);
}

} // namespace keyline::label
