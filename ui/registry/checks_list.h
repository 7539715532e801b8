#pragma once

#include "ui/common/check_row.h"

#include <vector>

namespace keyline::ui {

/// Checks, one line each, in a frame. Broken ones open by themselves.
class ChecksList : public QWidget
{
    Q_OBJECT

  public:
    struct Line
    {
        QString title;
        CheckState state = CheckState::Waiting;
        QString detail;
    };

    explicit ChecksList(QWidget* parent = nullptr);

    /// Lines that were open stay so where their number is the same.
    void setLines(const std::vector<Line>& lines);
    const std::vector<CheckRow*>& rows() const { return m_rows; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    std::vector<CheckRow*> m_rows;
};

} // namespace keyline::ui
