#pragma once

#include "ui/setup/setup_step.h"

namespace keyline::fixture {
class PortDesk;
}

namespace keyline::ui {

class PortsView;

/// The fixture: which ports, how many slots, which is where.
class PortsStep : public SetupStep
{
    Q_OBJECT

  public:
    PortsStep(SetupContext& context, fixture::PortDesk& desk, QWidget* parent = nullptr);

    QString shortTitle() const override;
    void enter() override;
    void keep() override;
    void next() override;

  protected:
    void retranslate() override;

  private:
    bool store();

    bool m_entered = false;
    PortsView* m_view;
};

} // namespace keyline::ui
