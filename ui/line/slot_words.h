#pragma once

#include "fixture/slot_status.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QString>

namespace keyline::ui {

/// What a slot's card says, in the language of the windows (UX section 2).
struct SlotWords
{
    QString word = {};        ///< "PASS", "FAIL 204", a step's name
    QString shortWord = {};   ///< where the card is small; empty: the word itself
    QString instruction = {}; ///< the one thing to do; at most nine words
    QString times = {};       ///< "×2" where a chip has met this before; else empty
    Tone tone = Tone::Neutral;
    Icon icon = Icon::Plug;
    bool outlined = false; ///< dashed outline: nothing is there

    bool operator==(const SlotWords&) const = default;
};

/// What hand a slot in this state asks for; Neutral: none.
Tone slotTone(fixture::SlotState state);
/// `armed`: the slot that the next label goes to; 0 for none, or where that does not matter.
SlotWords slotWords(const fixture::SlotStatus& slot, int armed = 0);
/// "Read chip", "Assign identity", …
QString stepText(station::Step step);
/// "PASS", "FAIL", "HOLD", "DONE".
QString resultText(station::Result result);

} // namespace keyline::ui
