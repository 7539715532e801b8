#pragma once

#include "registry/audit_rules.h"
#include "registry/audit_tree.h"

namespace keyline::registry {

/// What a server tells who asks it: for every signer, and for chips of the log as many as the options say. Each answer
/// is worked out from the entries and compared.
void auditToldAnswers(const AuditInput& input, AuditRules& rules, Findings& findings, const AuditOptions& options);

} // namespace keyline::registry
