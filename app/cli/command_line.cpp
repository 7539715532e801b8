#include "command_line.h"

#include "commands/completion_command.h"
#include "commands/device_info_command.h"
#include "commands/device_list_command.h"
#include "commands/errors_command.h"
#include "commands/history_command.h"
#include "commands/init_command.h"
#include "commands/label_command.h"
#include "commands/lock_pin_command.h"
#include "commands/outbox_command.h"
#include "commands/provision_command.h"
#include "commands/recover_command.h"
#include "commands/registry_export_command.h"
#include "commands/registry_fetch_command.h"
#include "commands/registry_mirror_command.h"
#include "commands/registry_republish_command.h"
#include "commands/registry_show_command.h"
#include "commands/registry_sign_command.h"
#include "commands/registry_trust_command.h"
#include "commands/registry_verify_command.h"
#include "commands/registry_watch_command.h"
#include "commands/station_set_command.h"
#include "commands/station_show_command.h"
#include "commands/support_command.h"
#include "commands/vault_export_command.h"
#include "commands/vault_fill_command.h"
#include "commands/vault_status_command.h"
#include "exit_code.h"

#include <cstring>
#include <iostream>
#include <sstream>

using keyline::Code;
using keyline::Error;

namespace {

/// `--port --profile x` is a port forgotten, not a port of the name "--profile"; and `--chips "$LIST"` without a LIST
/// is no run without the list.
std::string refuseForgottenValue(const std::string& value)
{
    if (value.empty())
        return "the value is empty; leave the option out, or say what it is";
    return value.starts_with('-')
               ? "a value is missing before \"" + value + "\" (a name that begins so: ./" + value + ")"
               : std::string();
}

} // namespace

struct CommandLine::Impl
{
    Console console;
    CLI::App root{"Provisions devices with keys, files their backups in a public registry, and brings dead ones back.",
                  "keyline"};
    std::vector<std::pair<CLI::App*, std::unique_ptr<Command>>> commands;
    bool json = false;

    static CLI::App* group(CLI::App* parent, const char* name, const char* what, const char* example)
    {
        CLI::App* node = parent->add_subcommand(name, what);
        node->require_subcommand(1);
        node->footer(std::string("Example:\n  ") + example);
        return node;
    }

    void add(CLI::App* parent, const char* name, const char* what, std::unique_ptr<Command> command)
    {
        CLI::App* node = parent->add_subcommand(name, what);
        node->add_flag("--json", json, "JSON Lines on standard output");
        command->declare(*node);
        for (CLI::Option* option :
             node->get_options([](const CLI::Option* o) { return o->get_items_expected_max() > 0; }))
            option->check(refuseForgottenValue);
        commands.emplace_back(node, std::move(command));
    }

    void build()
    {
        root.require_subcommand(1);
        root.footer("Example, from nothing to a device with keys (each command's --help says more):\n"
                    "  keyline init --home line1 --manufacturer \"Example Works\"\n"
                    "  keyline provision --home line1 --port /dev/ttyACM0 --identities imei:35824005-000000..000999");
        root.set_version_flag("--version", std::string("keyline ") + KEYLINE_VERSION);
        add(&root, "init", "make a station: keys, registry, profiles, public files", std::make_unique<InitCommand>());
        add(&root, "provision", "give devices their keys", std::make_unique<ProvisionCommand>());
        add(&root, "recover", "bring devices back from the registry", std::make_unique<RecoverCommand>());
        add(&root, "history", "the devices that a station saw", std::make_unique<HistoryCommand>());
        add(&root, "label", "the labels of devices, stickers and cards, as SVG", std::make_unique<LabelCommand>());
        CLI::App* device = group(&root, "device", "what is connected", "keyline device info --port /dev/ttyACM0");
        add(device, "list", "the serial ports of this machine", std::make_unique<DeviceListCommand>());
        add(device, "info", "what a device says of itself", std::make_unique<DeviceInfoCommand>());
        CLI::App* registry =
            group(&root, "registry", "the public database", "keyline registry verify --registry line1/registry");
        add(registry, "show", "a chip's record, statement and proof", std::make_unique<RegistryShowCommand>());
        add(registry, "verify", "recompute everything from the entries", std::make_unique<RegistryVerifyCommand>());
        add(registry, "export", "write a complete static mirror", std::make_unique<RegistryExportCommand>());
        add(registry, "trust", "print the trust file", std::make_unique<RegistryTrustCommand>());
        add(registry, "fetch", "all that brings a device back, in one file", std::make_unique<RegistryFetchCommand>());
        add(registry, "mirror", "follow a log into a mirror", std::make_unique<RegistryMirrorCommand>());
        add(registry, "watch", "tell when chips get new revisions", std::make_unique<RegistryWatchCommand>());
        add(registry, "republish", "move a station's own registry to a server",
            std::make_unique<RegistryRepublishCommand>());
        add(registry, "enrol", "let a key write, as administrator", std::make_unique<RegistryEnrolCommand>(false));
        add(registry, "revoke", "let a key write no longer, as administrator",
            std::make_unique<RegistryEnrolCommand>(true));
        add(registry, "retire", "retire a chip, as custodian", std::make_unique<RegistryEndCommand>(false));
        add(registry, "erase", "erase a chip's records for good, as custodian",
            std::make_unique<RegistryEndCommand>(true));
        CLI::App* vault = group(&root, "vault", "the station's keys", "keyline vault status --home line1");
        add(vault, "status", "check values, key pairs left, records that wait, recalls",
            std::make_unique<VaultStatusCommand>());
        add(vault, "fill", "make device key pairs in advance", std::make_unique<VaultFillCommand>());
        add(vault, "export", "manufacturer and master keys, for another station",
            std::make_unique<VaultExportCommand>());
        CLI::App* outbox =
            group(&root, "outbox", "records on their way to the registry", "keyline outbox status --home line1");
        add(outbox, "status", "what waits, and what must be called back", std::make_unique<OutboxStatusCommand>());
        add(outbox, "send", "send what waits, now", std::make_unique<OutboxSendCommand>());
        add(&root, "errors", "what the codes mean and what to do", std::make_unique<ErrorsCommand>());
        CLI::App* station = group(&root, "station", "what the station's window sets",
                                  "keyline station set --home line1 --name \"Line 1\" --slots 16");
        add(station, "show", "name, next order, slots, ports, lock", std::make_unique<StationShowCommand>());
        add(station, "set", "change them", std::make_unique<StationSetCommand>());
        CLI::App* pin = group(station, "lock-pin", "the PIN that unlocks the station's window",
                              "keyline station lock-pin set --home line1");
        add(pin, "set", "set or change it", std::make_unique<LockPinSetCommand>());
        add(pin, "remove", "the window asks for none any more", std::make_unique<LockPinRemoveCommand>());
        add(&root, "support", "write a report for support: versions, settings, log, no secrets",
            std::make_unique<SupportCommand>());
        add(&root, "completion", "print a completion script for the shell", std::make_unique<CompletionCommand>(root));
    }

    /// The command that the words got to.
    const CLI::App& reached() const
    {
        const CLI::App* node = &root;
        while (!node->get_subcommands().empty())
            node = node->get_subcommands().front();
        return *node;
    }

    static std::string fullName(const CLI::App& node)
    {
        return node.get_parent() == nullptr ? node.get_name() : fullName(*node.get_parent()) + " " + node.get_name();
    }

    /// Of the words before the command's own first; empty where all are known.
    static std::string whatIsUnknown(const CLI::App& node)
    {
        std::string before = node.get_parent() == nullptr ? std::string() : whatIsUnknown(*node.get_parent());
        const std::vector<std::string> unknown = node.remaining();
        if (!before.empty() || unknown.empty())
            return before;
        return fullName(node) + " does not know " + CLI::detail::join(unknown, " ") +
               (node.get_subcommands().empty() ? "" : "; options come behind the whole command");
    }

    /// Help and version go to standard output with exit 0, anything else about the words is a usage error.
    int onParseError(const CLI::ParseError& error)
    {
        if (error.get_exit_code() == 0) {
            std::ostringstream help;
            const int exit = root.exit(error, help, std::cerr);
            console.raw(help.str());
            return exit;
        }
        const CLI::App& node = reached();
        const std::string name = fullName(node);
        if (node.get_require_subcommand_min() == 0) {
            // Before what is missing: a name mistyped, or in the wrong place, is both.
            if (const std::string unknown = whatIsUnknown(node); !unknown.empty()) {
                console.error(Error(Code::Usage, unknown));
                return exitUsage;
            }
            console.error(Error(Code::Usage, name + ": " + error.what()));
            return exitUsage;
        }
        for (const std::string& word : node.remaining())
            if (!word.starts_with('-')) {
                console.error(Error(Code::Usage, name + " has no command \"" + word + "\""));
                return exitUsage;
            }
        console.error(Error(Code::Usage, name + " needs a command"));
        // Of a node in a tree, CLI11 wants the words before it; the root has its name already.
        if (!json)
            console.talk("\n" + node.help(node.get_parent() == nullptr ? std::string() : fullName(*node.get_parent())));
        return exitUsage;
    }

    int runParsed()
    {
        console.setJson(json);
        for (const auto& [node, command] : commands)
            if (node->parsed())
                return command->run(console);
        return exitUsage;
    }
};

CommandLine::CommandLine() : m_impl(std::make_unique<Impl>())
{
    m_impl->build();
}

CommandLine::~CommandLine() = default;

int CommandLine::run(int argc, const char* const* argv)
{
    // Known before the words are parsed, so that even a usage error comes in the form that was asked for.
    for (int i = 1; i < argc; ++i)
        m_impl->console.setJson(m_impl->console.json() || std::strcmp(argv[i], "--json") == 0);
    m_impl->json = m_impl->console.json();
    const int exit = attempt(argc, argv);
    const std::optional<Error>& loss = m_impl->console.loss();
    if (!loss)
        return exit;
    m_impl->console.talk(*loss); // with --json too: the place for lines is the one that failed
    return exit == exitDone ? exitCode(loss->code()) : exit;
}

int CommandLine::attempt(int argc, const char* const* argv)
{
    try {
        m_impl->root.parse(argc, argv);
        return m_impl->runParsed();
    } catch (const CLI::ParseError& error) {
        return m_impl->onParseError(error);
    } catch (const Error& error) {
        m_impl->console.error(error);
        return exitCode(error.code());
    } catch (const std::bad_alloc&) {
        m_impl->console.error(Error(Code::Unexpected, "out of memory"));
    } catch (const std::exception& error) {
        m_impl->console.error(Error(Code::Unexpected, error.what()));
    }
    return exitBug;
}
