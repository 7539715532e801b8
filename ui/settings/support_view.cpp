#include "ui/settings/support_view.h"

#include "ui/common/heading.h"
#include "ui/common/icons.h"
#include "ui/common/message_line.h"
#include "ui/common/path_field.h"

#include "base/background.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStandardPaths>
#include <QTreeWidget>

namespace keyline::ui {

namespace {

QString proposedFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const std::string name = report::reportFileName(QDateTime::currentSecsSinceEpoch());
    return QDir(folder.isEmpty() || !QDir(folder).exists() ? QDir::homePath() : folder)
        .filePath(QString::fromStdString(name));
}

} // namespace

SupportView::SupportView(Gather gather, QWidget* parent)
    : QWidget(parent), m_gather(std::move(gather)), m_hint(makeHint(this)), m_list(new QTreeWidget(this)),
      m_placeLabel(new QLabel(this)), m_place(new PathField(PathField::Kind::SaveFile, this)),
      m_save(new QPushButton(this)), m_message(new MessageLine(this))
{
    setObjectName(QStringLiteral("supportView"));
    layOut();
    connect(m_save, &QPushButton::clicked, this, &SupportView::save);
    retranslate();
}

void SupportView::layOut()
{
    m_list->setObjectName(QStringLiteral("reportList"));
    m_place->setObjectName(QStringLiteral("reportFileField"));
    m_save->setObjectName(QStringLiteral("saveReportButton"));
    m_save->setIcon(themedIcon(Icon::Export));
    m_save->setDefault(true);
    m_list->setColumnCount(3);
    m_list->setRootIsDecorated(false);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->setMinimumHeight(fontMetrics().height() * 12);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_hint);
    rows->addWidget(m_list, 1);
    rows->addWidget(m_placeLabel);
    rows->addWidget(m_place);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addStretch();
    rows->addLayout(buttons);
    rows->addWidget(m_message);
}

void SupportView::refresh()
{
    if (m_gathering)
        return;
    m_gathering = true;
    m_save->setEnabled(false);
    inBackground(
        this, [gather = m_gather] { return gather(); },
        [this](std::vector<report::ReportItem> items) {
            m_gathering = false;
            m_items = std::move(items);
            m_save->setEnabled(true);
            list();
        },
        [this](const Error& error) {
            m_gathering = false;
            m_message->showError(error);
        });
}

void SupportView::list()
{
    m_list->clear();
    for (const report::ReportItem& item : m_items) {
        auto* row = new QTreeWidgetItem(m_list);
        row->setText(0, QCoreApplication::translate("Support", item.what));
        row->setText(1, QString::fromStdString(item.file.name));
        row->setText(2, QLocale().formattedDataSize(static_cast<qint64>(item.file.content.size())));
        row->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        row->setToolTip(0, row->text(0));
    }
}

void SupportView::save()
{
    m_message->clear();
    const QString file = m_place->path();
    // What was listed is what is saved.
    try {
        report::saveReport(file.toStdString(), m_items, QDateTime::currentSecsSinceEpoch());
    } catch (const Error& error) {
        m_message->showError(error);
        return;
    }
    m_message->showText(tr("The report is in %1. Send it to whoever helps you.").arg(file), Icon::Tick);
    Q_EMIT saved(file);
}

void SupportView::showEvent(QShowEvent* event)
{
    if (m_place->path().isEmpty())
        m_place->setPath(proposedFile());
    if (m_items.empty())
        refresh();
    QWidget::showEvent(event);
}

void SupportView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SupportView::retranslate()
{
    m_hint->setText(
        tr("One ZIP file with what helps to find a fault, and nothing else. No key, passphrase, PIN, identity, "
           "certificate or record is in it. Chip IDs, which the registry has in public, are in the log's lines."));
    m_list->setHeaderLabels({tr("What is in it"), tr("File"), tr("Size")});
    m_list->setAccessibleName(tr("What is in the report"));
    m_placeLabel->setText(tr("&Save it as"));
    m_placeLabel->setBuddy(m_place->findChild<QWidget*>(QStringLiteral("pathEdit")));
    m_place->setFieldName(tr("File of the report"));
    m_place->setChooser(tr("Save the report"), tr("ZIP files (*.zip)"));
    m_save->setText(tr("Save the report"));
    list();
}

} // namespace keyline::ui
