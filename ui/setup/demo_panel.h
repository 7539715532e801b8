#pragma once

#include <QWidget>

#include <functional>
#include <map>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace keyline::demo {
class DemoShop;
}

namespace keyline::ui {

class MessageLine;

/// The hands of the demo: plugs virtual devices in and out, breaks one, brings eight new ones. For a drawer.
class DemoPanel : public QWidget
{
    Q_OBJECT

  public:
    /// `shop` must outlive it.
    explicit DemoPanel(demo::DemoShop& shop, QWidget* parent = nullptr);

    /// Which slot a device's port is in, if the station knows.
    void setSlotOf(std::function<int(const std::string& chip)> slotOf);
    /// Slots may have changed.
    void refresh();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    struct Row
    {
        QLabel* name;
        QPushButton* plug;
        QPushButton* erase;
    };

    void retranslate();
    Row& rowOf(const std::string& chip);

    demo::DemoShop& m_shop;
    std::function<int(const std::string&)> m_slotOf;
    std::map<std::string, Row> m_rows;
    QLabel* m_hint;
    QVBoxLayout* m_list;
    QPushButton* m_renew;
    MessageLine* m_message;
};

} // namespace keyline::ui
