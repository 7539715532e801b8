#include "ui/setup/checklist_step.h"

#include "ui/common/check_row.h"
#include "ui/common/error_text.h"
#include "ui/common/heading.h"
#include "ui/setup/registry_form.h"

#include "base/error.h"
#include "base/file.h"
#include "fixture/fixture.h"
#include "provisioning/order_file.h"

#include <QBoxLayout>

namespace keyline::ui {

namespace {

/// "phone, imei:35824005-000000..000999"; labels in words.
QString orderText(const provisioning::OrderRequest& order)
{
    const QString profile = QString::fromStdString(order.profile);
    const QString tac = QString::fromStdString(std::string(provisioning::scanTac(order.identities)));
    if (!tac.isEmpty())
        return ChecklistStep::tr("%1, from labels with TAC %2").arg(profile, tac);
    if (provisioning::isByScan(order.identities))
        return ChecklistStep::tr("%1, from labels").arg(profile);
    return profile + QStringLiteral(", ") + QString::fromStdString(order.identities);
}

} // namespace

ChecklistStep::ChecklistStep(SetupContext& context, QWidget* parent)
    : SetupStep(context, QStringLiteral("checklistStep"), Body::Needs, parent), m_keys(new CheckRow(this)),
      m_registry(new CheckRow(this)), m_identities(new CheckRow(this)), m_fixture(new CheckRow(this)),
      m_backup(new CheckRow(this)), m_far(new RegistryForm(this))
{
    m_keys->setObjectName(QStringLiteral("keysCheck"));
    m_registry->setObjectName(QStringLiteral("registryCheck"));
    m_identities->setObjectName(QStringLiteral("identitiesCheck"));
    m_fixture->setObjectName(QStringLiteral("fixtureCheck"));
    m_backup->setObjectName(QStringLiteral("backupCheck"));
    for (CheckRow* row : {m_keys, m_registry, m_identities, m_fixture, m_backup})
        body().addWidget(row);
    body().addSpacing(fontMetrics().height());
    body().addWidget(m_far);
    retranslate();
}

void ChecklistStep::enter()
{
    m_far->setHome(context().draft.home.toStdString());
    look();
}

void ChecklistStep::look()
{
    const provisioning::HomeLayout layout{context().draft.home.toStdString()};
    const auto there = [](const std::filesystem::path& path) {
        try {
            return isThere(path);
        } catch (const Error&) {
            return false;
        }
    };
    const auto state = [](bool holds) { return holds ? CheckState::Holds : CheckState::Broken; };
    m_keys->setState(state(there(layout.database())));
    m_keys->setDetail(QString::fromStdString(layout.database().string()));
    m_registry->setState(state(there(layout.trustFile())));
    m_registry->setDetail(tr("Give %1 to whoever reads the registry, and to the repair centre.")
                              .arg(QString::fromStdString(layout.trustFile().string())));
    try {
        const auto order = provisioning::orderFile::load(layout);
        m_identities->setState(order ? CheckState::Holds : CheckState::NotChecked);
        m_identities->setWord(order ? QString() : tr("chosen later"));
        m_identities->setDetail(order ? orderText(*order)
                                      : tr("None yet: start an order (F3) before the first device."));
    } catch (const Error& error) {
        m_identities->setState(CheckState::Broken);
        m_identities->setWord({});
        m_identities->setDetail(errorText(error).what);
    }
    try {
        const auto fixture = fixture::Fixture::load(layout.fixture());
        int known = 0;
        for (int slot = 1; slot <= fixture.slots(); ++slot)
            known += fixture.headOf(slot).empty() ? 0 : 1;
        m_fixture->setState(CheckState::Holds);
        m_fixture->setDetail(tr("%Ln slot(s), the places of %1 are known. A new place takes the next free slot.",
                                nullptr, fixture.slots())
                                 .arg(known));
    } catch (const Error& error) {
        m_fixture->setState(CheckState::Broken);
        m_fixture->setDetail(errorText(error).what);
    }
    m_backup->setState(CheckState::NotChecked);
    m_backup->setWord(tr("make one now"));
    m_backup->setOpen(true);
    m_backup->setDetail(
        tr("Yours to do: copy %1 to another place each day, while the station is closed, and keep the passphrase "
           "elsewhere.")
            .arg(QString::fromStdString(layout.home.string())));
}

QString ChecklistStep::shortTitle() const
{
    return tr("Ready");
}

QString ChecklistStep::nextText() const
{
    return tr("Open the station");
}

void ChecklistStep::retranslate()
{
    title().setText(tr("The station is ready"));
    hint().setText(tr("Each line opens. Identities, fixture and ports can be changed later."));
    m_keys->setTitle(tr("Key store"));
    m_registry->setTitle(tr("Registry and trust file"));
    m_identities->setTitle(tr("Identities"));
    m_fixture->setTitle(tr("Fixture"));
    m_backup->setTitle(tr("Backup"));
    if (isVisible())
        look();
}

} // namespace keyline::ui
