#include "ui/settings/look_settings.h"

#include "ui/common/language.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>

namespace keyline::ui {

namespace {

constexpr int scales[] = {100, 125, 150, 175, 200, 250, 300};

void choose(QComboBox& box, const QVariant& value)
{
    box.setCurrentIndex(std::max(0, box.findData(value)));
}

} // namespace

LookSettings::LookSettings(Preferences& preferences, QWidget* parent)
    : QWidget(parent), m_preferences(preferences), m_languageLabel(new QLabel(this)), m_themeLabel(new QLabel(this)),
      m_scaleLabel(new QLabel(this)), m_touchLabel(new QLabel(this)), m_language(new QComboBox(this)),
      m_theme(new QComboBox(this)), m_scale(new QComboBox(this)), m_touch(new QComboBox(this)),
      m_sound(new QCheckBox(this))
{
    layOut();
    retranslate();
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        const QString before = m_preferences.language();
        if (m_filling)
            return;
        m_preferences.setLanguage(m_language->currentData().toString());
        Q_EMIT changed(tr("The language was changed."), [this, before] { m_preferences.setLanguage(before); });
    });
    connect(m_theme, &QComboBox::currentIndexChanged, this, [this] {
        const ThemeName before = m_preferences.theme();
        if (m_filling)
            return;
        m_preferences.setTheme(static_cast<ThemeName>(m_theme->currentData().toInt()));
        Q_EMIT changed(tr("The theme was changed."), [this, before] { m_preferences.setTheme(before); });
    });
    connect(m_scale, &QComboBox::currentIndexChanged, this, [this] {
        const int before = m_preferences.scale();
        if (m_filling)
            return;
        m_preferences.setScale(m_scale->currentData().toInt());
        Q_EMIT changed(tr("The size of texts was changed."), [this, before] { m_preferences.setScale(before); });
    });
    connect(m_touch, &QComboBox::currentIndexChanged, this, [this] {
        const Touch before = m_preferences.touch();
        if (m_filling)
            return;
        m_preferences.setTouch(static_cast<Touch>(m_touch->currentData().toInt()));
        Q_EMIT changed(tr("The size of buttons was changed."), [this, before] { m_preferences.setTouch(before); });
    });
    connect(m_sound, &QCheckBox::toggled, this, [this](bool on) {
        if (m_filling)
            return;
        m_preferences.setSound(on);
        Q_EMIT changed(on ? tr("Sounds are on.") : tr("Sounds are off."), [this, on] { m_preferences.setSound(!on); });
    });
    connect(&m_preferences, &Preferences::looksChanged, this, &LookSettings::fill);
    connect(&m_preferences, &Preferences::soundChanged, this, &LookSettings::fill);
}

void LookSettings::layOut()
{
    m_language->setObjectName(QStringLiteral("languageCombo"));
    m_theme->setObjectName(QStringLiteral("themeCombo"));
    m_scale->setObjectName(QStringLiteral("scaleCombo"));
    m_touch->setObjectName(QStringLiteral("touchCombo"));
    m_sound->setObjectName(QStringLiteral("soundBox"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    const std::pair<QLabel*, QComboBox*> fields[] = {
        {m_languageLabel, m_language}, {m_themeLabel, m_theme}, {m_scaleLabel, m_scale}, {m_touchLabel, m_touch}};
    for (const auto& [label, box] : fields) {
        label->setBuddy(box);
        rows->addWidget(label);
        rows->addWidget(box);
        rows->addSpacing(fontMetrics().height() / 2);
    }
    rows->addWidget(m_sound);
    rows->addStretch();
}

void LookSettings::fill()
{
    m_filling = true;
    choose(*m_language, m_preferences.language());
    choose(*m_theme, static_cast<int>(m_preferences.theme()));
    choose(*m_scale, m_preferences.scale());
    choose(*m_touch, static_cast<int>(m_preferences.touch()));
    m_sound->setChecked(m_preferences.sound());
    m_filling = false;
}

void LookSettings::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LookSettings::retranslate()
{
    m_filling = true;
    m_languageLabel->setText(tr("&Language"));
    m_themeLabel->setText(tr("&Theme"));
    m_scaleLabel->setText(tr("Si&ze of texts"));
    m_touchLabel->setText(tr("&Buttons are pressed by"));
    m_sound->setText(tr("&Sounds for PASS, FAIL and what needs a hand"));
    m_language->clear();
    m_language->addItem(tr("As the system (%1)").arg(Language::ownName(Language::ofSystem())), QString());
    for (const QString& code : Language::all())
        m_language->addItem(Language::ownName(code), code);
    m_theme->clear();
    m_theme->addItem(tr("As the system"), static_cast<int>(ThemeName::System));
    m_theme->addItem(tr("Light"), static_cast<int>(ThemeName::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(ThemeName::Dark));
    m_theme->addItem(tr("High contrast"), static_cast<int>(ThemeName::HighContrast));
    m_scale->clear();
    for (const int percent : scales)
        m_scale->addItem(tr("%L1 %", "per cent").arg(percent), percent);
    m_touch->clear();
    m_touch->addItem(tr("Mouse"), static_cast<int>(Touch::Mouse));
    m_touch->addItem(tr("Finger"), static_cast<int>(Touch::Finger));
    m_touch->addItem(tr("Glove"), static_cast<int>(Touch::Glove));
    m_filling = false;
    fill();
}

} // namespace keyline::ui
