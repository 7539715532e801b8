#pragma once

#include "ui/setup/setup_step.h"

namespace keyline::ui {

class PathField;

/// The folder of a station that is there already; what is found in it is shown before it is opened.
class HomeStep : public SetupStep
{
    Q_OBJECT

  public:
    explicit HomeStep(SetupContext& context, QWidget* parent = nullptr);

    QString shortTitle() const override;
    QString nextText() const override;
    bool isComplete() const override { return m_found; }
    void enter() override;
    void keep() override;

  protected:
    void retranslate() override;

  private:
    void look();

    bool m_found = false;
    int m_look = 0;
    QLabel* m_label;
    PathField* m_field;
};

} // namespace keyline::ui
