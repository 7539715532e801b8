#include "ui/repair/check_list.h"

#include "ui/common/check_row.h"
#include "ui/common/error_text.h"
#include "ui/repair/wording.h"

#include "base/text.h"

#include <QVBoxLayout>

namespace keyline::ui {

namespace {

CheckState stateOf(const registry::Check* check)
{
    if (check == nullptr)
        return CheckState::Waiting;
    switch (check->state) {
    case registry::CheckState::Holds:
        return CheckState::Holds;
    case registry::CheckState::Broken:
        return CheckState::Broken;
    case registry::CheckState::NotChecked:
        return CheckState::NotChecked;
    }
    return CheckState::Waiting;
}

QString detailOf(const registry::Check* check)
{
    if (check == nullptr)
        return {};
    const QString because = QString::fromStdString(harmless(check->because, 500));
    switch (check->state) {
    case registry::CheckState::Holds:
        return because.isEmpty() ? CheckList::tr("It was checked on this computer, and holds.") : because;
    case registry::CheckState::NotChecked:
        return CheckList::tr("It was not checked: %1").arg(because);
    case registry::CheckState::Broken:
        break;
    }
    const ErrorText error = errorText(check->code.value_or(Code::RegistryDamaged));
    return CheckList::tr("%1 (%2): %3").arg(error.what, error.number, because);
}

} // namespace

CheckList::CheckList(QWidget* parent) : Panel(parent)
{
    setObjectName(QStringLiteral("checksList"));
    auto* layout = new QVBoxLayout;
    setContent(layout);
    layout->setSpacing(0);
    for (int i = 0; i <= static_cast<int>(registry::CheckKind::Backup); ++i) {
        const auto kind = static_cast<registry::CheckKind>(i);
        m_rows.push_back(new CheckRow);
        m_rows.back()->setObjectName(QStringLiteral("check_") + QLatin1String(registry::checkName(kind).data()));
        layout->addWidget(m_rows.back());
    }
    setChecks({});
}

void CheckList::setChecks(std::span<const registry::Check> checks)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const registry::Check* check = i < checks.size() ? &checks[i] : nullptr;
        CheckRow& row = *m_rows[i];
        const CheckState state = stateOf(check);
        const bool isNew = state != row.state();
        row.setTitle(translated("Report", recovery::checkTitle(static_cast<registry::CheckKind>(i))));
        row.setDetail(detailOf(check));
        row.setState(state);
        if (isNew)
            row.setOpen(state == CheckState::Broken);
        row.setVisible(!m_onlyBroken || state == CheckState::Broken);
    }
}

} // namespace keyline::ui
