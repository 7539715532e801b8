#pragma once

#include "provisioning/station_home.h"
#include "provisioning/station_settings.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace keyline::ui {

class MessageLine;

/// The station's name and how it treats rejected devices, kept in the home at once.
class StationForm : public QWidget
{
    Q_OBJECT

  public:
    /// `home` is the station's. Reads its settings; what is wrong with them is said inline.
    explicit StationForm(const std::filesystem::path& home, QWidget* parent = nullptr);

    const provisioning::StationSettings& settings() const { return m_kept; }

  Q_SIGNALS:
    /// Kept; `undo` puts back what was there before.
    void changed(const QString& what, const std::function<void()>& undo);
    void nameChanged(const QString& name);
    void confirmRejectsChanged(bool confirm);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void keep();
    void keepRejects(bool confirm);
    void store(const provisioning::StationSettings& next);

    provisioning::HomeLayout m_layout;
    provisioning::StationSettings m_kept;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QLabel* m_hint;
    QCheckBox* m_rejects;
    QLabel* m_rejectsHint;
    MessageLine* m_message;
    QTimer m_pause;
};

} // namespace keyline::ui
