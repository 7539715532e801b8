#pragma once

#include <QWidget>

#include <filesystem>

class QLabel;
class QPushButton;

namespace keyline::ui {

class AddressField;
class Heading;
class MessageLine;
class PathField;

/// Where a station that nobody works in files its records: into the registry in its own folder, or into one far away,
/// by its address and its trust file.
class RegistryForm : public QWidget
{
    Q_OBJECT

  public:
    explicit RegistryForm(QWidget* parent = nullptr);

    void setHome(const std::filesystem::path& home);

  Q_SIGNALS:
    void changed();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void fileAt(const QString& address);
    void fileAtHome();
    void showState();
    void retranslate();

    std::filesystem::path m_home;
    Heading* m_title;
    QLabel* m_state; ///< where it files now
    QLabel* m_trustLabel;
    PathField* m_trust;
    QLabel* m_addressLabel;
    AddressField* m_address;
    QPushButton* m_own;
    MessageLine* m_message;
};

} // namespace keyline::ui
