#include "label/card_sheet.h"

#include "scan/layout.h"

#include <algorithm>

namespace keyline::label {

namespace {

constexpr double pageMargin = 12;
constexpr Size cardSize{62, 34};
constexpr double cardPadding = 3;

void addCard(Drawing& page, const Card& card, double x, double y)
{
    const std::string text = card.code.text();
    auto symbol = Symbol::encode(Symbol::Code::DataMatrix, text);
    page.frames.push_back({x, y, cardSize});
    const double side = cardSize.height - 2 * cardPadding;
    const double module = std::min(1.8, side / (symbol.width() + 2 * symbol.quietZone()));
    const double top = y + (cardSize.height - module * symbol.width()) / 2;
    const double right = x + cardPadding + side + cardPadding;
    const double width = x + cardSize.width - cardPadding - right;
    const double left = x + cardPadding + (side - module * symbol.width()) / 2;
    page.marks.push_back({std::move(symbol), left, top, module, 0});
    page.lines.push_back({card.title, right, y + 7, width, 14, TextLine::Align::Left, true});
    page.lines.push_back({text, right, y + 23, width, 4, TextLine::Align::Left, false});
}

} // namespace

std::vector<Card> slotCards(int slots)
{
    std::vector<Card> out;
    for (int slot = 1; slot <= slots; ++slot)
        out.push_back({scan::OwnCode::slot(slot), std::to_string(slot)});
    return out;
}

std::vector<Card> commandCards()
{
    std::vector<Card> out;
    for (int i = 0; i < scan::commandCount; ++i) {
        const auto command = static_cast<scan::Command>(i);
        out.push_back({scan::OwnCode::command(command), std::string(scan::commandName(command))});
    }
    return out;
}

std::vector<Drawing> cardSheet(const std::vector<Card>& cards, Size page)
{
    const auto fit = [](double room, double each) { return std::max(1, static_cast<int>(room / each)); };
    const int columns = fit(page.width - 2 * pageMargin, cardSize.width);
    const int rows = fit(page.height - 2 * pageMargin, cardSize.height);
    std::vector<Drawing> out;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const int place = static_cast<int>(i) % (columns * rows);
        if (place == 0)
            out.push_back({.size = page});
        const int column = place % columns, row = place / columns;
        addCard(out.back(), cards[i], pageMargin + cardSize.width * column, pageMargin + cardSize.height * row);
    }
    return out;
}

Drawing probeSheet(const std::string& heading, Size page)
{
    Drawing out{.size = page};
    const double width = page.width - 2 * pageMargin;
    auto symbol = Symbol::encode(Symbol::Code::DataMatrix, scan::layoutProbe);
    const double module = 1.5;
    const double side = module * symbol.width();
    out.lines.push_back({heading, pageMargin, pageMargin, width, 10, TextLine::Align::Left, true});
    out.marks.push_back({std::move(symbol), pageMargin + module * 2, pageMargin + 18, module, 0});
    out.lines.push_back(
        {std::string(scan::layoutProbe), pageMargin, pageMargin + 22 + side, width, 6, TextLine::Align::Left, false});
    return out;
}

} // namespace keyline::label
