#pragma once

#include "station/history_query.h"

namespace keyline::station {

/// Which part of what was found is wanted.
struct HistoryPart
{
    std::int64_t before = INT64_MAX; ///< only rows with a smaller id
    std::size_t limit = 100;         ///< so many rows
    std::uint64_t countUpTo = 1000;  ///< rows are counted so far at least; 0: only whether there are more
};

struct HistoryHits
{
    std::vector<HistoryRow> rows; ///< newest first
    bool more = false;            ///< older ones fit as well
    std::uint64_t total = 0;      ///< how many fit, with those in `rows`
    bool orMore = false;          ///< at least so many: the counting stopped
    std::int64_t newest = 0;      ///< id of the history's newest row then, whether it fits or not
};

/// Asked now and then during long work; false: give up.
using KeepGoing = std::function<bool()>;

namespace history {

/// The newest rows that fit. The time is bounded by the number of blocks (history_index.h), not of rows, unless very
/// many are asked for. Throws Error Interrupted where it may not go on.
HistoryHits search(sql::Connection& connection, const HistoryQuery& query, const HistoryPart& part = {},
                   const KeepGoing& keepGoing = {});

/// Every row that fits, newest first, until `onRow` says false.
void forEachHit(sql::Connection& connection, const HistoryQuery& query, const OnRow& onRow,
                const KeepGoing& keepGoing = {});

} // namespace history

} // namespace keyline::station
