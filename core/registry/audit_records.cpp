#include "registry/audit_records.h"

#include "registry/record_check.h"

#include <thread>

namespace keyline::registry {

void onThreads(unsigned threads, const std::function<void()>& work)
{
    std::mutex mutex;
    std::exception_ptr error;
    const auto guarded = [&] {
        try {
            work();
        } catch (...) {
            const std::lock_guard lock(mutex);
            error = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < threads; ++i)
            others.emplace_back(guarded);
        guarded();
    }
    if (error)
        std::rethrow_exception(error);
}

AuditRecords::AuditRecords(const TrustFile& trust, const AuditRules& rules, AuditState& state, Findings& findings)
    : m_trust(trust), m_rules(rules), m_state(state), m_findings(findings), m_seen(state.size())
{
    for (const AuditTopic topic : {AuditTopic::Records, AuditTopic::Certificates, AuditTopic::Identities})
        m_findings.looked(topic);
}

void AuditRecords::add(AuditTopic topic, const RecordPlace& place, std::string what)
{
    m_findings.add(AuditPass::Records, {topic, place.index, std::nullopt, place.file, std::nullopt, std::move(what)});
}

/// A station's record is certified by its own manufacturer; a custodian's repeats an earlier one, of the chip's
/// manufacturer.
const crypto::PublicKey* AuditRecords::manufacturerOf(const Statement& statement, const KeyId& signer,
                                                      const AuditChip& chip) const
{
    std::uint16_t place = chip.manufacturer;
    const auto found = m_rules.signers().find(signer);
    if (statement.kind != StatementKind::Retire && found != m_rules.signers().end())
        place = found->second.manufacturerPlace;
    return &m_trust.manufacturers[place];
}

void AuditRecords::judge(const RecordPlace& place, const Statement& statement, const KeyId& signer, ByteView record)
{
    if (statement.kind <= StatementKind::Reprovision) { // a retirement's is that of the revision before
        ++m_judged;
        m_findings.count(AuditTopic::Records);
    }
    const std::uint32_t number = m_state.findChip(statement.chip);
    if (number == TagTable::none)
        return add(AuditTopic::Records, place, "a record of a chip that the log does not have");
    const AuditChip& chip = m_state.chip(number);
    m_seen[place.index] = true;
    if (chip.kind == StatementKind::Erase)
        return add(AuditTopic::Records, place, "an erased record is still there");
    const RecordJudgement judgement = judgeRecord(record, statement, manufacturerOf(statement, signer, chip));
    if (judgement.record.state == CheckState::Broken)
        return add(AuditTopic::Records, place, "the record: " + judgement.record.because);
    if (judgement.content && m_wanted.contains(number)) {
        const std::lock_guard lock(m_claims);
        m_ids.emplace(number, judgement.content->chip);
    }
    m_findings.count(AuditTopic::Certificates);
    if (judgement.certificate.state == CheckState::Broken)
        add(AuditTopic::Certificates, place, "the certificate: " + judgement.certificate.because);
    if (judgement.backup.state == CheckState::Broken)
        add(AuditTopic::Records, place, "the backup: " + judgement.backup.because);
    if (chip.head == place.index && chip.kind != StatementKind::Retire && judgement.content)
        claim(place, number, *judgement.content);
}

void AuditRecords::claim(const RecordPlace& place, std::uint32_t chip, const Record& record)
{
    for (const auto& identity : record.identities) {
        const ByteArray<12> tag = m_state.tagger().name(asBytes(identity.urn()));
        m_findings.count(AuditTopic::Identities);
        std::unique_lock lock(m_claims);
        const auto [number, isNew] = m_identities.insert(tag);
        if (isNew)
            m_owners.push_back(chip);
        const std::uint32_t owner = m_owners[number];
        lock.unlock();
        if (owner == chip)
            continue;
        // Told at the later of the two, whichever thread came first.
        const std::uint32_t other = m_state.chip(owner).head;
        RecordPlace later = place;
        if (other > later.index)
            later = {other, {}};
        add(AuditTopic::Identities, later,
            identity.urn() + " belongs to the chip of entry " +
                std::to_string(std::min<std::uint64_t>(other, place.index)) + " too");
    }
}

std::uint32_t AuditRecords::findIdentity(std::string_view urn) const
{
    return m_identities.find(m_state.tagger().name(asBytes(urn)));
}

void AuditRecords::demandAll(bool everyRevision, const std::function<bool(std::uint64_t)>& isKnownErasedSince,
                             const std::function<std::string(std::uint64_t)>& fileOf)
{
    for (std::uint32_t number = 0; number < m_state.chips() && !m_findings.enough(); ++number) {
        const AuditChip& chip = m_state.chip(number);
        if (chip.kind == StatementKind::Erase)
            continue;
        for (std::uint32_t index = chip.head; index < AuditState::noStatement; index = m_state.previous(index)) {
            const std::uint32_t before = m_state.previous(index);
            // A retirement has its record from before it, where records are kept once.
            const bool repeats =
                !everyRevision && before < AuditState::noStatement && m_state.sameRecord(index, before);
            if (m_seen[index] || repeats || !m_state.hasRecordAt(index))
                continue;
            if (isKnownErasedSince && isKnownErasedSince(index))
                break;
            add(AuditTopic::Records, {index, fileOf ? fileOf(index) : std::string()}, "the record is missing");
        }
    }
}

} // namespace keyline::registry
