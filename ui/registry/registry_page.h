#pragma once

#include "registry/registry_service.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace keyline::ui {

class AuditView;
class EmptyState;
class LookUpView;
class WorkBar;

/// The public registry as a person asks it: a chip's record with every check and the proof drawn, the whole log
/// verified, a mirror exported. Nothing lists what is in it.
class RegistryPage : public QWidget
{
    Q_OBJECT

  public:
    /// `station`: the station's database file, by whose identities chips are found; empty: by chip ID only.
    explicit RegistryPage(const registry::RegistryPlace& place, const std::filesystem::path& station = {},
                          QWidget* parent = nullptr);
    ~RegistryPage() override;

    /// Fills the field and asks.
    void lookUp(const QString& typed);
    void verify();
    void exportMirror(const QString& folder);
    void saveFiles(const QString& folder);

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    enum class View { Empty, Found, Audit };

    void build();
    void askFace();
    void showFace(const registry::RegistryService::Face& face);
    void showEmpty();
    template <typename T>
    void begin(const QFuture<T>& work, const char* text);
    void end();
    void showEnd(const Error& error);
    void chooseMirror();
    void chooseFiles();
    void retranslate();
    void reflect();

    registry::RegistryService m_service;
    std::optional<registry::RegistryService::Face> m_face;
    std::optional<Error> m_faceError;
    std::optional<Error> m_error; ///< of the last look-up
    bool m_lookingUp = false;
    bool m_atWork = false; ///< verifying or exporting
    std::function<void()> m_cancel;

    QLineEdit* m_chip;
    QPushButton* m_ask;
    QPushButton* m_verify;
    QPushButton* m_export;
    QLabel* m_source;
    QStackedWidget* m_views;
    EmptyState* m_empty;
    LookUpView* m_found;
    AuditView* m_audit;
    WorkBar* m_bar;
};

} // namespace keyline::ui
