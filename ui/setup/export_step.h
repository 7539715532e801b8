#pragma once

#include "ui/setup/setup_step.h"

namespace keyline::ui {

class PathField;
class SecretEdit;

/// Takes the manufacturer's and master keys from a file that another station exported.
class ExportStep : public SetupStep
{
    Q_OBJECT

  public:
    explicit ExportStep(SetupContext& context, QWidget* parent = nullptr);

    QString shortTitle() const override;
    bool isComplete() const override;
    void enter() override;
    void keep() override;
    void next() override;

  protected:
    void retranslate() override;

  private:
    bool m_opening = false;
    QLabel* m_fileLabel;
    PathField* m_file;
    QLabel* m_passphraseLabel;
    SecretEdit* m_passphrase;
};

} // namespace keyline::ui
