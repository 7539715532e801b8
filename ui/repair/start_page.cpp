#include "ui/repair/start_page.h"

#include "ui/common/address_field.h"
#include "ui/common/error_text.h"
#include "ui/common/heading.h"
#include "ui/common/message_line.h"
#include "ui/common/path_field.h"
#include "ui/repair/panel.h"
#include "ui/repair/text_label.h"
#include "ui/repair/wording.h"

#include "base/file.h"
#include "http/url.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace keyline::ui {

void chooseTrustFile(Wizard& wizard, QWidget* parent)
{
    const QString file = QFileDialog::getOpenFileName(parent, StartPage::tr("Choose a trust file"), QString(),
                                                      StartPage::tr("Trust files (*.keyline-trust);;All files (*)"));
    if (!file.isEmpty())
        wizard.bench().useTrustFile(file.toStdString());
}

void chooseSource(Wizard& wizard, QWidget* parent)
{
    const QString folder =
        QFileDialog::getExistingDirectory(parent, StartPage::tr("Choose a registry folder or a mirror"));
    if (!folder.isEmpty())
        wizard.bench().useSource(folder.toStdString());
}

StartPage::StartPage(Wizard& wizard, QWidget* parent)
    : Page(wizard, QStringLiteral("startPage"), parent), m_trustTitle(new Heading(1.15)),
      m_trustText(makeText(nullptr)), m_trustButton(new QPushButton), m_sourceTitle(new Heading(1.15)),
      m_sourceText(makeText(nullptr)), m_sourceButton(new QPushButton), m_addressLabel(new QLabel),
      m_address(new AddressField), m_addressMessage(new MessageLine), m_offers(new QVBoxLayout),
      m_portsTitle(new Heading(1.15)), m_portsText(makeText(nullptr)), m_folderLabel(new QLabel),
      m_folder(new PathField(PathField::Kind::Folder))
{
    m_trustButton->setObjectName(QStringLiteral("trustButton"));
    m_trustText->setObjectName(QStringLiteral("trustLabel"));
    m_sourceButton->setObjectName(QStringLiteral("sourceButton"));
    m_sourceText->setObjectName(QStringLiteral("sourceLabel"));
    m_startButton = makeMainButton(QStringLiteral("startButton"));
    const auto addPanel = [this](Heading* title, WrapLabel* text, QPushButton* button, QLayout* more) {
        auto* panel = new Panel;
        auto* inside = new QVBoxLayout;
        panel->setContent(inside);
        inside->addWidget(title);
        inside->addWidget(text);
        if (more != nullptr)
            inside->addLayout(more);
        if (button != nullptr)
            inside->addWidget(button, 0, Qt::AlignLeft);
        body().addWidget(panel);
        return inside;
    };
    addPanel(m_trustTitle, m_trustText, m_trustButton, nullptr);
    QVBoxLayout* source = addPanel(m_sourceTitle, m_sourceText, m_sourceButton, m_offers);
    source->addWidget(m_addressLabel);
    source->addWidget(m_address);
    source->addWidget(m_addressMessage);
    m_address->setObjectName(QStringLiteral("registryAddressField"));
    m_addressMessage->setObjectName(QStringLiteral("addressMessage"));
    m_addressLabel->setWordWrap(true);
    m_addressLabel->setBuddy(m_address->field());
    connect(m_address, &AddressField::entered, this, &StartPage::useAddress);
    connect(m_address, &AddressField::edited, m_addressMessage, &MessageLine::clear);
    QVBoxLayout* ports = addPanel(m_portsTitle, m_portsText, nullptr, nullptr);
    ports->addWidget(m_folderLabel);
    ports->addWidget(m_folder);
    m_portsText->setObjectName(QStringLiteral("portFolderText"));
    m_folder->setObjectName(QStringLiteral("portFolderField"));
    m_folderLabel->setWordWrap(true);
    m_folderLabel->setBuddy(m_folder->field());
    connect(m_folder, &PathField::pathChanged, this, &StartPage::usePortFolder);
    connect(m_trustButton, &QPushButton::clicked, this, &StartPage::chooseTrustFile);
    connect(m_sourceButton, &QPushButton::clicked, this, &StartPage::chooseSource);
    connect(m_startButton, &QPushButton::clicked, &this->wizard(), &Wizard::closeStart);
    refresh();
}

void StartPage::chooseTrustFile()
{
    ui::chooseTrustFile(wizard(), this);
}

void StartPage::chooseSource()
{
    ui::chooseSource(wizard(), this);
}

void StartPage::useAddress(const QString& address)
{
    try {
        wizard().bench().useSource(http::checkedBase(address.toStdString()));
        if (!wizard().supply().trusted)
            m_addressMessage->showText(tr("It is asked as soon as there is a trust file."));
    } catch (const Error&) {
        m_addressMessage->showText(AddressField::refusal(address), Icon::TriangleBang);
    }
}

/// What is half typed is no folder yet; an empty field is none any more.
void StartPage::usePortFolder()
{
    const QString folder = m_folder->path();
    if (folder.isEmpty() || QFileInfo(folder).isDir())
        wizard().bench().usePortFolder(folder.isEmpty() ? std::filesystem::path() : absolutePath(folder.toStdString()));
    refreshPorts();
}

void StartPage::refresh()
{
    const bool ready = wizard().canStart();
    setTitle(ready ? tr("Ready to repair") : tr("Set up the repair bench"),
             ready ? tr("Connect a device at any time.")
                   : tr("The manufacturer gives you one trust file. The registry holds what devices get back; nothing "
                        "secret is needed here."));
    mark().setSign(StateMark::Shape::Circle, ready ? Icon::Tick : Icon::Wrench, Tone::Neutral);
    refreshTrust();
    refreshSource();
    refreshOffers();
    refreshPorts();
    m_startButton->setText(tr("Continue"));
    m_startButton->setVisible(ready);
}

void StartPage::refreshTrust()
{
    const recovery::Supply& supply = wizard().supply();
    m_trustTitle->setText(tr("Trust file"));
    QString text = tr("Drop the .keyline-trust file on this window, or choose it.");
    if (supply.trusted)
        text = tr("Log: %1. Manufacturer keys: %2").arg(QString::fromStdString(supply.log)).arg(supply.manufacturers) +
               QLatin1Char('\n') + pathText(supply.trustFile);
    if (supply.trustError) {
        const ErrorText error = errorText(*supply.trustError);
        text += QLatin1Char('\n') + tr("%1 (%2): %3. %4").arg(error.what, error.number, error.context, error.action);
    }
    m_trustText->setText(text);
    m_trustButton->setText(supply.trusted ? tr("Choose another trust file…") : tr("Choose a trust file…"));
    m_trustButton->setDefault(!supply.trusted);
}

void StartPage::refreshSource()
{
    const recovery::Supply& supply = wizard().supply();
    m_sourceTitle->setText(tr("Registry"));
    QString text =
        tr("Where the registry is, the trust file says, or you do: its address, its folder, a mirror, or a stick with "
           "one.");
    if (supply.source && supply.source->error) {
        const ErrorText error = errorText(*supply.source->error);
        text = tr("%1 (%2)").arg(error.what, error.number) + QLatin1Char('\n') + pathText(supply.source->folder);
    } else if (supply.source) {
        text = sourceWords(*supply.source) + QLatin1Char('\n') + pathText(supply.source->folder);
    } else if (supply.trusted && !supply.looked) {
        text = tr("Looking whether it is there. This takes a moment.");
    } else if (supply.trusted) {
        text = tr("No registry was found on this computer or on a stick. Put the stick in, choose the folder, or type "
                  "the address.");
    }
    m_sourceText->setText(text);
    m_addressLabel->setText(tr("Its &address in the network"));
    m_address->setFieldName(tr("Address of the registry in the network"));
    m_address->setAction(tr("Use this address"));
    m_sourceButton->setText(supply.source ? tr("Choose another source…") : tr("Choose a source…"));
    m_sourceButton->setDefault(supply.trusted && !supply.isComplete() && supply.offers.empty());
}

void StartPage::refreshPorts()
{
    m_portsTitle->setText(tr("Ports"));
    const QString folder = m_folder->path();
    const bool away = !folder.isEmpty() && !QFileInfo(folder).isDir();
    m_portsText->setText(away ? tr("There is no such folder now.")
                              : tr("Devices on this computer's serial ports appear by themselves."));
    m_folderLabel->setText(tr("&Folder of virtual devices, if there is one"));
    m_folder->setFieldName(tr("Folder of virtual devices"));
    m_folder->setChooser(tr("Folder of virtual devices"));
    if (folder.isEmpty() && !m_folder->field()->hasFocus())
        m_folder->setPath(wizard().portFolder());
}

/// What else there is on disk: one press each.
void StartPage::refreshOffers()
{
    const auto& offers = wizard().supply().offers;
    std::vector<std::filesystem::path> folders;
    std::vector<std::filesystem::path> shown;
    folders.reserve(offers.size());
    shown.reserve(m_offerButtons.size());
    for (const recovery::SourceView& view : offers)
        folders.push_back(view.folder);
    for (const auto& [folder, button] : m_offerButtons)
        shown.push_back(folder);
    if (folders != shown) {
        for (const auto& [folder, button] : m_offerButtons)
            delete button;
        m_offerButtons.clear();
        for (const auto& folder : folders) {
            auto* button = new QPushButton;
            button->setObjectName(QStringLiteral("offerButton_%1").arg(m_offerButtons.size() + 1));
            connect(button, &QPushButton::clicked, this, [this, folder] { wizard().bench().useSource(folder); });
            m_offers->addWidget(button, 0, Qt::AlignLeft);
            m_offerButtons.emplace_back(folder, button);
        }
    }
    for (std::size_t i = 0; i < offers.size(); ++i) {
        QPushButton* button = m_offerButtons[i].second;
        button->setText(offers[i].mirror ? tr("Use the mirror in %1").arg(pathText(offers[i].folder))
                                         : tr("Use the registry in %1").arg(pathText(offers[i].folder)));
        button->setDefault(i == 0 && !wizard().canStart());
    }
}

} // namespace keyline::ui
