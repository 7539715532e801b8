#include "ui/setup/ports_step.h"

#include "ui/common/heading.h"
#include "ui/common/message_line.h"
#include "ui/settings/ports_view.h"

#include "base/error.h"

#include <QBoxLayout>

namespace keyline::ui {

PortsStep::PortsStep(SetupContext& context, fixture::PortDesk& desk, QWidget* parent)
    : SetupStep(context, QStringLiteral("portsStep"), Body::Fills, parent),
      m_view(new PortsView(desk, PortsView::Teacher::View, this))
{
    body().addWidget(m_view, 1);
    connect(m_view, &PortsView::fixtureEdited, this, &PortsStep::edited);
    connect(m_view, &PortsView::rulesEdited, this, &PortsStep::edited);
    retranslate();
}

void PortsStep::enter()
{
    const provisioning::HomeLayout layout{context().draft.home.toStdString()};
    try {
        m_view->setFixture(fixture::Fixture::load(layout.fixture()));
        m_view->setRules(fixture::loadRules(layout.ports()));
    } catch (const Error& error) {
        message().showError(error);
    }
    m_entered = true;
    m_view->setFocus();
}

bool PortsStep::store()
{
    if (!m_entered)
        return true;
    const provisioning::HomeLayout layout{context().draft.home.toStdString()};
    try {
        m_view->fixture().save(layout.fixture());
        fixture::saveRules(layout.ports(), m_view->rules());
    } catch (const Error& error) {
        message().showError(error);
        return false;
    }
    message().clear();
    return true;
}

void PortsStep::keep()
{
    store();
}

void PortsStep::next()
{
    if (store())
        Q_EMIT done();
}

QString PortsStep::shortTitle() const
{
    return tr("Fixture");
}

void PortsStep::retranslate()
{
    title().setText(tr("Where are devices plugged in?"));
    hint().setText(tr("A slot is one place for one device. Its number is its sticker; a device in it always shows on "
                      "the same card."));
}

} // namespace keyline::ui
