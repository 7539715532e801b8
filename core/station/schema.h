#pragma once

#include "sql/migration.h"

#include <vector>

namespace keyline::station {

/// The station's tables, component "station"; they live in one file with the vault's, so that a step and its key pair
/// are one transaction. No table holds key material.
///
/// station_job: the journal; one row a chip in work, gone when the chip is done.
/// station_identity: who has which identity, for good.
/// station_spent: identities that no chip gets any more.
/// station_cursor: how far each order's list is used.
/// station_outbox: records on their way to the registry; those that were sent and not answered with their entries.
/// station_signer: which number the station's next entry in each log has.
/// station_history: one row for each time a device was done, failed or held.
/// station_history_index: which of them have which text; see history_index.h.
std::vector<sql::Migration> migrations();

} // namespace keyline::station
