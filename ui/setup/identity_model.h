#pragma once

#include "identity/identity_source.h"

#include <QAbstractTableModel>

#include <memory>

namespace keyline::ui {

/// The identities of an order as rows, one a device; asked for one by one, so that a million costs nothing.
class IdentityModel : public QAbstractTableModel
{
    Q_OBJECT

  public:
    using QAbstractTableModel::QAbstractTableModel;

    void setSource(std::shared_ptr<const identity::IdentitySource> source);
    const identity::IdentitySource* source() const { return m_source.get(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// The headers are asked for again, in another language.
    void retranslate();

  private:
    std::shared_ptr<const identity::IdentitySource> m_source;
};

} // namespace keyline::ui
