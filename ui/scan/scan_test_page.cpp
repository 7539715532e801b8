#include "ui/scan/scan_test_page.h"

#include "base/file.h"
#include "base/text.h"
#include "label/card_sheet.h"
#include "scan/layout.h"
#include "ui/common/check_row.h"
#include "ui/common/error_text.h"
#include "ui/common/icons.h"
#include "ui/common/path_field.h"
#include "ui/scan/label_painter.h"
#include "ui/scan/label_preview.h"

#include <QBoxLayout>
#include <QDir>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace keyline::ui {

namespace {

/// Slower than this, a scanner may be taken for a person.
constexpr double slowMs = 20;

label::Drawing probe()
{
    label::Drawing out{.size = {40, 40}};
    auto symbol = label::Symbol::encode(label::Symbol::Code::DataMatrix, scan::layoutProbe);
    const double module = 34.0 / symbol.width();
    out.marks.push_back({std::move(symbol), 3, 3, module, 0});
    return out;
}

QString shown(const QString& text)
{
    return QString::fromStdString(harmless(text.toStdString(), 120));
}

CheckRow* makeRow(const char* name, QWidget* parent)
{
    auto* out = new CheckRow(parent);
    out->setObjectName(QLatin1String(name));
    return out;
}

} // namespace

ScanTestPage::ScanTestPage(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_hint(new QLabel(this)), m_code(new LabelPreview(this)),
      m_read(new QLabel(this)), m_arrived(makeRow("scanArrivedRow", this)), m_layout(makeRow("scanLayoutRow", this)),
      m_speed(makeRow("scanSpeedRow", this)), m_ending(makeRow("scanEndingRow", this)),
      m_meaning(makeRow("scanMeaningRow", this)), m_sheetTitle(new QLabel(this)),
      m_sheetFile(new PathField(PathField::Kind::SaveFile, this)), m_sheetSave(new QPushButton(this)),
      m_sheetResult(new QLabel(this))
{
    setObjectName(QStringLiteral("scanTestPage"));
    setFocusPolicy(Qt::StrongFocus); // so that a field on it need not have the keys
    build();
    retranslate();
}

void ScanTestPage::build()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    m_title->setFont(large);
    m_hint->setWordWrap(true);
    m_read->setObjectName(QStringLiteral("scanReadLabel"));
    m_read->setWordWrap(true);
    m_read->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_code->setDrawing(probe());
    m_sheetFile->setObjectName(QStringLiteral("sheetFileEdit"));
    m_sheetFile->setPath(QDir::homePath() + QStringLiteral("/keyline-cards.pdf"));
    m_sheetSave->setObjectName(QStringLiteral("sheetSaveButton"));
    m_sheetSave->setIcon(themedIcon(Icon::Export));
    m_sheetResult->setObjectName(QStringLiteral("sheetResultLabel"));
    m_sheetResult->setWordWrap(true);
    m_sheetTitle->setBuddy(m_sheetFile->field());

    auto* checks = new QVBoxLayout;
    checks->addWidget(m_read);
    for (CheckRow* row : {m_arrived, m_layout, m_speed, m_ending, m_meaning})
        checks->addWidget(row);
    checks->addStretch();
    auto* middle = new QHBoxLayout;
    m_code->setMaximumHeight(fontMetrics().height() * 18);
    middle->addWidget(m_code, 1, Qt::AlignTop);
    middle->addLayout(checks, 2);
    auto* sheet = new QHBoxLayout;
    sheet->addWidget(m_sheetTitle);
    sheet->addWidget(m_sheetFile, 1);
    sheet->addWidget(m_sheetSave);
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_title);
    rows->addWidget(m_hint);
    rows->addLayout(middle, 1);
    rows->addLayout(sheet);
    rows->addWidget(m_sheetResult);
    connect(m_sheetSave, &QPushButton::clicked, this, &ScanTestPage::saveSheet);
}

void ScanTestPage::setWanted(const scan::Wanted& wanted)
{
    m_wanted = wanted;
}

void ScanTestPage::setSlots(int slots)
{
    m_slots = slots;
}

void ScanTestPage::show(const WedgeScan& scan)
{
    m_last = [this, scan] { tell(scan.text, true, scan.msPerCharacter); };
    m_last();
}

void ScanTestPage::showLine(const QString& text)
{
    m_last = [this, text] { tell(text, false, 0); };
    m_last();
}

void ScanTestPage::show(WedgeFault fault)
{
    m_last = [this, fault] {
        m_arrived->setState(CheckState::Holds);
        if (fault == WedgeFault::NoEnter) {
            m_ending->setState(CheckState::Broken);
            m_ending->setDetail(
                tr("The scan ended without Enter. Set the scanner to send Enter (CR) after each scan."));
            m_ending->setOpen(true);
        } else {
            m_speed->setState(CheckState::Broken);
            m_speed->setDetail(
                tr("More scans come than anybody makes. The scanner, or what is plugged in as one, types by "
                   "itself."));
            m_speed->setOpen(true);
        }
    };
    m_last();
}

void ScanTestPage::tell(const QString& text, bool typed, double msPerCharacter)
{
    m_read->setText(tr("Read: %1").arg(shown(text)));
    m_arrived->setState(CheckState::Holds);
    m_ending->setState(CheckState::Holds);
    m_ending->setDetail(typed ? tr("It ended with Enter.") : tr("It came over a serial port, a line for each scan."));

    const bool isProbe = text.toStdString() == scan::layoutProbe;
    const auto wrong = scan::layoutOfProbe(text.toStdString());
    if (!typed || isProbe) {
        m_layout->setState(CheckState::Holds);
        m_layout->setDetail(tr("Every character of the code arrived as it was sent."));
    } else if (wrong) {
        m_layout->setState(CheckState::Broken);
        m_layout->setDetail(
            tr("The characters arrive changed (%1). Set the scanner to this computer's keyboard layout.")
                .arg(QLatin1String(scan::layoutName(*wrong))));
        m_layout->setOpen(true);
    } else {
        m_layout->setState(CheckState::NotChecked);
        m_layout->setDetail(tr("This was another code. Scan the one on this page."));
    }

    const bool slow = typed && msPerCharacter > slowMs;
    m_speed->setState(slow ? CheckState::Broken : CheckState::Holds);
    m_speed->setDetail(
        slow ? tr("%L1 ms a character is so slow that a scan may be taken for typing. Set the scanner's delay "
                  "between characters to none, or give it a prefix key.")
                   .arg(msPerCharacter, 0, 'f', 0)
             : tr("%L1 ms a character.").arg(msPerCharacter, 0, 'f', 1));
    tellMeaning(text);
}

void ScanTestPage::tellMeaning(const QString& text)
{
    if (text.toStdString() == scan::layoutProbe || scan::layoutOfProbe(text.toStdString())) {
        m_meaning->setState(CheckState::NotChecked);
        m_meaning->setDetail(tr("The code of this page is no label. Scan a device's label now."));
        return;
    }
    const auto reading = scan::interpret(text.toStdString(), m_wanted);
    if (const auto* error = std::get_if<Error>(&reading)) {
        const auto words = errorText(*error);
        m_meaning->setState(CheckState::Broken);
        m_meaning->setDetail(tr("%1 (%2). %3").arg(words.what, words.number, words.action));
        m_meaning->setOpen(true);
        return;
    }
    m_meaning->setState(CheckState::Holds);
    if (const auto* code = std::get_if<scan::OwnCode>(&reading)) {
        m_meaning->setDetail(tr("A card or sticker: %1").arg(QString::fromStdString(code->text())));
        return;
    }
    QStringList identities;
    for (const auto& identity : std::get<std::vector<identity::DeviceIdentity>>(reading))
        identities += QString::fromStdString(identity.human());
    m_meaning->setDetail(tr("A device's label: %1").arg(identities.join(QStringLiteral(", "))));
}

void ScanTestPage::saveSheet()
{
    try {
        auto cards = label::slotCards(m_slots);
        std::ranges::move(label::commandCards(), std::back_inserter(cards));
        auto pages = label::cardSheet(cards);
        pages.push_back(label::probeSheet(tr("Scanner test").toStdString()));
        const QByteArray pdf = drawingPdf(pages);
        writeFileAtomically(
            m_sheetFile->path().toStdString(),
            ByteView(reinterpret_cast<const std::uint8_t*>(pdf.constData()), static_cast<std::size_t>(pdf.size())));
        m_sheetResult->setText(tr("Saved: %1").arg(m_sheetFile->path()));
    } catch (const Error& error) {
        const auto words = errorText(error);
        m_sheetResult->setText(tr("%1 (%2). %3").arg(words.what, words.number, words.action));
    }
}

void ScanTestPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ScanTestPage::retranslate()
{
    m_title->setText(tr("Test the scanner"));
    m_hint->setText(tr("Scan the code on the screen, then a device's label. Each line says what is right."));
    if (!m_last)
        m_read->setText(tr("Nothing was scanned yet."));
    m_arrived->setTitle(tr("A scan arrives"));
    m_layout->setTitle(tr("Keyboard layout"));
    m_speed->setTitle(tr("Speed"));
    m_ending->setTitle(tr("Enter at the end"));
    m_meaning->setTitle(tr("A label is understood"));
    m_sheetTitle->setText(tr("Stickers and cards to print"));
    m_sheetFile->setChooser(tr("Save stickers and cards"), tr("PDF (*.pdf)"));
    m_sheetFile->setFieldName(m_sheetTitle->text());
    m_sheetSave->setText(tr("Save as PDF"));
    if (m_last)
        m_last();
}

} // namespace keyline::ui
