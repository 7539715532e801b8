#pragma once

#include <CLI/CLI.hpp>
#include <string>

/// Where a registry is; most commands take a mirror or a URL as well.
inline CLI::Option* declareRegistry(CLI::App& app, std::string& place, bool orElsewhere = true)
{
    const std::string registry = "folder of the registry (HOME/registry)";
    return app
        .add_option("--registry", place, orElsewhere ? registry + " or of a mirror, or the URL of either" : registry)
        ->required()
        ->type_name(orElsewhere ? "DIR|URL" : "DIR");
}
