#pragma once

#include "label/symbol.h"

#include <string>
#include <vector>

namespace keyline::label {

/// Width and height in millimetres.
struct Size
{
    double width = 0;
    double height = 0;

    friend bool operator==(const Size&, const Size&) = default;
};

/// "50x20", with up to one digit after a point, from 5 to 300. Throws Error Usage.
Size parseSize(std::string_view text);
std::string sizeText(Size size);

inline constexpr Size defaultLabel{50, 20};
/// A4.
inline constexpr Size defaultSheet{210, 297};

/// A symbol at a place. Its module is a wish: whoever draws in dots rounds it down to whole ones and keeps the middle.
struct Mark
{
    Symbol symbol;
    double x = 0; ///< of the symbol without its quiet zone, in millimetres from the left and top
    double y = 0;
    double module = 0; ///< width of a module
    double height = 0; ///< of a linear symbol's bars
};

/// One line of text: as large as `height`, or smaller so that it is no wider than `width`.
struct TextLine
{
    enum class Align { Left, Centre };
    std::string text; ///< UTF-8
    double x = 0;     ///< left edge, or the middle
    double y = 0;     ///< top
    double width = 0;
    double height = 0; ///< of the line, of which two thirds are capitals
    Align align = Align::Left;
    bool bold = false;
};

/// A thin line around a card, to cut along.
struct Frame
{
    double x = 0;
    double y = 0;
    Size size;
};

/// A label or a page, black on white; independent of how it is drawn.
struct Drawing
{
    Size size;
    std::vector<Mark> marks = {};
    std::vector<TextLine> lines = {};
    std::vector<Frame> frames = {};
};

/// The smallest module that scanners read from thermal paper, in millimetres: two dots of a 300 dpi printer.
inline constexpr double leastModule = 0.169;

} // namespace keyline::label
