#pragma once

#include "ui/repair/wizard.h"

#include <QAbstractListModel>

namespace keyline::ui {

/// The devices on the bench, the newest first: what came today, what waits and what is away.
class QueueModel : public QAbstractListModel
{
    Q_OBJECT

  public:
    enum Role {
        NumberRole = Qt::UserRole + 1, ///< the job's number
        StateRole,                     ///< stateWord()
        ToneRole,                      ///< int of Tone
        IconRole,                      ///< int of Icon
        ModelRole,                     ///< what the device says it is
    };

    explicit QueueModel(Wizard& wizard, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QModelIndex indexOf(quint64 number) const;
    /// The texts are in another language now.
    void retranslate();

  private:
    void jobChanged(quint64 number);
    void jobRemoved(quint64 number);

    Wizard& m_wizard;
    std::vector<quint64> m_numbers; ///< descending
};

} // namespace keyline::ui
