#pragma once

#include "ui/common/wrap_label.h"

namespace keyline::ui {

/// A page's or a section's title: larger than the text around it by `factor`, bold unless told otherwise, at every
/// scale.
class Heading : public WrapLabel
{
    Q_OBJECT

  public:
    explicit Heading(qreal factor = 1.5, QWidget* parent = nullptr);

    void setBold(bool bold);

  protected:
    bool event(QEvent* event) override;

  private:
    void measure();

    qreal m_factor;
    bool m_bold = true;
};

/// A sentence below a heading or a field, dimmer than the text, wrapped.
QLabel* makeHint(QWidget* parent);

} // namespace keyline::ui
