#pragma once

#include "ui/repair/page.h"

class QLabel;

namespace keyline::ui {

class AddressField;
class MessageLine;
class PathField;

/// What the shop works with: the manufacturer's trust file, where the registry is, and a folder of virtual devices
/// where there is one. Goes on by itself once the first two are there.
class StartPage : public Page
{
    Q_OBJECT

  public:
    explicit StartPage(Wizard& wizard, QWidget* parent = nullptr);
    void refresh() override;

  private:
    void chooseTrustFile();
    void chooseSource();
    void useAddress(const QString& address);
    void refreshTrust();
    void refreshSource();
    void refreshOffers();
    void refreshPorts();
    void usePortFolder();

    Heading* m_trustTitle;
    WrapLabel* m_trustText;
    QPushButton* m_trustButton;
    Heading* m_sourceTitle;
    WrapLabel* m_sourceText;
    QPushButton* m_sourceButton;
    QLabel* m_addressLabel;
    AddressField* m_address;
    MessageLine* m_addressMessage; ///< that it is none
    QVBoxLayout* m_offers;
    std::vector<std::pair<std::filesystem::path, QPushButton*>> m_offerButtons;
    Heading* m_portsTitle;
    WrapLabel* m_portsText;
    QLabel* m_folderLabel;
    PathField* m_folder;
    QPushButton* m_startButton;
};

/// Asks a person for a trust file and gives it to the bench; nothing where he thinks better of it.
void chooseTrustFile(Wizard& wizard, QWidget* parent);
/// The same for a registry folder or mirror.
void chooseSource(Wizard& wizard, QWidget* parent);

} // namespace keyline::ui
