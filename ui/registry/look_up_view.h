#pragma once

#include "registry/registry_service.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QSplitter;
class QVBoxLayout;

namespace keyline::ui {

class ChecksList;
class Headline;
class ProofView;
class RecordCard;

/// A chip as a registry has it: the verdict, each check, the record, and the way of the proof.
class LookUpView : public QWidget
{
    Q_OBJECT

  public:
    explicit LookUpView(QWidget* parent = nullptr);

    void setFound(const registry::RegistryService::Found& found);
    const std::optional<registry::RegistryService::Found>& found() const { return m_found; }

  Q_SIGNALS:
    /// The files of what is shown are wanted.
    void saveAsked();

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void retranslate();
    void showHeadline();
    void showProof();

    std::optional<registry::RegistryService::Found> m_found;
    QSplitter* m_both;
    QVBoxLayout* m_leftRows;
    QWidget* m_right;
    Headline* m_headline;
    ChecksList* m_checks;
    RecordCard* m_record;
    QLabel* m_proofTitle;
    ProofView* m_proof;
    QScrollArea* m_proofArea;
    QLabel* m_step;
    QPushButton* m_save;
};

} // namespace keyline::ui
