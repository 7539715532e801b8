#include "registry/admission.h"

#include "base/error.h"

#include <algorithm>

namespace keyline::registry {

namespace {

using Refusal = std::optional<RuleCode>;

bool provisions(const Statement& statement)
{
    return statement.kind == StatementKind::Provision || statement.kind == StatementKind::Reprovision;
}

void readRecord(Examined& examined)
{
    if (!examined.submission.record)
        return;
    examined.recordDigest = recordDigest(*examined.submission.record);
    try {
        examined.record = Record::parse(*examined.submission.record);
    } catch (const Error&) {
        // Rule 5, where the kind wants a record.
    }
}

void trySignature(Examined& examined, const RegistryTerms& terms, const crypto::Ed25519PublicKey& key)
{
    if (examined.signedBy == key)
        return;
    examined.signedBy = key;
    examined.signatureGood = verifyEntry(examined.submission.entry, terms.origin, key);
}

void tryRecord(Examined& examined, const RegistryTerms& terms, const Digest& manufacturer)
{
    if (examined.certifiedBy == manufacturer)
        return;
    examined.certifiedBy = manufacturer;
    examined.recordGood = false;
    const Statement* statement = examined.entry->statement();
    const crypto::PublicKey* key = terms.manufacturer(manufacturer);
    if (!statement || !examined.record || !key)
        return;
    try {
        checkRecord(*examined.record, statement->chip, statement->deviceKey, *key);
        examined.recordGood = true;
    } catch (const Error&) {
        // Rule 5 says which record; its sender has the record and can look.
    }
}

/// Rule 12 of enrolments: who is enrolled once, revoked once, and repeats what he was enrolled as.
bool mayEnrol(const Enrolment& enrolment, const SignerState& signer, const RegistryTerms& terms, AdmissionState& state)
{
    if (!signer.administrator || !terms.manufacturer(enrolment.manufacturer))
        return false;
    const auto subject = state.signer(enrolment.key.keyId());
    if (enrolment.action == EnrolmentAction::Enrol)
        return !subject; // a second key with one kid is refused as well
    return subject && !subject->administrator && !subject->revoked && subject->key == enrolment.key &&
           subject->role == enrolment.role && subject->name == enrolment.name &&
           subject->manufacturer == enrolment.manufacturer;
}

bool maySign(const Statement& statement, const SignerState& signer, const std::optional<ChipHead>& head)
{
    if (signer.administrator)
        return false;
    const Role wanted = provisions(statement) ? Role::Station : Role::Custodian;
    const bool anothers =
        statement.kind == StatementKind::Reprovision && head && head->manufacturer != signer.manufacturer;
    return signer.role == wanted && !anothers;
}

/// Rules 7 and 8: the statement's place in the chip's history.
Refusal judgeHistory(const Statement& statement, const std::optional<ChipHead>& head)
{
    const std::uint64_t next = head ? head->revision + 1 : 1;
    if (statement.revision != next || (statement.kind == StatementKind::Provision) != (next == 1))
        return RuleCode::Revision;
    if (statement.previous != (head ? std::optional(head->leaf) : std::nullopt))
        return RuleCode::Previous;
    return std::nullopt;
}

/// Rule 5.
bool hasRightRecord(Examined& examined, const Statement& statement, const SignerState& signer,
                    const RegistryTerms& terms, const std::optional<ChipHead>& head)
{
    if (statement.kind == StatementKind::Erase)
        return !statement.record && !statement.deviceKey && !examined.recordDigest;
    if (!statement.record || (examined.recordDigest && examined.recordDigest != statement.record))
        return false;
    if (statement.kind == StatementKind::Retire)
        return statement.record == head->record && statement.deviceKey == head->deviceKey;
    if (!examined.recordDigest)
        return false;
    tryRecord(examined, terms, signer.manufacturer);
    return examined.recordGood;
}

/// Rules 9 and 10: nothing of this device is another chip's.
Refusal judgeOwnership(const Examined& examined, const Statement& statement, AdmissionState& state)
{
    if (!provisions(statement))
        return std::nullopt;
    for (const auto& identity : examined.record->identities) {
        const auto owner = state.identityOwner(identity.urn());
        if (owner && *owner != statement.chip)
            return RuleCode::Identity;
    }
    if (statement.deviceKey) {
        const auto owner = state.deviceKeyOwner(*statement.deviceKey);
        if (owner && *owner != statement.chip)
            return RuleCode::Key;
    }
    return std::nullopt;
}

Refusal judgeStatement(Examined& examined, const Statement& statement, const SignerState& signer,
                       const RegistryTerms& terms, AdmissionState& state)
{
    const auto head = state.head(statement.chip);
    if (!maySign(statement, signer, head))
        return RuleCode::Role;
    if (head && head->kind == StatementKind::Erase)
        return RuleCode::Erased;
    if (const auto refusal = judgeHistory(statement, head))
        return refusal;
    if (!hasRightRecord(examined, statement, signer, terms, head))
        return RuleCode::Record;
    if (statement.sequence != signer.nextSequence)
        return RuleCode::Sequence;
    return judgeOwnership(examined, statement, state);
}

Refusal judgeEnrolment(const Examined& examined, const Enrolment& enrolment, const SignerState& signer,
                       const RegistryTerms& terms, AdmissionState& state)
{
    if (!mayEnrol(enrolment, signer, terms, state))
        return RuleCode::Role;
    if (examined.recordDigest)
        return RuleCode::Record;
    return enrolment.sequence == signer.nextSequence ? std::nullopt : Refusal(RuleCode::Sequence);
}

Refusal judgeNew(Examined& examined, const RegistryTerms& terms, AdmissionState& state)
{
    const auto signer = state.signer(examined.entry->kid);
    if (!signer)
        return RuleCode::UnknownSigner;
    if (signer->revoked)
        return RuleCode::Revoked;
    trySignature(examined, terms, signer->key);
    if (!examined.signatureGood)
        return RuleCode::Signature;
    if (const Statement* statement = examined.entry->statement())
        return judgeStatement(examined, *statement, *signer, terms, state);
    return judgeEnrolment(examined, *examined.entry->enrolment(), *signer, terms, state);
}

} // namespace

const crypto::PublicKey* RegistryTerms::manufacturer(const Digest& spkiDigest) const
{
    const auto found = std::find_if(manufacturers.begin(), manufacturers.end(),
                                    [&](const auto& key) { return key.spkiDigest() == spkiDigest; });
    return found == manufacturers.end() ? nullptr : &*found;
}

Examined examine(Draft draft, const KeyId& signer, const RegistryTerms& terms, const FindLikelySigner& likelySigner)
{
    Examined out;
    out.submission.record = std::move(draft.record);
    readRecord(out);
    out.entry = Entry{signer, std::move(draft.statement)};
    if (const auto likely = likelySigner(signer))
        tryRecord(out, terms, likely->manufacturer);
    return out;
}

void signDraft(Examined& examined, std::uint64_t sequence, const RegistryTerms& terms,
               const crypto::Ed25519Signer& signer)
{
    auto& statement = std::get<Statement>(examined.entry->body);
    statement.sequence = sequence;
    examined.submission.entry = signEntry(statement, terms.origin, signer);
    examined.leaf = transparency::leafHash(examined.submission.entry);
}

Examined examine(Submission submission, const RegistryTerms& terms, const FindLikelySigner& likelySigner)
{
    Examined out;
    out.submission = std::move(submission);
    readRecord(out);
    try {
        out.entry = Entry::parse(out.submission.entry);
    } catch (const Error&) {
        return out; // rule 1
    }
    out.leaf = transparency::leafHash(out.submission.entry);
    if (const auto signer = likelySigner(out.entry->kid)) {
        trySignature(out, terms, signer->key);
        if (out.signatureGood)
            tryRecord(out, terms, signer->manufacturer);
    }
    return out;
}

Verdict judge(Examined& examined, const RegistryTerms& terms, AdmissionState& state)
{
    if (!examined.entry)
        return {RuleCode::Malformed, std::nullopt};
    if (const auto index = state.indexOf(*examined.entry, examined.leaf))
        return {std::nullopt, index};
    return {judgeNew(examined, terms, state), std::nullopt};
}

} // namespace keyline::registry
