#pragma once

#include "provisioning/order.h"
#include "ui/setup/identity_model.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QTableView;

namespace keyline::ui {

class MessageLine;
class PathField;

/// What the next devices get: a profile and identities from a range or a file, previewed with their check digits, or
/// each device's from its label. Nothing is taken by looking; what is wrong with a list is said below it.
class OrderView : public QWidget
{
    Q_OBJECT

  public:
    explicit OrderView(QWidget* parent = nullptr);

    /// Of HOME/profiles. Nothing there: the profiles as delivered are offered once the home is made.
    void setProfiles(const std::filesystem::path& folder);
    void setRequest(const provisioning::OrderRequest& request);
    /// As it is typed.
    provisioning::OrderRequest request() const;
    /// Devices that the list serves; 0 while there is none or it is not understood, and by labels.
    std::size_t devices() const;
    /// True where each device's identity is on its label.
    bool isByLabels() const;
    /// True once the list was read and holds at least one device, or labels can be asked for.
    bool isReady() const { return devices() > 0 || m_labelsFit; }

  Q_SIGNALS:
    /// A person chose something else.
    void edited();
    /// What the list is worth is known anew.
    void previewed();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void layOut();
    void retranslate();
    void wanted();
    void look();
    void take(std::shared_ptr<const identity::IdentitySource> source);
    void tellCount();
    void tellLabels();
    void lookAtLabels();
    void chooseKind();

    std::filesystem::path m_folder;
    QLabel* m_profileLabel;
    QComboBox* m_profile;
    QLabel* m_listLabel;
    QRadioButton* m_range;
    QRadioButton* m_file;
    QRadioButton* m_labels;
    QLineEdit* m_rangeEdit;
    PathField* m_fileField;
    QLabel* m_rangeHint;
    QLineEdit* m_tacEdit;
    QLabel* m_labelsHint;
    MessageLine* m_message;
    QLabel* m_count;
    QTableView* m_table;
    IdentityModel* m_model;
    QTimer m_pause;           ///< a moment after the last key
    int m_look = 0;           ///< only the newest answer counts
    bool m_labelsFit = false; ///< the profile and the TAC go with labels
    bool m_filling = false;
};

} // namespace keyline::ui
