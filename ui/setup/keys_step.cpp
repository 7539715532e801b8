#include "ui/setup/keys_step.h"

#include "ui/common/heading.h"
#include "ui/common/icons.h"
#include "ui/common/message_line.h"

#include "base/background.h"
#include "base/file.h"
#include "provisioning/station_settings.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTableWidget>
#include <QTextDocument>

namespace keyline::ui {

using vault::Purpose;

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("Keys", text);
}

} // namespace

QString keyText(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Manufacturer:
        return translated(QT_TRANSLATE_NOOP("Keys", "Manufacturer key"));
    case Purpose::Master:
        return translated(QT_TRANSLATE_NOOP("Keys", "Master key"));
    case Purpose::Station:
        return translated(QT_TRANSLATE_NOOP("Keys", "Station key"));
    case Purpose::Custodian:
        return translated(QT_TRANSLATE_NOOP("Keys", "Custodian key"));
    case Purpose::Administrator:
        return translated(QT_TRANSLATE_NOOP("Keys", "Administrator key"));
    case Purpose::Log:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("Keys", "Log key"));
}

QString keyUse(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Manufacturer:
        return translated(QT_TRANSLATE_NOOP("Keys", "signs devices' certificates"));
    case Purpose::Master:
        return translated(QT_TRANSLATE_NOOP("Keys", "each device's channel key comes from it"));
    case Purpose::Station:
        return translated(QT_TRANSLATE_NOOP("Keys", "signs this station's records"));
    case Purpose::Custodian:
        return translated(QT_TRANSLATE_NOOP("Keys", "signs that a chip is retired or erased"));
    case Purpose::Administrator:
        return translated(QT_TRANSLATE_NOOP("Keys", "signs who may write to the registry"));
    case Purpose::Log:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("Keys", "signs the registry's checkpoints"));
}

KeysStep::KeysStep(SetupContext& context, QWidget* parent)
    : SetupStep(context, QStringLiteral("keysStep"), Body::Needs, parent), m_table(new QTableWidget(this)),
      m_advice(makeHint(this)), m_print(new QPushButton(this)), m_save(new QPushButton(this))
{
    m_table->setObjectName(QStringLiteral("keysTable"));
    m_print->setObjectName(QStringLiteral("printKeysButton"));
    m_save->setObjectName(QStringLiteral("saveKeysButton"));
    m_print->setIcon(themedIcon(Icon::Printer));
    m_save->setIcon(themedIcon(Icon::Export));
    m_table->setColumnCount(3);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents); // what does not fit is wrapped
    m_table->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_print);
    buttons->addWidget(m_save);
    buttons->addStretch();
    body().addWidget(m_table);
    body().addWidget(m_advice);
    body().addLayout(buttons);
    connect(m_print, &QPushButton::clicked, this, &KeysStep::print);
    connect(m_save, &QPushButton::clicked, this, &KeysStep::save);
    fill({});
    retranslate();
}

void KeysStep::enter()
{
    if (!context().draft.made)
        return make();
    // Made at an earlier start: what may be seen of them is in the home.
    inBackground(
        this, [home = context().draft.home.toStdString()] { return provisioning::glanceAt(home); },
        [this](const provisioning::HomeGlance& glance) { made(glance.manufacturer, glance.keys); },
        [this](const Error& error) { message().showError(error); });
}

void KeysStep::make()
{
    if (m_making)
        return;
    if (context().draft.purpose == SetupPurpose::FromExport && !context().shared) {
        // Never new keys in place of those that were asked for.
        message().showError(Error(Code::KeyMissing, context().draft.exportFile.toStdString()));
        return;
    }
    m_making = true;
    message().showText(tr("Making keys and the registry. This takes a moment."), Icon::Clock);
    Q_EMIT completeChanged();
    const SetupDraft& draft = context().draft;
    provisioning::SetupRequest request{draft.home.toStdString(), draft.manufacturer.toStdString(), std::nullopt,
                                       std::nullopt};
    if (!draft.pen.isEmpty())
        request.pen = draft.pen.toUInt();
    inBackground(
        this,
        [request, name = draft.name.toStdString(), passphrase = context().passphrase.clone(),
         shared = std::exchange(context().shared, std::nullopt)]() mutable {
            const provisioning::SetupReport report = provisioning::setUpHere(request, passphrase, std::move(shared));
            auto settings = provisioning::StationSettings::load(report.layout.settings());
            settings.name = name;
            settings.save(report.layout.settings());
            return report;
        },
        [this](const provisioning::SetupReport& report) {
            m_making = false;
            context().draft.made = true;
            context().report = report;
            message().clear();
            made(report.manufacturer, report.keys);
        },
        [this](const Error& error) {
            m_making = false;
            message().showError(error);
            Q_EMIT completeChanged();
        });
}

void KeysStep::made(const vault::Manufacturer& manufacturer, const std::vector<vault::KeyInfo>& keys)
{
    m_sheet = provisioning::keySheet(manufacturer, keys);
    m_keys = keys;
    fill(keys);
    Q_EMIT completeChanged();
    Q_EMIT edited();
}

void KeysStep::fill(const std::vector<vault::KeyInfo>& keys)
{
    m_table->setRowCount(static_cast<int>(keys.size()));
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const vault::KeyInfo& key = keys[static_cast<std::size_t>(row)];
        auto* value = new QTableWidgetItem(QString::fromStdString(key.checkValue));
        QFont font = m_table->font();
        font.setFamilies(fixed.families());
        value->setFont(font);
        m_table->setItem(row, 0, new QTableWidgetItem(keyText(key.purpose)));
        m_table->setItem(row, 1, value);
        m_table->setItem(row, 2, new QTableWidgetItem(keyUse(key.purpose)));
    }
    for (QWidget* widget : {static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_advice),
                            static_cast<QWidget*>(m_print), static_cast<QWidget*>(m_save)})
        widget->setVisible(!keys.empty());
}

void KeysStep::print()
{
    QPrinter printer;
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    QTextDocument page;
    page.setDefaultFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    page.setPlainText(QString::fromStdString(m_sheet));
    page.print(&printer);
}

void KeysStep::save()
{
    const QString file =
        QFileDialog::getSaveFileName(this, tr("Save the check values"), QStringLiteral("check-values.txt"));
    if (file.isEmpty())
        return;
    try {
        writeFileAtomically(file.toStdString(), asBytes(m_sheet));
        message().showText(tr("Saved as %1.").arg(file), Icon::Tick);
    } catch (const Error& error) {
        message().showError(error);
    }
}

QString KeysStep::shortTitle() const
{
    return tr("Keys");
}

void KeysStep::retranslate()
{
    title().setText(tr("The station's keys"));
    hint().setText(tr("Keys never show. A check value tells one key from another and gives nothing away."));
    m_advice->setText(
        tr("Write them down or print them, and keep the sheet: it shows later that a backup, or a second station, "
           "has the same keys."));
    m_table->setHorizontalHeaderLabels({tr("Key"), tr("Check value"), tr("What it does")});
    m_table->setAccessibleName(tr("Keys and their check values"));
    m_print->setText(tr("&Print…"));
    m_save->setText(tr("&Save…"));
    fill(m_keys);
}

} // namespace keyline::ui
