#include "station/history_search.h"

#include "base/error.h"
#include "station/history_index.h"

#include <algorithm>

namespace keyline::station::history {

namespace {

using index::blockSize;

/// Goes through the history from its newest row to its oldest, block by block.
class Search
{
  public:
    Search(sql::Connection& connection, const HistoryQuery& query, const KeepGoing& keepGoing)
        : m_connection(connection), m_query(query), m_keepGoing(keepGoing)
    {
    }

    /// What may fit in a block.
    struct Found
    {
        index::Candidates candidates;
        std::vector<HistoryRow> read; ///< newest first; of a block that is not indexed
    };

    /// Calls `onBlock(block, found)` from the block that holds the row before `before` on, until it says false.
    template <typename F>
    void run(std::int64_t before, F onBlock)
    {
        const std::int64_t end = std::min(before, newestId(m_connection) + 1);
        for (std::int64_t block = (end - 2) / blockSize; end > 1 && block >= 0; --block) {
            if (m_keepGoing && !m_keepGoing())
                throw Error(Code::Interrupted);
            Found found = look(block, end);
            for (std::int64_t id = end; id <= (block + 1) * blockSize; ++id)
                found.candidates.rows.reset(static_cast<std::size_t>(id - block * blockSize - 1));
            if (!onBlock(block, found))
                return;
        }
    }

    /// The hits of one block, newest first, until `onRow` says false.
    void forEachIn(std::int64_t block, const Found& found, const OnRow& onRow)
    {
        if (!found.read.empty()) {
            for (const HistoryRow& row : found.read)
                if (!onRow(row))
                    return;
            return;
        }
        const std::int64_t first = block * blockSize + 1;
        const auto tell = [&](const HistoryRow& row) {
            return (!found.candidates.exact && !m_query.fits(row)) || onRow(row);
        };
        // Where they are many, one query for all costs less than one for each.
        if (found.candidates.rows.count() > many)
            return forEachDown(
                m_connection, first, first + blockSize,
                [&](std::int64_t id) { return found.candidates.rows[static_cast<std::size_t>(id - first)]; }, tell);
        for (std::size_t place = blockSize; place-- > 0;)
            if (found.candidates.rows[place])
                if (const auto row = find(m_connection, first + static_cast<std::int64_t>(place)); row && !tell(*row))
                    return;
    }

  private:
    static constexpr std::size_t many = 100;

    Found look(std::int64_t block, std::int64_t end)
    {
        if (auto candidates = index::candidates(m_connection, block, m_query))
            return {*candidates, {}};
        Found out;
        forEach(m_connection, block * blockSize + 1, std::min(end, (block + 1) * blockSize + 1),
                [&](const HistoryRow& row) {
                    if (m_query.fits(row)) {
                        out.candidates.rows.set(static_cast<std::size_t>(row.id - block * blockSize - 1));
                        out.read.push_back(row);
                    }
                    return true;
                });
        std::reverse(out.read.begin(), out.read.end());
        return out;
    }

    sql::Connection& m_connection;
    const HistoryQuery& m_query;
    const KeepGoing& m_keepGoing;
};

} // namespace

HistoryHits search(sql::Connection& connection, const HistoryQuery& query, const HistoryPart& part,
                   const KeepGoing& keepGoing)
{
    HistoryHits out;
    const std::uint64_t enough = std::max<std::uint64_t>(part.countUpTo, part.limit + 1);
    out.newest = newestId(connection);
    Search search(connection, query, keepGoing);
    search.run(part.before, [&](std::int64_t block, const Search::Found& found) {
        std::uint64_t here = 0;
        search.forEachIn(block, found, [&](const HistoryRow& row) {
            if (out.rows.size() < part.limit)
                out.rows.push_back(row);
            ++here;
            const bool countedElsewhere = found.candidates.exact && out.rows.size() == part.limit;
            return !countedElsewhere && out.total + here < enough;
        });
        out.total += found.candidates.exact ? found.candidates.rows.count() : here;
        // Where candidates are hits, counting all of them costs little, unless a single character is looked for.
        const bool counted = found.candidates.exact && found.candidates.cheap && part.countUpTo > 0;
        out.orMore = out.total >= enough && !counted;
        return !out.orMore;
    });
    out.more = out.total > out.rows.size();
    return out;
}

void forEachHit(sql::Connection& connection, const HistoryQuery& query, const OnRow& onRow, const KeepGoing& keepGoing)
{
    Search search(connection, query, keepGoing);
    search.run(INT64_MAX, [&](std::int64_t block, const Search::Found& found) {
        bool going = true;
        search.forEachIn(block, found, [&](const HistoryRow& row) { return going = onRow(row); });
        return going;
    });
}

} // namespace keyline::station::history
