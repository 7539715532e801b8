#pragma once

#include "station/history_query.h"

#include <bitset>

/// Internal: the index that finds words anywhere in the text of a visit. The history is cut into blocks of equal
/// length; for each full block there is, for every three characters that follow each other in one of its rows' texts,
/// one database row that says in which rows. A block is written once, with the visit that fills it, so that the others
/// cost nothing; the visits after the last full block are few enough to be read.
namespace keyline::station::index {

constexpr std::int64_t blockSize = 2048;

/// Which rows of a block; row n of block b has the id b · blockSize + 1 + n.
using Rows = std::bitset<blockSize>;

/// Call for each row that was added: where it fills its block, the block is indexed.
void onAdded(sql::Connection& connection, std::int64_t id);
/// Indexes every full block that is not: of a history from before there was an index.
void fill(sql::Connection& connection);

/// The rows of an indexed block that can fit. `exact`: each of them does.
struct Candidates
{
    Rows rows;
    bool exact = true;
    bool cheap = true; ///< false where many terms had to be read
};
/// Nothing where the block is not indexed.
std::optional<Candidates> candidates(sql::Connection& connection, std::int64_t block, const HistoryQuery& query);

} // namespace keyline::station::index
