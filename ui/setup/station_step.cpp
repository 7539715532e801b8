#include "ui/setup/station_step.h"

#include "ui/common/heading.h"
#include "ui/common/message_line.h"
#include "ui/common/path_field.h"

#include "base/error.h"
#include "base/file.h"
#include "provisioning/home_place.h"
#include "provisioning/station_settings.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>

namespace keyline::ui {

StationStep::StationStep(SetupContext& context, QWidget* parent)
    : SetupStep(context, QStringLiteral("stationStep"), Body::Needs, parent)
{
    m_name = field(m_nameLabel, m_nameHint, "stationNameEdit");
    m_maker = field(m_makerLabel, m_makerHint, "manufacturerEdit");
    m_pen = field(m_penLabel, m_penHint, "penEdit");
    m_pen->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[1-9][0-9]{0,9}")), m_pen));
    m_homeLabel = new QLabel(this);
    m_home = new PathField(PathField::Kind::Folder, this);
    m_home->setObjectName(QStringLiteral("newHomeField"));
    m_homeLabel->setBuddy(m_home->field());
    m_homeHint = makeHint(this);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_homeLabel), static_cast<QWidget*>(m_home), static_cast<QWidget*>(m_homeHint)})
        body().addWidget(widget);
    connect(m_home, &PathField::pathChanged, this, [this] {
        Q_EMIT completeChanged();
        Q_EMIT edited();
    });
    retranslate();
}

QLineEdit* StationStep::field(QLabel*& label, QLabel*& hint, const char* name)
{
    label = new QLabel(this);
    hint = makeHint(this);
    auto* edit = new QLineEdit(this);
    edit->setObjectName(QLatin1String(name));
    label->setBuddy(edit);
    body().addWidget(label);
    body().addWidget(edit);
    body().addWidget(hint);
    body().addSpacing(fontMetrics().height() / 3);
    connect(edit, &QLineEdit::textEdited, this, [this] {
        message().clear();
        Q_EMIT completeChanged();
        Q_EMIT edited();
    });
    return edit;
}

bool StationStep::isComplete() const
{
    return !m_maker->text().trimmed().isEmpty() && !m_home->path().isEmpty();
}

void StationStep::enter()
{
    const SetupDraft& draft = context().draft;
    m_name->setText(draft.name);
    m_maker->setText(draft.manufacturer);
    m_pen->setText(draft.pen);
    // Whose keys they are is in the file.
    m_maker->setReadOnly(context().exportOf.has_value());
    m_pen->setReadOnly(context().exportOf && context().exportOf->pen);
    m_home->setPath(draft.home.isEmpty()
                        ? QString::fromStdString(provisioning::freshHome(context().dataFolder).string())
                        : draft.home);
    m_name->setFocus();
}

void StationStep::keep()
{
    SetupDraft& draft = context().draft;
    draft.name = m_name->text().trimmed();
    draft.manufacturer = m_maker->text().trimmed();
    draft.pen = m_pen->text();
    draft.home = m_home->path();
}

void StationStep::next()
{
    keep();
    try {
        provisioning::StationSettings{.name = context().draft.name.toStdString()}.check();
        // A number that does not fit is said here, not after the keys were made.
        if (!m_pen->text().isEmpty() && m_pen->text().toULongLong() > UINT32_MAX)
            throw Error(Code::Usage, m_pen->text().toStdString());
        // Setting up writes the trust file last; without it the same answers finish what was begun.
        if (isThere(provisioning::HomeLayout{m_home->path().toStdString()}.trustFile()))
            throw Error(Code::HomeExists, m_home->path().toStdString());
    } catch (const Error& error) {
        message().showError(error);
        return;
    }
    message().clear();
    Q_EMIT done();
}

QString StationStep::shortTitle() const
{
    return tr("Station");
}

void StationStep::retranslate()
{
    title().setText(tr("Which station, whose devices?"));
    hint().setText(tr("The manufacturer's name stands in every device's certificate and cannot be changed later."));
    m_nameLabel->setText(tr("&Name of the station"));
    m_nameHint->setText(tr("As the people at it call it, for example Line 3. Can be left empty."));
    m_makerLabel->setText(tr("&Manufacturer"));
    m_makerHint->setText(tr("At most 64 characters. It cannot be changed later."));
    m_penLabel->setText(tr("&Enterprise number (IANA), if there is one"));
    m_penHint->setText(tr("Only small devices without X.509, as meters, need it. It cannot be added later."));
    m_homeLabel->setText(tr("&Folder of the station"));
    m_homeHint->setText(tr("Keys, registry and settings go there. Take its backups as one whole."));
    m_home->setFieldName(tr("Folder of the station"));
    m_home->setChooser(tr("Folder of the station"));
}

} // namespace keyline::ui
