#pragma once

#include "base/error.h"

#include <span>
#include <string>

namespace keyline {

/// What the operator's hands do about it (UX: colour means "move your hands").
enum class Hand {
    Bin,  ///< red: the device goes to the red bin
    Call, ///< amber: call the supervisor
    Back, ///< blue: connect the device again
    None, ///< nothing to do with hands: a command's usage, a file, a look-up
};

/// What becomes of a device in the repair centre.
enum class Verdict {
    None, ///< of K-codes
    CanBeSaved,
    NotForHere,
    NothingWrong,
    ToTheStation,
    AfterRepair,
    FromAnotherSource,
    WithAnotherTrustFile,
    AfterUpdate,
    CannotBeSaved,
    NotToBeGivenOut,
    Saved,
    LeftAsItWas,
};

/// One row of the table. The sentences are English source texts, marked for translation in the context "Error"; the
/// edges translate.
struct ErrorInfo
{
    Code code;
    const char* number; ///< "K-204", "R-301": never reused, never renumbered
    Hand hand;
    const char* what;   ///< what happened; past tense, a headline
    const char* means;  ///< what it means for the device or the work
    const char* action; ///< what to do; imperative
    /// The one thing to do, in at most nine words without a full stop, for a slot's card: of K-codes only.
    const char* card = "";
    /// True where the same step may be repeated once before a person is told.
    bool transient = false;
    Verdict verdict = Verdict::None; ///< of R-codes only
};

std::span<const ErrorInfo> errorTable();
const ErrorInfo& errorInfo(Code code);
/// Where docs/ERRORS.md and the help tell of it: "k-204".
std::string helpAnchor(const ErrorInfo& info);
/// "Can be saved after repair": a few words for a repair centre, without a full stop, marked for translation in the
/// context "Error"; empty for None.
const char* verdictText(Verdict verdict);
/// "bin", "call", "back", "none".
const char* handName(Hand hand);

} // namespace keyline
