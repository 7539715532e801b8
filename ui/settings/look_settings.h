#pragma once

#include "ui/common/preferences.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;

namespace keyline::ui {

/// Language, theme, size, touch and sound: taken at once, and taken back by whoever listens to changed().
class LookSettings : public QWidget
{
    Q_OBJECT

  public:
    explicit LookSettings(Preferences& preferences, QWidget* parent = nullptr);

  Q_SIGNALS:
    /// It is so already; `undo` makes it as it was.
    void changed(const QString& what, const std::function<void()>& undo);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void layOut();
    void retranslate();
    void fill();

    Preferences& m_preferences;
    bool m_filling = false;
    QLabel* m_languageLabel;
    QLabel* m_themeLabel;
    QLabel* m_scaleLabel;
    QLabel* m_touchLabel;
    QComboBox* m_language;
    QComboBox* m_theme;
    QComboBox* m_scale;
    QComboBox* m_touch;
    QCheckBox* m_sound;
};

} // namespace keyline::ui
