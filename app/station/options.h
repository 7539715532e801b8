#pragma once

#include "fixture/station_engine.h"

#include <optional>
#include <string>

/// What `keyline-station` is told on its command line.
struct Options
{
    keyline::fixture::StationRequest station;
    keyline::provisioning::OrderRequest order;
    std::string passphraseFile; ///< or by another way: base/passphrase_file.h
    bool demo = false;

    /// The exit code where the program is to end at once: help, a usage error.
    std::optional<int> parse(int argc, char** argv);
};
