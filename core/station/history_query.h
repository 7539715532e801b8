#pragma once

#include "station/history.h"

namespace keyline::station {

/// What somebody looks for among the visits of devices, typed as one line of words; all of them must fit.
struct HistoryQuery
{
    /// A word that the row's text must have somewhere. An identity may be typed with or without what people put between
    /// its digits.
    struct Word
    {
        std::string text;    ///< lower case, as typed
        std::string compact; ///< without separators; empty where that makes no difference
    };

    std::vector<Word> words;
    std::vector<Result> results;    ///< two different ones fit no row
    std::vector<std::string> codes; ///< "K-204"
    std::optional<UnixTime> from;   ///< finished then or later
    std::optional<UnixTime> until;  ///< finished before

    /// - `pass`, `fail`, `hold`, `done` (or `done-before`): the result;
    /// - `K-204`, `k204`: the code;
    /// - `2026-11`, `2026-11-26`, `2026-11-26T06`, `2026-11-26T06:30`: finished in this month, day, hour or minute of
    ///   local time; `FROM..TO` with both included, and either may be missing;
    /// - anything else: a part of an identity (people's form or URN), chip ID, profile, model or code.
    /// Takes every line; case does not count.
    static HistoryQuery parse(std::string_view line);

    bool asksNothing() const { return words.empty() && results.empty() && codes.empty() && !from && !until; }
    bool fits(const HistoryRow& row) const;
    /// Whether what is not text fits.
    bool fitsApartFromWords(const HistoryRow& row) const;
};

/// What the words are looked for in, lower case: chip ID, identities as URNs and as people write them, profile, model,
/// code, a blank between them and two at the end.
std::string searchText(const HistoryRow& row);

/// The seconds that `2026-11`, `2026-11-26`, `2026-11-26T06` or `2026-11-26T06:30` names in local time, the second past
/// the end; nothing for any other text.
struct TimeSpan
{
    UnixTime from = 0;
    UnixTime until = 0;
};
std::optional<TimeSpan> timeSpanOf(std::string_view text);

} // namespace keyline::station
