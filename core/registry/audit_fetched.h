#pragma once

#include "registry/audit_records.h"

namespace keyline::registry {

/// All records that a source gives, bundle by bundle, against a log that was read already. What is missing counts only
/// where no later entry says that it was erased.
void auditFetchedRecords(const AuditInput& input, const transparency::Checkpoint& head, const TrustFile& trust,
                         AuditRecords& records, const AuditState& state, Findings& findings,
                         const AuditOptions& options, unsigned threads);

} // namespace keyline::registry
