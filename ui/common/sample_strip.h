#pragma once

#include <QWidget>

namespace keyline::ui {

/// The hatched strip over a window on virtual devices; it stays: "SAMPLE – nothing here is real".
class SampleStrip : public QWidget
{
    Q_OBJECT

  public:
    explicit SampleStrip(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void retranslate();

    QString m_text;
};

} // namespace keyline::ui
