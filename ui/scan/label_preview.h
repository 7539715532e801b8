#pragma once

#include "label/drawing.h"

#include <QWidget>

#include <optional>

namespace keyline::ui {

/// A label as it will look on paper, as large as fits, up to about twice its true size.
class LabelPreview : public QWidget
{
    Q_OBJECT

  public:
    explicit LabelPreview(QWidget* parent = nullptr);

    void setDrawing(label::Drawing drawing);
    void clear();
    QSize sizeHint() const override;

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void retranslate();

    std::optional<label::Drawing> m_drawing;
};

} // namespace keyline::ui
