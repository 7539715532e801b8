#pragma once

#include "provisioning/recall.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace keyline::ui {

/// Devices that must be called back, each with why and what to do: the content of the Line page's drawer.
class RecallList : public QWidget
{
    Q_OBJECT

  public:
    explicit RecallList(QWidget* parent = nullptr);

    void setRecalls(const std::vector<provisioning::Recall>& recalls);
    /// All of it as plain text, for whoever calls them back.
    QString text() const;
    /// Why the registry refused it, and what to do with the device.
    static QString reason(registry::RuleCode rule);
    static QString action(registry::RuleCode rule);

  Q_SIGNALS:
    /// What is known of this chip, in hex, is wanted.
    void chosen(const QString& chip);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    std::vector<provisioning::Recall> m_recalls;
    QLabel* m_means;
    QListWidget* m_list;
    QPushButton* m_copy;
};

} // namespace keyline::ui
