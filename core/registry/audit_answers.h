#pragma once

#include "registry/audit_records.h"
#include "registry/mirror_source.h"

namespace keyline::registry {

/// A mirror's prepared answers (`chip/…`, `key/…`) against its log, and the records in them; and whatever else lies in
/// its `tile` folder.
void auditMirrorAnswers(const MirrorSource& mirror, const AuditInput& input,
                        const transparency::TrustedCheckpoint& head, const TrustFile& trust, const AuditRules& rules,
                        AuditRecords& records, AuditState& state, Findings& findings, const AuditOptions& options,
                        unsigned threads);

/// Tiles and bundles that older checkpoints needed are still published, so they must still be true.
void auditStrayTiles(const MirrorSource& mirror, const AuditInput& input, Findings& findings);

} // namespace keyline::registry
