#pragma once

#include <QStringList>
#include <QWidget>

namespace keyline::ui {

/// The steps down the left side: done, current, to come; by shape and number as well as by colour. Property: current.
class StepRail : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(int current READ current)

  public:
    explicit StepRail(QWidget* parent = nullptr);

    void setSteps(const QStringList& titles);
    int current() const { return m_current; }
    void setCurrent(int step);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    int rowHeight() const;

    QStringList m_titles;
    int m_current = 0;
};

} // namespace keyline::ui
