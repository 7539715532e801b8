#pragma once

#include "fixture/station_engine.h"

#include <QWidget>

#include <optional>

namespace keyline::ui {

/// One line over the slots: station, order, how much is done, pace and yield. It marks only what is off.
class LineTopBar : public QWidget
{
    Q_OBJECT

  public:
    explicit LineTopBar(QWidget* parent = nullptr);

    void setStation(const fixture::StationInfo& station);
    /// What its people call it; may be empty.
    void setStationName(const QString& name);
    void setOrder(const std::optional<fixture::OrderInfo>& order);
    void setCounters(const fixture::Counters& counters);

    QString orderText() const;
    QString countsText() const;
    /// Station, order, manufacturer, as far as they are known.
    QString whereText() const;
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    QStringList counts() const;
    QStringList countsRows(int width) const;
    bool fitsOneRow(int width) const;

    QString m_name;
    QString m_manufacturer;
    std::optional<fixture::OrderInfo> m_order;
    fixture::Counters m_counters;
};

} // namespace keyline::ui
