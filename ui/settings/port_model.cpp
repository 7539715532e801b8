#include "ui/settings/port_model.h"

#include <filesystem>

namespace keyline::ui {

namespace {

QString joined(std::initializer_list<std::string> parts)
{
    QStringList out;
    for (const std::string& part : parts)
        if (!part.empty())
            out << QString::fromStdString(part);
    return out.join(QStringLiteral(" · "));
}

} // namespace

void PortModel::setPorts(std::vector<fixture::PortView> ports)
{
    // The same rows stay, so that nobody's place in the list is lost each time a port's right changes.
    if (ports.size() == m_ports.size()) {
        m_ports = std::move(ports);
        retranslate();
        return;
    }
    beginResetModel();
    m_ports = std::move(ports);
    endResetModel();
}

void PortModel::setFixture(const fixture::Fixture* fixture)
{
    m_fixture = fixture;
    retranslate();
}

void PortModel::setChoosable(bool choosable)
{
    m_choosable = choosable;
    retranslate();
}

int PortModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ports.size());
}

int PortModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString PortModel::text(const fixture::PortView& port, int column) const
{
    switch (column) {
    case Device:
        return port.name.empty()
                   ? tr("Serial port %1")
                         .arg(QString::fromStdString(std::filesystem::path(port.path).filename().string()))
                   : QString::fromStdString(port.name);
    case Path:
        return joined({port.path, port.usbId, port.serial});
    case Used:
        return port.isAllowed() ? tr("Used") : tr("Never touched");
    default:
        break;
    }
    const auto slot = m_fixture != nullptr ? m_fixture->slotOf(port.head) : std::nullopt;
    return slot && port.isAllowed() ? QString::number(*slot) : QStringLiteral("–");
}

QVariant PortModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const fixture::PortView& port = m_ports[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(port, index.column());
    if (role == Qt::CheckStateRole && index.column() == Used && m_choosable)
        return port.isAllowed() ? Qt::Checked : Qt::Unchecked;
    return {};
}

bool PortModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Used || !m_choosable || index.row() >= rowCount())
        return false;
    Q_EMIT chosen(m_ports[static_cast<std::size_t>(index.row())], value.toInt() == Qt::Checked);
    return true;
}

QVariant PortModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Device:
        return tr("Device");
    case Path:
        return tr("Port");
    case Used:
        return tr("For this station");
    default:
        return tr("Slot");
    }
}

Qt::ItemFlags PortModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags out = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == Used && m_choosable ? out | Qt::ItemIsUserCheckable : out;
}

void PortModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

} // namespace keyline::ui
