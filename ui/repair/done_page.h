#pragma once

#include "ui/repair/facts_view.h"
#include "ui/repair/page.h"

namespace keyline::ui {

class MessageLine;

/// The device has its keys again: take it out; a report to print or save; the next one.
class DonePage : public Page
{
    Q_OBJECT

  public:
    explicit DonePage(Wizard& wizard, QWidget* parent = nullptr);
    void refresh() override;

  private:
    void save();
    void print();

    MessageLine* m_saved;
    FactsView* m_facts;
    QPushButton* m_saveButton;
    QPushButton* m_printButton;
    QPushButton* m_nextButton;
};

/// Saves a device's report where a person says; what goes wrong becomes the failure page R-601.
void saveReportOf(Wizard& wizard, QWidget* parent);
/// Says where the selected device's report is; nothing while it was not saved.
void showReportPlace(const Wizard& wizard, MessageLine& line);

} // namespace keyline::ui
