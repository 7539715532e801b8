#pragma once

#include "fixture/fixture.h"
#include "fixture/port_desk.h"

#include <QAbstractTableModel>

namespace keyline::ui {

/// The ports that are there as rows: name and path, what it is, whether it may be used (a box to tick), its slot.
class PortModel : public QAbstractTableModel
{
    Q_OBJECT

  public:
    enum Column { Device, Path, Used, SlotNumber, columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setPorts(std::vector<fixture::PortView> ports);
    const std::vector<fixture::PortView>& ports() const { return m_ports; }
    /// `fixture` must outlive the model; told again when it has changed.
    void setFixture(const fixture::Fixture* fixture);
    /// Whether the boxes can be ticked.
    void setChoosable(bool choosable);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    void retranslate();

  Q_SIGNALS:
    /// A person ticked the box of this port, or took the tick away.
    void chosen(const keyline::fixture::PortView& port, bool used);

  private:
    QString text(const fixture::PortView& port, int column) const;

    std::vector<fixture::PortView> m_ports;
    const fixture::Fixture* m_fixture = nullptr;
    bool m_choosable = false;
};

} // namespace keyline::ui
