#pragma once

#include "fixture/station_engine.h"

#include <QWidget>

#include <optional>

namespace keyline::ui {

/// One line under the slots: key store, registry and what waits for it, ports that are not ours.
class StatusStrip : public QWidget
{
    Q_OBJECT

  public:
    explicit StatusStrip(QWidget* parent = nullptr);

    /// Without a home that is open there is neither key store nor registry.
    void setOpen(bool open);
    /// Something does not work, and a banner says what: "ok" is not said beside it.
    void setTroubled(bool troubled);
    void setCounters(const fixture::Counters& counters);
    /// Of them, those that are never touched: that some of ours have no slot is a banner's matter.
    void setStrangers(const fixture::Strangers& ports);
    /// What became of the last scan; nothing where that is past.
    void setScan(std::optional<scan::ScanOutcome> outcome);
    const std::optional<scan::ScanOutcome>& scan() const { return m_scan; }
    QString text() const;
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    std::optional<scan::ScanOutcome> m_scan; ///< not its text: the language may change
    bool m_open = true;
    bool m_troubled = false;
    std::int64_t m_waiting = 0;
    int m_recalls = 0;
    QStringList m_strangers; ///< paths
};

} // namespace keyline::ui
