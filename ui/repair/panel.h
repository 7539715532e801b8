#pragma once

#include <QWidget>

namespace keyline::ui {

/// A card: the ground on which things that belong together stand, outlined in every theme.
class Panel : public QWidget
{
    Q_OBJECT

  public:
    using QWidget::QWidget;
    /// At the side of a window: only a line towards the rest of it.
    void setAtSide(bool atSide) { m_atSide = atSide; }

    /// Takes the layout for its own, with a margin in lines of text, whatever size that has.
    void setContent(QLayout* layout, double lines = 0.7);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void measure();

    double m_lines = 0;
    bool m_atSide = false;
};

} // namespace keyline::ui
