#pragma once

#include <QWidget>

#include <vector>

class QBoxLayout;
class QPushButton;

namespace keyline::ui {

/// Buttons side by side, the main one at the right; one above the other where they do not fit, as in large sizes.
class ButtonRow : public QWidget
{
    Q_OBJECT

  public:
    explicit ButtonRow(QWidget* parent = nullptr);

    void addSide(QPushButton* button);
    void setMain(QPushButton* button);

    QSize minimumSizeHint() const override;

  protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

  private:
    void arrange();
    int neededWidth() const;
    std::vector<QPushButton*> shown() const;

    QBoxLayout* m_layout;
    QPushButton* m_main = nullptr;
};

} // namespace keyline::ui
