#pragma once

#include "server/json_log.h"

#include <filesystem>

/// Tells of a private key's file that others than its owner may read or write. Nothing of one that is not there.
void warnOfOpenKey(const std::filesystem::path& file, const keyline::server::OnProblem& onProblem);
