#include "ui/setup/home_step.h"

#include "ui/common/heading.h"
#include "ui/common/message_line.h"
#include "ui/common/path_field.h"

#include "base/background.h"
#include "base/text.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace keyline::ui {

HomeStep::HomeStep(SetupContext& context, QWidget* parent)
    : SetupStep(context, QStringLiteral("homeStep"), Body::Needs, parent), m_label(new QLabel(this)),
      m_field(new PathField(PathField::Kind::Folder, this))
{
    m_field->setObjectName(QStringLiteral("homeField"));
    m_label->setBuddy(m_field->field());
    body().addWidget(m_label);
    body().addWidget(m_field);
    connect(m_field, &PathField::pathChanged, this, [this] {
        look();
        Q_EMIT edited();
    });
    retranslate();
}

void HomeStep::enter()
{
    m_field->setPath(context().draft.home);
    m_field->setFocus();
    look();
}

void HomeStep::keep()
{
    context().draft.home = m_field->path();
}

/// Opens nothing but to look, beside a station at work.
void HomeStep::look()
{
    const int number = ++m_look;
    m_found = false;
    message().clear();
    Q_EMIT completeChanged();
    const std::string home = m_field->path().toStdString();
    if (home.empty())
        return;
    inBackground(
        this, [home] { return provisioning::glanceAt(home).manufacturer.name; },
        [this, number](const std::string& manufacturer) {
            if (number != m_look)
                return;
            m_found = true;
            message().showText(tr("A station of %1.").arg(QString::fromStdString(harmless(manufacturer))), Icon::Tick);
            Q_EMIT completeChanged();
        },
        [this, number](const Error& error) {
            if (number == m_look)
                message().showError(error);
        });
}

QString HomeStep::shortTitle() const
{
    return tr("Home");
}

QString HomeStep::nextText() const
{
    return tr("Open the station");
}

void HomeStep::retranslate()
{
    title().setText(tr("Where is the station's home?"));
    hint().setText(tr("The folder in which its keys and its registry are."));
    m_label->setText(tr("&Folder"));
    m_field->setFieldName(tr("Folder of the station"));
    m_field->setChooser(tr("The station's home"));
}

} // namespace keyline::ui
