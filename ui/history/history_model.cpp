#include "ui/history/history_model.h"

#include "base/text.h"
#include "ui/common/when_done.h"

#include <QDateTime>

namespace keyline::ui {

namespace {

constexpr std::size_t firstPage = 100;
constexpr std::size_t laterPage = 400;

QString fromText(const std::string& text)
{
    return QString::fromStdString(harmless(text));
}

} // namespace

HistoryModel::HistoryModel(station::HistoryService& service, QObject* parent)
    : QAbstractTableModel(parent), m_service(service)
{
}

void HistoryModel::search(const QString& line)
{
    m_line = line;
    m_query = station::HistoryQuery::parse(line.toStdString());
    m_searching = true;
    Q_EMIT changed();
    whenDone(
        this, m_service.search(m_query, {.limit = firstPage}),
        [this](station::HistoryHits hits) { take(std::move(hits)); },
        [this](const Error& error) {
            m_searching = false;
            Q_EMIT failed(error);
        });
}

void HistoryModel::take(station::HistoryHits hits)
{
    beginResetModel();
    m_rows.assign(std::make_move_iterator(hits.rows.begin()), std::make_move_iterator(hits.rows.end()));
    m_total = hits.total;
    m_orMore = hits.orMore;
    m_more = hits.more;
    m_newest = hits.newest;
    m_searching = false;
    m_fetching = false;
    endResetModel();
    Q_EMIT changed();
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_more && !m_fetching && !m_searching;
}

void HistoryModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent) || m_rows.empty())
        return;
    m_fetching = true;
    whenDone(
        this, m_service.more(m_query, {.before = m_rows.back().id, .limit = laterPage}),
        [this](station::HistoryHits hits) { append(std::move(hits)); },
        [this](const Error& error) {
            m_fetching = false;
            Q_EMIT failed(error);
        });
}

void HistoryModel::append(station::HistoryHits hits)
{
    m_more = hits.more;
    if (!hits.rows.empty()) {
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(hits.rows.size()) - 1);
        m_rows.insert(m_rows.end(), std::make_move_iterator(hits.rows.begin()),
                      std::make_move_iterator(hits.rows.end()));
        endInsertRows();
    }
    m_fetching = false; // not before: whoever hears of the rows may want the next ones at once
    m_total = std::max<std::uint64_t>(m_total, m_rows.size());
    m_orMore = m_orMore && m_more;
    Q_EMIT changed();
}

void HistoryModel::lookForNew()
{
    if (m_searching || m_looking)
        return;
    m_looking = true;
    const QString line = m_line;
    whenDone(
        this, m_service.since(m_query, m_newest),
        [this, line](const station::HistoryService::News& news) {
            m_looking = false;
            if (m_searching || line != m_line)
                return;
            if (news.tooMany)
                search(m_line);
            else
                prepend(news);
        },
        [this](const Error& error) {
            m_looking = false;
            Q_EMIT failed(error);
        });
}

void HistoryModel::prepend(const station::HistoryService::News& news)
{
    m_newest = news.newest;
    if (news.rows.empty())
        return;
    beginInsertRows({}, 0, static_cast<int>(news.rows.size()) - 1);
    m_rows.insert(m_rows.begin(), news.rows.begin(), news.rows.end());
    endInsertRows();
    m_total += news.rows.size();
    Q_EMIT changed();
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString HistoryModel::timeText(UnixTime time)
{
    return QDateTime::fromSecsSinceEpoch(time).toString(QStringLiteral("yyyy-MM-dd  HH:mm:ss"));
}

QString HistoryModel::resultText(const station::HistoryRow& row)
{
    switch (row.result) {
    case station::Result::Pass:
        return QStringLiteral("PASS");
    case station::Result::Fail:
        return QStringLiteral("FAIL %1").arg(fromText(row.code)).trimmed();
    case station::Result::Hold:
        return tr("HOLD %1").arg(fromText(row.code)).trimmed();
    case station::Result::DoneBefore:
        break;
    }
    return tr("DONE BEFORE");
}

QString HistoryModel::text(const station::HistoryRow& row, int column) const
{
    switch (column) {
    case Result:
        return resultText(row);
    case Finished:
        return timeText(row.finished);
    case Identity: {
        QStringList identities;
        for (const std::string& identity : station::peoplesForm(row))
            identities.append(fromText(identity));
        return identities.join(QStringLiteral("   "));
    }
    case Chip:
        return row.chip ? QString::fromStdString(row.chip->hex()) : tr("not read");
    case Model:
        return fromText(row.model);
    case Profile:
        return fromText(row.profile);
    default:
        return {};
    }
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const station::HistoryRow& row = visit(index.row());
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == resultRole)
        return static_cast<int>(row.result);
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Result:
        return tr("Result");
    case Finished:
        return tr("Finished");
    case Identity:
        return tr("Identity");
    case Chip:
        return tr("Chip ID");
    case Model:
        return tr("Model");
    case Profile:
        return tr("Profile");
    default:
        return {};
    }
}

} // namespace keyline::ui
