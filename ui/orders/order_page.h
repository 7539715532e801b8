#pragma once

#include "fixture/station_engine.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace keyline::ui {

class PathField;

/// Where a supervisor says what the next devices get: profile and identities. Shows what would be taken before
/// anything is; nothing begins before its button.
class OrderPage : public QWidget
{
    Q_OBJECT

  public:
    /// `engine` must outlive the page.
    explicit OrderPage(fixture::StationEngine& engine, QWidget* parent = nullptr);

    provisioning::OrderRequest request() const;
    /// As last time; nothing is started.
    void setRequest(const provisioning::OrderRequest& request);

  Q_SIGNALS:
    /// The order runs: the Line page has its turn.
    void started();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void layOut();
    void connectEngine();
    void askPreview();
    void showPreview(const fixture::OrderPreview& preview);
    void showError(const Error& error);
    void retranslate();
    QString previewText() const;
    bool isTacBad() const;
    void chooseKind();

    fixture::StationEngine& m_engine;
    QTimer* m_typing; ///< a preview is asked for when the fields have come to rest
    QWidget* m_column;
    QLabel* m_title;
    QLabel* m_profileLabel;
    QComboBox* m_profile;
    QLabel* m_identitiesLabel;
    QLineEdit* m_identities; ///< a range or a file
    QLineEdit* m_tac;        ///< in its place while labels are scanned
    QPushButton* m_file;
    QPushButton* m_scan; ///< down: from labels
    QLabel* m_hint;
    QLabel* m_chipsLabel;
    PathField* m_chips;
    QLabel* m_preview;
    QPushButton* m_start;
    QPushButton* m_stop;
    std::optional<fixture::OrderPreview> m_shown;
    std::optional<Error> m_error;
    std::optional<fixture::OrderInfo> m_running;
    bool m_waits = false; ///< Start was pressed
};

} // namespace keyline::ui
