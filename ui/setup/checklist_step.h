#pragma once

#include "ui/setup/setup_step.h"

namespace keyline::ui {

class CheckRow;
class RegistryForm;

/// What is ready and what is left, before the station opens.
class ChecklistStep : public SetupStep
{
    Q_OBJECT

  public:
    explicit ChecklistStep(SetupContext& context, QWidget* parent = nullptr);

    QString shortTitle() const override;
    QString nextText() const override;
    void enter() override;

  protected:
    void retranslate() override;

  private:
    void look();

    CheckRow* m_keys;
    CheckRow* m_registry;
    CheckRow* m_identities;
    CheckRow* m_fixture;
    CheckRow* m_backup;
    RegistryForm* m_far;
};

} // namespace keyline::ui
