#pragma once

#include "ui/repair/wizard.h"

#include <QWidget>

namespace keyline::ui {

/// The way of a device from left to right: what is behind it, where it is, what comes. Painted.
class CourseBar : public QWidget
{
    Q_OBJECT

  public:
    explicit CourseBar(QWidget* parent = nullptr);

    /// Where it is; Failure keeps the step at which it stopped, or after which nothing was left to do.
    void setPage(WizardPageName page, const recovery::Job* job);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    static QStringList words();
    void describe();

    int m_at = 0; ///< of words(); -1 before the first
    bool m_stopped = false;
    bool m_well = false; ///< it ended there, and well
};

} // namespace keyline::ui
