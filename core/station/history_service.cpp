#include "station/history_service.h"

#include "base/error.h"
#include "station/schema.h"

namespace keyline::station {

namespace {

constexpr std::size_t mostNews = 1000;

} // namespace

HistoryService::HistoryService(std::filesystem::path database) : m_file(std::move(database)) {}

/// `T question(Connection&, QPromise<T>&)` on the worker's thread.
template <typename T, typename F>
QFuture<T> HistoryService::ask(Worker& worker, F question)
{
    return worker.run<T>([this, question = std::move(question)](QPromise<T>& promise) {
        std::shared_ptr<sql::Database> database;
        try {
            {
                const std::lock_guard lock(m_mutex);
                if (!m_database)
                    m_database = std::make_shared<sql::Database>(m_file, migrations(), sql::Access::ReadOnly);
                database = m_database;
            }
            promise.addResult(
                database->read([&](sql::Connection& connection) { return question(connection, promise); }));
        } catch (const Error& error) {
            if (error.code() == Code::Interrupted && promise.isCanceled())
                return;
            if (error.code() == Code::Interrupted)
                throw;
            const std::lock_guard lock(m_mutex);
            m_database.reset();
            throw;
        }
    });
}

template <typename T>
OnReport HistoryService::telling(QPromise<T>& promise)
{
    promise.setProgressRange(0, 0);
    return [&promise](std::uint64_t rows) {
        promise.setProgressValue(static_cast<int>(std::min<std::uint64_t>(rows, INT32_MAX)));
        return !promise.isCanceled();
    };
}

QFuture<HistoryHits> HistoryService::search(HistoryQuery query, HistoryPart part)
{
    m_search.cancel();
    m_more.cancel();
    m_search = ask<HistoryHits>(
        m_searches, [query = std::move(query), part](sql::Connection& connection, QPromise<HistoryHits>& promise) {
            return history::search(connection, query, part, [&promise] { return !promise.isCanceled(); });
        });
    return m_search;
}

QFuture<HistoryHits> HistoryService::more(HistoryQuery query, HistoryPart part)
{
    m_more.cancel();
    part.countUpTo = 0;
    m_more = ask<HistoryHits>(
        m_searches, [query = std::move(query), part](sql::Connection& connection, QPromise<HistoryHits>& promise) {
            return history::search(connection, query, part, [&promise] { return !promise.isCanceled(); });
        });
    return m_more;
}

QFuture<HistoryService::News> HistoryService::since(HistoryQuery query, std::int64_t id)
{
    return ask<News>(m_searches, [query = std::move(query), id](sql::Connection& connection, QPromise<News>&) {
        News out;
        out.newest = history::newestId(connection);
        out.tooMany = out.newest - id > static_cast<std::int64_t>(mostNews);
        if (!out.tooMany)
            history::forEach(connection, id + 1, out.newest + 1, [&](const HistoryRow& row) {
                if (query.fits(row))
                    out.rows.insert(out.rows.begin(), row);
                return true;
            });
        return out;
    });
}

QFuture<HistoryTotals> HistoryService::exportCsv(HistoryQuery query, std::string asked, std::filesystem::path file,
                                                 std::stop_token stop)
{
    return ask<HistoryTotals>(m_reports, [query = std::move(query), asked = std::move(asked), file = std::move(file),
                                          stop = std::move(stop)](sql::Connection& connection,
                                                                  QPromise<HistoryTotals>& promise) {
        return history::writeCsv(connection, query, asked, file, [tell = telling(promise), &stop](std::uint64_t rows) {
            return tell(rows) && !stop.stop_requested();
        });
    });
}

QFuture<HistoryService::Report> HistoryService::report(HistoryQuery query, std::uint64_t most)
{
    return ask<Report>(m_reports,
                       [query = std::move(query), most](sql::Connection& connection, QPromise<Report>& promise) {
                           Report out;
                           out.totals = history::forEachReported(
                               connection, query,
                               [&](const HistoryRow& row) {
                                   if (out.rows.size() == most)
                                       throw Error(Code::Usage, "more than " + std::to_string(most) + " visits");
                                   out.rows.push_back(row);
                               },
                               telling(promise));
                           return out;
                       });
}

} // namespace keyline::station
