#include "ui/scan/label_form.h"

#include "label/layout.h"
#include "ui/common/error_text.h"
#include "ui/common/icons.h"
#include "ui/common/path_field.h"
#include "ui/scan/label_preview.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>

namespace keyline::ui {

using Output = label::LabelSettings::Output;
using Format = label::LabelSettings::Format;

namespace {

/// What a label could say, of a device that is none: TAC and chip are nobody's.
label::Content sample(const package::Profile::Label& profile, const identity::IdentityNeed& need)
{
    std::vector<identity::DeviceIdentity> identities;
    for (std::uint32_t n = 1; n <= need.count; ++n) {
        if (need.kind == identity::IdentityKind::Imei)
            identities.push_back(identity::DeviceIdentity::imei(0, n));
        else if (need.kind == identity::IdentityKind::Mac)
            identities.push_back(identity::DeviceIdentity::mac(0x0200'00FF'FE00'0000 + n));
        else
            identities.push_back(identity::DeviceIdentity::osSerial(32473, "SAMPLE" + std::to_string(n)));
    }
    const auto chip = identity::ChipId::fromHex("00000000000000000000000000000001");
    return label::contentOf(profile, identity::IdentityList(std::move(identities)), chip, "SAMPLE");
}

QString usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/keyline-labels");
}

QDoubleSpinBox* makeSizeBox(const char* name, QWidget* parent)
{
    auto* out = new QDoubleSpinBox(parent);
    out->setObjectName(QLatin1String(name));
    out->setDecimals(1);
    out->setRange(5, 300);
    out->setSingleStep(1);
    return out;
}

} // namespace

LabelForm::LabelForm(LabelPrinter& printer, QWidget* parent)
    : QWidget(parent), m_printer(printer), m_outputs(new QButtonGroup(this)), m_none(new QRadioButton(this)),
      m_toPrinter(new QRadioButton(this)), m_toFolder(new QRadioButton(this)), m_fields(new QFormLayout),
      m_printers(new QComboBox(this)), m_folder(new PathField(PathField::Kind::Folder, this)),
      m_format(new QComboBox(this)), m_width(makeSizeBox("labelWidthEdit", this)),
      m_height(makeSizeBox("labelHeightEdit", this)), m_printerLabel(new QLabel(this)), m_folderLabel(new QLabel(this)),
      m_formatLabel(new QLabel(this)), m_widthLabel(new QLabel(this)), m_heightLabel(new QLabel(this)),
      m_preview(new LabelPreview(this)), m_trouble(new QLabel(this)), m_queue(new QLabel(this)),
      m_test(new QPushButton(this)), m_retry(new QPushButton(this))
{
    setObjectName(QStringLiteral("labelForm"));
    m_label.code = package::Profile::Label::Code::DataMatrix;
    build();
    connect(&m_printer, &LabelPrinter::changed, this, &LabelForm::showQueue);
    connect(&m_printer, &LabelPrinter::printersFound, this, [this](const QStringList& names) {
        const QString chosen = m_printers->currentText();
        const QSignalBlocker blocker(m_printers);
        m_printers->clear();
        m_printers->addItems(names);
        m_printers->setCurrentText(chosen);
    });
    retranslate();
    setSettings(printer.settings());
    showQueue();
    m_printer.findPrinters();
}

void LabelForm::build()
{
    m_outputs->addButton(m_none, static_cast<int>(Output::None));
    m_outputs->addButton(m_toPrinter, static_cast<int>(Output::Printer));
    m_outputs->addButton(m_toFolder, static_cast<int>(Output::Folder));
    m_none->setObjectName(QStringLiteral("labelNoneButton"));
    m_toPrinter->setObjectName(QStringLiteral("labelPrinterButton"));
    m_toFolder->setObjectName(QStringLiteral("labelFolderButton"));
    m_printers->setObjectName(QStringLiteral("labelPrinterEdit"));
    m_printers->setEditable(true);
    m_folder->setObjectName(QStringLiteral("labelFolderEdit"));
    m_format->setObjectName(QStringLiteral("labelFormatEdit"));
    m_format->addItems({QStringLiteral("PDF"), QStringLiteral("PNG"), QStringLiteral("SVG")});
    m_test->setObjectName(QStringLiteral("labelTestButton"));
    m_test->setIcon(themedIcon(Icon::Printer));
    m_retry->setObjectName(QStringLiteral("labelRetryButton"));
    m_retry->setIcon(themedIcon(Icon::Refresh));
    m_trouble->setObjectName(QStringLiteral("labelTroubleLabel"));
    m_trouble->setWordWrap(true);
    m_queue->setObjectName(QStringLiteral("labelQueueLabel"));
    m_printerLabel->setBuddy(m_printers);
    m_folderLabel->setBuddy(m_folder->field());
    m_formatLabel->setBuddy(m_format);
    m_widthLabel->setBuddy(m_width);
    m_heightLabel->setBuddy(m_height);
    m_fields->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_fields->addRow(m_printerLabel, m_printers);
    m_fields->addRow(m_folderLabel, m_folder);
    m_fields->addRow(m_formatLabel, m_format);
    m_fields->addRow(m_widthLabel, m_width);
    m_fields->addRow(m_heightLabel, m_height);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_test);
    buttons->addWidget(m_retry);
    buttons->addStretch();
    auto* rows = new QVBoxLayout;
    rows->addWidget(m_none);
    rows->addWidget(m_toPrinter);
    rows->addWidget(m_toFolder);
    rows->addSpacing(fontMetrics().height() / 2);
    rows->addLayout(m_fields);
    rows->addSpacing(fontMetrics().height() / 2);
    rows->addLayout(buttons);
    rows->addWidget(m_queue);
    rows->addWidget(m_trouble);
    rows->addStretch();
    auto* whole = new QVBoxLayout(this);
    whole->addLayout(rows);
    whole->addSpacing(fontMetrics().height());
    whole->addWidget(m_preview, 1, Qt::AlignTop | Qt::AlignLeft);

    connect(m_outputs, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (!on)
            return;
        // A choice that works as it stands, told as one change.
        if (!m_showing && id == static_cast<int>(Output::Folder) && m_folder->path().isEmpty()) {
            m_showing = true;
            m_folder->setPath(usualFolder());
            m_showing = false;
        }
        edited();
    });
    connect(m_printers, &QComboBox::currentTextChanged, this, &LabelForm::edited);
    connect(m_folder, &PathField::pathChanged, this, &LabelForm::edited);
    connect(m_format, &QComboBox::currentIndexChanged, this, &LabelForm::edited);
    connect(m_width, &QDoubleSpinBox::valueChanged, this, &LabelForm::edited);
    connect(m_height, &QDoubleSpinBox::valueChanged, this, &LabelForm::edited);
    connect(m_test, &QPushButton::clicked, this, &LabelForm::printSample);
    connect(m_retry, &QPushButton::clicked, &m_printer, &LabelPrinter::retry);
}

label::LabelSettings LabelForm::settings() const
{
    label::LabelSettings out;
    out.output = static_cast<Output>(std::max(0, m_outputs->checkedId()));
    out.size = {m_width->value(), m_height->value()};
    out.printer = m_printers->currentText().trimmed().toStdString();
    out.folder = m_folder->path().toStdString();
    out.format = static_cast<Format>(m_format->currentIndex());
    return out;
}

void LabelForm::setSettings(const label::LabelSettings& settings)
{
    m_showing = true;
    m_outputs->button(static_cast<int>(settings.output))->setChecked(true);
    m_width->setValue(settings.size.width);
    m_height->setValue(settings.size.height);
    m_printers->setCurrentText(QString::fromStdString(settings.printer));
    m_folder->setPath(QString::fromStdString(settings.folder.string()));
    m_format->setCurrentIndex(static_cast<int>(settings.format));
    m_showing = false;
    show(settings);
}

void LabelForm::setSample(const package::Profile::Label& label, const identity::IdentityNeed& need)
{
    m_label = label;
    m_need = need;
    showSample();
}

void LabelForm::edited()
{
    if (m_showing)
        return;
    const auto now = settings();
    show(now);
    Q_EMIT settingsChanged(now);
}

/// Only what the choice needs is there to be filled in.
void LabelForm::show(const label::LabelSettings& settings)
{
    const bool prints = settings.output == Output::Printer;
    const bool saves = settings.output == Output::Folder;
    for (QWidget* widget : {static_cast<QWidget*>(m_printerLabel), static_cast<QWidget*>(m_printers)})
        widget->setVisible(prints);
    for (QWidget* widget : {static_cast<QWidget*>(m_folderLabel), static_cast<QWidget*>(m_folder),
                            static_cast<QWidget*>(m_formatLabel), static_cast<QWidget*>(m_format)})
        widget->setVisible(saves);
    for (QWidget* widget : {static_cast<QWidget*>(m_widthLabel), static_cast<QWidget*>(m_width),
                            static_cast<QWidget*>(m_heightLabel), static_cast<QWidget*>(m_height)})
        widget->setVisible(prints || saves);
    m_preview->setVisible(prints || saves);
    m_test->setVisible(prints || saves);
    showSample();
}

void LabelForm::showSample()
{
    m_trouble->clear();
    m_test->setEnabled(true);
    if (m_label.code == package::Profile::Label::Code::None) {
        m_preview->clear();
        m_trouble->setText(tr("The order's profile has no label."));
        m_test->setEnabled(false);
        return;
    }
    try {
        m_preview->setDrawing(label::layOut(sample(m_label, m_need), settings().size));
    } catch (const Error& error) {
        m_preview->clear();
        m_test->setEnabled(false);
        m_trouble->setText(errorText(error).what);
    }
    if (m_test->isEnabled())
        showQueue();
}

void LabelForm::showQueue()
{
    const auto waiting = static_cast<int>(m_printer.queue().size());
    m_queue->setText(tr("%n label(s) waiting", nullptr, waiting));
    m_queue->setVisible(waiting > 0);
    m_retry->setVisible(m_printer.trouble().has_value() && waiting > 0);
    if (!m_printer.trouble()) {
        if (m_test->isEnabled())
            m_trouble->clear();
    } else {
        const auto text = errorText(*m_printer.trouble());
        m_trouble->setText(tr("%1 (%2). %3").arg(text.what, text.number, text.action));
    }
    m_trouble->setVisible(!m_trouble->text().isEmpty());
}

void LabelForm::printSample()
{
    try {
        m_printer.print(QStringLiteral("sample"), label::layOut(sample(m_label, m_need), settings().size));
    } catch (const Error& error) {
        m_trouble->setText(errorText(error).what);
    }
}

void LabelForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(settings());
    }
    QWidget::changeEvent(event);
}

void LabelForm::retranslate()
{
    m_none->setText(tr("No label is made"));
    m_toPrinter->setText(tr("Print each device's label"));
    m_toFolder->setText(tr("Save each device's label as a file"));
    m_printerLabel->setText(tr("Printer"));
    m_folderLabel->setText(tr("Folder"));
    m_formatLabel->setText(tr("Kind of file"));
    m_widthLabel->setText(tr("Width"));
    m_heightLabel->setText(tr("Height"));
    m_width->setSuffix(tr(" mm"));
    m_height->setSuffix(tr(" mm"));
    m_folder->setChooser(tr("Folder for labels"));
    m_test->setText(tr("Make a sample label"));
    m_retry->setText(tr("Try again"));
    m_printers->setAccessibleName(m_printerLabel->text());
    m_folder->setFieldName(m_folderLabel->text());
}

} // namespace keyline::ui
