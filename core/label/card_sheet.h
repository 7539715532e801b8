#pragma once

#include "label/drawing.h"
#include "scan/own_code.h"

#include <functional>

namespace keyline::label {

/// A card or sticker: a code of our own and what people read.
struct Card
{
    scan::OwnCode code;
    std::string title; ///< large: "7", "RED BIN"
};

/// The stickers of slots 1..slots.
std::vector<Card> slotCards(int slots);
/// One card for each command.
std::vector<Card> commandCards();

/// Pages of cards to cut out, each a square code beside its title with the code's text below.
std::vector<Drawing> cardSheet(const std::vector<Card>& cards, Size page = defaultSheet);

/// One page with the text that shows a scanner's keyboard layout.
Drawing probeSheet(const std::string& heading, Size page = defaultSheet);

} // namespace keyline::label
