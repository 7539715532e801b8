#include "ui/setup/passphrase_step.h"

#include "ui/common/heading.h"
#include "ui/common/message_line.h"
#include "ui/common/secret_edit.h"

#include <QBoxLayout>
#include <QLabel>

namespace keyline::ui {

PassphraseStep::PassphraseStep(SetupContext& context, QWidget* parent)
    : SetupStep(context, QStringLiteral("passphraseStep"), Body::Needs, parent), m_firstLabel(new QLabel(this)),
      m_first(new SecretEdit(SecretEdit::Takes::Text, this)), m_againLabel(new QLabel(this)),
      m_again(new SecretEdit(SecretEdit::Takes::Text, this)), m_state(new QLabel(this)), m_advice(makeHint(this))
{
    m_first->setObjectName(QStringLiteral("passphraseEdit"));
    m_again->setObjectName(QStringLiteral("passphraseAgainEdit"));
    m_firstLabel->setBuddy(m_first);
    m_againLabel->setBuddy(m_again);
    body().addWidget(m_firstLabel);
    body().addWidget(m_first);
    body().addSpacing(fontMetrics().height() / 2);
    body().addWidget(m_againLabel);
    body().addWidget(m_again);
    m_state->setObjectName(QStringLiteral("passphraseStateLabel"));
    m_state->setWordWrap(true);
    body().addWidget(m_state);
    body().addSpacing(fontMetrics().height() / 2);
    body().addWidget(m_advice);
    for (SecretEdit* edit : {m_first, m_again})
        connect(edit, &SecretEdit::changed, this, [this] {
            message().clear();
            showState();
            Q_EMIT completeChanged();
        });
    connect(m_first, &SecretEdit::submitted, m_again, [this] { m_again->setFocus(); });
    connect(m_again, &SecretEdit::submitted, this, [this] {
        if (isComplete())
            next();
    });
    retranslate();
}

bool PassphraseStep::isComplete() const
{
    return !m_first->isEmpty() && !m_again->isEmpty();
}

void PassphraseStep::showState()
{
    const int typed = static_cast<int>(m_first->copy().size());
    if (typed < shortest)
        m_state->setText(m_first->isEmpty() ? tr("Type a passphrase to go on.") : tr("It is too short as yet."));
    else if (m_again->isEmpty())
        m_state->setText(tr("Type it once more to go on."));
    else if (m_first->sameAs(*m_again))
        m_state->setText(tr("Both are the same."));
    else
        m_state->setText(tr("The two are not the same as yet."));
}

void PassphraseStep::enter()
{
    m_first->clear();
    m_again->clear();
    m_first->setFocus();
}

void PassphraseStep::next()
{
    if (!m_first->sameAs(*m_again)) {
        m_again->clear();
        m_again->setFocus();
        message().showError(Error(Code::PassphrasesDiffer));
        return;
    }
    Secret typed = m_first->copy();
    if (typed.size() < static_cast<std::size_t>(shortest)) {
        m_first->setFocus();
        message().showError(Error(Code::PassphraseTooShort));
        return;
    }
    context().passphrase = std::move(typed);
    m_first->clear();
    m_again->clear();
    Q_EMIT done();
}

QString PassphraseStep::shortTitle() const
{
    return tr("Key store");
}

QString PassphraseStep::nextText() const
{
    return tr("Make the keys");
}

void PassphraseStep::retranslate()
{
    title().setText(tr("The passphrase of the key store"));
    hint().setText(
        tr("Whoever starts the station types it, or the system gives it to the station. Operators never know it."));
    m_firstLabel->setText(tr("&Passphrase, 8 characters at least"));
    m_againLabel->setText(tr("&Once more"));
    showState();
    m_first->setName(tr("Passphrase"));
    m_again->setName(tr("Passphrase once more"));
    m_advice->setText(
        tr("Four or five words that have nothing to do with each other are long and can be remembered. Nobody can "
           "bring it back: without it the keys are lost."));
}

} // namespace keyline::ui
