#include "ui/repair/queue_model.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/repair/wording.h"

#include "base/error_table.h"
#include "base/text.h"

#include <algorithm>

namespace keyline::ui {

using recovery::Job;
using recovery::Stage;

namespace {

Tone toneOf(const Job& job)
{
    if (job.stage == Stage::Away)
        return Tone::Now;
    if (job.stage != Stage::Over)
        return Tone::Neutral;
    if (job.isWell())
        return job.error ? Tone::Neutral : Tone::Pass;
    switch (job.error ? errorInfo(job.error->code()).verdict : Verdict::None) {
    case Verdict::CannotBeSaved:
    case Verdict::NotToBeGivenOut:
        return Tone::Fail;
    case Verdict::NotForHere:
    case Verdict::ToTheStation:
        return Tone::Neutral;
    case Verdict::CanBeSaved:
        return Tone::Now;
    default:
        return Tone::Hold;
    }
}

Icon iconOf(const Job& job)
{
    if (job.stage == Stage::Away)
        return Icon::Plug;
    if (job.stage == Stage::Ready)
        return Icon::Key;
    if (job.stage != Stage::Over)
        return Icon::Ring;
    if (job.isWell())
        return job.error || job.outcome == recovery::Outcome::AsRegistered ? Icon::DoubleTick : Icon::Tick;
    switch (toneOf(job)) {
    case Tone::Fail:
        return Icon::OctagonCross;
    case Tone::Hold:
        return Icon::TriangleBang;
    case Tone::Now:
        return Icon::Plug;
    default:
        return Icon::SlashedCircle;
    }
}

} // namespace

QueueModel::QueueModel(Wizard& wizard, QObject* parent) : QAbstractListModel(parent), m_wizard(wizard)
{
    for (const auto& [number, job] : wizard.jobs())
        m_numbers.insert(m_numbers.begin(), number);
    connect(&wizard, &Wizard::jobChanged, this, &QueueModel::jobChanged);
    connect(&wizard, &Wizard::jobRemoved, this, &QueueModel::jobRemoved);
}

int QueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_numbers.size());
}

QModelIndex QueueModel::indexOf(quint64 number) const
{
    const auto found = std::ranges::find(m_numbers, number);
    return found != m_numbers.end() ? index(static_cast<int>(found - m_numbers.begin())) : QModelIndex();
}

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const quint64 number = m_numbers[static_cast<std::size_t>(index.row())];
    const Job* job = m_wizard.job(number);
    if (job == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return deviceTitle(*job);
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(deviceName(*job), stateWord(*job));
    case NumberRole:
        return number;
    case StateRole:
        return stateWord(*job);
    case ToneRole:
        return static_cast<int>(toneOf(*job));
    case IconRole:
        return static_cast<int>(iconOf(*job));
    case ModelRole:
        return QString::fromStdString(harmless(job->model));
    default:
        return {};
    }
}

void QueueModel::jobChanged(quint64 number)
{
    if (const QModelIndex known = indexOf(number); known.isValid()) {
        Q_EMIT dataChanged(known, known);
        return;
    }
    const auto at = std::ranges::find_if(m_numbers, [number](quint64 other) { return other < number; });
    const int row = static_cast<int>(at - m_numbers.begin());
    beginInsertRows({}, row, row);
    m_numbers.insert(at, number);
    endInsertRows();
}

void QueueModel::jobRemoved(quint64 number)
{
    const QModelIndex known = indexOf(number);
    if (!known.isValid())
        return;
    beginRemoveRows({}, known.row(), known.row());
    m_numbers.erase(m_numbers.begin() + known.row());
    endRemoveRows();
}

void QueueModel::retranslate()
{
    if (!m_numbers.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace keyline::ui
