#pragma once

#include "registry/audit.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace keyline::ui {

class ChecksList;
class Headline;

/// What an audit of the whole log found.
class AuditView : public QWidget
{
    Q_OBJECT

  public:
    explicit AuditView(QWidget* parent = nullptr);

    /// `ownTrust`: judged by what the registry says of itself.
    void setReport(const registry::AuditReport& report, bool ownTrust);
    const std::optional<registry::AuditReport>& report() const { return m_report; }

  Q_SIGNALS:
    void closed();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void showHeadline();
    QString detail(const registry::AuditRow& row) const;

    std::optional<registry::AuditReport> m_report;
    bool m_ownTrust = false;
    Headline* m_headline;
    ChecksList* m_checks;
    QPushButton* m_back;
};

} // namespace keyline::ui
