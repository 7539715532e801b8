#pragma once

#include <QWidget>

class QPushButton;

namespace keyline::ui {

/// The demo's strip with the button that opens the panel of virtual devices.
class DemoStrip : public QWidget
{
    Q_OBJECT

  public:
    explicit DemoStrip(QWidget* parent = nullptr);

    QString panelTitle() const;

  Q_SIGNALS:
    void panelWanted();
    void retranslated();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    QPushButton* m_button;
};

} // namespace keyline::ui
