#include "ui/line/recall_list.h"

#include "ui/common/error_text.h"
#include "ui/common/icons.h"

#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace keyline::ui {

using registry::RuleCode;

namespace {

/// An identity may be found by people, the chip ID by the registry.
QString textOf(const provisioning::Recall& recall)
{
    const QString sealed = QLocale().toString(QDateTime::fromSecsSinceEpoch(recall.queued), QLocale::ShortFormat);
    return QStringList{QString::fromStdString(recall.identity),
                       //: of a device: %1 the chip's ID, %2 date and time
                       RecallList::tr("Chip %1, sealed %2").arg(QString::fromStdString(recall.chip.hex()), sealed),
                       RecallList::reason(recall.rule), RecallList::action(recall.rule)}
        .join(QLatin1Char('\n'));
}

} // namespace

RecallList::RecallList(QWidget* parent)
    : QWidget(parent), m_means(new QLabel), m_list(new QListWidget),
      m_copy(new QPushButton(themedIcon(Icon::Export), {}))
{
    setObjectName(QStringLiteral("recallsView"));
    m_means->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("recallsList"));
    m_list->setWordWrap(true);
    m_copy->setObjectName(QStringLiteral("copyRecallsButton"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_means);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_copy, 0, Qt::AlignLeft);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(m_list, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { Q_EMIT chosen(item->data(Qt::UserRole).toString()); });
    connect(m_list, &QListWidget::itemClicked, m_list, &QListWidget::itemActivated);
    retranslate();
}

void RecallList::setRecalls(const std::vector<provisioning::Recall>& recalls)
{
    if (recalls == m_recalls)
        return;
    m_recalls = recalls;
    retranslate();
}

QString RecallList::text() const
{
    QStringList out{m_means->text()};
    for (const auto& recall : m_recalls)
        out << textOf(recall);
    return out.join(QStringLiteral("\n\n"));
}

QString RecallList::reason(RuleCode rule)
{
    switch (rule) {
    case RuleCode::Identity:
        return tr("Its number belongs to another device.");
    case RuleCode::Key:
        return tr("Its key was registered for another chip.");
    case RuleCode::Erased:
        return tr("Its chip was erased from the registry on request.");
    case RuleCode::UnknownSigner:
    case RuleCode::Revoked:
    case RuleCode::Role:
        return tr("The registry does not accept this station's key.");
    case RuleCode::Revision:
    case RuleCode::Previous:
        return tr("The registry has another record of this chip.");
    case RuleCode::Malformed:
    case RuleCode::Signature:
    case RuleCode::Record:
    case RuleCode::Sequence:
        break;
    }
    //: %1 is a few words of English, for engineering
    return tr("The registry could not take the record (%1).")
        .arg(QString::fromUtf8(registry::ruleName(rule).data(),
                               static_cast<qsizetype>(registry::ruleName(rule).size())));
}

QString RecallList::action(RuleCode rule)
{
    switch (rule) {
    case RuleCode::Identity:
        return tr("Find both devices by this number; give out neither before it is clear whose it is.");
    case RuleCode::Key:
    case RuleCode::Erased:
        return tr("Call it back and never give it out again; tell engineering.");
    case RuleCode::UnknownSigner:
    case RuleCode::Revoked:
    case RuleCode::Role:
        return tr("Call it back; give out nothing from this station before engineering has enrolled its key.");
    case RuleCode::Revision:
    case RuleCode::Previous:
        return tr("Call it back; look up this chip to see which station has provisioned it.");
    case RuleCode::Malformed:
    case RuleCode::Signature:
    case RuleCode::Record:
    case RuleCode::Sequence:
        break;
    }
    return tr("Call it back and keep it aside; tell engineering this reason.");
}

void RecallList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RecallList::retranslate()
{
    const ErrorText error = errorText(QStringLiteral("K-519"));
    m_means->setText(tr("%1 (%2)").arg(error.means, error.number));
    m_list->setAccessibleName(tr("Devices to call back"));
    m_copy->setText(tr("Copy the list"));
    m_list->clear();
    for (const auto& recall : m_recalls) {
        auto* item = new QListWidgetItem(themedIcon(Icon::TriangleBang), textOf(recall), m_list);
        item->setData(Qt::UserRole, QString::fromStdString(recall.chip.hex()));
    }
}

} // namespace keyline::ui
