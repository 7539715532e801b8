#include "ui/common/display_menu.h"

#include "ui/common/icons.h"
#include "ui/common/language.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>

namespace keyline::ui {

namespace {

/// One choice of several, checked where it holds.
template <typename Choose>
void addChoice(QMenu& menu, QActionGroup& group, const QString& text, bool checked, Choose choose)
{
    QAction* action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(checked);
    group.addAction(action);
    QObject::connect(action, &QAction::triggered, &menu, choose);
}

} // namespace

DisplayMenu::DisplayMenu(Preferences& preferences, QWidget* parent) : QToolButton(parent), m_preferences(preferences)
{
    setObjectName(QStringLiteral("displayButton"));
    setIcon(themedIcon(Icon::Language));
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu(this));
    connect(&m_preferences, &Preferences::looksChanged, this, &DisplayMenu::retranslate, Qt::QueuedConnection);
    retranslate();
}

void DisplayMenu::retranslate()
{
    setToolTip(tr("Language and display"));
    setText(Language::ownName(m_preferences.language().isEmpty() ? Language::ofSystem() : m_preferences.language()));
    setAccessibleName(toolTip());
    menu()->clear();
    addLanguages(*menu());
    addThemes(*menu());
    addSizes(*menu());
    addTouch(*menu());
}

void DisplayMenu::addLanguages(QMenu& menu)
{
    auto* group = new QActionGroup(&menu);
    const QString now = m_preferences.language().isEmpty() ? Language::ofSystem() : m_preferences.language();
    for (const QString& code : Language::all())
        addChoice(menu, *group, Language::ownName(code), code == now,
                  [this, code] { m_preferences.setLanguage(code); });
}

void DisplayMenu::addThemes(QMenu& menu)
{
    QMenu* themes = menu.addMenu(tr("Theme"));
    auto* group = new QActionGroup(themes);
    const auto add = [&](const QString& text, ThemeName name) {
        addChoice(*themes, *group, text, m_preferences.theme() == name, [this, name] { m_preferences.setTheme(name); });
    };
    add(tr("As the system"), ThemeName::System);
    add(tr("Light"), ThemeName::Light);
    add(tr("Dark"), ThemeName::Dark);
    add(tr("High contrast"), ThemeName::HighContrast);
}

void DisplayMenu::addSizes(QMenu& menu)
{
    QMenu* sizes = menu.addMenu(tr("Size"));
    auto* group = new QActionGroup(sizes);
    for (const int percent : {100, 125, 150, 200, 250, 300})
        addChoice(*sizes, *group, tr("%1 %").arg(percent), m_preferences.scale() == percent,
                  [this, percent] { m_preferences.setScale(percent); });
}

void DisplayMenu::addTouch(QMenu& menu)
{
    QMenu* hands = menu.addMenu(tr("Buttons for"));
    auto* group = new QActionGroup(hands);
    const auto add = [&](const QString& text, Touch touch) {
        addChoice(*hands, *group, text, m_preferences.touch() == touch,
                  [this, touch] { m_preferences.setTouch(touch); });
    };
    add(tr("A mouse"), Touch::Mouse);
    add(tr("A finger"), Touch::Finger);
    add(tr("A glove"), Touch::Glove);
}

void DisplayMenu::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

} // namespace keyline::ui
