#pragma once

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QWidget>

namespace keyline::ui {

/// The large sign beside a page's title: shape first, colour second. A ring of segments while something is done.
class StateMark : public QWidget
{
    Q_OBJECT

  public:
    enum class Shape { Circle, Octagon, Triangle, Square, Ring };

    explicit StateMark(QWidget* parent = nullptr);

    void setSign(Shape shape, Icon icon, Tone tone);
    /// A grey ring with `done` of `all` segments filled, and the icon in it.
    void setProgress(Icon icon, int done, int all);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void paintRing(QPainter& painter, const QRectF& rect) const;
    void paintShape(QPainter& painter, const QRectF& rect) const;

    Shape m_shape = Shape::Ring;
    Icon m_icon = Icon::Plug;
    Tone m_tone = Tone::Neutral;
    int m_done = 0;
    int m_all = 1;
};

} // namespace keyline::ui
