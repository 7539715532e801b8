#include "label/svg.h"

#include <algorithm>
#include <cmath>

namespace keyline::label {

namespace {

/// A monospaced letter's width by its size: DejaVu Sans Mono has 0.602, others less.
constexpr double letterWidth = 0.61;
/// The share of a line that its letters take.
constexpr double letterHeight = 0.82;

/// Micrometres are fine enough; std::to_string writes a point whatever the locale only for integers.
std::string number(double value)
{
    const long micro = std::lround(value * 1000);
    const std::string sign = micro < 0 ? "-" : "";
    const std::string fraction = std::to_string(1000 + std::labs(micro) % 1000).substr(1);
    return sign + std::to_string(std::labs(micro) / 1000) + "." + fraction;
}

std::string attribute(const char* name, double value)
{
    return " " + std::string(name) + "=\"" + number(value) + "\"";
}

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '&')
            out += "&amp;";
        else
            out += c;
    }
    return out;
}

std::size_t letters(std::string_view utf8)
{
    return static_cast<std::size_t>(std::ranges::count_if(utf8, [](char c) { return (c & 0xC0) != 0x80; }));
}

/// Runs of dark modules as one path, so that no seam shows between them.
std::string drawn(const Mark& mark)
{
    std::string path;
    const double height = mark.symbol.isLinear() ? mark.height : mark.module;
    for (int y = 0; y < mark.symbol.height(); ++y)
        for (int x = 0; x < mark.symbol.width();) {
            int end = x;
            while (end < mark.symbol.width() && mark.symbol.isDark(end, y))
                ++end;
            if (end > x)
                path += "M" + number(mark.x + x * mark.module) + " " + number(mark.y + y * height) + "h" +
                        number((end - x) * mark.module) + "v" + number(height) + "H" +
                        number(mark.x + x * mark.module) + "z";
            x = std::max(end, x + 1);
        }
    return "<path shape-rendering=\"crispEdges\" d=\"" + path + "\"/>\n";
}

std::string drawn(const TextLine& line)
{
    const double fitting =
        line.width / (letterWidth * static_cast<double>(std::max<std::size_t>(1, letters(line.text))));
    const double size = std::min(line.height * letterHeight, fitting);
    const double baseline = line.y + line.height / 2 + size * 0.36;
    return "<text" + attribute("x", line.x) + attribute("y", baseline) + attribute("font-size", size) +
           (line.align == TextLine::Align::Centre ? " text-anchor=\"middle\"" : "") +
           (line.bold ? " font-weight=\"bold\"" : "") + ">" + escaped(line.text) + "</text>\n";
}

std::string drawn(const Frame& frame)
{
    return "<rect" + attribute("x", frame.x) + attribute("y", frame.y) + attribute("width", frame.size.width) +
           attribute("height", frame.size.height) + " fill=\"none\" stroke=\"#999\" stroke-width=\"0.1\"/>\n";
}

} // namespace

std::string svg(const Drawing& drawing)
{
    const std::string width = number(drawing.size.width);
    const std::string height = number(drawing.size.height);
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "mm\" height=\"" + height +
                      "mm\" viewBox=\"0 0 " + width + " " + height +
                      "\" font-family=\"DejaVu Sans Mono, monospace\">\n<rect width=\"100%\" height=\"100%\" "
                      "fill=\"#fff\"/>\n";
    for (const Frame& frame : drawing.frames)
        out += drawn(frame);
    for (const Mark& mark : drawing.marks)
        out += drawn(mark);
    for (const TextLine& line : drawing.lines)
        out += drawn(line);
    return out + "</svg>\n";
}

} // namespace keyline::label
