#pragma once

#include "ui/setup/setup_step.h"

namespace keyline::ui {

class OrderView;

/// Which profile and which identities the devices get. Taken only by the button that says how many; may be left for
/// later.
class IdentitiesStep : public SetupStep
{
    Q_OBJECT

  public:
    explicit IdentitiesStep(SetupContext& context, QWidget* parent = nullptr);

    QString shortTitle() const override;
    QString nextText() const override;
    bool isComplete() const override;
    bool canGoBack() const override { return true; }
    void enter() override;
    void next() override;

  protected:
    void retranslate() override;

  private:
    provisioning::HomeLayout layout() const;

    OrderView* m_view;
};

} // namespace keyline::ui
