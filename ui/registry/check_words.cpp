#include "ui/registry/check_words.h"

#include "base/text.h"
#include "ui/common/error_text.h"

#include <QLocale>

namespace keyline::ui {

namespace {

QString harmlessText(const std::string& text)
{
    return QString::fromStdString(harmless(text, 500));
}

} // namespace

QString CheckWords::explanation(registry::CheckKind kind)
{
    switch (kind) {
    case registry::CheckKind::Checkpoint:
        return tr("The registry signs how many entries it has, and one hash over all of them.");
    case registry::CheckKind::Witnesses:
        return tr("Witnesses of other houses sign the same checkpoint, so that nobody is shown a log of his own.");
    case registry::CheckKind::Consistency:
        return tr("A log may only grow: what this computer saw of it before must still be in it.");
    case registry::CheckKind::Inclusion:
        return tr("The hashes of the proof lead from the statement to the checkpoint's root.");
    case registry::CheckKind::Statement:
        return tr("The statement is of this chip, and its signer's signature is good.");
    case registry::CheckKind::Station:
        return tr("The administrator enrolled the signer before, for a trusted manufacturer, and had not revoked him.");
    case registry::CheckKind::History:
        return tr("Each revision of the chip names the one before, none is missing, and the log has no other.");
    case registry::CheckKind::Record:
        return tr("The record has the digest that the statement names, and is this chip's.");
    case registry::CheckKind::Certificate:
        return tr("The manufacturer signed the certificate, for this chip, these identities and this key.");
    case registry::CheckKind::Backup:
        return tr("The backup can be opened by this chip only.");
    }
    return {};
}

QString CheckWords::title(registry::CheckKind kind)
{
    switch (kind) {
    case registry::CheckKind::Checkpoint:
        return tr("The checkpoint is the log's");
    case registry::CheckKind::Witnesses:
        return tr("Witnesses have seen it");
    case registry::CheckKind::Consistency:
        return tr("Nothing was taken back");
    case registry::CheckKind::Inclusion:
        return tr("The statement is in the log");
    case registry::CheckKind::Statement:
        return tr("The statement is signed");
    case registry::CheckKind::Station:
        return tr("The station was enrolled");
    case registry::CheckKind::History:
        return tr("The history is whole");
    case registry::CheckKind::Record:
        return tr("The record is the one registered");
    case registry::CheckKind::Certificate:
        return tr("The certificate is the manufacturer's");
    case registry::CheckKind::Backup:
        return tr("The backup is this chip's");
    }
    return {};
}

QString CheckWords::detail(const registry::Check& check)
{
    QStringList lines{explanation(check.kind)};
    if (check.state == registry::CheckState::Broken && check.code) {
        const ErrorText error = errorText(*check.code);
        lines << error.number + QStringLiteral("  ") + error.what << error.means;
    }
    if (!check.because.empty())
        lines.append(check.state == registry::CheckState::NotChecked
                         ? tr("Not checked: %1").arg(harmlessText(check.because))
                         : tr("Found: %1").arg(harmlessText(check.because)));
    return lines.join(QLatin1Char('\n'));
}

CheckState CheckWords::state(registry::CheckState state)
{
    switch (state) {
    case registry::CheckState::Holds:
        return CheckState::Holds;
    case registry::CheckState::Broken:
        return CheckState::Broken;
    case registry::CheckState::NotChecked:
        break;
    }
    return CheckState::NotChecked;
}

QString CheckWords::title(registry::AuditTopic topic)
{
    switch (topic) {
    case registry::AuditTopic::Checkpoint:
        return tr("The checkpoint is the log's");
    case registry::AuditTopic::Entries:
        return tr("Every entry is there and well formed");
    case registry::AuditTopic::Tree:
        return tr("The entries make the checkpoint's root");
    case registry::AuditTopic::Tiles:
        return tr("Every published hash is right");
    case registry::AuditTopic::Signatures:
        return tr("Every entry is signed");
    case registry::AuditTopic::Enrolments:
        return tr("Every signer was enrolled");
    case registry::AuditTopic::Revisions:
        return tr("Every chip's revisions are in order");
    case registry::AuditTopic::Sequences:
        return tr("No signer's number is missing");
    case registry::AuditTopic::Keys:
        return tr("No device key is on two chips");
    case registry::AuditTopic::Records:
        return tr("Every record is the one registered");
    case registry::AuditTopic::Certificates:
        return tr("Every certificate is the manufacturer's");
    case registry::AuditTopic::Identities:
        return tr("No identity is on two devices");
    case registry::AuditTopic::Answers:
        return tr("Prepared answers say what the log says");
    }
    return {};
}

QString CheckWords::detail(const registry::AuditRow& row)
{
    if (row.state == registry::AuditRow::State::NotChecked)
        return row.because.empty() ? tr("There was nothing to check.")
                                   : tr("Not checked: %1").arg(harmlessText(row.because));
    return tr("%Ln things looked at", nullptr, static_cast<int>(std::min<std::uint64_t>(row.checked, INT32_MAX)));
}

CheckState CheckWords::state(registry::AuditRow::State state)
{
    switch (state) {
    case registry::AuditRow::State::Holds:
        return CheckState::Holds;
    case registry::AuditRow::State::Broken:
        return CheckState::Broken;
    case registry::AuditRow::State::NotChecked:
        break;
    }
    return CheckState::NotChecked;
}

QString CheckWords::kind(registry::StatementKind kind)
{
    switch (kind) {
    case registry::StatementKind::Provision:
        return tr("provisioned");
    case registry::StatementKind::Reprovision:
        return tr("provisioned again");
    case registry::StatementKind::Retire:
        return tr("retired");
    case registry::StatementKind::Erase:
        return tr("erased on request");
    }
    return {};
}

} // namespace keyline::ui
