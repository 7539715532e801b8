#pragma once

#include "base/secret.h"
#include "provisioning/setup_desk.h"
#include "ui/setup/setup_draft.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace keyline::ui {

class Heading;
class MessageLine;

/// What the pages of setting up share.
struct SetupContext
{
    std::filesystem::path dataFolder; ///< of Keyline, for this user
    SetupDraft draft;
    Secret passphrase;                           ///< of the key store, once it was typed
    std::optional<vault::SharedKeys> shared;     ///< of another station, until they are in the new home
    std::optional<vault::Manufacturer> exportOf; ///< whose they are
    std::optional<provisioning::SetupReport> report;
};

/// One page of setting up: a headline, a sentence, its fields, what is wrong. Long work is done elsewhere; then the
/// page says done() when the next one may come.
class SetupStep : public QWidget
{
    Q_OBJECT

  public:
    /// Whether its fields take all the room there is, as a table does, or only what they need.
    enum class Body { Needs, Fills };

    SetupStep(SetupContext& context, const QString& name, Body body, QWidget* parent = nullptr);

    /// In the list of steps; short.
    virtual QString shortTitle() const = 0;
    /// On the button that goes on.
    virtual QString nextText() const;
    /// True where going on is possible.
    virtual bool isComplete() const { return true; }
    /// True where the step before may be shown again.
    virtual bool canGoBack() const { return true; }
    /// The page is shown, with what the draft has.
    virtual void enter() {}
    /// Takes over what was typed into the draft; called often.
    virtual void keep() {}
    /// A person wants to go on: emits done() at once or once the work is over.
    virtual void next();

  Q_SIGNALS:
    void completeChanged();
    /// Something was typed: the draft is kept a moment later.
    void edited();
    void done();

  protected:
    void changeEvent(QEvent* event) override;
    virtual void retranslate() = 0;

    SetupContext& context() const { return m_context; }
    QVBoxLayout& body() const { return *m_body; }
    Heading& title() const { return *m_title; }
    QLabel& hint() const { return *m_hint; }
    MessageLine& message() const { return *m_message; }

  private:
    SetupContext& m_context;
    Heading* m_title;
    QLabel* m_hint;
    QVBoxLayout* m_body;
    MessageLine* m_message;
};

} // namespace keyline::ui
