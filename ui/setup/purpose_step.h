#pragma once

#include "ui/setup/setup_step.h"

namespace keyline::ui {

class ChoiceButton;

/// The first page: a new station, an existing home, another station of the same manufacturer, or the demo. A choice
/// goes on by itself.
class PurposeStep : public SetupStep
{
    Q_OBJECT

  public:
    explicit PurposeStep(SetupContext& context, QWidget* parent = nullptr);

    QString shortTitle() const override;
    bool isComplete() const override { return false; }
    bool canGoBack() const override { return false; }
    void enter() override;

  Q_SIGNALS:
    void demoWanted();

  protected:
    void retranslate() override;

  private:
    void choose(SetupPurpose purpose);

    ChoiceButton* m_new;
    ChoiceButton* m_existing;
    ChoiceButton* m_export;
    ChoiceButton* m_demo;
};

} // namespace keyline::ui
