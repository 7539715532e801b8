#include "ui/settings/lock_settings.h"

#include "ui/common/heading.h"
#include "ui/common/icons.h"
#include "ui/common/message_line.h"
#include "ui/common/secret_edit.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace keyline::ui {

using station::PinAnswer;

LockSettings::LockSettings(fixture::LockDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_hint(makeHint(this)), m_oldLabel(new QLabel(this)),
      m_old(new SecretEdit(SecretEdit::Takes::Digits, this)), m_newLabel(new QLabel(this)),
      m_new(new SecretEdit(SecretEdit::Takes::Digits, this)), m_againLabel(new QLabel(this)),
      m_again(new SecretEdit(SecretEdit::Takes::Digits, this)), m_set(new QPushButton(this)),
      m_remove(new QPushButton(this)), m_lock(new QPushButton(this)), m_message(new MessageLine(this))
{
    layOut();
    connect(m_set, &QPushButton::clicked, this, [this] { begin(Job::Set); });
    connect(m_again, &SecretEdit::submitted, this, [this] { begin(Job::Set); });
    connect(m_remove, &QPushButton::clicked, this, [this] { begin(Job::Remove); });
    connect(m_lock, &QPushButton::clicked, this, &LockSettings::lockWanted);
    for (SecretEdit* edit : {m_old, m_new, m_again})
        connect(edit, &SecretEdit::changed, this, &LockSettings::fill);
    connect(&m_desk, &fixture::LockDesk::checked, this, [this](const PinAnswer& answer) {
        if (m_job == Job::None)
            return; // the lock's question
        if (answer.verdict == PinAnswer::Verdict::Right)
            return goOn();
        ended();
        m_message->showError(Error(answer.wait.count() > 0 ? Code::PinWait : Code::PinWrong));
    });
    connect(&m_desk, &fixture::LockDesk::changed, this, [this](bool isSet) {
        ended();
        m_message->showText(isSet ? tr("The PIN is set. Ctrl+L locks the station.") : tr("The station has no PIN now."),
                            Icon::Tick);
    });
    connect(&m_desk, &fixture::LockDesk::failed, this, [this](const Error& error) {
        if (m_job == Job::None)
            return;
        ended();
        m_message->showError(error);
    });
    retranslate();
}

void LockSettings::layOut()
{
    m_old->setObjectName(QStringLiteral("oldPinEdit"));
    m_new->setObjectName(QStringLiteral("newPinEdit"));
    m_again->setObjectName(QStringLiteral("againPinEdit"));
    m_set->setObjectName(QStringLiteral("setPinButton"));
    m_remove->setObjectName(QStringLiteral("removePinButton"));
    m_lock->setObjectName(QStringLiteral("lockNowButton"));
    m_lock->setIcon(themedIcon(Icon::Lock));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_hint);
    const std::pair<QLabel*, SecretEdit*> fields[] = {
        {m_oldLabel, m_old}, {m_newLabel, m_new}, {m_againLabel, m_again}};
    for (const auto& [label, edit] : fields) {
        label->setBuddy(edit);
        rows->addWidget(label);
        rows->addWidget(edit);
    }
    rows->addWidget(m_message);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_set);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_lock);
    buttons->addStretch();
    rows->addLayout(buttons);
    rows->addStretch();
}

void LockSettings::begin(Job job)
{
    if (m_job != Job::None)
        return;
    m_message->clear();
    if (job == Job::Set && !m_new->sameAs(*m_again)) {
        m_again->clear();
        m_message->showText(tr("The two PINs are not the same. Type both again."), Icon::TriangleBang);
        m_new->clear();
        m_new->setFocus();
        return;
    }
    m_job = job;
    fill();
    if (m_desk.isSet())
        m_desk.check(m_old->take());
    else
        goOn();
}

void LockSettings::goOn()
{
    if (m_job == Job::Set)
        m_desk.set(m_new->copy());
    else
        m_desk.remove();
}

void LockSettings::ended()
{
    m_job = Job::None;
    for (SecretEdit* edit : {m_old, m_new, m_again})
        edit->clear();
    fill();
}

void LockSettings::fill()
{
    const bool isSet = m_desk.isSet();
    const bool idle = m_job == Job::None;
    m_oldLabel->setVisible(isSet);
    m_old->setVisible(isSet);
    m_remove->setVisible(isSet);
    m_lock->setVisible(isSet);
    m_set->setText(isSet ? tr("Change the PIN") : tr("Set the PIN"));
    const bool oldGiven = !isSet || !m_old->isEmpty();
    m_set->setEnabled(idle && oldGiven && !m_new->isEmpty() && !m_again->isEmpty());
    m_remove->setEnabled(idle && oldGiven);
}

void LockSettings::showEvent(QShowEvent* event)
{
    fill();
    QWidget::showEvent(event);
}

void LockSettings::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LockSettings::retranslate()
{
    m_hint->setText(
        tr("With a PIN, Ctrl+L locks the station: devices at work finish, new ones wait, and the slots stay "
           "to be seen. It opens no key; the key store has its passphrase."));
    m_oldLabel->setText(tr("PIN &now"));
    m_newLabel->setText(tr("New &PIN, 4 to 12 digits"));
    m_againLabel->setText(tr("New PIN once &more"));
    m_old->setName(tr("PIN now"));
    m_new->setName(tr("New PIN"));
    m_again->setName(tr("New PIN once more"));
    m_remove->setText(tr("Remove it"));
    m_lock->setText(tr("Lock now"));
    fill();
}

} // namespace keyline::ui
