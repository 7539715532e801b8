#include "server/judging.h"

#include "base/error.h"

#include <algorithm>

namespace keyline::server {

namespace {

using registry::Enrolment;
using registry::Entry;
using registry::Examined;
using registry::KeyId;
using registry::SignerRow;
using registry::Statement;
using registry::StatementKind;

[[noreturn]] void damaged(const std::string& what)
{
    throw Error(Code::RegistryDamaged, what);
}

Entry parsed(ByteView entry, std::uint64_t index)
{
    try {
        return Entry::parse(entry);
    } catch (const Error& error) {
        damaged("entry " + std::to_string(index) + ": " + error.context());
    }
}

template <typename T>
void makeUnique(std::vector<T>& list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

/// What a group names.
struct Named
{
    std::vector<KeyId> kids;
    std::vector<Digest> chips;
    std::vector<Digest> deviceKeys;
    std::vector<std::string> urns;

    explicit Named(const Group& group)
    {
        for (const Examined* one : group) {
            if (!one->entry)
                continue;
            kids.push_back(one->entry->kid);
            if (const Enrolment* enrolment = one->entry->enrolment())
                kids.push_back(enrolment->key.keyId());
            if (const Statement* statement = one->entry->statement())
                add(*statement, *one);
        }
        makeUnique(kids);
        makeUnique(chips);
        makeUnique(deviceKeys);
        makeUnique(urns);
    }
    void add(const Statement& statement, const Examined& examined)
    {
        chips.push_back(statement.chip);
        if (statement.deviceKey)
            deviceKeys.push_back(*statement.deviceKey);
        if (examined.record)
            for (const auto& identity : examined.record->identities)
                urns.push_back(identity.urn());
    }
};

/// The newest provisioning's place; nothing where the chip was erased.
std::optional<std::uint64_t> liveSource(const std::vector<StoredRevision>& revisions)
{
    return revisions.back().source;
}

/// The station that provisioned a chip last must be known, too, for whose device it is.
void readProvisioners(StoreReader& reader, Facts& facts)
{
    std::vector<KeyId> more;
    for (const auto& [chip, revisions] : facts.revisions)
        for (const StoredRevision& one : revisions)
            more.push_back(parsed(one.entry, one.index).kid);
    makeUnique(more);
    std::erase_if(more, [&](const KeyId& kid) { return facts.signers.contains(kid); });
    facts.signers.merge(reader.signers(more));
}

void readRecords(StoreReader& reader, Facts& facts)
{
    std::vector<RecordKey> keys;
    for (const auto& [chip, revisions] : facts.revisions)
        if (const auto source = liveSource(revisions))
            keys.emplace_back(chip, *source);
    facts.records = reader.records(keys);
}

void readEnrolments(StoreReader& reader, Facts& facts, const Group& group)
{
    std::vector<std::uint64_t> indexes;
    for (const Examined* one : group) {
        const Enrolment* enrolment = one->entry ? one->entry->enrolment() : nullptr;
        const auto row = enrolment ? facts.signers.find(enrolment->key.keyId()) : facts.signers.end();
        if (row == facts.signers.end())
            continue;
        for (const auto& index : {row->second.enrolled, row->second.revoked})
            if (index)
                indexes.push_back(*index);
    }
    makeUnique(indexes);
    facts.entries = reader.entries(indexes);
}

} // namespace

Facts readFacts(StoreReader& reader, const Group& group)
{
    const Named named(group);
    Facts out;
    out.tree = reader.tree();
    out.signers = reader.signers(named.kids);
    out.revisions = reader.revisions(named.chips);
    readProvisioners(reader, out);
    readRecords(reader, out);
    out.deviceKeys = reader.deviceKeys(named.deviceKeys);
    out.identities = reader.identities(named.urns);
    readEnrolments(reader, out, group);
    return out;
}

Judging::Judging(Facts facts, Records records) : m_facts(std::move(facts)), m_records(records)
{
    m_changes.from = m_facts.tree;
}

SignerRow* Judging::find(const KeyId& kid)
{
    const auto found = m_facts.signers.find(kid);
    return found == m_facts.signers.end() ? nullptr : &found->second;
}

const StoredRevision* Judging::newest(const Digest& chip) const
{
    const auto found = m_facts.revisions.find(chip);
    return found == m_facts.revisions.end() ? nullptr : &found->second.back();
}

std::optional<registry::SignerState> Judging::signer(const KeyId& kid)
{
    const SignerRow* row = find(kid);
    return row ? std::optional(row->state) : std::nullopt;
}

std::optional<registry::ChipHead> Judging::head(const Digest& chip)
{
    const StoredRevision* last = newest(chip);
    if (!last)
        return std::nullopt;
    const Entry entry = parsed(last->entry, last->index);
    const Statement* statement = entry.statement();
    if (!statement || statement->revision != last->revision)
        damaged("the history of chip " + toHex(chip));
    registry::ChipHead out{statement->revision, statement->kind,      transparency::leafHash(last->entry),
                           statement->record,   statement->deviceKey, {}};
    // Of the newest kind 0 or 1.
    const auto& revisions = m_facts.revisions.at(chip);
    for (auto one = revisions.rbegin(); one != revisions.rend(); ++one) {
        const Entry provisioning = parsed(one->entry, one->index);
        if (!provisioning.statement() || provisioning.statement()->kind > StatementKind::Reprovision)
            continue;
        const SignerRow* station = find(provisioning.kid);
        if (!station)
            damaged("who provisioned chip " + toHex(chip));
        out.manufacturer = station->state.manufacturer;
        return out;
    }
    damaged("the history of chip " + toHex(chip));
}

std::optional<Digest> Judging::deviceKeyOwner(const Digest& deviceKey)
{
    const auto found = m_facts.deviceKeys.find(deviceKey);
    return found == m_facts.deviceKeys.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Digest> Judging::identityOwner(std::string_view urn)
{
    const auto found = m_facts.identities.find(std::string(urn));
    return found == m_facts.identities.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::uint64_t> Judging::indexOf(const Entry& entry, const Digest& leaf)
{
    if (const Statement* statement = entry.statement()) {
        const auto found = m_facts.revisions.find(statement->chip);
        if (found == m_facts.revisions.end() || statement->revision > found->second.size())
            return std::nullopt;
        const StoredRevision& there = found->second[statement->revision - 1];
        return transparency::leafHash(there.entry) == leaf ? std::optional(there.index) : std::nullopt;
    }
    const SignerRow* row = find(entry.enrolment()->key.keyId());
    if (!row)
        return std::nullopt;
    const auto index = entry.enrolment()->action == registry::EnrolmentAction::Enrol ? row->enrolled : row->revoked;
    if (!index)
        return std::nullopt;
    const auto there = m_facts.entries.find(*index);
    if (there == m_facts.entries.end())
        damaged("entry " + std::to_string(*index) + " is missing");
    return transparency::leafHash(there->second) == leaf ? index : std::nullopt;
}

void Judging::add(const Examined& admitted)
{
    SignerRow* signer = find(admitted.entry->kid);
    ++signer->state.nextSequence;
    if (!m_changes.newSigners.contains(admitted.entry->kid))
        m_changes.changedSigners[admitted.entry->kid] = *signer;
    else
        m_changes.newSigners[admitted.entry->kid] = *signer;
    if (const Statement* statement = admitted.entry->statement())
        addStatement(*statement, admitted);
    else
        addEnrolment(*admitted.entry->enrolment());
    m_facts.entries[size()] = admitted.submission.entry;
    m_changes.entries.push_back(admitted.submission.entry);
}

std::optional<std::uint64_t> Judging::sourceOf(const Statement& statement, std::uint64_t index) const
{
    if (statement.kind == StatementKind::Erase)
        return std::nullopt;
    return statement.kind == StatementKind::Retire ? newest(statement.chip)->source : index;
}

void Judging::addStatement(const Statement& statement, const Examined& admitted)
{
    const std::uint64_t index = size();
    if (statement.revision > 1)
        freeIdentities(statement.chip);
    const auto source = sourceOf(statement, index);
    m_facts.revisions[statement.chip].push_back({statement.revision, index, source, admitted.submission.entry});
    m_changes.revisions.push_back({statement.chip, statement.revision, index, source});
    if (statement.kind == StatementKind::Erase)
        m_changes.erased.push_back(statement.chip);
    if (source != index)
        return;
    if (statement.deviceKey && m_facts.deviceKeys.try_emplace(*statement.deviceKey, statement.chip).second)
        m_changes.deviceKeys[*statement.deviceKey] = statement.chip;
    if (m_records == Records::MayBeGone && !admitted.record)
        return;
    m_facts.records[{statement.chip, index}] = *admitted.submission.record;
    m_changes.records[{statement.chip, index}] = *admitted.submission.record;
    for (const auto& identity : admitted.record->identities)
        setOwner(identity.urn(), statement.chip);
}

/// Of the newest record; those of older ones were freed when it came.
void Judging::freeIdentities(const Digest& chip)
{
    const auto source = newest(chip)->source;
    const auto record = source ? m_facts.records.find({chip, *source}) : m_facts.records.end();
    if (record == m_facts.records.end() && m_records == Records::MayBeGone)
        return;
    if (record == m_facts.records.end())
        damaged("the record of chip " + toHex(chip) + " is missing");
    try {
        for (const auto& identity : registry::Record::parse(record->second).identities) {
            const std::string& urn = identity.urn();
            const auto owner = m_facts.identities.find(urn);
            // One that the group does not name was not asked for: then it is this chip's, or nobody's.
            if (owner == m_facts.identities.end() && !m_ownersBefore.contains(urn))
                m_facts.identities[urn] = chip;
            if (m_facts.identities.contains(urn) && m_facts.identities[urn] == chip)
                setOwner(urn, std::nullopt);
        }
    } catch (const Error& error) {
        damaged("the record of chip " + toHex(chip) + ": " + error.context());
    }
}

void Judging::setOwner(const std::string& urn, std::optional<Digest> owner)
{
    const auto now = m_facts.identities.find(urn);
    m_ownersBefore.try_emplace(urn, now == m_facts.identities.end() ? std::nullopt : std::optional(now->second));
    if (owner)
        m_facts.identities[urn] = *owner;
    else
        m_facts.identities.erase(urn);
}

void Judging::addEnrolment(const Enrolment& enrolment)
{
    const KeyId kid = enrolment.key.keyId();
    if (enrolment.action == registry::EnrolmentAction::Revoke) {
        SignerRow* row = find(kid);
        row->revoked = size();
        row->state.revoked = true;
        if (m_changes.newSigners.contains(kid))
            m_changes.newSigners[kid] = *row;
        else
            m_changes.changedSigners[kid] = *row;
        return;
    }
    SignerRow row;
    row.state.key = enrolment.key;
    row.state.role = enrolment.role;
    row.state.name = enrolment.name;
    row.state.manufacturer = enrolment.manufacturer;
    row.enrolled = size();
    m_facts.signers[kid] = row;
    m_changes.newSigners[kid] = row;
}

Changes Judging::takeChanges()
{
    for (const auto& [urn, before] : m_ownersBefore) {
        const auto now = m_facts.identities.find(urn);
        const auto after = now == m_facts.identities.end() ? std::nullopt : std::optional(now->second);
        if (before == after)
            continue;
        if (before)
            m_changes.identitiesFreed.emplace_back(urn, *before);
        if (after)
            m_changes.identitiesTaken[urn] = *after;
    }
    return std::move(m_changes);
}

} // namespace keyline::server
