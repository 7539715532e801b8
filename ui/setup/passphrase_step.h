#pragma once

#include "ui/setup/setup_step.h"

namespace keyline::ui {

class SecretEdit;

/// The passphrase of the new key store, typed twice.
class PassphraseStep : public SetupStep
{
    Q_OBJECT

  public:
    static constexpr int shortest = 8; ///< bytes, as the key store has it

    explicit PassphraseStep(SetupContext& context, QWidget* parent = nullptr);

    QString shortTitle() const override;
    QString nextText() const override;
    bool isComplete() const override;
    void enter() override;
    void next() override;

  protected:
    void retranslate() override;

  private:
    void showState();

    QLabel* m_firstLabel;
    SecretEdit* m_first;
    QLabel* m_againLabel;
    SecretEdit* m_again;
    QLabel* m_state; ///< what the fields still want
    QLabel* m_advice;
};

} // namespace keyline::ui
