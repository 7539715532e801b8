#pragma once

#include "ui/setup/setup_step.h"

class QPushButton;
class QTableWidget;

namespace keyline::ui {

/// Makes the keys and shows their check values, to be written down or printed.
class KeysStep : public SetupStep
{
    Q_OBJECT

  public:
    explicit KeysStep(SetupContext& context, QWidget* parent = nullptr);

    QString shortTitle() const override;
    bool isComplete() const override { return context().draft.made; }
    bool canGoBack() const override { return !m_making && !context().draft.made; }
    void enter() override;

  protected:
    void retranslate() override;

  private:
    void make();
    void made(const vault::Manufacturer& manufacturer, const std::vector<vault::KeyInfo>& keys);
    void fill(const std::vector<vault::KeyInfo>& keys);
    void print();
    void save();

    bool m_making = false;
    std::string m_sheet;
    std::vector<vault::KeyInfo> m_keys;
    QTableWidget* m_table;
    QLabel* m_advice;
    QPushButton* m_print;
    QPushButton* m_save;
};

/// A key in people's words: "Master key".
QString keyText(vault::Purpose purpose);
/// What the key is for.
QString keyUse(vault::Purpose purpose);

} // namespace keyline::ui
