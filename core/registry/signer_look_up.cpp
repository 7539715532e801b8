#include "registry/signer_look_up.h"

#include "base/error.h"

namespace keyline::registry {

namespace {

/// A key is enrolled once and revoked once.
constexpr std::size_t mostEnrolments = 16;

[[noreturn]] void refuse(const std::string& what)
{
    throw Error(Code::SignerNotEnrolled, what);
}

bool repeats(const Enrolment& revocation, const Enrolment& enrolment)
{
    return revocation.key == enrolment.key && revocation.role == enrolment.role && revocation.name == enrolment.name &&
           revocation.manufacturer == enrolment.manufacturer;
}

} // namespace

SignerLookUp::SignerLookUp(const Source& source, const TrustFile& trust, const ProvenLog& log)
    : m_source(source), m_trust(trust), m_log(log), m_aad(entryAad(trust.origin()))
{
}

Enrolment SignerLookUp::enrolledAt(const KeyId& kid, std::uint64_t index)
{
    const Known& known = look(kid);
    if (known.size <= index)
        refuse("the registry speaks of its keys up to entry " + std::to_string(known.size) + " only");
    return judged(known, kid, index);
}

Enrolment SignerLookUp::enrolledNow(const KeyId& kid)
{
    const Known& known = look(kid);
    return judged(known, kid, known.size);
}

Enrolment SignerLookUp::judged(const Known& known, const KeyId& kid, std::uint64_t index) const
{
    const Placed* enrolled = nullptr;
    for (const Placed& placed : known.enrolments) {
        if (placed.index >= index)
            break;
        if (placed.enrolment.action == EnrolmentAction::Enrol && !enrolled)
            enrolled = &placed;
        else if (enrolled && placed.enrolment.action == EnrolmentAction::Revoke &&
                 repeats(placed.enrolment, enrolled->enrolment))
            refuse("revoked by entry " + std::to_string(placed.index));
        else
            refuse("entry " + std::to_string(placed.index) + " is an enrolment out of place");
    }
    if (!enrolled)
        refuse(known.enrolments.empty() ? "nobody enrolled key " + toHex(kid)
                                        : "enrolled only by entry " + std::to_string(known.enrolments.front().index));
    if (!m_trust.manufacturer(enrolled->enrolment.manufacturer))
        refuse("enrolled for a manufacturer that the trust file does not name");
    return enrolled->enrolment;
}

const SignerLookUp::Known& SignerLookUp::look(const KeyId& kid)
{
    if (const auto found = m_known.find(kid); found != m_known.end())
        return found->second;
    const IndexAnswer answer = m_source.key(kid);
    Known known{answer.size, {}};
    if (answer.indexes.size() > mostEnrolments)
        refuse("more enrolments than a key can have");
    for (const std::uint64_t index : answer.indexes)
        known.enrolments.push_back({index, readEnrolment(index, kid)});
    return m_known.emplace(kid, std::move(known)).first->second;
}

Enrolment SignerLookUp::readEnrolment(std::uint64_t index, const KeyId& kid) const
{
    const std::string place = "entry " + std::to_string(index);
    const Bytes entry = m_log.entry(index);
    std::optional<EntryReader> reader;
    try {
        reader.emplace(entry);
    } catch (const Error& error) {
        refuse(place + ": " + error.context());
    }
    const Enrolment* enrolment = reader->content().enrolment();
    if (!enrolment || enrolment->key.keyId() != kid)
        refuse(place + " is no enrolment of this key");
    if (reader->content().kid != m_trust.administrator.keyId() || !reader->isSignedBy(m_trust.administrator, m_aad))
        refuse(place + " is not signed by the administrator");
    if (enrolment->key == m_trust.administrator)
        refuse(place + " enrols the administrator");
    return *enrolment;
}

} // namespace keyline::registry
