#pragma once

#include <CLI/CLI.hpp>
#include <string>

/// The folder of a registry, which every registry command takes; most of them take a mirror as well.
inline void declareRegistry(CLI::App& app, std::string& folder, bool orMirror = true)
{
    const std::string registry = "folder of the registry (HOME/registry)";
    app.add_option("--registry", folder, orMirror ? registry + " or of a mirror" : registry)
        ->required()
        ->type_name("DIR");
}
