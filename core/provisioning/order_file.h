#pragma once

#include "provisioning/order.h"

#include <optional>

/// The order that runs, in the home, so that a station that died goes on with it. One `key value` a line: profile,
/// identities, chips.
namespace keyline::provisioning::orderFile {

/// Replaces the home's order. Paths are kept as seen from the root. Throws Error FileUnwritable, DiskFull.
void save(const HomeLayout& layout, const OrderRequest& request);
/// Nothing where no order runs. Throws Error FileUnreadable, and HomeFileMalformed where it is none, naming it.
std::optional<OrderRequest> load(const HomeLayout& layout);
/// No order runs any more.
void remove(const HomeLayout& layout);

} // namespace keyline::provisioning::orderFile
