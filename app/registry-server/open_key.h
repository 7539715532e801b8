#pragma once

#include "server/json_log.h"

#include <filesystem>

/// Tells of a private key's file that anybody may read or write, or a group may write (a group that reads is how
/// servers share a certificate's key). Nothing of one that is not there, or that is a systemd credential.
void warnOfOpenKey(const std::filesystem::path& file, const keyline::server::OnProblem& onProblem);
