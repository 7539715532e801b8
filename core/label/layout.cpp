#include "label/layout.h"

#include "base/error.h"

#include <algorithm>

namespace keyline::label {

namespace {

/// What printers leave white at the edges.
double marginOf(Size size)
{
    return std::min(1.5, std::min(size.width, size.height) * 0.06);
}

constexpr double mostLineHeight = 4.2;
/// A linear code is no lower than this: half the label.
constexpr double codeShare = 0.5;

void demandReadable(const Symbol& symbol, double module, Size size)
{
    if (module < leastModule)
        throw Error(Code::LabelTooLong, std::to_string(symbol.width()) + " modules on " + sizeText(size) + " mm");
}

/// A monospaced letter is so wide by the line's height.
constexpr double letterShare = 0.62 * 0.82;

/// As high as the longest of the lines allows, so that all are alike.
double lineHeight(const std::vector<std::string>& lines, double width, double height)
{
    std::ptrdiff_t longest = 1;
    for (const auto& line : lines)
        longest = std::max(longest, std::ranges::count_if(line, [](char c) { return (c & 0xC0) != 0x80; }));
    const double fitting = width / (letterShare * static_cast<double>(longest));
    return std::min({mostLineHeight, height / static_cast<double>(lines.size()), fitting});
}

void addLines(Drawing& drawing, const std::vector<std::string>& lines, double x, double y, double width, double height,
              TextLine::Align align)
{
    const double each = lineHeight(lines, width, height);
    double at = y + (height - each * static_cast<double>(lines.size())) / 2;
    for (const auto& line : lines) {
        drawing.lines.push_back({line, x, at, width, each, align, &line == &lines.front()});
        at += each;
    }
}

Drawing linear(const Content& content, Symbol symbol, Size size)
{
    Drawing out{.size = size};
    const double margin = marginOf(size);
    const int quiet = symbol.quietZone();
    // As wide as it can be, but no wider than is easy to read at arm's length.
    const double module = std::min(0.5, size.width / (symbol.width() + 2 * quiet));
    demandReadable(symbol, module, size);
    const double inner = size.height - 2 * margin;
    const double textHeight =
        std::min(inner * (1 - codeShare), mostLineHeight * static_cast<double>(content.lines.size()));
    const double codeHeight = inner - textHeight;
    out.marks.push_back({symbol, (size.width - module * symbol.width()) / 2, margin, module, codeHeight * 0.94});
    addLines(out, content.lines, size.width / 2, margin + codeHeight, size.width - 2 * margin, textHeight,
             TextLine::Align::Centre);
    return out;
}

Drawing square(const Content& content, Symbol symbol, Size size)
{
    Drawing out{.size = size};
    const double margin = marginOf(size);
    const int quiet = symbol.quietZone();
    const int modules = symbol.width() + 2 * quiet;
    const double inner = size.height - 2 * margin;
    const double side = std::min(inner, (size.width - 2 * margin) * 0.45);
    const double module = side / modules;
    demandReadable(symbol, module, size);
    const double top = (size.height - side) / 2;
    out.marks.push_back({symbol, margin + module * quiet, top + module * quiet, module, 0});
    const double left = margin + side + margin;
    addLines(out, content.lines, left, margin, size.width - left - margin, inner, TextLine::Align::Left);
    return out;
}

} // namespace

Drawing layOut(const Content& content, Size size)
{
    auto symbol = Symbol::encode(content.code, content.symbol);
    return symbol.isLinear() ? linear(content, std::move(symbol), size) : square(content, std::move(symbol), size);
}

} // namespace keyline::label
