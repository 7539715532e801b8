#pragma once

#include "base/worker.h"
#include "sql/database.h"
#include "station/history_report.h"

#include <stop_token>

namespace keyline::station {

/// The history of a station for a window: answers on a thread of its own, reading beside the station at work.
class HistoryService
{
  public:
    /// The station's database file; opened with the first question, and again after one that failed.
    explicit HistoryService(std::filesystem::path database);

    /// The newest rows that fit. A later search supersedes an earlier one, whose future is then cancelled.
    QFuture<HistoryHits> search(HistoryQuery query, HistoryPart part = {});
    /// More rows of the search before; superseded by the next search as well.
    QFuture<HistoryHits> more(HistoryQuery query, HistoryPart part);
    /// Rows with a greater id that fit, newest first, 1000 at most, and how many newer ones there are in all.
    struct News
    {
        std::int64_t newest = 0; ///< id of the newest row, whether it fits or not
        std::vector<HistoryRow> rows;
        bool tooMany = false; ///< more came than are told: search anew
    };
    QFuture<News> since(HistoryQuery query, std::int64_t id);

    /// Writes the file; the future's progress value is the number of rows. Throws Error Interrupted where `stop` came
    /// in time: no file then. (A future that is cancelled does not say whether there is one.)
    QFuture<HistoryTotals> exportCsv(HistoryQuery query, std::string asked, std::filesystem::path file,
                                     std::stop_token stop = {});
    /// The rows of a report in one piece, for who draws them. Throws Error Usage where they are more than `most`.
    struct Report
    {
        HistoryTotals totals;
        std::vector<HistoryRow> rows;
    };
    QFuture<Report> report(HistoryQuery query, std::uint64_t most);

  private:
    template <typename T, typename F>
    QFuture<T> ask(Worker& worker, F question);
    template <typename T>
    static OnReport telling(QPromise<T>& promise);

    std::filesystem::path m_file;
    std::mutex m_mutex;
    std::shared_ptr<sql::Database> m_database;
    QFuture<HistoryHits> m_search;
    QFuture<HistoryHits> m_more;
    Worker m_reports;
    Worker m_searches; ///< last, so that it is gone first
};

} // namespace keyline::station
