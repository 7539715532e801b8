#pragma once

#include "registry/audit.h"
#include "server/publisher.h"

namespace keyline::server {

/// Audits a server's store, of either engine, by its home's trust file, and holds it to the checkpoint that was given
/// out last. Only reads, beside a running server too. Throws what registry::auditRegistry does, DatabaseFault where the
/// store does not answer (any more), and RegistryOfAnotherStation where it holds another log than the trust file's.
registry::AuditReport auditStore(const sql::Snapshots& store, const registry::TrustFile& trust,
                                 const PublishedFile& published, const registry::AuditOptions& options = {});

} // namespace keyline::server
