#pragma once

#include "base/error.h"
#include "base/worker.h"
#include "station/history_service.h"

#include <QObject>

namespace keyline::ui {

class WorkBar;
struct ShiftWords;

/// Writes what a search fits into a file, and says so on a bar. One at a time.
class ShiftExport : public QObject
{
    Q_OBJECT

  public:
    ShiftExport(station::HistoryService& service, WorkBar& bar, QObject* parent = nullptr);

    void writeCsv(const station::HistoryQuery& query, const QString& line, const QString& file);
    void writePdf(const station::HistoryQuery& query, const QString& line, const QString& file);
    bool isAtWork() const { return m_atWork; }

    /// The words of a paper on these visits.
    static ShiftWords words(const station::HistoryTotals& totals, const QString& line);

  Q_SIGNALS:
    /// Begun, or ended.
    void changed();

  private:
    template <typename T, typename OnResult>
    void follow(const QFuture<T>& work, OnResult onResult);
    void end(const QString& text, bool good);
    void fail(const Error& error);
    void print(station::HistoryService::Report report, const QString& line, const QString& file);

    station::HistoryService& m_service;
    WorkBar& m_bar;
    bool m_atWork = false;
    std::function<void()> m_cancel;
    Worker m_printer;
};

} // namespace keyline::ui
