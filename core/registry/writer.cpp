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
            throw Error(Code::EntryRefused, std::string(ruleName(*result.refusal)) + ", signed by key " +
                                                toHex(signer.publicKey().keyId()));
        // Of several that begin again at once, one comes through each time; what it logged is to be public first.
        std::this_thread::sleep_for(pause);
    }
}

/// The same; but where it is refused, what it wants may have been logged before, and be public only since: `done` looks
/// again.
template <typename Body, typename Done>
AppendResult logOrFind(Writer& writer, const crypto::Ed25519Signer& signer, Body body, Done done)
{
    try {
        return log(writer, signer, std::move(body));
    } catch (const Error& error) {
        std::optional<AppendResult> found = error.code() == Code::EntryRefused ? done() : std::nullopt;
        if (!found)
            throw;
        return std::move(*found);
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
    return {writer.source(), writer.head().checkpoint};
}

/// Nobody knows what became of a call that was not answered: what it wanted may be done.
AppendResult doneAlready(std::uint64_t index, Bytes entry)
{
    return {.refusal = {}, .index = index, .receipt = {}, .entry = std::move(entry)};
}

/// The entry that enrolled a key as that, if any did. Throws EntryRefused where it was enrolled as something else, or
/// revoked.
std::optional<AppendResult> enrolledAs(const Writer& writer, const Enrolment& wanted)
{
    const KeyId kid = wanted.key.keyId();
    const auto indexes = writer.source().key(kid).indexes;
    if (indexes.empty())
        return std::nullopt;
    if (indexes.size() > 1)
        throw Error(Code::EntryRefused, "key " + toHex(kid) + " was revoked by entry " + std::to_string(indexes[1]) +
                                            ", for good; enrol another key");
    const ProvenLog log = provenLog(writer);
    const Enrolment found = SignerLookUp(writer.source(), writer.trust(), log).enrolledNow(kid);
    if (found.role != wanted.role || found.name != wanted.name || found.manufacturer != wanted.manufacturer)
        throw Error(Code::EntryRefused, "key " + toHex(kid) + " was enrolled by entry " +
                                            std::to_string(indexes.front()) +
                                            " under another name, role or manufacturer, and a key is enrolled once");
    return doneAlready(indexes.front(), log.entry(indexes.front()));
}

/// The entry that revoked a key, if one did.
std::optional<AppendResult> revokedAlready(const Writer& writer, const crypto::Ed25519PublicKey& key)
{
    const auto indexes = writer.source().key(key.keyId()).indexes;
    if (indexes.size() < 2)
        return std::nullopt;
    Bytes entry = provenLog(writer).entry(indexes[1]);
    const Entry parsed = Entry::parse(entry);
    const Enrolment* found = parsed.enrolment();
    if (!found || found->action != EnrolmentAction::Revoke || found->key != key ||
        !verifyEntry(entry, writer.trust().origin(), writer.trust().administrator))
        throw Error(Code::SignerNotEnrolled,
                    "entry " + std::to_string(indexes[1]) + " is no revocation of key " + toHex(key.keyId()));
    return doneAlready(indexes[1], std::move(entry));
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
    const auto done = [&] { return enrolledAs(writer, enrolment); };
    if (auto before = done())
        return std::move(*before);
    return logOrFind(writer, administrator, enrolment, done);
}

AppendResult revoke(Writer& writer, const crypto::Ed25519Signer& administrator, const crypto::Ed25519PublicKey& key,
                    UnixTime now)
{
    demandAdministrator(writer, administrator);
    const auto done = [&] { return revokedAlready(writer, key); };
    if (auto before = done())
        return std::move(*before);
    if (writer.source().key(key.keyId()).indexes.empty())
        throw Error(Code::EntryRefused, "nobody enrolled key " + toHex(key.keyId()) + " in " + writer.trust().origin());
    // A revocation repeats the enrolment.
    Enrolment enrolment = SignerLookUp(writer.source(), writer.trust(), provenLog(writer)).enrolledNow(key.keyId());
    enrolment.action = EnrolmentAction::Revoke;
    enrolment.time = seconds(now);
    return logOrFind(writer, administrator, enrolment, done);
}

AppendResult endChip(Writer& writer, const crypto::Ed25519Signer& custodian, const identity::ChipId& chip,
                     StatementKind kind, UnixTime now)
{
    const auto look = [&] {
        ChipLookUp out = lookUpChip(writer.source(), writer.trust(), chip);
        out.demandUnbroken();
        return out;
    };
    const ChipLookUp found = look();
    if (!found.known || !found.statement)
        throw Error(Code::ChipUnknown, chip.hex());
    if (found.newestKind == kind)
        return doneAlready(found.index, found.entry);
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
    return logOrFind(writer, custodian, statement, [&]() -> std::optional<AppendResult> {
        ChipLookUp now = look();
        return now.newestKind == kind ? std::optional(doneAlready(now.index, std::move(now.entry))) : std::nullopt;
    });
}

} // namespace keyline::registry
