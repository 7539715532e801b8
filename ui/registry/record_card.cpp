#include "ui/registry/record_card.h"

#include "base/text.h"
#include "registry/chip_view.h"
#include "ui/common/fixed_font.h"
#include "ui/common/theme.h"
#include "ui/registry/check_words.h"

#include <QDateTime>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>

namespace keyline::ui {

namespace {

QString text(const std::string& value)
{
    return QString::fromStdString(harmless(value));
}

/// Groups of eight digits, which people can compare and a label can wrap.
QString hex(ByteView bytes)
{
    QString out;
    for (std::size_t i = 0; i < bytes.size(); i += 4)
        out += (i == 0 ? QString() : QStringLiteral(" ")) +
               QString::fromStdString(toHex(bytes.subspan(i, std::min<std::size_t>(4, bytes.size() - i))));
    return out;
}

QString timeText(std::uint64_t seconds)
{
    return QDateTime::fromSecsSinceEpoch(static_cast<qint64>(seconds)).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString number(std::uint64_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

} // namespace

RecordCard::RecordCard(QWidget* parent) : QWidget(parent), m_lines(new QFormLayout(this))
{
    setObjectName(QStringLiteral("recordCard"));
    const int margin = fontMetrics().height() * 3 / 4;
    m_lines->setContentsMargins(margin, margin, margin, margin);
    m_lines->setHorizontalSpacing(margin);
    m_lines->setVerticalSpacing(margin / 3);
    m_lines->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_lines->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void RecordCard::setFound(const registry::RegistryService::Found& found)
{
    m_found = found;
    retranslate();
}

void RecordCard::addHeading(const QString& heading)
{
    auto* label = new QLabel(heading, this);
    QFont font = this->font();
    font.setBold(true);
    label->setFont(font);
    if (m_lines->rowCount() > 0)
        label->setContentsMargins(0, fontMetrics().height() / 2, 0, 0);
    m_lines->addRow(label);
}

void RecordCard::addLine(const QString& name, const QString& value, bool bytes)
{
    auto* title = new QLabel(name, this);
    title->setForegroundRole(QPalette::PlaceholderText);
    auto* label = new QLabel(value, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(name + QStringLiteral(": ") + value);
    if (bytes)
        label->setFont(fixedFont(font()));
    m_lines->addRow(title, label);
}

void RecordCard::fillRecord(const registry::ChipLookUp& lookUp)
{
    addHeading(tr("Record"));
    addLine(tr("Chip ID"), hex(m_found->chip.bytes()), true);
    if (!lookUp.content) {
        addLine(tr("Content"), lookUp.newestKind == registry::StatementKind::Erase
                                   ? tr("erased on request; the log keeps that it was there")
                                   : tr("could not be read"));
        return;
    }
    for (const identity::DeviceIdentity& identity : lookUp.content->identities) {
        addLine(tr("Identity"), text(identity.human()));
        addLine(tr("As URN"), text(identity.urn()));
    }
    addLine(tr("Profile"), text(lookUp.content->profile));
    addLine(tr("Backup"),
            tr("%Ln bytes, opened by this chip only", nullptr, static_cast<int>(lookUp.content->backup.size())));
}

void RecordCard::fillCertificate(const registry::ChipLookUp& lookUp)
{
    if (!lookUp.certificate)
        return;
    const identity::IdentityCertificate& certificate = *lookUp.certificate;
    addHeading(tr("Certificate"));
    addLine(tr("Kind"), certificate.kind() == identity::CertificateKind::X509 ? QStringLiteral("X.509 (IDevID)")
                                                                              : QStringLiteral("CWT"));
    addLine(tr("Issued by"), text(certificate.issuer()));
    addLine(tr("Issued"), timeText(static_cast<std::uint64_t>(certificate.issuedAt())));
    addLine(tr("Number"), hex(certificate.serial()), true);
}

void RecordCard::fillDigests(const registry::ChipLookUp& lookUp)
{
    addHeading(tr("Check digests (SHA-256)"));
    addLine(tr("Chip in the log"), hex(m_found->chip.digest()), true);
    if (!lookUp.statement)
        return;
    if (lookUp.statement->record)
        addLine(tr("Record"), hex(*lookUp.statement->record), true);
    if (lookUp.statement->deviceKey)
        addLine(tr("Device key"), hex(*lookUp.statement->deviceKey), true);
    if (lookUp.station)
        addLine(tr("Manufacturer"), hex(lookUp.station->manufacturer), true);
}

void RecordCard::fillHistory(const registry::ChipLookUp& lookUp)
{
    addHeading(tr("Revisions"));
    for (const registry::Revision& revision : registry::revisionsOf(lookUp.history))
        addLine(tr("Revision %1").arg(number(revision.revision)),
                tr("%1 on %2, entry %3")
                    .arg(CheckWords::kind(revision.kind), timeText(revision.time), number(revision.index)));
}

void RecordCard::retranslate()
{
    while (m_lines->rowCount() > 0)
        m_lines->removeRow(0);
    setAccessibleName(tr("The record"));
    if (!m_found)
        return;
    fillRecord(m_found->lookUp);
    fillHistory(m_found->lookUp);
    fillCertificate(m_found->lookUp);
    fillDigests(m_found->lookUp);
}

void RecordCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RecordCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::of(this);
    painter.setPen(theme.line);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace keyline::ui
