#pragma once

#include "ui/history/history_model.h"
#include "ui/history/shift_export.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace keyline::ui {

class EmptyState;
class WorkBar;
class VisitCard;

/// Every device this station ever saw: one search field, what it finds, all of a visit, and a shift as a file.
class HistoryPage : public QWidget
{
    Q_OBJECT

  public:
    /// The station's database file, which is read beside the station at work.
    explicit HistoryPage(const std::filesystem::path& database, QWidget* parent = nullptr);
    ~HistoryPage() override;

    /// Fills the field and searches at once.
    void search(const QString& line);
    /// A device has finished: looks for it at once. Without it the page looks twice a second while it is shown.
    void lookForNew();
    /// Writes what the search fits into a file.
    void exportCsv(const QString& file);
    void exportPdf(const QString& file);

  Q_SIGNALS:
    /// The record of a chip is wanted, by its ID in hex.
    void recordAsked(const QString& chip);

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    struct Chip
    {
        QToolButton* button;
        QString word; ///< what it puts into the search; today's date is worked out when it is pressed
    };

    void build();
    void addChip(const QString& name, const QString& word);
    void toggle(const Chip& chip);
    void reflect();
    void showError(const Error& error);
    void showVisit();
    void chooseFile(bool pdf);
    void retranslate();
    void measure();
    QString countText() const;

    station::HistoryService m_service;
    HistoryModel m_model;
    QTimer m_typing;
    QTimer m_watch;
    std::optional<Error> m_error;

    QLineEdit* m_search;
    std::vector<Chip> m_chips;
    QLabel* m_count;
    QPushButton* m_csv;
    QPushButton* m_pdf;
    QStackedWidget* m_views;
    QTableView* m_table;
    VisitCard* m_card;
    EmptyState* m_empty;
    WorkBar* m_bar;
    std::unique_ptr<ShiftExport> m_export;
};

} // namespace keyline::ui
