#pragma once

#include "ui/repair/page.h"

namespace keyline::ui {

/// Waits for the next device; shows the ports that are there, and lets a person say which may be used.
class ConnectPage : public Page
{
    Q_OBJECT

  public:
    explicit ConnectPage(Wizard& wizard, QWidget* parent = nullptr);
    void refresh() override;

  private:
    void rebuildPorts();

    WrapLabel* m_portsText;
    QVBoxLayout* m_ports;
    std::vector<recovery::SeenPort> m_shown;
    QString m_useText;
    QPushButton* m_sourceButton;
};

} // namespace keyline::ui
