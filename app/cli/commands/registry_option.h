#pragma once

#include <CLI/CLI.hpp>
#include <string>

/// The folder of a registry or a mirror, which every registry command takes.
inline void declareRegistry(CLI::App& app, std::string& folder)
{
    app.add_option("--registry", folder, "folder of the registry (HOME/registry) or of a mirror")
        ->required()
        ->type_name("DIR");
}
