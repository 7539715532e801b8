#include "registry/audit_rules.h"

#include "crypto/random.h"

#include <algorithm>

namespace keyline::registry {

namespace {

Tagger drawTagger()
{
    crypto::SystemRandom random;
    ByteArray<16> key;
    random.fill(key);
    return Tagger(key);
}

bool byStation(StatementKind kind)
{
    return kind == StatementKind::Provision || kind == StatementKind::Reprovision;
}

std::string number(std::uint64_t value)
{
    return std::to_string(value);
}

} // namespace

AuditRules::AuditRules(const TrustFile& trust, std::uint64_t entries, Findings& findings)
    : m_trust(trust), m_findings(findings), m_state(drawTagger(), entries), m_aad(entryAad(trust.origin()))
{
    AuditSigner administrator;
    administrator.key = trust.administrator;
    administrator.administrator = true;
    m_signers.emplace(trust.administrator.keyId(), administrator);
}

std::optional<crypto::Ed25519PublicKey> AuditRules::keyOf(const KeyId& kid) const
{
    const std::shared_lock lock(m_signersMutex);
    const auto found = m_signers.find(kid);
    return found == m_signers.end() ? std::nullopt : std::optional(found->second.key);
}

AuditSigner* AuditRules::find(const KeyId& kid)
{
    const auto found = m_signers.find(kid);
    return found == m_signers.end() ? nullptr : &found->second;
}

void AuditRules::report(const ExaminedEntry& entry, Fault fault)
{
    Finding finding{fault.topic, entry.index, fault.field, entry.file, std::nullopt, std::move(fault.what)};
    if (entry.offset) {
        finding.offset = entry.offset;
        if (fault.field && entry.reader)
            *finding.offset += entry.reader->content().fieldAt[static_cast<std::size_t>(*fault.field)];
    }
    m_findings.add(AuditPass::Log, std::move(finding));
}

void AuditRules::judge(const ExaminedEntry& entry)
{
    m_findings.count(AuditTopic::Entries);
    if (!entry.reader) {
        report(entry, {AuditTopic::Entries, std::nullopt, "malformed: " + entry.malformed});
        m_state.addOther(entry.leaf);
    } else if (const Statement* statement = entry.reader->content().statement()) {
        judgeStatement(entry, *statement);
    } else {
        judgeEnrolment(entry, *entry.reader->content().enrolment());
    }
}

void AuditRules::judgeStatement(const ExaminedEntry& entry, const Statement& statement)
{
    AuditSigner* signer = find(entry.reader->content().kid);
    const std::uint32_t number = m_state.findChip(statement.chip);
    const AuditChip* chip = number == TagTable::none ? nullptr : &m_state.chip(number);
    MaybeFault fault = signerFault(entry, signer);
    if (!fault)
        fault = roleFault(statement, *signer, chip);
    if (!fault)
        fault = chainFault(statement, chip);
    if (!fault)
        fault = recordFault(statement, chip);
    if (!fault && statement.sequence != signer->nextSequence)
        fault = {AuditTopic::Sequences, 7,
                 "number " + std::to_string(statement.sequence) + " where " + std::to_string(signer->nextSequence) +
                     " was next"};
    if (!fault)
        fault = keyFault(statement, number);
    if (fault)
        report(entry, std::move(*fault));
    for (const AuditTopic topic : {AuditTopic::Enrolments, AuditTopic::Revisions, AuditTopic::Sequences})
        m_findings.count(topic);
    m_findings.count(AuditTopic::Keys, statement.deviceKey ? 1 : 0);
    std::optional<std::uint16_t> manufacturer;
    if (signer && byStation(statement.kind))
        manufacturer = signer->manufacturerPlace;
    m_state.addStatement(entry.leaf, statement, manufacturer);
    if (signer)
        signer->nextSequence = statement.sequence + 1;
}

AuditRules::MaybeFault AuditRules::signerFault(const ExaminedEntry& entry, const AuditSigner* signer) const
{
    if (!signer)
        return Fault{AuditTopic::Enrolments, std::nullopt,
                     "nobody had enrolled its signer " + toHex(entry.reader->content().kid)};
    if (signer->revoked)
        return Fault{AuditTopic::Enrolments, std::nullopt,
                     "its signer's key was revoked by entry " + number(*signer->revoked)};
    m_findings.count(AuditTopic::Signatures);
    const bool good = entry.tried ? entry.good : entry.reader->isSignedBy(signer->key, m_aad);
    if (!good)
        return Fault{AuditTopic::Signatures, std::nullopt, "the signature does not hold"};
    return std::nullopt;
}

AuditRules::MaybeFault AuditRules::roleFault(const Statement& statement, const AuditSigner& signer,
                                             const AuditChip* chip) const
{
    if (signer.administrator)
        return Fault{AuditTopic::Enrolments, std::nullopt, "a statement by the administrator"};
    if (byStation(statement.kind) != (signer.role == Role::Station))
        return Fault{AuditTopic::Enrolments, 6, "of a kind that its signer's role does not sign"};
    if (statement.kind == StatementKind::Reprovision && chip && chip->manufacturer != signer.manufacturerPlace)
        return Fault{AuditTopic::Enrolments, 6, "by a station of another manufacturer than the chip's"};
    return std::nullopt;
}

AuditRules::MaybeFault AuditRules::chainFault(const Statement& statement, const AuditChip* chip) const
{
    if (chip && chip->kind == StatementKind::Erase)
        return Fault{AuditTopic::Revisions, 6, "something follows an erasure"};
    const std::uint64_t next = chip ? chip->revision + 1 : 1;
    if (statement.revision != next)
        return Fault{AuditTopic::Revisions, 3,
                     "revision " + number(statement.revision) + " where " + number(next) + " was next"};
    if ((statement.kind == StatementKind::Provision) != (next == 1))
        return Fault{AuditTopic::Revisions, 6,
                     "kind " + number(static_cast<std::uint64_t>(statement.kind)) + " as revision " + number(next)};
    if (!chip && statement.previous)
        return Fault{AuditTopic::Revisions, 4, "a revision before the first"};
    if (chip && (!statement.previous || !m_state.isLeafAt(chip->head, *statement.previous)))
        return Fault{AuditTopic::Revisions, 4, "not the leaf hash of the revision before, entry " + number(chip->head)};
    return std::nullopt;
}

AuditRules::MaybeFault AuditRules::recordFault(const Statement& statement, const AuditChip* chip) const
{
    switch (statement.kind) {
    case StatementKind::Erase:
        if (statement.record)
            return Fault{AuditTopic::Records, 5, "an erasure with a record"};
        if (statement.deviceKey)
            return Fault{AuditTopic::Keys, 9, "an erasure with a device key"};
        return std::nullopt;
    case StatementKind::Retire:
        if (!statement.record || !m_state.isRecordAt(chip->head, statement.record))
            return Fault{AuditTopic::Records, 5, "a retirement with another record than the revision before"};
        if ((statement.deviceKey ? m_state.findKey(*statement.deviceKey) : TagTable::none) != chip->key ||
            statement.deviceKey.has_value() != (chip->key != TagTable::none))
            return Fault{AuditTopic::Keys, 9, "a retirement with another device key than the revision before"};
        return std::nullopt;
    default:
        if (!statement.record)
            return Fault{AuditTopic::Records, 5, "no record"};
        return std::nullopt;
    }
}

AuditRules::MaybeFault AuditRules::keyFault(const Statement& statement, std::uint32_t chip) const
{
    if (!statement.deviceKey)
        return std::nullopt;
    const std::uint32_t key = m_state.findKey(*statement.deviceKey);
    if (key == TagTable::none || m_state.keyOwner(key) == chip)
        return std::nullopt;
    return Fault{AuditTopic::Keys, 9,
                 "the device key was logged for another chip, whose newest statement is entry " +
                     number(m_state.chip(m_state.keyOwner(key)).head)};
}

void AuditRules::judgeEnrolment(const ExaminedEntry& entry, const Enrolment& enrolment)
{
    AuditSigner* signer = find(entry.reader->content().kid);
    MaybeFault fault = signerFault(entry, signer);
    if (!fault)
        fault = enrolmentFault(enrolment, *signer);
    if (!fault && enrolment.sequence != signer->nextSequence)
        fault = {AuditTopic::Sequences, 7,
                 "number " + number(enrolment.sequence) + " where " + number(signer->nextSequence) + " was next"};
    if (fault)
        report(entry, *fault);
    m_findings.count(AuditTopic::Enrolments);
    m_findings.count(AuditTopic::Sequences);
    m_state.addOther(entry.leaf);
    if (signer)
        signer->nextSequence = enrolment.sequence + 1;
    if (!fault || fault->topic == AuditTopic::Sequences)
        adopt(entry.index, enrolment);
}

AuditRules::MaybeFault AuditRules::enrolmentFault(const Enrolment& enrolment, const AuditSigner& signer) const
{
    if (!signer.administrator)
        return Fault{AuditTopic::Enrolments, std::nullopt, "an enrolment that the administrator did not sign"};
    if (!m_trust.manufacturer(enrolment.manufacturer))
        return Fault{AuditTopic::Enrolments, 6, "a manufacturer that the trust file does not name"};
    const auto found = m_signers.find(enrolment.key.keyId());
    const AuditSigner* subject = found == m_signers.end() ? nullptr : &found->second;
    if (enrolment.action == EnrolmentAction::Enrol) {
        if (subject)
            return Fault{AuditTopic::Enrolments, 2,
                         subject->administrator ? "the administrator's key enrolled"
                                                : "a key enrolled for the second time"};
        return std::nullopt;
    }
    if (!subject || subject->administrator || subject->key != enrolment.key)
        return Fault{AuditTopic::Enrolments, 2, "a revocation of a key that was not enrolled"};
    if (subject->revoked)
        return Fault{AuditTopic::Enrolments, 2, "a key revoked for the second time"};
    if (subject->role != enrolment.role)
        return Fault{AuditTopic::Enrolments, 3, "a revocation with another role"};
    if (subject->name != enrolment.name)
        return Fault{AuditTopic::Enrolments, 5, "a revocation with another name"};
    if (subject->manufacturer != enrolment.manufacturer)
        return Fault{AuditTopic::Enrolments, 6, "a revocation with another manufacturer"};
    return std::nullopt;
}

void AuditRules::adopt(std::uint64_t index, const Enrolment& enrolment)
{
    const KeyId kid = enrolment.key.keyId();
    if (enrolment.action == EnrolmentAction::Revoke) {
        m_signers.at(kid).revoked = index;
        return;
    }
    AuditSigner signer;
    signer.key = enrolment.key;
    signer.role = enrolment.role;
    signer.name = enrolment.name;
    signer.manufacturer = enrolment.manufacturer;
    signer.manufacturerPlace =
        static_cast<std::uint16_t>(m_trust.manufacturer(enrolment.manufacturer) - m_trust.manufacturers.data());
    signer.enrolled = index;
    const std::lock_guard lock(m_signersMutex);
    m_signers.emplace(kid, signer);
}

} // namespace keyline::registry
