#include "options.h"

#include "base/file.h"

#include <CLI/CLI.hpp>

using namespace keyline;

std::optional<int> Options::parse(int argc, char** argv)
{
    CLI::App app{"The station on the bench: gives devices their keys.", "keyline-station"};
    app.add_option("--home", station.home, "the station's folder; by default the last one, or setting one up")
        ->type_name("DIR")
        ->check([](const std::string& home) { // of a variable that is not set
            return home.empty() ? std::string("the folder's name is empty") : std::string();
        });
    app.add_option("--passphrase-file", passphraseFile,
                   "file that holds the passphrase of the key store (or KEYLINE_PASSPHRASE_FILE, systemd credential "
                   "keyline-passphrase, or the window asks)")
        ->type_name("FILE");
    app.add_option("--port", station.paths, "a serial port besides those of the system")->type_name("PATH");
    app.add_option("--port-folder", station.folders, "a folder of links to ports, as keyline-device --links makes")
        ->type_name("DIR");
    app.add_option("--identities", order.identities, "begin at once with these: a range or a CSV file")
        ->type_name("RANGE|FILE");
    app.add_option("--profile", order.profile, "and this profile")->capture_default_str()->type_name("NAME");
    app.add_flag("--demo", demo,
                 "virtual devices and keys of their own, in a folder of their own (--home names another)");
    app.footer("Example:\n  keyline-station --home line1");
    app.set_version_flag("--version", std::string("keyline-station ") + KEYLINE_VERSION);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const int exit = app.exit(error);
        return exit == 0 ? 0 : 2;
    }
    for (auto* list : {&station.paths, &station.folders})
        for (auto& path : *list)
            path = absolutePath(path);
    return std::nullopt;
}
