#pragma once

#include "base/clock.h"
#include "identity/chip_id.h"
#include "sql/connection.h"
#include "station/steps.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace keyline::station {

/// One device, one visit.
struct HistoryRow
{
    std::int64_t id = 0;                  ///< counts the visits; 0 in what is still to be added
    std::optional<identity::ChipId> chip; ///< nothing where it was never read
    std::vector<std::string> identities;  ///< URNs
    std::string profile;
    std::string model;
    Result result = Result::Fail;
    std::string code; ///< "K-204"; empty for pass and done before
    Step step = Step::ReadChip;
    bool queued = false;                   ///< PASS before the registry answered
    std::optional<ByteArray<16>> serial;   ///< the certificate's
    std::optional<std::uint64_t> logIndex; ///< in the registry
    std::optional<Digest> proof;           ///< SHA-256 of the device's proof: what a PASS rests on
    UnixTime started = 0;
    UnixTime finished = 0;
};

/// Where in the registry's log a chip's record is.
struct LogPlace
{
    identity::ChipId chip;
    std::uint64_t index = 0;
};

/// Each call is part of the caller's transaction.
namespace history {

/// And indexes it, so that it is found by any part of its text; row.id is not looked at.
void add(sql::Connection& connection, const HistoryRow& row);
/// The chip's newest PASS.
std::optional<HistoryRow> lastPass(sql::Connection& connection, const identity::ChipId& chip);
/// The newest rows, newest first.
std::vector<HistoryRow> newest(sql::Connection& connection, std::size_t limit);
/// The newest row's id; 0 where there is none.
std::int64_t newestId(sql::Connection& connection);
std::optional<HistoryRow> find(sql::Connection& connection, std::int64_t id);
/// Calls `onRow` for the rows from `first` on and before `end`, until it says false.
using OnRow = std::function<bool(const HistoryRow&)>;
void forEach(sql::Connection& connection, std::int64_t first, std::int64_t end, const OnRow& onRow);
/// The same from the last to the first, and only of those ids that are wanted.
void forEachDown(sql::Connection& connection, std::int64_t first, std::int64_t end,
                 const std::function<bool(std::int64_t id)>& isWanted, const OnRow& onRow);
/// The highest place in the registry's log that the station knows of, from history and journal.
std::optional<LogPlace> lastLogged(sql::Connection& connection);
/// The registry has by now what was queued.
void setLogged(sql::Connection& connection, const identity::ChipId& chip, std::uint64_t index);

} // namespace history

} // namespace keyline::station
