#pragma once

#include "registry/audit_rules.h"
#include "registry/audit_tree.h"

namespace keyline::sql {
class Connection;
}

namespace keyline::registry {

/// What a store keeps beside its log about the log itself: the tables checkpoint, tree, meta and manufacturer, against
/// the note, the entries and the trust file. A store that grew since the log was read is held to what it is now.
void auditStoredHead(sql::Connection& connection, const AuditInput& input, const TrustFile& trust,
                     const AuditRules& rules, Findings& findings);

/// That an SQLite database's indexes and pages say what its tables do, by its own check (PRAGMA integrity_check). Of
/// PostgreSQL its operator can ask that (pg_amcheck).
void auditIndexes(sql::Connection& connection, Findings& findings);

} // namespace keyline::registry
