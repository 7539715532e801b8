#pragma once

#include <QWidget>

#include <utility>
#include <vector>

class QLabel;

namespace keyline::ui {

/// What the keys of the Line page do: the help where no code asks for another.
class KeyHelp : public QWidget
{
    Q_OBJECT

  public:
    explicit KeyHelp(QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    std::vector<std::pair<QLabel*, QLabel*>> m_rows; ///< a key, and what it does
};

} // namespace keyline::ui
