#pragma once

#include "ui/setup/setup_step.h"

class QLineEdit;

namespace keyline::ui {

class PathField;

/// Name of the station, manufacturer, his number, and where the home is to be.
class StationStep : public SetupStep
{
    Q_OBJECT

  public:
    explicit StationStep(SetupContext& context, QWidget* parent = nullptr);

    QString shortTitle() const override;
    bool isComplete() const override;
    void enter() override;
    void keep() override;
    void next() override;

  protected:
    void retranslate() override;

  private:
    QLineEdit* field(QLabel*& label, QLabel*& hint, const char* name);

    QLabel* m_nameLabel;
    QLabel* m_nameHint;
    QLineEdit* m_name;
    QLabel* m_makerLabel;
    QLabel* m_makerHint;
    QLineEdit* m_maker;
    QLabel* m_penLabel;
    QLabel* m_penHint;
    QLineEdit* m_pen;
    QLabel* m_homeLabel;
    QLabel* m_homeHint;
    PathField* m_home;
};

} // namespace keyline::ui
