#pragma once

#include "console.h"

#include "registry/audit.h"

/// An audit's report, as lines or as one JSON object: `keyline registry verify` and `keyline-registry verify` say the
/// same.
void show(Console& console, const keyline::registry::AuditReport& report);

/// For AuditOptions::onProgress: tells a terminal how far a long audit is, and requests the stop once `isInterrupted`.
std::function<void(const keyline::registry::AuditProgress&)> auditProgress(Console& console, std::stop_source& stop,
                                                                           std::function<bool()> isInterrupted);
