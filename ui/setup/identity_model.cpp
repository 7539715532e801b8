#include "ui/setup/identity_model.h"

#include <QLocale>

#include <algorithm>

namespace keyline::ui {

void IdentityModel::setSource(std::shared_ptr<const identity::IdentitySource> source)
{
    beginResetModel();
    m_source = std::move(source);
    endResetModel();
}

int IdentityModel::rowCount(const QModelIndex& parent) const
{
    constexpr std::size_t most = 10'000'000; // more rows than a view has pixels for
    return parent.isValid() || !m_source ? 0 : static_cast<int>(std::min(m_source->size(), most));
}

int IdentityModel::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_source || m_source->size() == 0)
        return 0;
    return static_cast<int>(m_source->at(0).size());
}

QVariant IdentityModel::data(const QModelIndex& index, int role) const
{
    if (role != Qt::DisplayRole || !m_source || !index.isValid())
        return {};
    const identity::IdentityList list = m_source->at(static_cast<std::size_t>(index.row()));
    const auto column = static_cast<std::size_t>(index.column());
    return column < list.size() ? QString::fromStdString(list[column].human()) : QString();
}

QVariant IdentityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return QLocale().toString(section + 1);
    return columnCount() == 1 ? tr("Identity") : tr("Identity %1").arg(section + 1);
}

void IdentityModel::retranslate()
{
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

} // namespace keyline::ui
