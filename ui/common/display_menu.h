#pragma once

#include "ui/common/preferences.h"

#include <QToolButton>

namespace keyline::ui {

/// Language, theme, size of text and of what is pressed, at once.
class DisplayMenu : public QToolButton
{
    Q_OBJECT

  public:
    explicit DisplayMenu(Preferences& preferences, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void addLanguages(QMenu& menu);
    void addThemes(QMenu& menu);
    void addSizes(QMenu& menu);
    void addTouch(QMenu& menu);

    Preferences& m_preferences;
};

} // namespace keyline::ui
