#include "ui/setup/identities_step.h"

#include "ui/common/heading.h"
#include "ui/common/message_line.h"
#include "ui/setup/order_view.h"

#include "base/error.h"
#include "provisioning/order_file.h"

#include <QBoxLayout>

#include <climits>

namespace keyline::ui {

IdentitiesStep::IdentitiesStep(SetupContext& context, QWidget* parent)
    : SetupStep(context, QStringLiteral("identitiesStep"), Body::Fills, parent), m_view(new OrderView(this))
{
    body().addWidget(m_view, 1);
    connect(m_view, &OrderView::edited, this, &IdentitiesStep::completeChanged);
    connect(m_view, &OrderView::previewed, this, &IdentitiesStep::completeChanged);
    retranslate();
}

provisioning::HomeLayout IdentitiesStep::layout() const
{
    return {context().draft.home.toStdString()};
}

bool IdentitiesStep::isComplete() const
{
    return m_view->isReady() || m_view->request().identities.empty();
}

void IdentitiesStep::enter()
{
    m_view->setProfiles(layout().profiles());
    try {
        if (const auto order = provisioning::orderFile::load(layout()))
            m_view->setRequest(*order);
    } catch (const Error& error) {
        message().showError(error);
    }
    m_view->setFocus();
}

void IdentitiesStep::next()
{
    try {
        if (m_view->isReady())
            provisioning::orderFile::save(layout(), m_view->request());
        else
            provisioning::orderFile::remove(layout());
    } catch (const Error& error) {
        message().showError(error);
        return;
    }
    message().clear();
    Q_EMIT done();
}

QString IdentitiesStep::shortTitle() const
{
    return tr("Identities");
}

QString IdentitiesStep::nextText() const
{
    if (m_view->isByLabels())
        return tr("Take them from labels");
    const auto count = static_cast<int>(std::min<std::size_t>(m_view->devices(), INT_MAX));
    return count > 0 ? tr("Take %Ln identities", nullptr, count) : tr("Later");
}

void IdentitiesStep::retranslate()
{
    title().setText(tr("Which identities do devices get?"));
    hint().setText(tr(
        "Each device gets the next free one. A device that comes back gets its own again; one that fails costs none."));
}

} // namespace keyline::ui
