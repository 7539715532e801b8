#include "ui/setup/purpose_step.h"

#include "ui/common/heading.h"
#include "ui/setup/choice_button.h"

#include <QBoxLayout>

namespace keyline::ui {

PurposeStep::PurposeStep(SetupContext& context, QWidget* parent)
    : SetupStep(context, QStringLiteral("purposeStep"), Body::Needs, parent), m_new(new ChoiceButton(Icon::Key, this)),
      m_existing(new ChoiceButton(Icon::Folder, this)), m_export(new ChoiceButton(Icon::Download, this)),
      m_demo(new ChoiceButton(Icon::Play, this))
{
    m_new->setObjectName(QStringLiteral("newStationButton"));
    m_existing->setObjectName(QStringLiteral("existingHomeButton"));
    m_export->setObjectName(QStringLiteral("fromExportButton"));
    m_demo->setObjectName(QStringLiteral("demoButton"));
    for (ChoiceButton* button : {m_new, m_existing, m_export, m_demo})
        body().addWidget(button);
    connect(m_new, &ChoiceButton::clicked, this, [this] { choose(SetupPurpose::NewStation); });
    connect(m_existing, &ChoiceButton::clicked, this, [this] { choose(SetupPurpose::ExistingHome); });
    connect(m_export, &ChoiceButton::clicked, this, [this] { choose(SetupPurpose::FromExport); });
    connect(m_demo, &ChoiceButton::clicked, this, &PurposeStep::demoWanted);
    retranslate();
}

void PurposeStep::enter()
{
    m_new->setFocus();
}

void PurposeStep::choose(SetupPurpose purpose)
{
    // Another way begins with its own folder.
    if (context().draft.purpose != purpose)
        context().draft = {.purpose = purpose,
                           .step = context().draft.step,
                           .home = {},
                           .name = {},
                           .manufacturer = {},
                           .pen = {},
                           .exportFile = {}};
    Q_EMIT done();
}

QString PurposeStep::shortTitle() const
{
    return tr("Begin");
}

void PurposeStep::retranslate()
{
    title().setText(tr("What is this station to be?"));
    hint().setText(tr("Nothing is made before you say so, and you can stop and go on later."));
    m_new->setTexts(tr("A new station"), tr("With new keys of your own. Takes five minutes."));
    m_existing->setTexts(tr("A station that is there already"), tr("Its home is a folder on this machine."));
    m_export->setTexts(tr("Another station of the same manufacturer"),
                       tr("With the manufacturer's keys from a file that the first station exported."));
    m_demo->setTexts(tr("Try the demo first"),
                     tr("Eight virtual devices, keys of their own, clearly marked. Nothing real is "
                        "touched."));
}

} // namespace keyline::ui
