#pragma once

#include "ui/repair/page.h"

namespace keyline::ui {

class CheckList;
class MessageLine;

/// The one page for whatever goes wrong: what happened, what it means for this device, what to do, what becomes of it,
/// and its code. Its button is the way out. Properties `code` ("R-204") and `verdict`.
class FailurePage : public Page
{
    Q_OBJECT

  public:
    explicit FailurePage(Wizard& wizard, QWidget* parent = nullptr);
    void refresh() override;

  private:
    void goOut();
    void leave();
    void refreshButtons(const Error& error);
    void refreshSteps(const QString& action);
    void setSign(Code code);
    QString wayOutText() const;
    /// What is tried again without a press.
    QString byItself(Code code) const;

    Heading* m_verdict;
    std::vector<Heading*> m_steps;
    WrapLabel* m_byItself;
    MessageLine* m_saved;
    CheckList* m_checks;
    WrapLabel* m_code;
    QPushButton* m_outButton;
    QPushButton* m_nextButton;
    QPushButton* m_againButton;
    QPushButton* m_reportButton;
};

} // namespace keyline::ui
