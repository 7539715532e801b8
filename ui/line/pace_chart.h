#pragma once

#include "station/tally.h"

#include <QWidget>

namespace keyline::ui {

/// Devices that passed, in steps of ten minutes over the last four hours, as bars.
class PaceChart : public QWidget
{
    Q_OBJECT

  public:
    static constexpr int bars = 24;
    static constexpr std::chrono::seconds barSpan{600};

    explicit PaceChart(QWidget* parent = nullptr);

    void setTally(const station::Tally& tally);
    const std::vector<int>& values() const { return m_values; }
    /// What the last bar says, in words.
    QString caption() const;
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    station::Tally m_tally;
    std::vector<int> m_values;
};

} // namespace keyline::ui
