#pragma once

#include "registry/entry_reader.h"
#include "registry/proven_log.h"
#include "registry/trust_file.h"

#include <map>

namespace keyline::registry {

/// Finds out who a kid was at a place in the log: what a registry says of a key, proven entry by entry and signed by
/// the administrator. (That it says all, only the whole log can tell: a mirror's bundles, an audit.)
class SignerLookUp
{
  public:
    SignerLookUp(const Source& source, const TrustFile& trust, const ProvenLog& log);

    /// The enrolment under which `kid` signed entry `index`. Throws Error SignerNotEnrolled (never, later, or revoked
    /// before; names the reason), or what ProvenLog throws.
    Enrolment enrolledAt(const KeyId& kid, std::uint64_t index);
    /// The enrolment under which it may sign the next entry.
    Enrolment enrolledNow(const KeyId& kid);

  private:
    struct Placed
    {
        std::uint64_t index;
        Enrolment enrolment;
    };
    struct Known
    {
        std::uint64_t size = 0; ///< the registry spoke of this many entries
        std::vector<Placed> enrolments;
    };
    const Known& look(const KeyId& kid);
    Enrolment judged(const Known& known, const KeyId& kid, std::uint64_t index) const;
    Enrolment readEnrolment(std::uint64_t index, const KeyId& kid) const;

    const Source& m_source;
    const TrustFile& m_trust;
    const ProvenLog& m_log;
    Bytes m_aad;
    std::map<KeyId, Known> m_known;
};

} // namespace keyline::registry
