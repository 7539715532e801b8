#pragma once

#include "registry/audit_findings.h"
#include "registry/mirror_source.h"

namespace keyline::registry {

/// That the trust file which a mirror carries for its readers, where it has one, names nobody whom the reader's own
/// does not: log, administrator, manufacturers. It may be older and have fewer of these; its registries and witnesses
/// may differ.
void auditMirrorTrust(const MirrorSource& mirror, const TrustFile& trust, Findings& findings);

} // namespace keyline::registry
