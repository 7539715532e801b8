#include "figure.h"
#include "figures.h"
#include "long_history.h"

#include "identity/device_identity.h"
#include "station/history_search.h"

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace bench {

namespace {

using namespace keyline;
using Clock = std::chrono::steady_clock;

/// One of each kind: whole and parts, frequent and rare, fitting together and not.
std::vector<std::string> questions()
{
    const std::string& chip = LongHistory::instance().chip();
    const auto imei = identity::DeviceIdentity::imei(35209900, LongHistory::place());
    return {"",
            chip,
            chip.substr(9, 8),
            chip.substr(11, 4),
            "zz",
            "7",
            imei.human(),
            imei.urn(),
            "000017",
            "352099",
            "fail phone-dual",
            "k-204 aurora 2",
            "pass 86012345",
            "35209900 86012345",
            "hold aurora 2 860123 phone-dual",
            "2024-03 fail",
            "2024-03-05..2024-03-09",
            "no such thing"};
}

double millisecondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// The slowest of all questions: first page and count.
double slowestSearch()
{
    double slowest = 0;
    for (const std::string& question : questions()) {
        const auto begin = Clock::now();
        LongHistory::instance().database().read([&](sql::Connection& connection) {
            station::history::search(connection, station::HistoryQuery::parse(question));
        });
        const double took = millisecondsSince(begin);
        if (std::getenv("KEYLINE_BENCH_VERBOSE"))
            std::fprintf(stderr, "%8.2f ms  %s\n", took, question.c_str());
        slowest = std::max(slowest, took);
    }
    return slowest;
}

/// SQLite's own C interface, asked for the devices that have a part of a chip ID, without our index.
double bareQuery()
{
    const LongHistory& history = LongHistory::instance();
    sqlite3* database = nullptr;
    sqlite3_stmt* statement = nullptr;
    const std::string sql = "SELECT id, chip, identities, profile, model, result, code, finished FROM station_history"
                            " WHERE lower(hex(chip)) LIKE '%" +
                            history.chip().substr(9, 8) + "%' ORDER BY id DESC LIMIT 100";
    if (sqlite3_open_v2(history.file().c_str(), &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK ||
        sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        std::abort();
    const auto begin = Clock::now();
    int rows = 0;
    while (sqlite3_step(statement) == SQLITE_ROW)
        ++rows;
    const double took = millisecondsSince(begin);
    sqlite3_finalize(statement);
    sqlite3_close(database);
    if (rows == 0)
        std::abort();
    return took;
}

} // namespace

void addHistorySearch()
{
    add({"history-search",
         "the slowest of many searches among a million visits: first page and count",
         "ms",
         Aim::AtMost,
         50,
         slowestSearch,
         {}});
    add({"history-search-bare", "the same, against SQLite alone reading every row for one of them", "ms", Aim::AtMost,
         0.25, slowestSearch, bareQuery});
}

} // namespace bench
