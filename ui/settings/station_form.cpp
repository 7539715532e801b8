#include "ui/settings/station_form.h"

#include "ui/common/heading.h"
#include "ui/common/message_line.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>

#include <utility>

namespace keyline::ui {

namespace {

constexpr int pauseMs = 700;

} // namespace

StationForm::StationForm(const std::filesystem::path& home, QWidget* parent)
    : QWidget(parent), m_layout{home}, m_nameLabel(new QLabel(this)), m_name(new QLineEdit(this)),
      m_hint(makeHint(this)), m_rejects(new QCheckBox(this)), m_rejectsHint(makeHint(this)),
      m_message(new MessageLine(this))
{
    m_name->setObjectName(QStringLiteral("stationNameEdit"));
    m_nameLabel->setBuddy(m_name);
    m_rejects->setObjectName(QStringLiteral("confirmRejectsCheck"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_nameLabel);
    rows->addWidget(m_name);
    rows->addWidget(m_hint);
    rows->addSpacing(fontMetrics().height());
    rows->addWidget(m_rejects);
    rows->addWidget(m_rejectsHint);
    rows->addWidget(m_message);
    rows->addStretch();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    try {
        m_kept = provisioning::StationSettings::load(m_layout.settings());
    } catch (const Error& error) {
        m_message->showError(error);
    }
    m_name->setText(QString::fromStdString(m_kept.name));
    m_rejects->setChecked(m_kept.confirmRejects);
    connect(m_rejects, &QCheckBox::clicked, this, &StationForm::keepRejects);
    connect(&m_pause, &QTimer::timeout, this, &StationForm::keep);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    connect(m_name, &QLineEdit::editingFinished, this, &StationForm::keep);
    retranslate();
}

void StationForm::keep()
{
    m_pause.stop();
    provisioning::StationSettings next = m_kept;
    next.name = m_name->text().trimmed().toStdString();
    if (next == m_kept)
        return;
    const provisioning::StationSettings before = m_kept;
    store(next);
    if (m_kept == before)
        return;
    Q_EMIT changed(tr("The station has another name."), [this, before] {
        store(before);
        m_name->setText(QString::fromStdString(m_kept.name));
    });
}

void StationForm::keepRejects(bool confirm)
{
    const provisioning::StationSettings before = m_kept;
    provisioning::StationSettings next = m_kept;
    next.confirmRejects = confirm;
    store(next);
    m_rejects->setChecked(m_kept.confirmRejects);
    if (m_kept == before)
        return;
    Q_EMIT changed(confirm ? tr("Rejected devices are confirmed by RED BIN.")
                           : tr("Rejected devices are not confirmed any more."),
                   [this, before] {
                       store(before);
                       m_rejects->setChecked(m_kept.confirmRejects);
                   });
}

void StationForm::store(const provisioning::StationSettings& next)
{
    try {
        next.save(m_layout.settings());
    } catch (const Error& error) {
        m_message->showError(error);
        return;
    }
    m_message->clear();
    m_kept = next;
    Q_EMIT nameChanged(QString::fromStdString(next.name));
    Q_EMIT confirmRejectsChanged(next.confirmRejects);
}

void StationForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StationForm::retranslate()
{
    m_nameLabel->setText(tr("&Name of the station"));
    m_hint->setText(tr("As the people at it call it. It stands in the window's title and in no certificate."));
    m_rejects->setText(tr("&Confirm rejected devices"));
    m_rejectsHint->setText(
        tr("A slot whose device failed takes the next one only after the card RED BIN is scanned, or Del "
           "is pressed."));
}

} // namespace keyline::ui
