#include "ui/setup/registry_form.h"

#include "ui/common/address_field.h"
#include "ui/common/heading.h"
#include "ui/common/message_line.h"
#include "ui/common/path_field.h"

#include "base/error.h"
#include "http/url.h"
#include "provisioning/setup_desk.h"
#include "provisioning/station_registry.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace keyline::ui {

RegistryForm::RegistryForm(QWidget* parent)
    : QWidget(parent), m_title(new Heading(1.15, this)), m_state(makeHint(this)), m_trustLabel(new QLabel(this)),
      m_trust(new PathField(PathField::Kind::OpenFile, this)), m_addressLabel(new QLabel(this)),
      m_address(new AddressField(this)), m_own(new QPushButton(this)), m_message(new MessageLine(this))
{
    setObjectName(QStringLiteral("registryForm"));
    m_state->setObjectName(QStringLiteral("registryPlaceLabel"));
    m_trust->setObjectName(QStringLiteral("registryTrustField"));
    m_address->setObjectName(QStringLiteral("registryAddressField"));
    m_own->setObjectName(QStringLiteral("ownRegistryButton"));
    m_message->setObjectName(QStringLiteral("registryMessage"));
    m_own->setAutoDefault(false);
    m_trustLabel->setBuddy(m_trust->field());
    m_addressLabel->setBuddy(m_address->field());
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_state), static_cast<QWidget*>(m_trustLabel),
          static_cast<QWidget*>(m_trust), static_cast<QWidget*>(m_addressLabel), static_cast<QWidget*>(m_address)})
        rows->addWidget(widget);
    rows->addWidget(m_own, 0, Qt::AlignLeft);
    rows->addWidget(m_message);
    connect(m_address, &AddressField::entered, this, &RegistryForm::fileAt);
    connect(m_address, &AddressField::edited, m_message, &MessageLine::clear);
    connect(m_trust, &PathField::pathChanged, m_message, &MessageLine::clear);
    connect(m_own, &QPushButton::clicked, this, &RegistryForm::fileAtHome);
    retranslate();
}

void RegistryForm::setHome(const std::filesystem::path& home)
{
    m_home = home;
    m_message->clear();
    showState();
}

void RegistryForm::fileAt(const QString& address)
{
    std::string url;
    try {
        url = http::checkedBase(address.toStdString());
    } catch (const Error&) {
        m_message->showText(AddressField::refusal(address), Icon::TriangleBang);
        return;
    }
    if (m_trust->path().isEmpty()) {
        m_message->showText(tr("Choose its trust file as well: by that the registry is judged."), Icon::TriangleBang);
        m_trust->setFocus();
        return;
    }
    try {
        provisioning::fileFarAway(m_home, url, m_trust->path().toStdString());
    } catch (const Error& error) {
        m_message->showError(error);
        return;
    }
    showState();
    const QString key =
        QString::fromStdString(provisioning::HomeLayout{m_home}.publicKey(vault::Purpose::Station).string());
    m_message->showText(
        tr("Give %1 to whoever keeps that registry: it takes records only from stations that it knows.").arg(key),
        Icon::Tick);
    Q_EMIT changed();
}

void RegistryForm::fileAtHome()
{
    try {
        provisioning::fileInOwn(m_home);
    } catch (const Error& error) {
        m_message->showError(error);
        return;
    }
    m_message->clear();
    showState();
    Q_EMIT changed();
}

void RegistryForm::showState()
{
    bool away = false;
    QString text = tr("Records are filed into the registry in the station's own folder. Where your company has one for "
                      "all its stations, say where it is.");
    try {
        const auto registry = provisioning::StationRegistry::of({m_home});
        away = registry.isRemote();
        if (away)
            text = tr("Records are filed at %1.").arg(QString::fromStdString(registry.place.string()));
    } catch (const Error& error) {
        m_message->showError(error);
    }
    m_state->setText(text);
    m_own->setVisible(away);
}

void RegistryForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RegistryForm::retranslate()
{
    m_title->setText(tr("A registry in the network"));
    m_trustLabel->setText(tr("Its &trust file"));
    m_trust->setFieldName(tr("Trust file of the registry"));
    m_trust->setChooser(tr("Trust file of the registry"), tr("Trust files (*.keyline-trust);;All files (*)"));
    m_addressLabel->setText(tr("Its &address"));
    m_address->setFieldName(tr("Address of the registry in the network"));
    m_address->setAction(tr("File there"));
    m_own->setText(tr("File into the station's own again"));
    showState();
}

} // namespace keyline::ui
