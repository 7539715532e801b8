#include "ui/setup/unlock_page.h"

#include "ui/common/heading.h"
#include "ui/common/icons.h"
#include "ui/common/message_line.h"
#include "ui/common/secret_edit.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace keyline::ui {

UnlockPage::UnlockPage(QWidget* parent)
    : QWidget(parent), m_column(new QWidget(this)), m_title(new Heading(1.7, m_column)), m_hint(makeHint(m_column)),
      m_label(new QLabel(m_column)), m_passphrase(new SecretEdit(SecretEdit::Takes::Text, m_column)),
      m_message(new MessageLine(m_column)), m_open(new QPushButton(m_column)), m_other(new QPushButton(m_column))
{
    setObjectName(QStringLiteral("unlockPage"));
    m_passphrase->setObjectName(QStringLiteral("passphraseEdit"));
    m_open->setObjectName(QStringLiteral("openButton"));
    m_other->setObjectName(QStringLiteral("otherHomeButton"));
    m_open->setIcon(themedIcon(Icon::Unlock));
    m_open->setDefault(true);
    m_label->setBuddy(m_passphrase);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_other);
    buttons->addStretch();
    auto* rows = new QVBoxLayout(m_column);
    rows->addStretch(1);
    rows->addWidget(m_title);
    rows->addWidget(m_hint);
    rows->addSpacing(fontMetrics().height() / 2);
    rows->addWidget(m_label);
    rows->addWidget(m_passphrase);
    rows->addWidget(m_message);
    rows->addLayout(buttons);
    m_buttons = buttons;
    rows->addStretch(2);
    auto* across = new QHBoxLayout(this);
    across->addStretch(1);
    across->addWidget(m_column, 10);
    across->addStretch(1);
    connect(m_passphrase, &SecretEdit::changed, this, [this] {
        if (!m_passphrase->isEmpty())
            m_message->clear();
        showState();
    });
    connect(m_passphrase, &SecretEdit::submitted, this, &UnlockPage::tryOpen);
    connect(m_open, &QPushButton::clicked, this, &UnlockPage::tryOpen);
    connect(m_other, &QPushButton::clicked, this, &UnlockPage::otherWanted);
    retranslate();
}

void UnlockPage::setHome(const QString& home)
{
    m_home = home;
    m_message->clear();
    retranslate();
}

void UnlockPage::addDisplayMenu(QWidget* menu)
{
    m_buttons->addWidget(menu);
}

Secret UnlockPage::takePassphrase()
{
    return m_passphrase->take();
}

void UnlockPage::setOpening()
{
    m_opening = true;
    m_message->showText(tr("Opening the station."), Icon::Clock);
    showState();
}

void UnlockPage::showError(const Error& error)
{
    m_opening = false;
    m_message->showError(error);
    showState();
    m_passphrase->setFocus();
}

void UnlockPage::tryOpen()
{
    if (!m_opening && !m_passphrase->isEmpty())
        Q_EMIT openWanted();
}

void UnlockPage::showState()
{
    m_passphrase->setEnabled(!m_opening);
    m_open->setEnabled(!m_opening && !m_passphrase->isEmpty());
    m_other->setEnabled(!m_opening);
}

void UnlockPage::showEvent(QShowEvent* event)
{
    m_opening = false;
    showState();
    m_passphrase->setFocus();
    QWidget::showEvent(event);
}

void UnlockPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        m_column->setMaximumWidth(fontMetrics().averageCharWidth() * 60);
    QWidget::changeEvent(event);
}

void UnlockPage::retranslate()
{
    m_column->setMaximumWidth(fontMetrics().averageCharWidth() * 60);
    m_title->setText(tr("Open the station"));
    m_hint->setText(m_home);
    m_label->setText(tr("&Passphrase of the key store"));
    m_passphrase->setName(tr("Passphrase of the key store"));
    m_open->setText(tr("Open"));
    m_other->setText(tr("Another station…"));
    showState();
}

} // namespace keyline::ui
