#pragma once

#include "report/support_report.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace keyline::ui {

class MessageLine;
class PathField;

/// The report for support: first what would be in it, each file to be read, then saved where a person says.
class SupportView : public QWidget
{
    Q_OBJECT

  public:
    /// Gathers a report; called on another thread.
    using Gather = std::function<std::vector<report::ReportItem>()>;

    explicit SupportView(Gather gather, QWidget* parent = nullptr);

    /// Looks anew at what would be in it.
    void refresh();

  Q_SIGNALS:
    void saved(const QString& file);

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void layOut();
    void retranslate();
    void list();
    void save();

    Gather m_gather;
    std::vector<report::ReportItem> m_items;
    bool m_gathering = false;
    QLabel* m_hint;
    QTreeWidget* m_list;
    QLabel* m_placeLabel;
    PathField* m_place;
    QPushButton* m_save;
    MessageLine* m_message;
};

} // namespace keyline::ui
