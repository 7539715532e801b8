#include "registry/writer.h"

#include "base/error.h"
#include "crypto/hash.h"
#include "registry/chip_look_up.h"
#include "registry/signer_look_up.h"

#include <thread>

namespace keyline::registry {

namespace {

constexpr int mostTries = 50;
constexpr std::chrono::milliseconds pause{100};

std::uint64_t seconds(UnixTime now)
{
    return static_cast<std::uint64_t>(std::max<UnixTime>(0, now));
}

/// Numbers, signs and logs one entry; again where somebody else took the number with the same key meanwhile.
template <typename Body>
AppendResult log(Writer& writer, const crypto::Ed25519Signer& signer, Body body)
{
    for (int tries = 1;; ++tries) {
        body.sequence = writer.nextSequence(signer.publicKey().keyId());
        std::vector<Submission> batch;
        batch.push_back({signEntry(body, writer.trust().origin(), signer), std::nullopt});
        AppendResult result = std::move(writer.append(std::move(batch)).front());
        if (result.logged())
            return result;
        if (*result.refusal != RuleCode::Sequence || tries == mostTries)
            throw Error(Code::EntryRefused, std::string(ruleName(*result.refusal)));
        // Of several that begin again at once, one comes through each time; what it logged is to be public first.
        std::this_thread::sleep_for(pause);
    }
}

void demandAdministrator(const Writer& writer, const crypto::Ed25519Signer& signer)
{
    if (signer.publicKey() != writer.trust().administrator)
        throw Error(Code::EntryRefused, "key " + toHex(signer.publicKey().keyId()) + " is not the administrator's of " +
                                            writer.trust().origin());
}

/// Under its newest checkpoint.
ProvenLog provenLog(const Writer& writer)
{
    const auto head = transparency::openCheckpoint(writer.source().checkpoint(), writer.trust().log, {});
    return {writer.source(), head.checkpoint};
}

/// What is enrolled under a key, and by which entry; nothing where nobody enrolled it.
struct EnrolledNow
{
    std::uint64_t index = 0;
    Bytes entry;
    Enrolment enrolment;
};
std::optional<EnrolledNow> enrolledNow(const Writer& writer, const KeyId& kid)
{
    const auto indexes = writer.source().key(kid).indexes;
    if (indexes.empty())
        return std::nullopt;
    if (indexes.size() > 1)
        throw Error(Code::EntryRefused, "key " + toHex(kid) + " was revoked by entry " + std::to_string(indexes[1]) +
                                            ", for good; enrol another key");
    const ProvenLog log = provenLog(writer);
    return EnrolledNow{indexes.front(), log.entry(indexes.front()),
                       SignerLookUp(writer.source(), writer.trust(), log).enrolledNow(kid)};
}

} // namespace

EmbeddedWriter::EmbeddedWriter(const std::filesystem::path& folder, std::shared_ptr<const crypto::Ed25519Signer> logKey)
    : m_logKey(std::move(logKey)), m_registry(folder, *m_logKey), m_trust(m_registry.trust())
{
}

std::uint64_t EmbeddedWriter::nextSequence(const KeyId& signer) const
{
    const auto state = m_registry.signer(signer);
    return state ? state->nextSequence : 1;
}

std::vector<AppendResult> EmbeddedWriter::append(std::vector<Submission> batch)
{
    return m_registry.append(std::move(batch)).takeResult();
}

AppendResult enrol(Writer& writer, const crypto::Ed25519Signer& administrator, const Enrolled& whom, UnixTime now)
{
    Enrolment enrolment;
    enrolment.key = whom.key;
    enrolment.role = whom.role;
    enrolment.name = crypto::sha256(asBytes(whom.name));
    enrolment.manufacturer = whom.manufacturer;
    enrolment.time = seconds(now);
    demandAdministrator(writer, administrator);
    const auto before = enrolledNow(writer, whom.key.keyId());
    if (!before)
        return log(writer, administrator, enrolment);
    const Enrolment& found = before->enrolment;
    if (found.role != enrolment.role || found.name != enrolment.name || found.manufacturer != enrolment.manufacturer)
        throw Error(Code::EntryRefused, "key " + toHex(whom.key.keyId()) + " was enrolled by entry " +
                                            std::to_string(before->index) +
                                            " under another name, role or manufacturer, and a key is enrolled once");
    // Done already: nobody knows what became of a call that was not answered.
    return {.refusal = {}, .index = before->index, .receipt = {}, .entry = before->entry};
}

AppendResult revoke(Writer& writer, const crypto::Ed25519Signer& administrator, const crypto::Ed25519PublicKey& key,
                    UnixTime now)
{
    demandAdministrator(writer, administrator);
    const auto before = enrolledNow(writer, key.keyId());
    if (!before)
        throw Error(Code::EntryRefused, "nobody enrolled key " + toHex(key.keyId()) + " in " + writer.trust().origin());
    // A revocation repeats the enrolment.
    Enrolment enrolment = before->enrolment;
    enrolment.action = EnrolmentAction::Revoke;
    enrolment.time = seconds(now);
    return registry::log(writer, administrator, enrolment);
}

AppendResult endChip(Writer& writer, const crypto::Ed25519Signer& custodian, const identity::ChipId& chip,
                     StatementKind kind, UnixTime now)
{
    const ChipLookUp found = lookUpChip(writer.source(), writer.trust(), chip);
    found.demandUnbroken();
    if (!found.known || !found.statement)
        throw Error(Code::ChipUnknown, chip.hex());
    if (found.newestKind == StatementKind::Erase)
        throw Error(Code::ChipErased, chip.hex());
    Statement statement = *found.statement;
    ++statement.revision;
    statement.previous = transparency::leafHash(found.entry);
    statement.kind = kind;
    statement.time = seconds(now);
    if (kind == StatementKind::Erase) {
        statement.record.reset();
        statement.deviceKey.reset();
    }
    return log(writer, custodian, statement);
}

} // namespace keyline::registry
