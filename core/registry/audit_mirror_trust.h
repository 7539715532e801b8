#pragma once

#include "registry/audit_findings.h"
#include "registry/mirror_source.h"

namespace keyline::registry {

/// That the trust file which a mirror carries for its readers, where it has one, names what the reader's own does: log,
/// administrator and manufacturers. Its registries and witnesses may differ.
void auditMirrorTrust(const MirrorSource& mirror, const TrustFile& trust, Findings& findings);

} // namespace keyline::registry
