#pragma once

#include "base/error.h"
#include "station/history_service.h"

#include <QAbstractTableModel>

#include <deque>

namespace keyline::ui {

/// What a search of the history found, newest first; more is fetched as it is looked at, and what fits is added while
/// devices finish.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

  public:
    enum Column { Result, Finished, Identity, Chip, Model, Profile, columns };
    /// The result as a number (station::Result), for who paints it.
    static constexpr int resultRole = Qt::UserRole;

    explicit HistoryModel(station::HistoryService& service, QObject* parent = nullptr);

    /// One line of words (station/history_query.h). The rows stay until the answer is there.
    void search(const QString& line);
    /// Looks for visits that came since, and adds those that fit.
    void lookForNew();

    const QString& line() const { return m_line; }
    const station::HistoryQuery& query() const { return m_query; }
    bool isSearching() const { return m_searching; }
    /// How many fit, and whether there may be more of them.
    std::uint64_t total() const { return m_total; }
    bool isAtLeast() const { return m_orMore; }
    const station::HistoryRow& visit(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    /// "PASS", "FAIL K-204", …
    static QString resultText(const station::HistoryRow& row);
    /// Local time, in the form that a search takes.
    static QString timeText(UnixTime time);

  Q_SIGNALS:
    /// A search was begun, has answered, or new visits came.
    void changed();
    void failed(const keyline::Error& error);

  private:
    void take(station::HistoryHits hits);
    void append(station::HistoryHits hits);
    void prepend(const station::HistoryService::News& news);
    QString text(const station::HistoryRow& row, int column) const;

    station::HistoryService& m_service;
    QString m_line;
    station::HistoryQuery m_query;
    std::deque<station::HistoryRow> m_rows;
    std::uint64_t m_total = 0;
    bool m_orMore = false;
    bool m_more = false;
    bool m_searching = false;
    bool m_fetching = false;
    bool m_looking = false;
    std::int64_t m_newest = 0;
};

} // namespace keyline::ui
