#pragma once

#include "station/history.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;

namespace keyline::ui {

/// All that is known of one visit of a device; what went wrong, in sentences.
class VisitCard : public QWidget
{
    Q_OBJECT

  public:
    explicit VisitCard(QWidget* parent = nullptr);

    /// Nothing: says that no visit is chosen.
    void setVisit(std::optional<station::HistoryRow> row);

  Q_SIGNALS:
    /// The chip's record is wanted, by its ID in hex.
    void recordAsked(const QString& chip);

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void retranslate();
    void fill(const station::HistoryRow& row);
    void addLine(const QString& name, const QString& value, bool bytes = false);
    void clearLines();

    std::optional<station::HistoryRow> m_row;
    QWidget* m_badge;
    QLabel* m_headline;
    QLabel* m_explanation;
    QFormLayout* m_lines;
    QPushButton* m_record;
};

} // namespace keyline::ui
