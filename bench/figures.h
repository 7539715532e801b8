#pragma once

/// Each file of figures adds its own through one of these.
namespace bench {

void addRegistryAppend();

} // namespace bench
