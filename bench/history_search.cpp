#include "figure.h"
#include "figures.h"

#include "identity/device_identity.h"
#include "sql/database.h"
#include "station/history_search.h"
#include "station/schema.h"

#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>

namespace bench {

namespace {

using namespace keyline;
using station::HistoryRow;
using station::Result;
using Clock = std::chrono::steady_clock;

/// Fewer for a quick look.
std::uint32_t visitCount()
{
    const char* given = std::getenv("KEYLINE_BENCH_VISITS");
    return given ? static_cast<std::uint32_t>(std::strtoul(given, nullptr, 10)) : 1'000'000;
}
const std::uint32_t visits = visitCount();
constexpr std::uint32_t inOneCommit = 20'000;

HistoryRow visit(std::uint32_t n, std::mt19937_64& random)
{
    HistoryRow row;
    Bytes chip;
    for (int i = 0; i < 16; ++i)
        chip.push_back(static_cast<std::uint8_t>(random()));
    row.chip = identity::ChipId::fromBytes(chip);
    row.identities = {identity::DeviceIdentity::imei(n < visits / 10 * 7 ? 35209900 : 86012345, n).urn()};
    row.profile = random() % 2 == 0 ? "phone" : "phone-dual";
    row.model = random() % 10 == 0 ? "Aurora 2" : "Aurora 1";
    row.result = random() % 50 == 0 ? Result::Fail : random() % 90 == 0 ? Result::Hold : Result::Pass;
    row.code = row.result == Result::Fail ? "K-204" : row.result == Result::Hold ? "K-112" : "";
    row.serial = ByteArray<16>{static_cast<std::uint8_t>(n)};
    row.proof = Digest{static_cast<std::uint8_t>(n)};
    row.logIndex = n;
    row.finished = 1'700'000'000 + 30 * n;
    row.started = row.finished - 4;
    return row;
}

/// A station that has seen a million devices, and what somebody asks about them.
class LongHistory
{
  public:
    LongHistory() : m_database(file(), station::migrations())
    {
        std::mt19937_64 random(1);
        for (std::uint32_t first = 0; first < visits; first += inOneCommit)
            m_database.writeNow([&](sql::Connection& connection) {
                for (std::uint32_t n = first; n < std::min(first + inOneCommit, visits); ++n) {
                    const HistoryRow row = visit(n, random);
                    if (n == visits / 3)
                        m_chip = row.chip->hex();
                    station::history::add(connection, row);
                }
            });
    }

    std::string file() const { return m_folder.filePath(QStringLiteral("station.sqlite")).toStdString(); }
    sql::Database& database() { return m_database; }

    /// One of each kind: whole and parts, frequent and rare, fitting together and not.
    std::vector<std::string> questions() const
    {
        return {"",
                m_chip,
                m_chip.substr(9, 8),
                m_chip.substr(11, 4),
                "zz",
                "7",
                identity::DeviceIdentity::imei(35209900, visits / 3).human(),
                identity::DeviceIdentity::imei(35209900, visits / 3).urn(),
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
    const std::string& chip() const { return m_chip; }

  private:
    QTemporaryDir m_folder;
    sql::Database m_database;
    std::string m_chip;
};

LongHistory& longHistory()
{
    static LongHistory made;
    return made;
}

double millisecondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// The slowest of all questions: first page and count.
double slowestSearch()
{
    double slowest = 0;
    for (const std::string& question : longHistory().questions()) {
        const auto begin = Clock::now();
        longHistory().database().read([&](sql::Connection& connection) {
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
    longHistory();
    sqlite3* database = nullptr;
    sqlite3_stmt* statement = nullptr;
    const std::string sql = "SELECT id, chip, identities, profile, model, result, code, finished FROM station_history"
                            " WHERE lower(hex(chip)) LIKE '%" +
                            longHistory().chip().substr(9, 8) + "%' ORDER BY id DESC LIMIT 100";
    if (sqlite3_open_v2(longHistory().file().c_str(), &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK ||
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
