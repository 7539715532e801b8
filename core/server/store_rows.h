#pragma once

#include "server/store.h"

#include <array>

namespace keyline::server {

/// Statements over many rows: so many at once that the way to the database counts for little, in few different texts,
/// so that each is prepared once.
constexpr std::array<std::size_t, 4> rowCounts{64, 16, 4, 1};

/// "(?, ?), (?, ?)".
std::string placeholders(std::size_t rows, std::size_t columns);

/// INSERT INTO … VALUES over all items; `bind(statement, item)` binds one row.
template <typename Items, typename Bind>
void insertRows(sql::Connection& connection, std::string_view into, std::size_t columns, std::string_view after,
                const Items& items, Bind bind)
{
    auto at = items.begin();
    for (std::size_t left = items.size(); left > 0;) {
        std::size_t rows = 1;
        for (const std::size_t count : rowCounts)
            if (count <= left) {
                rows = count;
                break;
            }
        auto statement =
            connection.prepare(std::string(into) + " VALUES " + placeholders(rows, columns) + std::string(after));
        for (std::size_t i = 0; i < rows; ++i, ++at)
            bind(statement, *at);
        statement.run();
        left -= rows;
    }
}

/// SELECT … WHERE x IN (…) over all keys; `before` ends before the parenthesis. `take(statement)` has one row.
template <typename Keys, typename Bind, typename Take>
void selectRows(sql::Connection& connection, std::string_view before, std::size_t columns, std::string_view after,
                const Keys& keys, Bind bind, Take take)
{
    auto at = keys.begin();
    for (std::size_t left = keys.size(); left > 0;) {
        // Up to the next count, the last key again: the answer is the same.
        std::size_t rows = rowCounts.front();
        for (const std::size_t count : rowCounts)
            if (count >= left)
                rows = count;
        auto statement =
            connection.prepare(std::string(before) + " (" + placeholders(rows, columns) + ")" + std::string(after));
        const std::size_t here = std::min(rows, left);
        for (std::size_t i = 0; i < rows; ++i) {
            bind(statement, *at);
            if (i + 1 < here)
                ++at;
        }
        ++at;
        while (statement.step())
            take(statement);
        left -= here;
    }
}

/// Everything but the partitioned records, which each engine has its own way.
bool applyChanges(sql::Connection& connection, const Changes& changes);
/// Whether the outcome of a commit that nobody heard of was that it happened. Waits for one that is still going on.
bool wasCommitted(sql::Connection& connection, const Changes& changes);
bool applyCheckpoint(sql::Connection& connection, const registry::StoredHead& head);
void changeNothing(sql::Connection& connection);
/// Of an empty store.
void writeBeginning(sql::Connection& connection, const Beginning& beginning);
Beginning beginningOf(const registry::RegistryTerms& terms, const crypto::Ed25519Signer& logKey);

} // namespace keyline::server
